import { addDays, wholeMonths } from '../../../../shared/time'
import { DAILY_REVIEWS, MONTHLY_TOPICS } from '../../../db/review-measures'
import type { ReadSql, SqlValue } from '../../../db/sql'

/** Which comments are looked at; of one product they are read, of all others they are counted already. */
export interface TopicScope {
  readonly from: string
  readonly to: string
  readonly category: string | null
  readonly sku: string | null
}

export interface TopicSum {
  readonly aspect: string
  /** Empty for the aspect itself. */
  readonly term: string
  readonly n: number
  readonly positive: number
  readonly negative: number
}

interface Piece {
  readonly sql: string
  readonly parameters: SqlValue[]
}

/** In how many comments each aspect and each term stands. Rejected reviews and stars given by default are left out. */
export function sumTopics(sql: ReadSql, scope: TopicScope): Promise<TopicSum[]> {
  const months = scope.sku === null ? wholeMonths(scope) : null
  const pieces = months
    ? [
        within('SELECT * FROM monthly_topics WHERE month', monthsOf(months)),
        ...ends(scope, months).map((days) => read(scope, days)),
      ]
    : [read(scope, scope)]
  const rows = pieces.map((piece) => `SELECT category, aspect, term, n, positive, negative FROM (${piece.sql})`)
  return sql.all(
    `SELECT aspect, term, sum(n) AS n, sum(positive) AS positive, sum(negative) AS negative FROM (${rows.join(' UNION ALL ')})
     WHERE ${inCategory(scope).sql} GROUP BY aspect, term`,
    [...pieces.flatMap(({ parameters }) => parameters), ...inCategory(scope).parameters],
  )
}

/** How many comments there are. */
export async function countComments(sql: ReadSql, scope: TopicScope): Promise<number> {
  const months = scope.sku === null ? wholeMonths(scope) : null
  const days = months ? ends(scope, months) : [scope]
  const pieces = [
    ...(months ? [within('SELECT category, commented FROM monthly_reviews WHERE month', monthsOf(months))] : []),
    ...days.map((some) => commentsOn(scope, some)),
  ]
  const row = await sql.first<{ n: number }>(
    `SELECT coalesce(sum(commented), 0) AS n FROM (${pieces.map((piece) => piece.sql).join(' UNION ALL ')}) WHERE ${inCategory(scope).sql}`,
    [...pieces.flatMap(({ parameters }) => parameters), ...inCategory(scope).parameters],
  )
  return row?.n ?? 0
}

function commentsOn({ sku }: TopicScope, days: Days): Piece {
  if (sku === null) return within('SELECT category, commented FROM daily_reviews WHERE day', days)
  const own = `(${DAILY_REVIEWS.counted('(SELECT * FROM reviews WHERE sku = ?) AS reviews')})`
  return within(`SELECT category, commented FROM ${own} WHERE day`, days, [sku])
}

interface Days {
  readonly from: string
  readonly to: string
}
const monthsOf = ({ from, to }: Days): Days => ({ from: from.slice(0, 7), to: to.slice(0, 7) })
const within = (sql: string, { from, to }: Days, before: SqlValue[] = []): Piece => ({
  sql: `${sql} BETWEEN ? AND ?`,
  parameters: [...before, from, to],
})

/** The days themselves, by the same definition. */
function read({ sku }: TopicScope, { from, to }: Days): Piece {
  const reviews = `(SELECT * FROM reviews WHERE ${sku === null ? '' : 'sku = ? AND '}rated_on BETWEEN ? AND ?) AS reviews`
  return { sql: MONTHLY_TOPICS.counted(reviews), parameters: [...(sku === null ? [] : [sku]), from, to] }
}

function ends({ from, to }: TopicScope, months: Days): Days[] {
  return [
    ...(from < months.from ? [{ from, to: addDays(months.from, -1) }] : []),
    ...(months.to < to ? [{ from: addDays(months.to, 1), to }] : []),
  ]
}

const inCategory = ({ category }: TopicScope): Piece =>
  category === null ? { sql: 'true', parameters: [] } : { sql: 'category = ?', parameters: [category] }
