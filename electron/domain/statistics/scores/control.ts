import type { Output, Parsed } from '../../../../shared/contract'
import type { ReadContext } from '../../context'
import { centreOf, limitsOf } from '../math/p-chart'
import { checkPeriod, cutPeriod, indexSteps } from '../period'
import { sumStarDays } from './score.repo'

type Control = Output<'scores.control'>
const toBps = (share: number): number => Math.round(share * 10_000)

/**
 * Share of one and two stars per week or month around the share of the whole period. Points without reviews have no share.
 * Whether a point is out is held against the limits themselves, not against their rounding.
 * @throws Refusal time.backwards, statistics.too_many_points
 */
export async function control({ sql }: ReadContext, input: Parsed<'scores.control'>): Promise<Control> {
  const { from, to, grain, filter } = input
  checkPeriod(input)
  const steps = cutPeriod({ from, to }, grain)
  const stars = steps.map(() => [0, 0, 0, 0, 0])
  const stepOf = indexSteps(steps)
  for (const row of await sumStarDays(sql, { from, to }, filter)) stars[stepOf(row.day)]![row.stars - 1]! += row.n
  const shares = stars.map((byStars) => ({ n: sum(byStars), hits: sum(byStars.slice(0, 2)) }))
  const centre = centreOf(shares)
  const points = steps.map((step, index): Control['points'][number] => {
    const { n, hits } = shares[index]!
    const point = { ...step, n, low: hits, byStars: stars[index]! }
    if (centre === null || n === 0) return { ...point, bps: null, lowerBps: null, upperBps: null, out: null }
    const { lower, upper } = limitsOf(centre, n)
    const share = hits / n
    const out = share > upper ? 'above' : share < lower ? 'below' : null
    return { ...point, bps: toBps(share), lowerBps: toBps(lower), upperBps: toBps(upper), out }
  })
  return {
    n: shares.reduce((all, { n }) => all + n, 0),
    low: shares.reduce((all, { hits }) => all + hits, 0),
    centreBps: centre === null ? null : toBps(centre),
    points,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
