import type { Buyer, OrderDraft } from '../../../shared/model/order'
import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { insertRow, insertRows } from '../../db/rows'
import { buyers, orderLines, orders, payments, promotions, promotionShares } from '../../db/schema/orders'
import type { WriteSql } from '../../db/sql'
import type { WriteContext } from '../context'
import { policyVersionAt } from '../policies/policy.repo'
import { allocateOrder } from './allocate-order'
import { orderFingerprint } from './order-fingerprint'
import { buyerKey, buyerRow, lineRows, orderRow, paymentRows, promotionRows } from './order-rows'

/** @throws Refusal order.duplicate when the number stands with other content; the allocation's refusals */
export async function recordOrder(context: WriteContext, { order: draft }: Parsed<'orders.record'>): Promise<Output<'orders.record'>> {
  const { sql } = context
  const allocated = allocateOrder(draft)
  const fingerprint = orderFingerprint(draft)
  const known = await sql.first<{ id: number; fingerprint: string }>(
    'SELECT id, fingerprint FROM orders WHERE channel = ? AND external_number = ?', [draft.channel, draft.externalNumber],
  )
  if (known && known.fingerprint !== fingerprint) throw new Refusal('order.duplicate', { externalNumber: draft.externalNumber })
  if (known) return { id: known.id, added: false, warnings: allocated.warnings }
  const id = (await lastId(sql, 'orders')) + 1
  await insertRow(sql, orders, orderRow(id, draft, allocated, {
    buyerId: await keepBuyer(sql, draft), policyVersionId: await policyVersionAt(sql, draft.placedAt), fingerprint, importBatchId: null,
    timeZone: context.shop.timeZone,
  }))
  await insertParts(sql, id, draft, allocated)
  await context.projections.enterOrders(sql, id, id)
  context.changed('orders.changed', { ids: [id] })
  return { id, added: true, warnings: allocated.warnings }
}

async function insertParts(sql: WriteSql, id: number, draft: OrderDraft, allocated: ReturnType<typeof allocateOrder>): Promise<void> {
  const firstLine = (await lastId(sql, 'order_lines')) + 1
  const firstPromotion = (await lastId(sql, 'promotions')) + 1
  const promoted = promotionRows(id, firstPromotion, firstLine, draft, allocated)
  await insertRows(sql, orderLines, lineRows(id, firstLine, draft, allocated))
  await insertRows(sql, payments, paymentRows(id, draft))
  await insertRows(sql, promotions, promoted.promotions)
  await insertRows(sql, promotionShares, promoted.shares)
}

async function keepBuyer(sql: WriteSql, { channel, buyer }: { channel: string; buyer: Buyer | null }): Promise<number | null> {
  const key = buyer && buyerKey(buyer)
  if (!buyer || !key) return null
  const known = await sql.first<{ id: number }>('SELECT id FROM buyers WHERE channel = ? AND external_id = ?', [channel, key])
  return known?.id ?? insertRow(sql, buyers, buyerRow(channel, buyer, key))
}

/** The highest id a table has given, also to rows since removed. */
async function lastId(sql: WriteSql, table: string): Promise<number> {
  const row = await sql.first<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', [table])
  return row?.seq ?? 0
}
