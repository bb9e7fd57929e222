import { SMALL_N } from '../../ui/small-n'

export type Change = { trend: 'up' | 'down'; shareBps: number } | { trend: 'same' | 'was' }

/** How a count moved against the period before, as a share of what it was where both are large enough for one. */
export function changeOf(now: number, before: number): Change {
  if (now === before) return { trend: 'same' }
  if (now < SMALL_N || before < SMALL_N) return { trend: 'was' }
  return { trend: now > before ? 'up' : 'down', shareBps: Math.round((Math.abs(now - before) * 10_000) / before) }
}
