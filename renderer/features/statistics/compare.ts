/** Below this many cases or orders a figure says little; it is greyed and said. */
export const SMALL_N = 30

export type Change = { trend: 'up' | 'down'; shareBps: number } | { trend: 'same' | 'fromNone' }

/** How a count moved against the period before, as a share of what it was. */
export function changeOf(now: number, before: number): Change {
  if (now === before) return { trend: 'same' }
  if (before === 0) return { trend: 'fromNone' }
  return {
    trend: now > before ? 'up' : 'down',
    shareBps: Math.round((Math.abs(now - before) * 10_000) / Math.abs(before)),
  }
}
