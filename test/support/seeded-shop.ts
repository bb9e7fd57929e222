import type { Output } from '../../shared/contract'
import type { OrderDraft } from '../../shared/model/order'
import { draftOrder } from './draft-order'
import { openDesk, type OpenDesk } from './open-desk'
import { temporaryFolder } from './served-desk'

const DAY_MS = 86_400_000

export interface ShopPlan {
  orders?: number
  /** A case is opened for so many of them, oldest first. */
  cases?: number
  /** Replaces what an order says, e.g. with texts from outside. */
  change?: (number: number) => Partial<OrderDraft>
  /** What happens to the n-th case (from 1) after it was opened. */
  then?: (desk: OpenDesk, detail: Output<'cases.get'>, number: number) => Promise<unknown>
  /** What happens to an order (from 1) after it was recorded. */
  withOrder?: (desk: OpenDesk, order: Output<'orders.get'>, number: number) => Promise<unknown>
  /** Puts rows into the tables once the desk is closed; `now` is its clock. */
  rows?: (dataDir: string, now: number) => Promise<unknown>
}

/** Two blue shirts for 240.00, delivered two days ago. */
function recentOrder(now: number, number: number, changes: Partial<OrderDraft>): OrderDraft {
  return draftOrder({
    externalNumber: `T-${number}`,
    placedAt: now - 5 * DAY_MS + number,
    paidAt: now - 5 * DAY_MS + number,
    shippedAt: now - 4 * DAY_MS,
    deliveredAt: now - 2 * DAY_MS,
    lines: [
      {
        sku: `TEE-${number}`,
        title: `Blue shirt 蓝色衬衫 ${number}`,
        category: 'clothing',
        quantity: 2,
        listPriceMinor: 12_000,
        statedDiscountMinor: 0,
      },
    ],
    ...changes,
  })
}

async function fill(desk: OpenDesk, { orders = 0, cases = 0, change, then, withOrder }: ShopPlan): Promise<void> {
  await desk.call('settings.change', {
    changes: { setUp: true, shopName: 'Tea & Co', language: 'en-US', theme: 'light' },
  })
  const { now } = await desk.call('desk.status', {})
  for (let number = 1; number <= orders; number++) {
    const { id } = await desk.call('orders.record', { order: recentOrder(now, number, change?.(number) ?? {}) })
    if (withOrder) await withOrder(desk, await desk.call('orders.get', { id }), number)
    if (number > cases) continue
    const { lines } = await desk.call('orders.get', { id })
    const asked = [{ lineId: lines[0]?.id ?? 0, quantity: 1 }]
    const detail = await desk.call('cases.open', {
      orderId: id,
      reason: 'no_reason',
      lines: asked,
      note: lines[0]?.title,
    })
    await then?.(desk, detail, number)
  }
}

/** A data folder with a small shop in it that has been set up, in English and light. */
export async function seededShop(plan: ShopPlan): Promise<string> {
  const dataDir = await temporaryFolder()
  const desk = await openDesk({ dataDir })
  const { now } = await desk.call('desk.status', {})
  try {
    await fill(desk, plan)
  } finally {
    await desk.close()
  }
  await plan.rows?.(dataDir, now)
  return dataDir
}

/** Takes cases into every state there is, one after another: reviewed, asked back, granted, sent, settled, failed, declined, withdrawn. */
export async function spreadOverStates(
  desk: OpenDesk,
  { id, version, totalMinor }: Output<'cases.get'>,
  number: number,
): Promise<void> {
  const state = number % 9
  if (state === 1) await desk.call('cases.startReview', { id, version })
  if (state === 2) await desk.call('cases.askInfo', { id, version, question: 'Which size?' })
  if (state === 3) await desk.call('cases.decline', { id, version, declineCode: await declineCode(desk) })
  if (state === 4) await desk.call('cases.withdraw', { id, version })
  if (state < 5) return
  const granted = await desk.call('cases.approve', { id, version, expectedTotalMinor: totalMinor })
  if (state === 5) return
  const sent = await desk.call('cases.send', { id, version: granted.version })
  if (state === 6) await desk.call('cases.recordFailure', { id, version: sent.version, message: 'Account closed' })
  if (state === 7) await desk.call('cases.recordSettlement', { id, version: sent.version, reference: `R-${number}` })
}

async function declineCode(desk: OpenDesk): Promise<string> {
  const [policy] = await desk.call('policies.list', {})
  return policy?.document.declineReasons[0]?.code ?? ''
}
