/** A mapping of review files while it is being written. */
import { GenericReviewMapping } from '../../../shared/contract/imports'
import { hasRating, type GenericReviewField, type ReviewColumns } from '../../../shared/model/review-columns'
import { parseMapping, type StatusWord } from './mapping-draft'

export const STATED_STATES = ['published', 'pending', 'hidden', 'rejected'] as const
type StatedState = (typeof STATED_STATES)[number]

export interface ReviewMappingDraft {
  channel: string
  columns: ReviewColumns
  scale: GenericReviewMapping['scale']
  states: StatusWord<StatedState>[]
  dateOrder: 'dmy' | 'mdy'
  /** What a loaded file states beyond the editor; kept as it is. */
  rest: Pick<GenericReviewMapping, 'timeZone' | 'delimiter' | 'encoding'>
}

export const REVIEW_FIELD_GROUPS: readonly { group: string; fields: readonly GenericReviewField[] }[] = [
  { group: 'about', fields: ['orderNumber', 'sku', 'productTitle', 'category'] },
  { group: 'ratings', fields: ['rating', 'product', 'service', 'logistics', 'ratedAt'] },
  { group: 'words', fields: ['title', 'comment', 'followUp', 'followUpAt', 'photos', 'language'] },
  { group: 'author', fields: ['authorName', 'authorEmail', 'authorPhone', 'authorId'] },
  { group: 'source', fields: ['externalId', 'state', 'reply', 'repliedAt'] },
]

export function emptyReviewDraft(): ReviewMappingDraft {
  return { channel: '', columns: {}, scale: '1-5', states: [], dateOrder: 'dmy', rest: {} }
}

/** What a draft still needs before files can be read with it. */
export function reviewGapsOf({ channel, columns }: ReviewMappingDraft): ('channel' | 'rating')[] {
  return [...(channel.trim() === '' ? ['channel' as const] : []), ...(hasRating(columns) ? [] : ['rating' as const])]
}

/** The finished mapping. @throws Refusal import.bad_mapping */
export function reviewMappingOf({ rest, states, ...draft }: ReviewMappingDraft): GenericReviewMapping {
  const words = states.filter(({ word }) => word.trim() !== '').map(({ word, means }) => [word.trim(), means])
  return parseMapping(GenericReviewMapping, { ...draft, ...rest, states: Object.fromEntries(words) })
}

/** @throws Refusal import.bad_mapping */
export function readReviewDraft(value: unknown): ReviewMappingDraft {
  const { channel, columns, scale, states, dateOrder, ...rest } = parseMapping(GenericReviewMapping, value)
  const words = Object.entries(states).map(([word, means]) => ({ word, means }))
  return { channel, columns: { ...columns }, scale, states: words, dateOrder, rest }
}
