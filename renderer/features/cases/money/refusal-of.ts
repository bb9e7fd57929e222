import { REFUSAL_SENTENCES } from '../../../../shared/refusal-sentences'
import type { RefusalCode } from '../../../../shared/refusal-sentences'

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSAL_SENTENCES, code)
}
