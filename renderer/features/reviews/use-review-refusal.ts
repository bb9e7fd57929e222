import { useI18n } from 'vue-i18n'
import { REFUSAL_SENTENCES } from '../../../shared/refusal-sentences'
import type { RefusalCode } from '../../../shared/refusal-sentences'
import { Refusal } from '../../../shared/refusals'
import { useRefusalText } from '../../ui/use-refusal-text'

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSAL_SENTENCES, code)

/** Refusals with their codes in words: "published" and "approve" as the screen names them. */
export function useReviewRefusal() {
  const { t, te } = useI18n()
  const plain = useRefusalText()

  const named = (area: string, code: unknown) =>
    te(`reviews.${area}.${String(code)}`) ? t(`reviews.${area}.${String(code)}`) : String(code)

  function sentence(error: unknown): string {
    if (!(error instanceof Refusal)) return plain(error)
    const { details } = error
    const spoken: Record<string, unknown> = { ...details }
    if ('state' in details) spoken.state = named('states', details.state)
    if ('move' in details) spoken.move = named('moves', details.move)
    return plain(new Refusal(error.code, spoken))
  }

  /** A row of a step on many carries the code alone. */
  const coded = (code: string, details: Record<string, unknown>): string =>
    isRefusalCode(code) ? sentence(new Refusal(code, details)) : code

  return { sentence, coded }
}
