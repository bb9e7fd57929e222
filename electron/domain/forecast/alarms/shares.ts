import type { ReadSql } from '../../../db/sql'
import { fisherMoreOften } from '../../reviews/moderating/suppression/fisher-exact'
import { centreOf, limitsOf, type Share } from '../../statistics/math/p-chart'
import { sumCases } from '../../statistics/rollup.repo'
import { sumStarDays } from '../../statistics/scores/score.repo'
import { BEYOND } from '../math/count-chances'
import { lastWeek, weeksBefore, type Raised } from './alarm'

/** Fewer say nothing of a share. */
const ENOUGH = 10
const LOW_STARS = 2

/** The share of one and two stars of the last seven days. */
export async function lowStarAlarms(sql: ReadSql, on: string): Promise<Raised[]> {
  const [week, before] = await Promise.all(
    [lastWeek(on), weeksBefore(on)].map(async (period): Promise<Share> => {
      const rows = await sumStarDays(sql, period, {})
      const count = (most: number) => rows.reduce((sum, { stars, n }) => sum + (stars <= most ? n : 0), 0)
      return { n: count(5), hits: count(LOW_STARS) }
    }),
  )
  return raiseShare('low_stars', week!, before!, on)
}

/** The share of late ones of the cases closed in the last seven days. */
export async function lateAlarms(sql: ReadSql, on: string): Promise<Raised[]> {
  const [week, before] = await Promise.all(
    [lastWeek(on), weeksBefore(on)].map(async (period): Promise<Share> => {
      const [sums] = await sumCases(sql, period, {}, [], { measures: ['closed', 'late'] })
      return { n: sums?.figures.closed.n ?? 0, hits: sums?.figures.late.n ?? 0 }
    }),
  )
  return raiseShare('late', week!, before!, on)
}

/**
 * An alarm where the share lies above its p-chart limit and Fisher's exact test calls that as rare as the limit means it: with
 * few, or a share near none, the limit alone would be passed too often.
 */
export function raiseShare(kind: 'low_stars' | 'late', week: Share, before: Share, on: string): Raised[] {
  const centre = centreOf([before])
  if (centre === null || week.n < ENOUGH || before.n < ENOUGH) return []
  const { lower, upper } = limitsOf(centre, week.n)
  if (week.hits / week.n <= upper) return []
  const pValue = fisherMoreOften(week, before)
  if (pValue > BEYOND) return []
  const { n: outOf, hits: n } = week
  const limits = { expected: centre * outOf, lower: lower * outOf, upper: upper * outOf }
  return [{ kind, subject: '', title: '', ...lastWeek(on), n, outOf, ...limits, pValue, direction: 'above' }]
}
