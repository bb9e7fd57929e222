/** A shop whose cases and reviews stand on chosen days, made by SQL and counted: for forecasts and alarms, which need months of them. */
import { join } from 'node:path'
import { connectWriter } from '../../electron/db/connect'
import { openSession } from '../../electron/db/sql'
import { rebuildStatistics } from '../../electron/domain/statistics/rebuild-statistics'

export interface DatedCase {
  day: string
  reason: string
  sku: string
  late: boolean
}

export interface DatedReview {
  day: string
  stars: number
}

/** `?1` are the rows; the n-th of them, from 1, is `n`. */
const ROWS = `WITH made AS (SELECT key + 1 AS n, value ->> 'day' AS day, unixepoch(value ->> 'day') * 1000 + 14400000 AS at, value ->> 'reason' AS reason,
  value ->> 'sku' AS sku, value ->> 'late' AS late, value ->> 'stars' AS stars FROM json_each(?1))`
const DAY = 86_400_000

/** Every case closes on the day it was opened. */
const STATEMENTS = [
  `INSERT INTO orders (id, channel, external_number, currency, fulfilment, after_sales, review_status, buyer_name, placed_at, placed_on, paid_at, shipped_at, delivered_at, delivered_on,
     line_count, item_count, first_title, coupon_minor, points_minor, platform_subsidy_minor, shipping_minor, tax_minor, tax_included, paid_minor, granted_minor,
     refunded_minor, granted_quantity, carried_minor, open_cases, policy_version_id, warnings, fingerprint)
   ${ROWS} SELECT n, 'web', 'D' || n, 'CNY', 'delivered', 'refunded', 'none', 'Buyer ' || n, at - 5 * ${DAY}, date(day, '-5 days'), at - 5 * ${DAY}, at - 4 * ${DAY}, at - 2 * ${DAY},
     date(day, '-2 days'), 1, 1, 'Product', 0, 0, 0, 0, 0, 1, 1000, 0, 0, 0, 0, 0, (SELECT min(id) FROM policy_versions WHERE state <> 'draft'), '[]', '' FROM made`,
  `INSERT INTO order_lines (id, order_id, position, sku, title, category, quantity, list_price_minor, stated_discount_minor, promotion_minor, coupon_minor, points_minor,
     platform_subsidy_minor, paid_minor, tax_minor, shipping_minor)
   ${ROWS} SELECT n, n, 0, sku, 'Product ' || sku, 'wares', 1, 1000, 0, 0, 0, 0, 0, 1000, 0, 0 FROM made`,
  `INSERT INTO cases (id, number, version, kind, reason, decision, money, status, order_id, channel, currency, policy_version_id, quantity, total_minor, goodwill_minor, grant_number,
     opened_at, opened_on, opened_by, decided_at, decided_on, decided_by, settled_at, settled_on, closed_at, closed_on, breached)
   ${ROWS} SELECT n, 'C' || n, 1, 'refund', reason, 'approved', 'settled', 'settled', n, 'web', 'CNY', (SELECT min(id) FROM policy_versions WHERE state <> 'draft'), 1, 1000, 0, 0,
     at, day, 'made', at, day, 'made', at, day, at, day, late FROM made`,
  `INSERT INTO case_lines (case_id, line_id, quantity) ${ROWS} SELECT n, n, 1 FROM made`,
]
const REVIEWS = `INSERT INTO reviews (version, channel, source, external_id, fingerprint, content_digest, sku, product_title, author_name, author_key, stars, value_centi, defaulted,
    photos, rated_at, rated_on, added_at, verification, state, masks, tags)
  ${ROWS} SELECT 1, 'web', 'generic', 'd' || n, 'made:id:' || n, '', 'SKU', 'Product', 'Ann', 'name:ann', stars, stars * 100, 0, '[]', at, day, at, 'none', 'published', '[]', '[]' FROM made`

/** Adds them to a desk without any. Days are those of Shanghai. */
export async function fillDatedShop(
  dataDir: string,
  { cases, reviews }: { cases: readonly DatedCase[]; reviews: readonly DatedReview[] },
): Promise<void> {
  const writer = await connectWriter(join(dataDir, 'afterdesk.db'))
  const sql = openSession(writer.createQueryRunner())
  const rows = JSON.stringify(cases.map((one) => ({ ...one, late: Number(one.late) })))
  await sql.run('BEGIN')
  for (const statement of STATEMENTS) await sql.run(statement, [rows])
  await sql.run(REVIEWS, [JSON.stringify(reviews)])
  await rebuildStatistics(sql)
  await sql.run('COMMIT')
  sql.revoke()
  await writer.destroy()
}
