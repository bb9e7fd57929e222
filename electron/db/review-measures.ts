/**
 * What a review counts for, stated once. Taking reviews out of the rollups, putting them back, rebuilding and verifying all
 * read these definitions, so they cannot drift apart.
 *
 * Every figure stands on the day the review was rated. A rejected review is received and rejected, and nothing else: its
 * stars, its comment and its reply leave the scores. A hidden one keeps its stars. Stars that were given by default are
 * stars, but no comment counts for them. `decided` are the reviews a person decided last; rules leave `decided_by` empty.
 */
import type { Rollup } from './rollup'

const COUNTS = `reviews.state <> 'rejected'`
const CATEGORY = `coalesce(reviews.category, '')`
const COMMENTED = `${COUNTS} AND reviews.defaulted = 0 AND (coalesce(reviews.title, '') <> '' OR coalesce(reviews.body, '') <> '')`
const DEFAULTED = `${COUNTS} AND reviews.defaulted <> 0`
const REPLIED = `${COUNTS} AND reviews.replied_at IS NOT NULL`

const FIGURES = [
  'n',
  'counted',
  'value_centi',
  'commented',
  'defaulted',
  'replied',
  'rejected',
  'hidden',
  'decided',
] as const
const countedBy = (time: string, reviews: string): string =>
  `SELECT ${time}, reviews.channel, ${CATEGORY} AS category, reviews.stars,
    1 AS n, ${COUNTS} AS counted, iif(${COUNTS}, reviews.value_centi, 0) AS value_centi, ${COMMENTED} AS commented,
    ${DEFAULTED} AS defaulted, ${REPLIED} AS replied, reviews.state = 'rejected' AS rejected, reviews.state = 'hidden' AS hidden,
    reviews.decided_at IS NOT NULL AND reviews.decided_by IS NOT NULL AS decided FROM ${reviews}`

export const DAILY_REVIEWS: Rollup = {
  table: 'daily_reviews',
  key: ['day', 'channel', 'category', 'stars'],
  figures: FIGURES,
  counted: (reviews) => countedBy('reviews.rated_on AS day', reviews),
}

export const MONTHLY_REVIEWS: Rollup = {
  table: 'monthly_reviews',
  key: ['month', 'channel', 'category', 'stars'],
  figures: FIGURES,
  counted: (reviews) => countedBy('substr(reviews.rated_on, 1, 7) AS month', reviews),
}

export const DAILY_RATINGS: Rollup = {
  table: 'daily_ratings',
  key: ['dimension', 'day', 'channel', 'category'],
  figures: ['n', 'stars'],
  counted: (reviews) =>
    `SELECT dimension, reviews.rated_on AS day, reviews.channel, ${CATEGORY} AS category, 1 AS n, review_ratings.stars
    FROM ${reviews} CROSS JOIN review_ratings ON review_id = reviews.id WHERE ${COUNTS}`,
}

const LATE_MS = '(orders.delivered_at - orders.promised_at)'
/**
 * How many days after the promised instant an order of `orders` was delivered, rounded up: any part of a day is a day late,
 * zero or less is in time. Beyond sixty either way is sixty. Empty unless the order was promised and delivered.
 */
export const DELAY_DAYS = `max(-60, min(60, (${LATE_MS} + iif(${LATE_MS} > 0, 86399999, 0)) / 86400000))`

/** The least delay of each band that delays are counted by; a band ends where the next begins. */
export const DELAY_BANDS = [-60, -14, -7, -3, 0, 1, 4, 8, 15] as const
const BAND = `CASE ${DELAY_BANDS.toReversed()
  .map((days) => `WHEN delay >= ${days} THEN ${days}`)
  .join(' ')} END`

