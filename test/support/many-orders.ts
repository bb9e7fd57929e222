/** Orders by the hundred thousand made by SQL, for tests of how long asking for reviews takes. The same number gives the same orders. */
import type { WriteSql } from '../../electron/db/sql'

const DAYS = 1_095
/** The day the newest of them is delivered, noon in Shanghai. */
export const NEWEST = Date.UTC(2026, 10, 22, 4)
const DAY = 86_400_000

const NUMBERED = 'WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)'

const BUYERS = `INSERT INTO buyers (channel, external_id, name, email, phone)
  ${NUMBERED} SELECT 'shop', 'buyer-' || n, 'Buyer ' || n, 'buyer' || n || '@example.com', iif(n % 3, NULL, '+86 138-' || printf('%08d', n)) FROM numbers`

/** Of a hundred orders six were rated, six invited, and eight had a case: seven are ended, one is open. */
const ORDERS = `INSERT INTO orders (id, channel, external_number, currency, fulfilment, after_sales, review_status, buyer_id, buyer_name, placed_at, placed_on, paid_at,
    shipped_at, delivered_at, line_count, item_count, first_title, coupon_minor, points_minor, platform_subsidy_minor, shipping_minor, tax_minor, tax_included,
    paid_minor, granted_minor, refunded_minor, granted_quantity, carried_minor, open_cases, policy_version_id, warnings, fingerprint)
  ${NUMBERED}, made AS (SELECT n, ${NEWEST} - (n * 7919 % ${DAYS}) * ${DAY} AS at FROM numbers)
  SELECT n, 'shop', 'N' || n, 'CNY', iif(n % 50 = 49, 'cancelled', 'delivered'), 'none', CASE WHEN n % 100 < 6 THEN 'rated' WHEN n % 100 < 12 THEN 'invited' ELSE 'none' END,
    n, 'Buyer ' || n, at - 4 * ${DAY}, date((at - 4 * ${DAY}) / 1000, 'unixepoch'), at - 4 * ${DAY}, at - 3 * ${DAY}, at, 1, 1, 'Product', 0, 0, 0, 0, 0, 1,
    1000, 0, 0, 0, 0, n % 100 = 20, (SELECT min(id) FROM policy_versions WHERE state <> 'draft'), '[]', '' FROM made`

const REVIEWS = `INSERT INTO reviews (version, channel, source, external_id, fingerprint, content_digest, order_id, sku, product_title, author_name, author_key,
    stars, value_centi, defaulted, photos, rated_at, rated_on, added_at, verification, state, masks, tags)
  SELECT 1, channel, 'generic', 'r' || id, 'made:id:' || id, '', id, 'SKU', 'Product', buyer_name, 'buyer:' || buyer_id, 1 + id % 5, 100 + id % 5 * 100, 0, '[]',
    delivered_at + ${DAY}, date(delivered_at / 1000, 'unixepoch'), delivered_at + ${DAY}, 'order', 'published', '[]', '[]' FROM orders WHERE review_status = 'rated'`

const INVITATIONS = `INSERT INTO invitations (kind, order_id, via, channel, sent_at, sent_on, actor)
  SELECT 'invitation', id, 'copy', channel, delivered_at + 7 * ${DAY}, date(delivered_at / 1000 + 604800, 'unixepoch'), 'made' FROM orders WHERE review_status = 'invited'`

const CASES = `INSERT INTO cases (number, version, kind, reason, decision, money, status, order_id, channel, currency, policy_version_id, quantity, total_minor, goodwill_minor,
    grant_number, opened_at, opened_on, opened_by, closed_at, closed_on)
  SELECT 'C' || id, 1, 'refund', 'damaged', 'approved', 'settled', 'settled', id, channel, currency, policy_version_id, 1, 0, 0, 0,
    delivered_at + 2 * ${DAY}, placed_on, 'made', delivered_at + 3 * ${DAY}, placed_on FROM orders WHERE id % 100 IN (2, 3, 4, 7, 8, 21, 22)`

const SUPPRESSIONS = `INSERT INTO suppressions (contact, reason, at, actor)
  ${NUMBERED} SELECT iif(n % 3, 'buyer' || (n * 97) || '@example.com', '138' || printf('%08d', n * 99)), NULL, ${NEWEST}, 'made' FROM numbers`

/** Adds orders to a desk without any, with buyers, ratings, invitations and ended cases; no rollup and no search index. */
export async function makeOrders(sql: WriteSql, many: number): Promise<void> {
  await sql.run(BUYERS, [many])
  await sql.run(ORDERS, [many])
  for (const statement of [REVIEWS, INVITATIONS, CASES]) await sql.run(statement)
  await sql.run(SUPPRESSIONS, [800])
}
