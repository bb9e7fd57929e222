import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import type { WriteContext } from '../context'
import { allocateOrder } from './allocate-order'
import { landOrders } from './land-orders'
import { orderFingerprint } from './order-fingerprint'

/** @throws Refusal order.duplicate when the number stands with other content; the allocation's refusals */
export async function recordOrder(
  context: WriteContext,
  { order: draft }: Parsed<'orders.record'>,
): Promise<Output<'orders.record'>> {
  const allocated = allocateOrder(draft)
  const {
    landings: [landing],
  } = await landOrders(context, [{ draft, allocated, fingerprint: orderFingerprint(draft) }], null)
  if (landing === 'contradicts') throw new Refusal('order.duplicate', { externalNumber: draft.externalNumber })
  const order = await context.sql.first<{ id: number }>(
    'SELECT id FROM orders WHERE channel = ? AND external_number = ?',
    [draft.channel, draft.externalNumber],
  )
  if (landing === 'added') context.changed('orders.changed', { ids: [order!.id] })
  return { id: order!.id, added: landing === 'added', warnings: allocated.warnings }
}
