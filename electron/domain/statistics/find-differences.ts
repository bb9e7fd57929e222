import type { ReadSql } from '../../db/sql'
import { sumsOf } from '../../db/rollup'
import { ROLLUPS, slicesOf, type CountedRollup } from './rebuild-statistics'

/** One figure of a rollup that is not what the rows say. */
export interface Difference {
  rollup: string
  /** The row's key: dimension, day, currency, channel and so on. */
  key: Record<string, string>
  figure: string
  was: number
  is: number
}

/** Rows of all rollups together. */
export async function countRollupRows(sql: ReadSql): Promise<number> {
  const counts = ROLLUPS.map(({ rollup }) => `(SELECT count(*) FROM ${rollup.table})`)
  const row = await sql.first<{ n: number }>(`SELECT ${counts.join(' + ')} AS n`)
  return row?.n ?? 0
}

/** Holds the rollups against the rows they count. Reads everything, so it belongs in a job or an examination. */
export async function findDifferences(sql: ReadSql): Promise<Difference[]> {
  const found: Difference[] = []
  for (const counted of ROLLUPS) found.push(...(await differencesOf(sql, counted)))
  return found
}

/** Holds one rollup against its rows, each slice in one statement and so at one instant. */
export async function differencesOf(
  sql: ReadSql,
  counted: CountedRollup,
  cut = slicesOf(counted.rollup),
): Promise<Difference[]> {
  const { rollup } = counted
  const found: Difference[] = []
  for (const slice of cut) {
    for (const row of await sql.all<Record<string, string | number>>(comparing(counted, slice))) {
      const key = Object.fromEntries(rollup.key.map((column) => [column, String(row[column])]))
      for (const figure of rollup.figures) {
        const [was, is] = [Number(row[`was_${figure}`]), Number(row[`is_${figure}`])]
        if (was !== is) found.push({ rollup: rollup.table, key, figure, was, is })
      }
    }
  }
  return found
}

/** The rows of a slice that differ. Added up beside each other, for a full join of two such tables compares every row with every other. */
function comparing({ rollup, rows }: CountedRollup, slice: string): string {
  const { table, key, figures } = rollup
  const place = key.join(', ')
  const kept = figures.map((figure) => `${figure} AS was_${figure}, 0 AS is_${figure}`)
  const now = figures.map((figure) => `0, ${figure}`)
  const sums = figures.map((figure) => `sum(was_${figure}) AS was_${figure}, sum(is_${figure}) AS is_${figure}`)
  const different = figures.map((figure) => `sum(was_${figure}) <> sum(is_${figure})`)
  return `SELECT ${place}, ${sums.join(', ')} FROM (
      SELECT ${place}, ${kept.join(', ')} FROM ${table} WHERE ${slice} UNION ALL SELECT ${place}, ${now.join(', ')} FROM (${sumsOf(rollup, rows, { slice })}))
    GROUP BY ${place} HAVING ${different.join(' OR ')} ORDER BY ${place}`
}
