import type { ReviewFilter } from '../../../../shared/contract/reviews'

type Say = (key: string, facts: Record<string, number>) => string

/** How late the delivery was, in words: days before the promised one are early, not negative. */
export function delayWords({ delayFrom: from, delayTo: to }: ReviewFilter, t: Say): string {
  const say = (how: string, least = 0, most = 0) => t(`reviews.filters.delay.${how}`, { least, most })
  if (from === undefined) {
    if (to === undefined || to === 0) return say('onTime')
    return to < 0 ? say('early.atLeast', -to) : say('late.atMost', 0, to)
  }
  if (to === undefined) {
    if (from === 1) return say('late.any')
    return from > 0 ? say('late.atLeast', from) : say('early.atMost', 0, -from)
  }
  if (from === to) return from === 0 ? say('onDay') : from > 0 ? say('late.exactly', from) : say('early.exactly', -from)
  if (to < 0) return say('early.between', -to, -from)
  return from < 0 ? say('around', -from, to) : say('late.between', from, to)
}
