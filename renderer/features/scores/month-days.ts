import { addDays, startOfPeriod } from '../../../shared/time'
import type { Period } from './score-query'

/** The days of a month (`2026-09`) that lie in the period, as the address of the reviews names them. */
export function monthDays(month: string, { from, to }: Period): { ratedFrom: string; ratedTo: string } {
  const first = `${month}-01`
  const last = addDays(startOfPeriod(addDays(first, 31), 'month'), -1)
  return { ratedFrom: first > from ? first : from, ratedTo: last < to ? last : to }
}
