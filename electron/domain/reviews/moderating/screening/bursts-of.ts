import type { ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'
import { DAY_MS, HOUR_MS } from '../../../../../shared/time'
import type { BurstFact } from '../../../moderation/review-facts'

/** How far back a product's own rate is taken from. */
const RATE_DAYS = 90
/** The longest time a rule may look at (hours). */
const MOST_HOURS = 720

type Rated = Pick<ReviewRow, 'sku' | 'ratedAt'>

/** For reviews: how many their product got in the hours up to each, and how many its own rate makes likely. */
export async function burstsOf(
  sql: ReadSql,
  rows: readonly Rated[],
): Promise<(row: Rated, hours: number) => BurstFact | null> {
  const times = await ratingTimes(sql, rows)
  return ({ sku, ratedAt }, hours) => {
    const all = sku === '' ? undefined : times.get(sku)
    return all ? burstAt(all, ratedAt, hours) : null
  }
}

/**
 * `times` ascending. The rate is that of the 90 days before the window, or of as many as the product has had reviews; one
 * review more, and the window itself, are counted in, so that a product without a past is not judged by a rate of zero.
 */
export function burstAt(times: readonly number[], at: number, hours: number): BurstFact {
  const windowMs = hours * HOUR_MS
  const from = at - windowMs
  const end = countUpTo(times, at)
  const start = countUpTo(times, from)
  const past = countUpTo(times, from - RATE_DAYS * DAY_MS)
  const seenMs = start === 0 ? 0 : Math.min(RATE_DAYS * DAY_MS, from - times[0]!)
  return { n: end - start, expected: ((start - past + 1) * windowMs) / (seenMs + windowMs) }
}

/** How many are at or before an instant. */
function countUpTo(times: readonly number[], at: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** When the products of these reviews were rated, as far as it matters, with the first time of all in front. */
async function ratingTimes(sql: ReadSql, rows: readonly Rated[]): Promise<Map<string, number[]>> {
  const spans = new Map<string, [sku: string, from: number, to: number]>()
  for (const { sku, ratedAt } of rows) {
    const span = spans.get(sku)
    const from = ratedAt - MOST_HOURS * HOUR_MS - RATE_DAYS * DAY_MS
    if (span) spans.set(sku, [sku, Math.min(span[1], from), Math.max(span[2], ratedAt)])
    else if (sku !== '') spans.set(sku, [sku, from, ratedAt])
  }
  const packed = await sql.all<{ sku: string; first: number; times: string }>(
    `SELECT j.value ->> 0 AS sku, (SELECT min(rated_at) FROM reviews WHERE sku = j.value ->> 0) AS first,
       (SELECT json_group_array(rated_at ORDER BY rated_at) FROM reviews
        WHERE sku = j.value ->> 0 AND rated_at BETWEEN j.value ->> 1 AND j.value ->> 2) AS times
     FROM json_each(?) j`,
    [JSON.stringify([...spans.values()])],
  )
  return new Map(
    packed.map(({ sku, first, times }) => {
      const near = JSON.parse(times) as number[]
      return [sku, near[0] === first ? near : [first, ...near]]
    }),
  )
}
