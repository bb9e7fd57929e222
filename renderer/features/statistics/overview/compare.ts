import { SMALL_N } from '../../../ui/small-n'

export type Change = { trend: 'up' | 'down'; shareBps: number } | { trend: 'same' | 'was' }

/**
 * How a figure moved against the period before, as a share of what it was where both count enough rows for one.
 * @param fewest the smaller of the two counts; the figures themselves unless they are amounts
 */
export function changeOf(now: number, before: number, fewest = Math.min(now, before)): Change {
  if (now === before) return { trend: 'same' }
  if (fewest < SMALL_N || before <= 0) return { trend: 'was' }
  return { trend: now > before ? 'up' : 'down', shareBps: Math.round((Math.abs(now - before) * 10_000) / before) }
}
