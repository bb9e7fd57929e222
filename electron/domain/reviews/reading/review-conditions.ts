import type { ReviewFilter } from '../../../../shared/contract/reviews'
import { Refusal } from '../../../../shared/refusals'
import { DELAY_DAYS } from '../../../db/review-measures'
import type { ReadSql, SqlValue } from '../../../db/sql'
import { loadModel } from '../../learning/current-model'
import type { Condition } from './review-views'

/** Has words of its author's; what came with default stars is nobody's opinion. */
const COMMENTED = `(reviews.defaulted = 0 AND (coalesce(reviews.title, '') <> '' OR coalesce(reviews.body, '') <> ''))`

/** How late the order of a review came; empty unless it has one that was promised and delivered. */
const DELAY = `(SELECT ${DELAY_DAYS} FROM orders WHERE orders.id = reviews.order_id)`

/** The condition of a filter but its text. @throws Refusal time.backwards */
export async function reviewConditions(sql: ReadSql, filter: Omit<ReviewFilter, 'text'>): Promise<Condition[]> {
  const { ratedFrom, ratedTo } = filter
  if (ratedFrom && ratedTo && ratedFrom > ratedTo) throw new Refusal('time.backwards')
  const conditions: Condition[] = []
  const add = (condition: string, ...parameters: SqlValue[]) => void conditions.push({ sql: condition, parameters })
  for (const column of ['channel', 'source', 'sku', 'language', 'verification'] as const)
    if (filter[column] !== undefined) add(`reviews.${column} = ?`, filter[column])
  // What has no category is counted under an empty one.
  if (filter.category === '') add(`coalesce(reviews.category, '') = ''`)
  else if (filter.category !== undefined) add('reviews.category = ?', filter.category)
  if (filter.stars) add('reviews.stars IN (SELECT value FROM json_each(?))', JSON.stringify(filter.stars))
  if (filter.verdict) conditions.push(await verdictCondition(sql, filter.verdict))
  if (filter.aspect)
    add(`reviews.id IN (SELECT review_id FROM review_aspects WHERE aspect = ? AND term = '')`, filter.aspect)
  if (filter.rule) add('reviews.id IN (SELECT review_id FROM review_findings WHERE code = ?)', filter.rule)
  if (filter.tag) add('EXISTS (SELECT 1 FROM json_each(reviews.tags) WHERE value = ?)', filter.tag)
  if (filter.commented !== undefined) add(filter.commented ? COMMENTED : `NOT ${COMMENTED}`)
  if (filter.replied !== undefined) add(`reviews.replied_at IS ${filter.replied ? 'NOT NULL' : 'NULL'}`)
  if (filter.counted !== undefined) add(`reviews.state ${filter.counted ? '<>' : '='} 'rejected'`)
  if (filter.delayFrom !== undefined) add(`${DELAY} >= ?`, filter.delayFrom)
  if (filter.delayTo !== undefined) add(`${DELAY} <= ?`, filter.delayTo)
  if (filter.orderId !== undefined) add('reviews.order_id = ?', filter.orderId)
  if (filter.ids) add('reviews.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.ids))
  if (ratedFrom) add('reviews.rated_on >= ?', ratedFrom)
  if (ratedTo) add('reviews.rated_on <= ?', ratedTo)
  return conditions
}

/** Where the model's thresholds part the sure from the uncertain; without a model nothing has been judged. */
async function verdictCondition(sql: ReadSql, verdict: NonNullable<ReviewFilter['verdict']>): Promise<Condition> {
  const model = await loadModel(sql)
  if (!model) return { sql: 'false', parameters: [] }
  const { lowBps, highBps } = model
  if (verdict === 'positive') return { sql: 'reviews.positive_bps >= ?', parameters: [highBps] }
  if (verdict === 'negative')
    return { sql: 'reviews.positive_bps <= ? AND reviews.positive_bps < ?', parameters: [lowBps, highBps] }
  return { sql: 'reviews.positive_bps > ? AND reviews.positive_bps < ?', parameters: [lowBps, highBps] }
}

export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'true',
    parameters: conditions.flatMap(({ parameters }) => parameters),
  }
}
