import type { ReadSql } from '../../db/sql'
import { sumsOf, type Rollup } from '../../db/rollup'
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

/** Figures that are wrong, the first of them told in full: where a rollup was lost there are millions. */
export interface Differences {
  n: number
  told: Difference[]
}
/** Rows of a slice that are told in full. */
const MOST_ROWS = 1_000

/** Rows of all rollups together. */
export async function countRollupRows(sql: ReadSql): Promise<number> {
  const counts = ROLLUPS.map(({ rollup }) => `(SELECT count(*) FROM ${rollup.table})`)
  const row = await sql.first<{ n: number }>(`SELECT ${counts.join(' + ')} AS n`)
  return row?.n ?? 0
}

/**
 * Holds the rollups against the rows they count, each slice at one instant, and tells what differs, of a slice no more than the
 * first rows. Reads everything, so it belongs in a job or an examination.
 */
export async function findDifferences(sql: ReadSql): Promise<Difference[]> {
  const found: Difference[] = []
  for (const counted of ROLLUPS) {
    for (const slice of slicesOf(counted.rollup)) {
      if (await isRight(sql, counted, slice)) continue
      for (const difference of (await differencesOf(sql, counted, slice)).told) found.push(difference)
    }
  }
  return found
}

/** Whether a slice of a rollup holds nothing at all though there is something to count. */
export async function isLost(sql: ReadSql, { rollup, rows }: CountedRollup, slice: string): Promise<boolean> {
  const found = await sql.first<{ kept: number; there: number }>(
    `SELECT EXISTS (SELECT 1 FROM ${rollup.table} WHERE ${slice}) AS kept,
       EXISTS (SELECT 1 FROM (${rollup.counted(rows)}) WHERE ${slice}) AS there`,
  )
  return found?.kept === 0 && found.there === 1
}

/** Whether a slice of a rollup is what its rows say: each row that is counted stands there, and no other. */
export async function isRight(sql: ReadSql, { rollup, rows }: CountedRollup, slice: string): Promise<boolean> {
  const { table, key, figures } = rollup
  const same = [...key, ...figures].map((column) => `kept.${column} = now.${column}`)
  const row = await sql.first<{ same: number }>(
    `SELECT count(*) = count(kept.${key[0]}) AND count(*) = (SELECT count(*) FROM ${table} WHERE ${slice}) AS same
     FROM (${sumsOf(rollup, rows, { slice })}) AS now LEFT JOIN ${table} AS kept ON ${same.join(' AND ')}`,
  )
  return row?.same === 1
}

/** The differences of a slice that held nothing before it was counted: all that it holds now. */
export async function differencesFromNothing(
  sql: ReadSql,
  { table, key, figures }: Rollup,
  slice: string,
): Promise<Differences> {
  const given = figures.map((figure) => `(${figure} <> 0)`).join(' + ')
  const kept = figures.map((figure) => `0 AS was_${figure}, ${figure} AS is_${figure}`)
  const [row, found] = await Promise.all([
    sql.first<{ n: number }>(`SELECT coalesce(sum(${given}), 0) AS n FROM ${table} WHERE ${slice}`),
    sql.all<Found>(`SELECT ${[...key, ...kept].join(', ')} FROM ${table} WHERE ${slice} LIMIT ${MOST_ROWS}`),
  ])
  return { n: row?.n ?? 0, told: tell({ table, key, figures }, found) }
}

type Found = Record<string, string | number>
function tell(
  { table, key, figures }: Pick<Rollup, 'table' | 'key' | 'figures'>,
  rows: readonly Found[],
): Difference[] {
  return rows.flatMap((row) =>
    figures.flatMap((figure): Difference[] => {
      const [was, is] = [Number(row[`was_${figure}`]), Number(row[`is_${figure}`])]
      const named = Object.fromEntries(key.map((column) => [column, String(row[column])]))
      return was === is ? [] : [{ rollup: table, key: named, figure, was, is }]
    }),
  )
}

/**
 * The differences of a slice that is not right. Both sides are added up beside each other, for a full join of two such tables
 * compares every row with every other.
 */
export async function differencesOf(
  sql: ReadSql,
  { rollup, rows }: CountedRollup,
  slice: string,
): Promise<Differences> {
  const { table, key, figures } = rollup
  const place = key.join(', ')
  const kept = figures.map((figure) => `${figure} AS was_${figure}, 0 AS is_${figure}`)
  const counted = figures.map((figure) => `0, ${figure}`)
  const sums = figures.map((figure) => `sum(was_${figure}) AS was_${figure}, sum(is_${figure}) AS is_${figure}`)
  const differ = figures.map((figure) => `(was_${figure} <> is_${figure})`).join(' + ')
  const found = await sql.all<Found & { wrong: number }>(
    `WITH differences AS MATERIALIZED (SELECT *, ${differ} AS differ FROM (SELECT ${place}, ${sums.join(', ')} FROM (
       SELECT ${place}, ${kept.join(', ')} FROM ${table} WHERE ${slice}
       UNION ALL SELECT ${place}, ${counted.join(', ')} FROM (${sumsOf(rollup, rows, { slice })}))
       GROUP BY ${place}) WHERE differ > 0)
     SELECT *, (SELECT sum(differ) FROM differences) AS wrong FROM differences ORDER BY ${place} LIMIT ${MOST_ROWS}`,
  )
  return { n: found[0]?.wrong ?? 0, told: tell(rollup, found) }
}
