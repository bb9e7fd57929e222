import type { Output, Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import { DELAY_BANDS } from '../../../db/review-measures'
import type { ReadContext } from '../../context'
import { welchDifference, type Sums } from '../math/welch'
import { starFigures } from './star-figures'
import { sumDelays, type DelaySums } from './score.repo'

/** Nothing is later than that: what is stands with it. */
const MOST_DAYS = 60

/** Stars by how late the order came, of reviews whose order was promised and delivered. @throws Refusal time.backwards */
export async function delays(
  { sql }: ReadContext,
  { from, to, filter }: Parsed<'scores.delays'>,
): Promise<Output<'scores.delays'>> {
  if (from !== undefined && to !== undefined && from > to) throw new Refusal('time.backwards')
  const rows = await sumDelays(sql, { from, to }, filter)
  const late = rows.filter(({ delayFrom }) => delayFrom > 0)
  const onTime = rows.filter(({ delayFrom }) => delayFrom <= 0)
  return {
    late: starFigures(late),
    onTime: starFigures(onTime),
    difference: differenceOf(late, onTime),
    byDelay: DELAY_BANDS.map((days, band) => ({
      days,
      toDays: (DELAY_BANDS[band + 1] ?? MOST_DAYS + 1) - 1,
      figures: starFigures(rows.filter(({ delayFrom }) => delayFrom === days)),
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
