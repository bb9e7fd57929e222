import type { Output, Parsed } from '../../../../shared/contract'
import { addDays } from '../../../../shared/time'
import type { ReadContext } from '../../context'
import { meanHalfUp } from '../math/half-up'
import { checkPeriod, cutPeriod } from '../period'
import { rollingSums } from './rolling'
import { sumDimensions } from './score.repo'

/** Half a year, as the marketplaces reckon their detailed seller ratings. */
export const ROLLING_DAYS = 180

/**
 * Each dimension's mean over the 180 days that end with each day of the period, that day included.
 * @throws Refusal time.backwards, statistics.too_many_points
 */
export async function dsr({ sql }: ReadContext, input: Parsed<'scores.dsr'>): Promise<Output<'scores.dsr'>> {
  const { from, to, filter } = input
  checkPeriod(input)
  const days = cutPeriod({ from, to }, 'day').map((day) => day.from)
  const windows = days.map((day) => ({ from: addDays(day, 1 - ROLLING_DAYS), to: day }))
  const sums = await sumDimensions(sql, { from: windows[0]!.from, to }, filter)
  const lines = [...new Set(sums.map(({ dimension }) => dimension))].map((dimension) => ({
    dimension,
    rolling: rollingSums(
      sums.filter((sum) => sum.dimension === dimension),
      windows,
    ),
  }))
  const at = (index: number) =>
    lines.map(({ dimension, rolling }) => {
      const { n, stars } = rolling[index]!
      return { dimension, n, meanCenti: n > 0 ? meanHalfUp(stars * 100, n) : null }
    })
  return { days: ROLLING_DAYS, now: at(days.length - 1), points: days.map((day, i) => ({ day, dimensions: at(i) })) }
}
