/** Thousands of reviews made by SQL, for tests of how long reading takes. The same number gives the same reviews. */
import { REVIEW_ROLLUPS, NAME_PRODUCTS } from '../../electron/db/review-measures'
import { sumsOf } from '../../electron/db/rollup'
import type { WriteSql } from '../../electron/db/sql'

/** Among how many products and days up to the last one they are spread. */
interface Spread {
  products: number
  days: number
}

const WIDE: Spread = { products: 5_000, days: 1_095 }
const LAST_DAY = Date.UTC(2026, 10, 22, 4)

/** Each draw has a multiplier of Lehmer's generator of its own: with one for all, what is drawn of a review would hang together. */
const MULTIPLIERS = [48_271, 69_621, 16_807, 39_373, 62_089] as const

/** A number from 0 to 2^31 − 2 that looks like chance, made of the review's own. */
function chance(draw: number): string {
  const first = `(n * ${MULTIPLIERS[draw]} % 2147483647)`
  return `((${first} + ${first} / 32768 * 40503) * 44485 % 2147483647)`
}

const numbered = ({
  products,
  days,
}: Spread): string => `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?),
  drawn AS (SELECT n, ${chance(1)} % ${products} AS product, ${chance(2)} % ${days} AS ago, ${chance(3)} % 100 AS star, ${chance(4)} % 100 AS lot, ${chance(0)} % 4 AS channel FROM numbers),
  made AS (SELECT n, product, lot, channel, (${LAST_DAY} - ago * 86400000) AS at, star,
    CASE WHEN star < 8 THEN 1 WHEN star < 12 THEN 2 WHEN star < 22 THEN 3 WHEN star < 45 THEN 4 ELSE 5 END AS stars FROM drawn)`

const reviewsOf = (
  spread: Spread,
): string => `INSERT INTO reviews (version, channel, source, external_id, fingerprint, content_digest, sku, product_title, category, author_name, author_key,
    stars, value_centi, defaulted, title, body, photos, rated_at, rated_on, commented_at, added_at, verification, state, masks, tags, decided_at, decided_on, decided_by, replied_at)
  ${numbered(spread)} SELECT 1, 'channel-' || channel, 'generic', 'r' || n, 'made:id:' || n, '', 'SKU-' || product, 'Product ' || product || ' 连衣裙', 'category-' || (product % 20),
    'Author ' || n, 'name:made:' || n, stars, stars * 100, 0, NULL, iif(lot < 55, '质量很好，物流很快，下次还会再买 number ' || n, NULL), '[]',
    at, date(at / 1000, 'unixepoch'), iif(lot < 55, at, NULL), at, 'none', CASE WHEN lot = 7 THEN 'rejected' WHEN lot = 8 THEN 'hidden' ELSE 'published' END,
    '[]', '[]', NULL, NULL, NULL, iif(lot % 9 = 0, at + 3600000, NULL) FROM made`

const RATINGS = ['product', 'service', 'logistics'].map(
  (dimension) => `INSERT INTO review_ratings SELECT id, '${dimension}', stars, CAST(stars AS TEXT), '1-5' FROM reviews`,
)

/** Adds reviews to a desk without any, and counts them; the search index stays empty. */
export async function makeReviews(sql: WriteSql, many: number, spread: Spread = WIDE): Promise<void> {
  await sql.run(reviewsOf(spread), [many])
  for (const ratings of RATINGS) await sql.run(ratings)
  for (const rollup of REVIEW_ROLLUPS)
    await sql.run(
      `INSERT INTO ${rollup.table} (${[...rollup.key, ...rollup.figures].join(', ')}) ${sumsOf(rollup, 'reviews')}`,
    )
  await sql.run(NAME_PRODUCTS)
}
