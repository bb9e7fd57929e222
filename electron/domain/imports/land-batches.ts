import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../../../shared/refusals'
import type { WriteContext } from '../context'
import { allocateOrder } from '../orders/allocate-order'
import { landOrders, type LandingOrder } from '../orders/land-orders'
import { orderFingerprint } from '../orders/order-fingerprint'
import type { ReadOrder } from './profiles/read-order'
import type { Tally } from './tally'

type Ready = LandingOrder & { order: ReadOrder }

/** Orders written by one set of statements: enough to be fast, few enough to keep memory flat. */
const ORDERS_AT_ONCE = 250

/**
 * Allocates and writes orders as they are read; while one set is being written the next is read. After each handful the
 * event loop gets a turn, so that the writing goes on and the desk answers.
 */
export async function landBatches(
  context: WriteContext,
  batches: AsyncIterable<readonly ReadOrder[]>,
  batchId: number,
  tally: Tally,
): Promise<void> {
  let landing: Promise<void> = Promise.resolve()
  let ready: Ready[] = []
  const land = (): void => {
    landing = landBatch(context, ready, batchId, tally)
    ready = []
    // Awaited below; a failure must not count as unhandled in between.
    landing.catch(() => undefined)
  }
  try {
    for await (const batch of batches) {
      for (const order of batch) ready.push(...allocate(order, tally))
      await setImmediate()
      if (ready.length < ORDERS_AT_ONCE) continue
      await landing
      land()
    }
    await landing
    land()
  } finally {
    // Whatever stopped the reading: nothing may still be writing when the transaction is undone.
    await landing.catch(() => undefined)
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
