/** A shop of any size made by SQL, for tests and benchmarks of reading: played, a million orders would take days. The same number gives the same shop. */
import type { WriteSql } from '../../electron/db/sql'
import { rebuildStatistics } from '../../electron/domain/statistics/rebuild-statistics'

const DAYS = 1_095
/** Noon in Shanghai of the day the newest order is placed. */
export const NEWEST_ORDER = Date.UTC(2026, 10, 20, 4)
const DAY = 86_400_000
const HOUR = 3_600_000
const PRODUCTS = 800

const dayOf = (instant: string): string => `date(${instant} / 1000, 'unixepoch', '+8 hours')`
/** A number below `below` that looks like chance, made of the row's own and a draw. */
const chance = (row: string, draw: number, below: number): string =>
  `(((${row} + ${draw}) * 48271 % 2147483647 + (${row} + ${draw}) * 69621 % 2147483647 / 7) * 16807 % 2147483647 % ${below})`

const NUMBERED = 'WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)'
const isCase = 'id % 20 = 7'

const ORDERS = `INSERT INTO orders (id, channel, external_number, currency, fulfilment, after_sales, review_status, buyer_name, placed_at, placed_on, paid_at,
    shipped_at, delivered_at, delivered_on, promised_at, segment, line_count, item_count, first_title, coupon_minor, points_minor, platform_subsidy_minor,
    shipping_minor, tax_minor, tax_included, paid_minor, granted_minor, refunded_minor, granted_quantity, carried_minor, open_cases, policy_version_id, warnings, fingerprint)
  ${NUMBERED}, made AS (SELECT n, ${NEWEST_ORDER} - ${chance('n', 1, DAYS)} * ${DAY} - ${chance('n', 2, 20)} * ${HOUR} / 4 AS at,
    1 + (${chance('n', 3, 10)} < 3) AS lines, 3 + ${chance('n', 4, 9)} AS took FROM numbers)
  SELECT n, 'channel-' || ${chance('n', 5, 4)}, 'L' || n, iif(${chance('n', 6, 10)} = 0, 'EUR', 'CNY'), 'delivered', iif(n % 20 = 7, 'refunded', 'none'), 'none', 'Buyer ' || n,
    at, ${dayOf('at')}, at, at + ${DAY}, at + took * ${DAY}, ${dayOf(`(at + took * ${DAY})`)}, at + 8 * ${DAY},
    CASE ${chance('n', 7, 5)} WHEN 0 THEN 'member' WHEN 1 THEN 'new' WHEN 2 THEN 'wholesale' END,
    lines, lines, 'Product', 0, 0, 0, 0, 0, 1, lines * 10000, iif(n % 20 = 7, 10000, 0), 0, n % 20 = 7, 0, 0,
    (SELECT min(id) FROM policy_versions WHERE state <> 'draft'), '[]', '' FROM made`

const LINES = [0, 1].map(
  (
    position,
  ) => `INSERT INTO order_lines (order_id, position, sku, title, category, quantity, list_price_minor, stated_discount_minor, promotion_minor, coupon_minor,
    points_minor, platform_subsidy_minor, paid_minor, tax_minor, shipping_minor)
  SELECT id, ${position}, 'SKU-' || product, 'Product ' || product, 'category-' || (product % 20), 1, 10000, 0, 0, 0, 0, 0, 10000, 0, 0
  FROM (SELECT id, ${chance('id', 11 + position, 97)} * ${chance('id', 21 + position, 61)} % ${PRODUCTS} AS product FROM orders WHERE line_count > ${position})`,
)

