/** What became of a review between looking at it and deciding. */
import type { ReviewDetail, ReviewEvent } from '../../../../shared/model/review'

export interface ReviewChange {
  readonly text: { readonly from: string; readonly to: string } | null
  readonly state: { readonly from: ReviewDetail['state']; readonly to: ReviewDetail['state'] } | null
  readonly events: readonly ReviewEvent[]
}

const textOf = ({ title, body }: ReviewDetail) => [title, body].filter(Boolean).join('\n')

export function changeBetween(before: ReviewDetail, after: ReviewDetail): ReviewChange {
  const known = new Set(before.timeline.map(({ id }) => id))
  const [from, to] = [textOf(before), textOf(after)]
  return {
    text: from === to ? null : { from, to },
    state: before.state === after.state ? null : { from: before.state, to: after.state },
    events: after.timeline.filter(({ id }) => !known.has(id)),
  }
}
