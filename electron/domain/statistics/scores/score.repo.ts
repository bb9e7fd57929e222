/** Sums that scores are made of: from the rollups, or for one product from its reviews, of which there are few. */
import type { ScoreFilter } from '../../../../shared/contract/scores'
import { addDays, startOfPeriod } from '../../../../shared/time'
import {
  DAILY_DELAYS,
  DAILY_RATINGS,
  DAILY_REVIEWS,
  MONTHLY_DELAYS,
  MONTHLY_REVIEWS,
} from '../../../db/review-measures'
import type { Rollup } from '../../../db/rollup'
import type { ReadSql, SqlValue } from '../../../db/sql'
import type { StarSums } from './star-figures'

/** Without a bound: all there is. */
export interface OpenPeriod {
  from?: string | undefined
  to?: string | undefined
}

/** A piece of SQL with its parameters. */
interface Piece {
  sql: string
  parameters: SqlValue[]
}

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** The reviews of one product, in place of the table. */
const OF_PRODUCT = '(SELECT * FROM reviews WHERE sku = ?) AS reviews'
const SUMS = `sum(n) AS n, sum(counted) AS counted, sum(value_centi) AS valueCenti, sum(commented) AS commented,
  sum(defaulted) AS defaulted, sum(replied) AS replied, sum(rejected) AS rejected, sum(hidden) AS hidden`

/** Sums by stars and month, or by stars and category; `by` is the month (`2026-11`) or the category, in order. */
export function sumStars(
  sql: ReadSql,
  period: OpenPeriod,
  filter: ScoreFilter,
  by: 'month' | 'category',
): Promise<(StarSums & { by: string })[]> {
  const from = monthsOrDays({ days: DAILY_REVIEWS, months: MONTHLY_REVIEWS }, period, filter)
  const where = conditionOf(filter)
  return sql.all(
    `SELECT ${by} AS "by", stars, ${SUMS} FROM (${from.sql}) WHERE ${where.sql} GROUP BY ${by}, stars ORDER BY ${by}, stars`,
    [...from.parameters, ...where.parameters],
  )
}

/** The same figures kept by day and by month. */
interface Kept {
  days: Rollup
  months: Rollup
}

/** Rows by month, from the reviews themselves for one product. */
function monthsOrDays(kept: Kept, period: OpenPeriod, { sku }: ScoreFilter): Piece {
  if (sku === undefined) return monthsOf(kept, period)
  return daysOf(kept, { sql: kept.days.counted(OF_PRODUCT), parameters: [sku] }, period)
}

/** Rows by day as rows by month. */
function daysOf({ months }: Kept, rows: Piece, { from = FIRST_DAY, to = LAST_DAY }: OpenPeriod): Piece {
  const [, ...key] = months.key
  return {
    sql: `SELECT substr(day, 1, 7) AS month, ${[...key, ...months.figures].join(', ')} FROM (${rows.sql}) WHERE day BETWEEN ? AND ?`,
    parameters: [...rows.parameters, from, to],
  }
}

/** The months that lie wholly in the period are added up as months, what is left at both ends as days. */
function monthsOf(kept: Kept, { from, to }: OpenPeriod): Piece {
  const days = { sql: `SELECT * FROM ${kept.days.table}`, parameters: [] }
  const first = from === undefined ? FIRST_DAY : firstOfMonthFrom(from)
  const next = to === undefined ? LAST_DAY : startOfPeriod(addDays(to, 1), 'month')
  if (first > next) return daysOf(kept, days, { from, to })
  const { table, key, figures } = kept.months
  const pieces: Piece[] = [
    {
      sql: `SELECT ${[...key, ...figures].join(', ')} FROM ${table} WHERE month >= ? AND month < ?`,
      parameters: [first.slice(0, 7), next.slice(0, 7)],
    },
  ]
  if (from !== undefined && from < first) pieces.push(daysOf(kept, days, { from, to: addDays(first, -1) }))
  if (to !== undefined && to >= next) pieces.push(daysOf(kept, days, { from: next, to }))
  return {
    sql: pieces.map((piece) => piece.sql).join(' UNION ALL '),
    parameters: pieces.flatMap(({ parameters }) => parameters),
  }
}

