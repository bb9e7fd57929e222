import { REVIEW_ROLLUPS, sumsOf, type ReviewRollup } from '../../db/review-measures'
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
    rows: sumsOf(rollup),
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
    const columns = figures
      .map((figure) => `kept.${figure} AS was_${figure}, counted.${figure} AS is_${figure}`)
      .join(', ')
    const differs = figures.map((figure) => `kept.${figure} IS NOT counted.${figure}`).join(' OR ')
    const different = await sql.all<Record<string, string | number | null>>(
      `SELECT ${key.join(', ')}, ${columns} FROM ${rollup} AS kept FULL JOIN (${rows}) AS counted USING (${key.join(', ')})
       WHERE ${differs} ORDER BY ${key.join(', ')}`,
    )
    for (const row of different) {
      const place = Object.fromEntries(key.map((column) => [column, String(row[column])]))
      for (const figure of figures) {
        const was = Number(row[`was_${figure}`] ?? 0)
        const is = Number(row[`is_${figure}`] ?? 0)
        if (was !== is) found.push({ rollup, key: place, figure, was, is })
      }
    }
  }
  return found
}
