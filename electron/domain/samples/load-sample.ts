import type { Parsed } from '../../../shared/contract'
import { localDateOf } from '../../../shared/time'
import type { JobContext, WriteContext } from '../context'
import { landOrders, type LandingOrder } from '../orders/land-orders'
import { orderFingerprint } from '../orders/order-fingerprint'
import type { LandingReview } from '../reviews/landing/land-reviews'
import { countStock } from './count-stock'
import { generateOrder } from './generate-order'
import { planCases, type PlannedCase } from './plan-case'
import { playCases, type Assigned } from './play-cases'
import { randomFor } from './random'
import { generateReviews } from './reviews/generate-reviews'
import { landSampleReviews } from './reviews/land-sample-reviews'
import { learnFromSample } from './reviews/learn-from-sample'
import { openCalendar } from './sample-calendar'

const ORDERS_AT_ONCE = 2_000
const REVIEWS_SEED = 7_919
const SHOP_NAME = '示例小店 Sample Shop'

type Planned = LandingOrder & { plans: PlannedCase[]; reviews: LandingReview[] }

export interface SampleReport {
  orders: number
  cases: number
  reviews: number
}

/** Fills the desk in one transaction: all of the sample shop, or, when cancelled, none of it. */
export async function loadSample(
  context: JobContext,
  { orders: total, seed }: Parsed<'sample.load'>,
): Promise<SampleReport> {
  const now = context.now()
  const calendar = openCalendar(localDateOf(now, context.shop.timeZone), now, context.shop.timeZone)
  return context.write(async (writing) => {
    // A history is told as one change at its end, not as thousands.
    const quietly: WriteContext = { ...writing, changed: () => undefined }
    const report: SampleReport = { orders: 0, cases: 0, reviews: 0 }
    if (!(await isStocked(quietly))) await countStock(quietly, total, randomFor(seed, total))
    for (let from = 0; from < total; from += ORDERS_AT_ONCE) {
      const batch = generateBatch(from, Math.min(from + ORDERS_AT_ONCE, total))
      const { landings, ids } = await landOrders(quietly, batch, null)
      report.orders += landings.filter((landing) => landing === 'added').length
      // A batch that is only partly new belongs to a desk that holds this sample already.
      const fresh = ids && landings.every((landing) => landing === 'added')
      const told = (done: number, of: number) =>
        context.progress('sample', from + Math.ceil((batch.length * (done + 1)) / (of + 1)), total)
      if (fresh) report.cases += await playCases(quietly, assign(batch, ids.from), now, told)
      if (fresh)
        report.reviews += await landSampleReviews(
          quietly,
          batch.flatMap(({ reviews }) => reviews),
        )
      context.progress('sample', from + batch.length, total)
    }
    if (report.reviews > 0) await learnFromSample(context, quietly, () => context.progress('sample', total, total))
    await writing.sql.run(`INSERT INTO settings (name, value) VALUES ('sample', 'true') ON CONFLICT (name) DO NOTHING`)
    await nameShop(writing)
    writing.changed('desk.reloaded', {})
    return report
  })

  function generateBatch(from: number, to: number): Planned[] {
    return Array.from({ length: to - from }, (_, offset) => {
      const random = randomFor(seed, from + offset)
      const order = generateOrder(from + offset, total, calendar.placedAt(from + offset, total, random), now, random)
      return {
        ...order,
        fingerprint: orderFingerprint(order.draft),
        plans: planCases(order.draft, from + offset, now, random),
        // Chance of their own, so that orders and cases are what they are without reviews.
        reviews: generateReviews(order.draft, now, randomFor(seed + REVIEWS_SEED, from + offset)),
      }
    })
  }
}

/** A shop without a name gets one, so that texts to buyers can be tried. */
async function nameShop({ sql }: WriteContext): Promise<void> {
  await sql.run(
    `INSERT INTO settings (name, value) VALUES ('shopName', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value = '""'`,
    [JSON.stringify(SHOP_NAME)],
  )
}

/** The orders of a batch stand in the desk with ids from `firstId`, in the batch's order. */
function assign(batch: readonly Planned[], firstId: number): Assigned[] {
  return batch.flatMap(({ plans }, offset) => plans.map((plan) => ({ orderId: firstId + offset, plan })))
}

/** A shop that has counted its goods keeps its own figures. */
async function isStocked({ sql }: WriteContext): Promise<boolean> {
  return (await sql.first('SELECT 1 FROM stock LIMIT 1')) !== null
}
