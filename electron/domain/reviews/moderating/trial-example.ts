import type { RuleTrial } from '../../../../shared/contract/moderation'
import type { Span } from '../../../../shared/model/moderation'
import type { ReviewState } from '../../../../shared/model/review-status'
import type { Answer } from './screening/ask-rules'

/** UTF-16 units of a text that an example shows, around what was found. */
const MOST_SHOWN = 1_000
/** Of them, before the first thing found. */
const BEFORE = 200
/** As a list shows a comment. */
const EXCERPT = 160

type Example = RuleTrial['examples'][number]

/** What a trial shows of a review that the rule caught: the text it speaks of, with the places in it. */
export function exampleOf({ row, texts, found }: Answer): Example {
  const { field, spans } = found.find((one) => one.field !== null) ?? found[0]!
  const text = texts.find((one) => one.field === field)?.text ?? row.body ?? row.title ?? ''
  const { id, stars, authorName, productTitle, ratedAt } = row
  const state = row.state as ReviewState
  const excerpt = (row.body ?? row.title)?.slice(0, EXCERPT) ?? null
  return {
    review: { id, stars, state, excerpt, authorName, productTitle, ratedAt, similarityBps: null },
    field,
    ...cutAround(text, spans),
    state,
  }
}

/** A piece of a long text that shows the first places, which are told within the piece. */
function cutAround(text: string, spans: readonly Span[]): { text: string; spans: Span[] } {
  if (text.length <= MOST_SHOWN) return { text, spans: [...spans] }
  const from = Math.max(0, (spans[0]?.start ?? 0) - BEFORE)
  const piece = text.slice(from, from + MOST_SHOWN)
  return {
    text: piece,
    spans: spans
      .map(({ start, end }) => ({ start: start - from, end: Math.min(end - from, piece.length) }))
      .filter(({ start, end }) => start < end),
  }
}
