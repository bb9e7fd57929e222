import type { Output, Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { ReadContext } from '../../context'
import { welchDifference, type Sums } from '../math/welch'
import { starFigures } from './star-figures'
import { sumDelays, type DelaySums } from './score.repo'

/** Whole days after the promise, both inclusive; the rollup holds nothing beyond sixty either way. */
const BANDS = [
  [-60, -15],
  [-14, -8],
  [-7, -4],
  [-3, -1],
  [0, 0],
  [1, 3],
  [4, 7],
  [8, 14],
  [15, 60],
] as const

/** Stars by how late the order came, of reviews whose order was promised and delivered. @throws Refusal time.backwards */
export async function delays(
  { sql }: ReadContext,
  { from, to, filter }: Parsed<'scores.delays'>,
): Promise<Output<'scores.delays'>> {
  if (from !== undefined && to !== undefined && from > to) throw new Refusal('time.backwards')
  const rows = await sumDelays(sql, { from, to }, filter)
  const late = rows.filter(({ delayDays }) => delayDays > 0)
  const onTime = rows.filter(({ delayDays }) => delayDays <= 0)
  return {
    late: starFigures(late),
    onTime: starFigures(onTime),
    difference: differenceOf(late, onTime),
    byDelay: BANDS.map(([days, toDays]) => ({
      days,
      toDays,
      figures: starFigures(rows.filter(({ delayDays }) => days <= delayDays && delayDays <= toDays)),
    })),
  }
}

function differenceOf(late: readonly DelaySums[], onTime: readonly DelaySums[]): Output<'scores.delays'>['difference'] {
  const found = welchDifference(sumsOf(late), sumsOf(onTime))
  return found && { centi: found.difference, lowCenti: found.low, highCenti: found.high }
}

function sumsOf(rows: readonly DelaySums[]): Sums {
  return rows.reduce<Sums>(
    ({ n, sum, squares }, row) => ({
      n: n + row.counted,
      sum: sum + row.valueCenti,
      squares: squares + row.valueSquare,
    }),
    { n: 0, sum: 0, squares: 0 },
  )
}
