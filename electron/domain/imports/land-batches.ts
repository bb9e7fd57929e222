import { Refusal } from '../../../shared/refusals'
import type { WriteContext } from '../context'
import { allocateOrder } from '../orders/allocate-order'
import { landOrders, type LandingOrder } from '../orders/land-orders'
import { orderFingerprint } from '../orders/order-fingerprint'
import { landInSets } from './land-in-sets'
import type { ReadOrder } from './profiles/read-order'
import type { Tally } from './tally'

type Ready = LandingOrder & { order: ReadOrder }

/** Orders written by one set of statements: enough to be fast, few enough to keep memory flat. */
const ORDERS_AT_ONCE = 250

export function landBatches(
  context: WriteContext,
  batches: AsyncIterable<readonly ReadOrder[]>,
  batchId: number,
  tally: Tally,
): Promise<void> {
  return landInSets(batches, ORDERS_AT_ONCE, {
    prepare: (order) => allocate(order, tally),
    land: (ready) => landBatch(context, ready, batchId, tally),
  })
}

function allocate(order: ReadOrder, tally: Tally): Ready[] {
  const { draft } = order
  if (!draft) {
    tally.reject(order)
    return []
  }
  try {
    return [
      { order, draft, allocated: allocateOrder(draft), fingerprint: orderFingerprint(draft), warnings: order.warnings },
    ]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tally.rejectWhole(order, error)
    return []
  }
}

async function landBatch(context: WriteContext, ready: readonly Ready[], batchId: number, tally: Tally): Promise<void> {
  if (ready.length === 0) return
  const { landings, buyersAdded } = await landOrders(context, ready, batchId)
  tally.countBuyers(buyersAdded)
  for (const [index, { order, allocated, draft }] of ready.entries()) {
    const landing = landings[index]!
    if (landing === 'contradicts')
      tally.rejectWhole(order, new Refusal('order.duplicate', { externalNumber: draft.externalNumber }))
    else tally.take(order, allocated, landing)
  }
}
