import type { z } from 'zod'
import type { TemplateDraft } from '../../../../shared/contract/moderation'
import { Refusal } from '../../../../shared/refusals'

const KNOWN: readonly string[] = ['buyer', 'product', 'order', 'shop', 'case', 'stars']
const PLACEHOLDER = /\{([^{}\n]{0,40})\}/g

/** @throws Refusal template.unknown_placeholder naming the first that stands for nothing */
export function refuseUnknownPlaceholders({ subject, body }: z.infer<typeof TemplateDraft>): void {
  for (const text of [...Object.values(subject ?? {}), ...Object.values(body)]) {
    for (const [placeholder, name] of text.matchAll(PLACEHOLDER)) {
      if (!KNOWN.includes(name!)) throw new Refusal('template.unknown_placeholder', { placeholder })
    }
  }
}
