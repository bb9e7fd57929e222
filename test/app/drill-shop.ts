/** The sample shop with some trade in another currency, and filters over it of every kind. */
import type { StatisticsFilter } from '../../shared/contract/statistics'
import { DIMENSIONS } from '../../shared/model/measures'
import { addDays, localDateOf, startOfPeriod } from '../../shared/time'
import { draftOrder } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const NOW = Date.UTC(2026, 10, 22, 7)
const DAY_MS = 86_400_000
const TODAY = localDateOf(NOW, 'Asia/Shanghai')
/** Whole months and some days at either end. */
export const PERIOD = { from: addDays(TODAY, -258), to: addDays(TODAY, -3) }

export interface DrillShop {
  desk: OpenDesk
  /** One filter of every field, and fields together: answered by rollups and by rows. */
  filters: StatisticsFilter[]
}

export async function openDrillShop(orders: number): Promise<DrillShop> {
  const desk = await openDesk({ clock: () => NOW })
  await desk.finish('sample.load', { orders, seed: 5 })
  await tradeAbroad(desk)
  const most = async (dimension: (typeof DIMENSIONS)[number]) =>
    (await desk.call('statistics.members', { dimension, limit: 1 }))[0]!.key
  const [sku, category, agent, segment] = (await Promise.all(DIMENSIONS.map(most))) as [string, string, string, string]
  const filters: StatisticsFilter[] = [
    {},
    { channel: 'taobao' },
    { currency: 'USD' },
    { kind: 'return' },
    { reason: 'no_reason' },
    { sku },
    { category },
    { agent },
    { segment },
    { category, kind: 'return', channel: 'taobao' },
    { category, segment },
    { sku, category },
    { sku, agent, currency: 'CNY' },
    { sku: 'never sold' },
  ]
  return { desk, filters }
}

/** Some orders in another currency, each with a return at one stage or another. */
async function tradeAbroad(desk: OpenDesk): Promise<void> {
  for (let n = 0; n < 12; n++) {
    const placedAt = NOW - (20 + n * 9) * DAY_MS
    const order = draftOrder({
      externalNumber: `USD-${n}`,
      channel: 'web',
      currency: 'USD',
      placedAt,
      paidAt: placedAt,
      shippedAt: placedAt,
      deliveredAt: placedAt + 2 * DAY_MS,
    })
    const { id } = await desk.call('orders.record', { order: { ...order, segment: n % 2 ? 'young' : null } })
    if (n % 3 === 0) continue
    const { lines } = await desk.call('orders.get', { id })
    const opened = await desk.call('cases.open', {
      orderId: id,
      kind: n % 3 === 1 ? 'refund' : 'return',
      reason: 'damaged',
      lines: [{ lineId: lines[0]!.id, quantity: 1 }],
    })
    const { version, totalMinor } = opened
    if (n % 2) await desk.call('cases.approve', { id: opened.id, version, expectedTotalMinor: totalMinor })
    else await desk.call('cases.startReview', { id: opened.id, version })
  }
}

/** The days of a month that lie in the period. */
export function monthIn(month: string): { from: string; to: string } {
  const last = addDays(startOfPeriod(addDays(`${month}-01`, 31), 'month'), -1)
  return {
    from: `${month}-01` < PERIOD.from ? PERIOD.from : `${month}-01`,
    to: last < PERIOD.to ? last : PERIOD.to,
  }
}
