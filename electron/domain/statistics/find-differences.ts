import { REVIEW_ROLLUPS, type ReviewRollup } from '../../db/review-measures'
import type { ReadSql } from '../../db/sql'
import { CASE_DAYS, ORDER_DAYS } from './rebuild-statistics'

/** One figure of a rollup that is not what the rows say. */
export interface Difference {
  rollup: Rollup['rollup']
  /** The row's key: measure, day, currency, channel and so on. */
  key: Record<string, string>
  figure: string
  was: number
  is: number
}

interface Rollup {
  rollup: 'daily_cases' | 'daily_orders' | ReviewRollup['table']
  /** What it must hold. */
  rows: string
  key: readonly string[]
  figures: readonly string[]
}

export const ROLLUPS: readonly Rollup[] = [
  {
    rollup: 'daily_cases',
    rows: CASE_DAYS,
    key: ['measure', 'day', 'currency', 'channel', 'kind', 'reason'],
    figures: ['n', 'amount_minor'],
  },
  {
    rollup: 'daily_orders',
    rows: ORDER_DAYS,
    key: ['day', 'currency', 'channel'],
    figures: ['n', 'items', 'paid_minor', 'granted_orders', 'granted_items', 'granted_minor'],
  },
  ...REVIEW_ROLLUPS.map((rollup) => ({
    rollup: rollup.table,
    // Not added up yet, for the comparison adds up anyway.
    rows: rollup.counted('reviews'),
    key: rollup.key,
    figures: rollup.figures,
  })),
]

/** Rows of all rollups together. */
export async function countRollupRows(sql: ReadSql): Promise<number> {
  const counts = ROLLUPS.map(({ rollup }) => `(SELECT count(*) FROM ${rollup})`)
  const row = await sql.first<{ n: number }>(`SELECT ${counts.join(' + ')} AS n`)
  return row?.n ?? 0
}

/** Holds the rollups against the rows they count. Reads everything, so it belongs in a job or an examination. */
export async function findDifferences(sql: ReadSql): Promise<Difference[]> {
  const found: Difference[] = []
  for (const { rollup, rows, key, figures } of ROLLUPS) {
    // Added up beside each other, for a full join of two such tables compares every row with every other.
    const [place, sides] = [key.join(', '), figures.map((figure) => [`was_${figure}`, `is_${figure}`] as const)]
    const kept = figures.map((figure, i) => `${figure} AS ${sides[i]![0]}, 0 AS ${sides[i]![1]}`).join(', ')
    const counted = figures.map((figure) => `0, ${figure}`).join(', ')
    const sums = sides.flat().map((side) => `sum(${side}) AS ${side}`)
    const different = await sql.all<Record<string, string | number>>(
      `SELECT ${place}, ${sums.join(', ')} FROM (SELECT ${place}, ${kept} FROM ${rollup} UNION ALL SELECT ${place}, ${counted} FROM (${rows}))
       GROUP BY ${place} HAVING ${sides.map(([was, is]) => `sum(${was}) <> sum(${is})`).join(' OR ')} ORDER BY ${place}`,
    )
    for (const row of different) {
      const at = Object.fromEntries(key.map((column) => [column, String(row[column])]))
      for (const figure of figures) {
        const was = Number(row[`was_${figure}`])
        const is = Number(row[`is_${figure}`])
        if (was !== is) found.push({ rollup, key: at, figure, was, is })
      }
    }
  }
  return found
}