const DELAY_FIGURES = ['n', 'value_centi', 'value_square', 'commented', 'defaulted', 'replied']
const delayedBy = (time: string, reviews: string): string =>
  `SELECT time AS ${time}, channel, category, ${BAND} AS delay_from, stars, 1 AS n, value_centi, value_centi * value_centi AS value_square,
    commented, defaulted, replied FROM (
    SELECT ${time === 'month' ? 'substr(reviews.rated_on, 1, 7)' : 'reviews.rated_on'} AS time, reviews.channel, ${CATEGORY} AS category,
      ${DELAY_DAYS} AS delay, reviews.stars, reviews.value_centi, ${COMMENTED} AS commented, ${DEFAULTED} AS defaulted, ${REPLIED} AS replied
    FROM ${reviews} CROSS JOIN orders ON orders.id = reviews.order_id
    WHERE ${COUNTS} AND orders.promised_at IS NOT NULL AND orders.delivered_at IS NOT NULL)`

/** Reviews whose order was promised and delivered. `value_square` sums squares, for the spread of the values. */
export const DAILY_DELAYS: Rollup = {
  table: 'daily_delays',
  key: ['day', 'channel', 'category', 'delay_from', 'stars'],
  figures: DELAY_FIGURES,
  counted: (reviews) => delayedBy('day', reviews),
}

export const MONTHLY_DELAYS: Rollup = {
  table: 'monthly_delays',
  key: ['month', 'channel', 'category', 'delay_from', 'stars'],
  figures: DELAY_FIGURES,
  counted: (reviews) => delayedBy('month', reviews),
}

/** A review that names no product counts for none. */
const PRODUCT_SCORES: Rollup = {
  table: 'product_scores',
  key: ['sku'],
  figures: ['n', 'one', 'two', 'three', 'four', 'five', 'value_centi', 'commented', 'defaulted', 'replied'],
  counted: (
    reviews,
  ) => `SELECT reviews.sku, 1 AS n, reviews.stars = 1 AS one, reviews.stars = 2 AS two, reviews.stars = 3 AS three,
    reviews.stars = 4 AS four, reviews.stars = 5 AS five, reviews.value_centi, ${COMMENTED} AS commented, ${DEFAULTED} AS defaulted,
    ${REPLIED} AS replied FROM ${reviews} WHERE ${COUNTS} AND reviews.sku <> ''`,
}

/** Comments by what they speak of. Of an aspect the verdicts are counted, of a term (`negative`) one and two stars. */
export const MONTHLY_TOPICS: Rollup = {
  table: 'monthly_topics',
  key: ['month', 'category', 'aspect', 'term'],
  figures: ['n', 'positive', 'negative'],
  counted: (
    reviews,
  ) => `SELECT substr(reviews.rated_on, 1, 7) AS month, ${CATEGORY} AS category, said.aspect, said.term, 1 AS n, said.verdict = 'positive' AS positive,
    iif(said.term = '', said.verdict = 'negative', reviews.stars <= 2) AS negative
    FROM ${reviews} CROSS JOIN review_aspects AS said ON said.review_id = reviews.id WHERE ${COMMENTED}`,
}

export const REVIEW_ROLLUPS: readonly Rollup[] = [
  DAILY_REVIEWS,
  MONTHLY_REVIEWS,
  DAILY_RATINGS,
  DAILY_DELAYS,
  MONTHLY_DELAYS,
  MONTHLY_TOPICS,
  PRODUCT_SCORES,
]

/** Goes where `reviews` goes and picks those whose ids are a JSON array, the one parameter. */
export const PICKED_REVIEWS = 'json_each(?) AS picked CROSS JOIN reviews ON reviews.id = picked.value'

/** A product is called as its latest review that counts calls it; stands beside a row of `product_scores`. */
export const PRODUCT_NAME = `SELECT reviews.product_title, ${CATEGORY} FROM reviews
  WHERE reviews.sku = product_scores.sku AND ${COUNTS} ORDER BY reviews.rated_at DESC, reviews.id DESC LIMIT 1`

/** A WHERE may follow. */
export const NAME_PRODUCTS = `UPDATE product_scores SET (title, category) = (${PRODUCT_NAME})`
