/** A shop of a million orders with their cases made by SQL, for tests of how long counting takes. The same numbers give the same shop. */
import type { WriteSql } from '../../electron/db/sql'

const [DAYS, PRODUCTS, CATEGORIES] = [1_095, 600, 20] as const
/** The last day there is, noon in Shanghai. */
export const LAST_DAY = Date.UTC(2026, 10, 22, 4)
const DAY = 86_400_000

const NUMBERED = 'WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)'
/** A number from 0 to 2^31 − 2 that looks like chance; each draw has a multiplier of its own. */
const chance = (of: string, draw: number) => {
  const first = `(${of} * ${[48_271, 69_621, 16_807, 39_373, 62_089, 44_021][draw]} % 2147483647)`
  return `((${first} + ${first} / 32768 * 40503) * 44485 % 2147483647)`
}
const dateOf = (at: string) => `date((${at}) / 1000 + 28800, 'unixepoch')`

/** Two thirds have one line, the others two; one order in fifty is not delivered yet. */
const ORDERS = `INSERT INTO orders (id, channel, external_number, currency, fulfilment, after_sales, review_status, buyer_name, placed_at, placed_on, paid_at, shipped_at,
    delivered_at, delivered_on, promised_at, segment, line_count, item_count, first_title, coupon_minor, points_minor, platform_subsidy_minor, shipping_minor,
    tax_minor, tax_included, paid_minor, granted_minor, refunded_minor, granted_quantity, carried_minor, open_cases, policy_version_id, warnings, fingerprint)
  ${NUMBERED}, made AS (SELECT n, ${LAST_DAY} - (${chance('n', 0)} % ${DAYS}) * ${DAY} AS at, 1 + (n % 3 = 0) AS lines, n % 50 <> 49 AS arrived FROM numbers)
  SELECT n, CASE ${chance('n', 1)} % 4 WHEN 0 THEN 'jd' WHEN 1 THEN 'douyin' ELSE 'taobao' END, 'N' || n, iif(n % 10 = 0, 'USD', 'CNY'), iif(arrived, 'delivered', 'shipped'), 'none', 'none', 'Buyer ' || n,
    at, ${dateOf('at')}, at, at + ${DAY}, iif(arrived, at + 4 * ${DAY}, NULL), iif(arrived, ${dateOf(`at + 4 * ${DAY}`)}, NULL), at + 5 * ${DAY},
    CASE ${chance('n', 2)} % 10 WHEN 0 THEN 'vip' WHEN 1 THEN 'new' WHEN 2 THEN 'wholesale' END, lines, 2 * lines, 'Ware', 0, 0, 0, 0, 0, 1, 20000 * lines, 0, 0, 0, 0, 0,
    (SELECT min(id) FROM policy_versions WHERE state <> 'draft'), '[]', '' FROM made`

const LINES = `INSERT INTO order_lines (order_id, position, sku, title, category, quantity, list_price_minor, stated_discount_minor, promotion_minor, coupon_minor,
    points_minor, platform_subsidy_minor, paid_minor, tax_minor, shipping_minor)
  SELECT id, position, 'SKU-' || product, 'Product ' || product, 'category-' || (product % ${CATEGORIES}), 2, 10000, 0, 0, 0, 0, 0, 20000, 0, 0 FROM (
    SELECT orders.id, places.value AS position, ${chance('(orders.id + places.value)', 3)} % ${PRODUCTS} AS product
    FROM orders CROSS JOIN json_each('[0, 1]') AS places WHERE places.value < orders.line_count)`

/** Every so-manieth order has one, of one unit of its first line; most are approved and at their end. */
const CASES = `INSERT INTO cases (number, version, kind, reason, decision, money, work, goods_out, status, order_id, channel, currency, policy_version_id, quantity, total_minor,
    goodwill_minor, grant_number, granted_at, granted_on, opened_at, opened_on, opened_by, due_at, decided_at, decided_on, decided_by, settled_at, settled_on,
    closed_at, closed_on, replied_at, goods_back_at, breached)
  WITH made AS (SELECT id, channel, currency, policy_version_id, placed_at + (5 + ${chance('id', 4)} % 40) * ${DAY} AS at, ${chance('id', 5)} % 100 AS lot, ${chance('id', 1)} % 8 AS reason
    FROM orders WHERE id % ?1 = 0),
  fated AS (SELECT *, CASE WHEN lot < 55 THEN 'refund' WHEN lot < 80 THEN 'return' WHEN lot < 92 THEN 'exchange' ELSE 'repair' END AS kind, lot % 10 < 7 AS granted FROM made WHERE at < ${LAST_DAY})
  SELECT 'C' || id, 3, kind, 'reason-' || reason, iif(granted, 'approved', CASE lot % 10 WHEN 7 THEN 'declined' WHEN 8 THEN 'withdrawn' ELSE 'requested' END),
    iif(granted, 'settled', 'none'), iif(kind = 'repair' AND granted, 'repaired', 'none'), iif(kind = 'exchange' AND granted, 'delivered', 'none'),
    iif(granted, 'settled', 'to_review'), id, channel, currency, policy_version_id, 1, 10000, 0, granted, iif(granted, at + ${DAY}, NULL), iif(granted, ${dateOf(`at + ${DAY}`)}, NULL),
    at, ${dateOf('at')}, 'agent-' || (id % 7), iif(lot % 10 = 9, at + 2 * ${DAY}, NULL), iif(lot % 10 < 9, at + ${DAY}, NULL), iif(lot % 10 < 9, ${dateOf(`at + ${DAY}`)}, NULL), iif(lot % 10 < 9, 'agent-' || (id % 5), NULL),
    iif(granted, at + 3 * ${DAY}, NULL), iif(granted, ${dateOf(`at + 3 * ${DAY}`)}, NULL), iif(lot % 10 < 9, at + 3 * ${DAY}, NULL), iif(lot % 10 < 9, ${dateOf(`at + 3 * ${DAY}`)}, NULL),
    at + ${DAY} / 4, iif(kind <> 'refund' AND granted, at + 2 * ${DAY}, NULL), lot % 13 = 0 FROM fated`

const AFTER = [
  `INSERT INTO case_lines (case_id, line_id, quantity) SELECT cases.id, (SELECT min(id) FROM order_lines WHERE order_lines.order_id = cases.order_id), 1 FROM cases`,
  `INSERT INTO money_rows (case_id, grant_number, position, kind, line_id, amount_minor, bearer, rule, inputs)
   SELECT cases.id, 1, 0, 'base', line_id, 10000, iif(cases.id % 4, 'seller', 'carrier'), 'line.units', '{"fromUnit":0,"toUnit":1}'
   FROM cases JOIN case_lines ON case_lines.case_id = cases.id WHERE granted_at IS NOT NULL`,
  `UPDATE orders SET granted_minor = 10000, refunded_minor = 10000, granted_quantity = 1, after_sales = 'partly_refunded'
   FROM cases WHERE cases.order_id = orders.id AND cases.granted_at IS NOT NULL`,
]

/** Adds orders, and one case for every `every`-th of them, to a desk without any; no rollup, no payments, no search index. */
export async function makeCases(sql: WriteSql, orders: number, every: number): Promise<void> {
  await sql.run(ORDERS, [orders])
  await sql.run(LINES)
  await sql.run(CASES, [every])
  for (const statement of AFTER) await sql.run(statement)
}
