import type { Output, Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { ReadContext } from '../../context'
import { starFigures, type StarSums } from './star-figures'
import { sumStars } from './score.repo'

/** Ratings of a period, or of all time, with those of each category (most first) and month. @throws Refusal time.backwards */
export async function stars(
  { sql }: ReadContext,
  { from, to, filter }: Parsed<'scores.stars'>,
): Promise<Output<'scores.stars'>> {
  if (from !== undefined && to !== undefined && from > to) throw new Refusal('time.backwards')
  const [months, categories] = await Promise.all([
    sumStars(sql, { from, to }, filter, 'month'),
    sumStars(sql, { from, to }, filter, 'category'),
  ])
  const received = (figure: 'n' | 'rejected' | 'hidden') => months.reduce((total, row) => total + row[figure], 0)
  return {
    all: starFigures(months),
    byCategory: group(categories)
      .map(([category, rows]) => ({ category, figures: starFigures(rows) }))
      .sort((one, other) => other.figures.n - one.figures.n || (one.category < other.category ? -1 : 1)),
    byMonth: group(months).map(([month, rows]) => ({ month, figures: starFigures(rows) })),
    received: received('n'),
    rejected: received('rejected'),
    hidden: received('hidden'),
  }
}

/** Rows by what they are grouped by, in their order. */
function group<Row extends StarSums & { by: string }>(rows: readonly Row[]): [by: string, rows: Row[]][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.by, [...(groups.get(row.by) ?? []), row])
  return [...groups]
}
