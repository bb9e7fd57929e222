import type { ReviewRow } from '../../../db/schema/reviews'
import { mergeSpans } from '../../moderation/mask-text'

type Masks = ReviewRow['masks']

/**
 * Masks by text, in the order of the texts: spans cut to the text they cover, in order, those that meet joined to one.
 * What covers nothing falls away, so the same wishes always come to the same masks.
 */
export function mergeMasks(wanted: Masks, texts: readonly { field: string; text: string }[]): Masks {
  return texts.flatMap(({ field, text }) => {
    const spans = wanted
      .filter((mask) => mask.field === field)
      .flatMap((mask) => mask.spans)
      .map(({ start, end }) => ({ start, end: Math.min(end, text.length) }))
      .filter(({ start, end }) => start < end)
    return spans.length === 0 ? [] : [{ field, spans: mergeSpans(spans) }]
  })
}
