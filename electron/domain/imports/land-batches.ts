import { Refusal } from '../../../shared/refusals'
import type { WriteContext } from '../context'
import { allocateOrder } from '../orders/allocate-order'
import { landOrders, type LandingOrder } from '../orders/land-orders'
import { orderFingerprint } from '../orders/order-fingerprint'
import type { ReadOrder } from './profiles/read-order'
import type { Tally } from './tally'

type Ready = LandingOrder & { order: ReadOrder }

/** Allocates and writes orders as they are read; while one batch is being written the next is read. */
export async function landBatches(
  context: WriteContext,
  batches: AsyncIterable<readonly ReadOrder[]>,
  batchId: number,
  tally: Tally,
): Promise<void> {
  let landing: Promise<void> = Promise.resolve()
  for await (const batch of batches) {
    const ready = batch.flatMap((order) => allocate(order, tally))
    await landing
    landing = landBatch(context, ready, batchId, tally)
    // Awaited above or below; a failure must not count as unhandled in between.
    landing.catch(() => undefined)
  }
  await landing
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