/** Cases of all kinds: most approved and settled, some declined or open, one in nine late, a few repairs for the second time. */
const CASES = `INSERT INTO cases (number, version, kind, reason, decision, goods, work, goods_out, money, status, order_id, channel, currency, policy_version_id, quantity,
    total_minor, goodwill_minor, grant_number, opened_at, opened_on, opened_by, decided_at, decided_on, decided_by, settled_at, settled_on, closed_at, closed_on,
    granted_at, granted_on, replied_at, goods_back_at, breached, repeat_of)
  WITH made AS (SELECT orders.*, ${chance('id', 31, 10)} AS lot, ${chance('id', 32, 9)} AS late, delivered_at + (1 + ${chance('id', 33, 20)}) * ${DAY} AS opened,
      (1 + ${chance('id', 34, 60)}) * ${HOUR} AS wait, ${chance('id', 35, 12)} AS why FROM orders WHERE ${isCase}),
    timed AS (SELECT *, CASE WHEN lot < 5 THEN 'refund' WHEN lot < 8 THEN 'return' WHEN lot = 8 THEN 'exchange' ELSE 'repair' END AS kind,
      opened + wait AS decided, opened + wait * 4 AS ended, CASE WHEN id % 11 = 0 THEN 'declined' WHEN id % 13 = 0 THEN 'requested' ELSE 'approved' END AS decision FROM made)
  SELECT 'L' || id, 1, kind, 'reason_' || why, decision, iif(kind = 'refund', 'not_needed', 'received'), iif(kind = 'repair' AND decision = 'approved', 'repaired', 'none'),
    iif(kind = 'exchange' AND decision = 'approved', 'delivered', 'none'), iif(decision = 'approved', 'settled', 'nothing_owed'),
    CASE decision WHEN 'approved' THEN 'settled' WHEN 'declined' THEN 'declined' ELSE 'to_review' END, id, channel, currency, policy_version_id, 1, 10000, 0,
    decision = 'approved', opened, ${dayOf('opened')}, 'clerk-' || (id % 3), iif(decision = 'requested', NULL, decided), iif(decision = 'requested', NULL, ${dayOf('decided')}),
    iif(decision = 'requested', NULL, 'clerk-' || (id / 20 % 5)), iif(decision = 'approved', ended, NULL), iif(decision = 'approved', ${dayOf('ended')}, NULL),
    CASE decision WHEN 'approved' THEN ended WHEN 'declined' THEN decided END, CASE decision WHEN 'approved' THEN ${dayOf('ended')} WHEN 'declined' THEN ${dayOf('decided')} END,
    iif(decision = 'approved', decided, NULL), iif(decision = 'approved', ${dayOf('decided')}, NULL), opened + wait / 2, iif(kind = 'refund', NULL, opened + wait * 3), late = 0, NULL
  FROM timed`

const REST = [
  `INSERT INTO case_lines (case_id, line_id, quantity) SELECT cases.id, min(order_lines.id), 1 FROM cases JOIN order_lines USING (order_id) GROUP BY cases.id`,
  `INSERT INTO money_rows (case_id, grant_number, position, kind, line_id, amount_minor, bearer, rule, inputs)
   SELECT cases.id, 1, 0, 'base', line_id, 10000, CASE cases.id % 6 WHEN 0 THEN 'carrier' WHEN 1 THEN 'platform' ELSE 'seller' END, 'line.units', '{"fromUnit":0,"toUnit":1}'
   FROM cases JOIN case_lines ON case_lines.case_id = cases.id WHERE grant_number = 1`,
  `INSERT INTO case_clocks (case_id, position, step, started_at, due_at, basis, ended_at, breached)
   SELECT id, 1, 'decide', opened_at, opened_at + 48 * ${HOUR}, 'policy', decided_at, breached FROM cases WHERE decided_at IS NOT NULL`,
]

/** Three of ten orders are rated, a day after they came. */
const REVIEWS = `INSERT INTO reviews (version, channel, source, external_id, fingerprint, content_digest, order_id, line_id, sku, product_title, category, author_name, author_key,
    stars, value_centi, defaulted, photos, rated_at, rated_on, added_at, verification, state, masks, tags, replied_at, body)
  SELECT 1, o.channel, 'generic', 'r' || o.id, 'made:id:' || o.id, '', o.id, l.id, l.sku, l.title, l.category, o.buyer_name, 'buyer:' || o.id, stars, stars * 100, 0, '[]',
    rated, ${dayOf('rated')}, rated, 'order', iif(o.id % 41 = 0, 'rejected', 'published'), '[]', '[]', iif(o.id % 7 = 0, rated + ${HOUR}, NULL), iif(o.id % 2 = 0, 'Comment', NULL)
  FROM (SELECT *, delivered_at + ${DAY} AS rated, max(1, 5 - (${chance('id', 41, 10)} < 2) * ${chance('id', 42, 5)} - (delivered_at > promised_at)) AS stars FROM orders WHERE id % 10 < 3) o
  JOIN order_lines l ON l.order_id = o.id AND l.position = 0`

/** Adds so many orders, a twentieth as many cases and three tenths as many reviews to a desk without any. Nothing is counted yet, and the search index stays empty. */
export async function makeRows(sql: WriteSql, orders: number): Promise<void> {
  await sql.run(ORDERS, [orders])
  for (const statement of [...LINES, CASES, ...REST, REVIEWS]) await sql.run(statement)
}

/** The same, counted. */
export async function makeShop(sql: WriteSql, orders: number): Promise<void> {
  await makeRows(sql, orders)
  await rebuildStatistics(sql)
}