/** The first day of a month that is not before the day. */
function firstOfMonthFrom(day: string): string {
  const first = startOfPeriod(day, 'month')
  return first === day ? day : startOfPeriod(addDays(first, 31), 'month')
}

export interface DimensionDay {
  dimension: string
  day: string
  n: number
  stars: number
}

/** Ratings of each dimension by day, in order. */
export function sumDimensions(
  sql: ReadSql,
  period: { from: string; to: string },
  filter: ScoreFilter,
): Promise<DimensionDay[]> {
  const rows = rowsOf(DAILY_RATINGS, filter)
  const where = conditionOf(filter)
  return sql.all(
    `SELECT dimension, day, sum(n) AS n, sum(stars) AS stars FROM ${rows.sql} WHERE day BETWEEN ? AND ? AND ${where.sql}
     GROUP BY dimension, day ORDER BY dimension, day`,
    [...rows.parameters, period.from, period.to, ...where.parameters],
  )
}

/** Reviews of one number of stars on one day: all that came, and those that count, which rejected ones do not. */
export interface StarDay {
  day: string
  stars: number
  received: number
  n: number
}

/** Reviews by day and stars, in order. */
export function sumStarDays(
  sql: ReadSql,
  { from = FIRST_DAY, to = LAST_DAY }: OpenPeriod,
  filter: ScoreFilter,
): Promise<StarDay[]> {
  const rows = rowsOf(DAILY_REVIEWS, filter)
  const where = conditionOf(filter)
  return sql.all(
    `SELECT day, stars, sum(n) AS received, sum(counted) AS n FROM ${rows.sql} WHERE day BETWEEN ? AND ? AND ${where.sql}
     GROUP BY day, stars ORDER BY day, stars`,
    [...rows.parameters, from, to, ...where.parameters],
  )
}

/** Reviews as they came, by day, in order. */
export function sumReceived(
  sql: ReadSql,
  { from, to }: { from: string; to: string },
  filter: ScoreFilter,
): Promise<Pick<StarDay, 'day' | 'received'>[]> {
  const rows = rowsOf(DAILY_REVIEWS, filter)
  const where = conditionOf(filter)
  return sql.all(
    `SELECT day, sum(n) AS received FROM ${rows.sql} WHERE day BETWEEN ? AND ? AND ${where.sql} GROUP BY day ORDER BY day`,
    [...rows.parameters, from, to, ...where.parameters],
  )
}

/** Sums of one number of stars and one band of delays; `valueSquare` is the sum of the squares of the values. */
export interface DelaySums extends StarSums {
  /** The least delay of the band, in days. */
  delayFrom: number
  valueSquare: number
}

/** Sums by delay and stars, in order, of the reviews whose order was promised and delivered. */
export function sumDelays(sql: ReadSql, period: OpenPeriod, filter: ScoreFilter): Promise<DelaySums[]> {
  const from = monthsOrDays({ days: DAILY_DELAYS, months: MONTHLY_DELAYS }, period, filter)
  const where = conditionOf(filter)
  return sql.all(
    `SELECT delay_from AS delayFrom, stars, sum(n) AS n, sum(n) AS counted, sum(value_centi) AS valueCenti, sum(value_square) AS valueSquare,
       sum(commented) AS commented, sum(defaulted) AS defaulted, sum(replied) AS replied, 0 AS rejected, 0 AS hidden
     FROM (${from.sql}) WHERE ${where.sql} GROUP BY delay_from, stars ORDER BY delay_from, stars`,
    [...from.parameters, ...where.parameters],
  )
}

/** A rollup; for one product what its reviews would hold there. */
function rowsOf({ table, counted }: Rollup, { sku }: ScoreFilter): Piece {
  return sku === undefined ? { sql: table, parameters: [] } : { sql: `(${counted(OF_PRODUCT)})`, parameters: [sku] }
}

/** The filter's fields that every row of a rollup has. */
function conditionOf({ channel, category }: ScoreFilter): Piece {
  const given = Object.entries({ channel, category }).filter(
    (field): field is [string, string] => field[1] !== undefined,
  )
  return {
    sql: ['true', ...given.map(([field]) => `${field} = ?`)].join(' AND '),
    parameters: given.map(([, value]) => value),
  }
}
