/** The rows of many orders, a set per table. Ids are counted here, so that the parts of an order can point at each other. */
import type { OrderDraft } from '../../../shared/model/order'
import {
  buyers,
  orderLines,
  orders,
  payments,
  promotions,
  promotionShares,
  type BuyerRow,
  type OrderLineRow,
  type PromotionRow,
  type PromotionShareRow,
} from '../../db/schema/orders'
import type { WriteSql } from '../../db/sql'
import type { WriteContext } from '../context'
import { policyVersionsAt } from '../policies/policy-versions-at'
import { insertSet } from './insert-set'
import type { LandingOrder } from './land-orders'
import { buyerKey, buyerRow, lineRows, orderRow, paymentRows, promotionRows } from './order-rows'

/** The highest id a table has given, also to rows since removed. */
export async function lastId(sql: WriteSql, table: string): Promise<number> {
  const row = await sql.first<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', [table])
  return row?.seq ?? 0
}

/** Adds the buyers the desk does not know yet, and answers the id of each by channel and key. Known ones stay as they are. */
export async function landBuyers(
  sql: WriteSql,
  drafts: readonly OrderDraft[],
): Promise<{ ids: ReadonlyMap<string, number>; added: number }> {
  const named = new Map<string, Omit<BuyerRow, 'id'>>()
  for (const { channel, buyer } of drafts) {
    const key = buyer && buyerKey(buyer)
    if (buyer && key) named.set(placeOf(channel, key), buyerRow(channel, buyer, key))
  }
  const rows = [...named.values()]
  const known = await sql.all<{ position: number; id: number }>(
    `SELECT j.key AS position, buyers.id FROM jsonb_each(?) j
     CROSS JOIN buyers ON channel = j.value ->> 0 AND external_id = j.value ->> 1`,
    [JSON.stringify(rows.map(({ channel, externalId }) => [channel, externalId]))],
  )
  const places = [...named.keys()]
  const ids = new Map(known.map(({ position, id }) => [places[position]!, id]))
  const strangers = [...named].filter(([key]) => !ids.has(key))
  const first = (await lastId(sql, 'buyers')) + 1
  for (const [index, [key]] of strangers.entries()) ids.set(key, first + index)
  await insertSet(
    sql,
    buyers,
    strangers.map(([key, row]) => ({ id: ids.get(key)!, ...row })),
  )
  return { ids, added: strangers.length }
}

/** A buyer's key within all channels. */
function placeOf(channel: string, key: string): string {
  return `${channel}\n${key}`
}

function buyerIdOf({ channel, buyer }: OrderDraft, ids: ReadonlyMap<string, number>): number | null {
  const key = buyer && buyerKey(buyer)
  return key ? (ids.get(placeOf(channel, key)) ?? null) : null
}

export async function landRows(
  context: WriteContext,
  added: readonly LandingOrder[],
  given: { from: number; buyerIds: ReadonlyMap<string, number>; importBatchId: number | null },
): Promise<void> {
  const { sql, shop } = context
  const policyIds = await policyVersionsAt(
    sql,
    added.map(({ draft: { placedAt, channel, segment = null } }) => ({ placedAt, channel, segment })),
  )
  await insertSet(
    sql,
    orders,
    added.map(({ draft, allocated, fingerprint, warnings = [] }, index) => ({
      ...orderRow(given.from + index, draft, allocated, {
        buyerId: buyerIdOf(draft, given.buyerIds),
        policyVersionId: policyIds[index]!,
        fingerprint,
        importBatchId: given.importBatchId,
        timeZone: shop.timeZone,
      }),
      warnings: [...new Set([...allocated.warnings, ...warnings])],
    })),
  )
  await landParts(sql, added, given.from)
}

async function landParts(sql: WriteSql, added: readonly LandingOrder[], from: number): Promise<void> {
  let lineId = (await lastId(sql, 'order_lines')) + 1
  let promotionId = (await lastId(sql, 'promotions')) + 1
  const lines: OrderLineRow[] = []
  const promoted: PromotionRow[] = []
  const shares: PromotionShareRow[] = []
  for (const [index, { draft, allocated }] of added.entries()) {
    const parts = promotionRows(from + index, promotionId, lineId, draft, allocated)
    lines.push(...lineRows(from + index, lineId, draft, allocated))
    promoted.push(...parts.promotions)
    shares.push(...parts.shares)
    lineId += draft.lines.length
    promotionId += draft.promotions.length
  }
  await insertSet(sql, orderLines, lines)
  await insertSet(
    sql,
    payments,
    added.flatMap(({ draft }, index) => paymentRows(from + index, draft)),
  )
  await insertSet(sql, promotions, promoted)
  await insertSet(sql, promotionShares, shares)
}
