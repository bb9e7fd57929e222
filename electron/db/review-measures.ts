/**
 * What a review counts for, stated once. Taking reviews out of the rollups, putting them back, rebuilding and verifying all
 * read these definitions, so they cannot drift apart.
 *
 * Every figure stands on the day the review was rated. A rejected review is received and rejected, and nothing else: its
 * stars, its comment and its reply leave the scores. A hidden one keeps its stars. Stars that were given by default are
 * stars, but no comment counts for them. `decided` are the reviews a person decided last; rules leave `decided_by` empty.
 */

/** A rollup: sums of `figures` by `key`. The first figure is zero only where all of them are; such a row is not kept. */
export interface ReviewRollup {
  readonly table: 'daily_reviews' | 'monthly_reviews' | 'daily_ratings' | 'product_scores'
  readonly key: readonly string[]
  readonly figures: readonly string[]
  /** One row with key and figures for each review, or rating, that counts. `reviews` is what they are read from. */
  readonly counted: (reviews: string) => string
}

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

export const DAILY_REVIEWS: ReviewRollup = {
  table: 'daily_reviews',
  key: ['day', 'channel', 'category', 'stars'],
  figures: FIGURES,
  counted: (reviews) => countedBy('reviews.rated_on AS day', reviews),
}

const MONTHLY_REVIEWS: ReviewRollup = {
  table: 'monthly_reviews',
  key: ['month', 'channel', 'category', 'stars'],
  figures: FIGURES,
  counted: (reviews) => countedBy('substr(reviews.rated_on, 1, 7) AS month', reviews),
}

export const DAILY_RATINGS: ReviewRollup = {
  table: 'daily_ratings',
  key: ['dimension', 'day', 'channel', 'category'],
  figures: ['n', 'stars'],
  counted: (reviews) =>
    `SELECT dimension, reviews.rated_on AS day, reviews.channel, ${CATEGORY} AS category, 1 AS n, review_ratings.stars
    FROM ${reviews} CROSS JOIN review_ratings ON review_id = reviews.id WHERE ${COUNTS}`,
}

/** A review that names no product counts for none. */
const PRODUCT_SCORES: ReviewRollup = {
  table: 'product_scores',
  key: ['sku'],
  figures: ['n', 'one', 'two', 'three', 'four', 'five', 'value_centi', 'commented', 'defaulted', 'replied'],
  counted: (
    reviews,
  ) => `SELECT reviews.sku, 1 AS n, reviews.stars = 1 AS one, reviews.stars = 2 AS two, reviews.stars = 3 AS three,
    reviews.stars = 4 AS four, reviews.stars = 5 AS five, reviews.value_centi, ${COMMENTED} AS commented, ${DEFAULTED} AS defaulted,
    ${REPLIED} AS replied FROM ${reviews} WHERE ${COUNTS} AND reviews.sku <> ''`,
}

export const REVIEW_ROLLUPS: readonly ReviewRollup[] = [DAILY_REVIEWS, MONTHLY_REVIEWS, DAILY_RATINGS, PRODUCT_SCORES]

/** Goes where `reviews` goes and picks those whose ids are a JSON array, the one parameter. */
export const PICKED_REVIEWS = 'json_each(?) AS picked CROSS JOIN reviews ON reviews.id = picked.value'

/** The rows a rollup must hold for these reviews; with `sign` −1 what taking them out adds. */
export function sumsOf({ key, figures, counted }: ReviewRollup, reviews = 'reviews', sign: '' | '-' = ''): string {
  const sums = figures.map((figure) => `${sign}sum(${figure}) AS ${figure}`)
  return `SELECT ${key.join(', ')}, ${sums.join(', ')} FROM (${counted(reviews)}) GROUP BY ${key.join(', ')}`
}

/** A product is called as its latest review that counts calls it; stands beside a row of `product_scores`. */
export const PRODUCT_NAME = `SELECT reviews.product_title, ${CATEGORY} FROM reviews
  WHERE reviews.sku = product_scores.sku AND ${COUNTS} ORDER BY reviews.rated_at DESC, reviews.id DESC LIMIT 1`

/** A WHERE may follow. */
export const NAME_PRODUCTS = `UPDATE product_scores SET (title, category) = (${PRODUCT_NAME})`
