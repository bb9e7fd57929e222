/** A small desk whose few orders and cases are made by hand, at instants the test chooses. */
import type { Input, Output } from '../../shared/contract'
import type { OrderDraft } from '../../shared/model/order'
import { instantOf } from '../../shared/time'
import { draftOrder } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const YEAR = { from: '2026-01-01', to: '2026-12-31' }
/** An hour of a day as the shop's clock shows it. */
export const at = (day: string, hours = 12) => instantOf(day, hours * HOUR, 'Asia/Shanghai')

type Case = Output<'cases.get'>
type Order = Output<'orders.get'>

export interface HandDesk {
  readonly desk: OpenDesk
  /** What the desk's clock shows. */
  now: number
  /** An order of tees, delivered then. */
  deliver(deliveredAt: number, changes?: Partial<OrderDraft>, quantity?: number): Promise<Order>
  /** A refund for one unit of its first line unless told otherwise. */
  open(order: Order, changes?: Partial<Input<'cases.open'>>): Promise<Case>
  move(name: string, found: Case, input?: object): Promise<Case>
  approve(found: Case): Promise<Case>
  decline(found: Case): Promise<Case>
}

export async function openHandDesk(): Promise<HandDesk> {
  let orders = 0
  const hand = { now: at('2026-01-01') }
  const desk = await openDesk({ clock: () => hand.now })
  const move: HandDesk['move'] = (name, found, input = {}) =>
    (desk.call as (endpoint: string, sent: object) => Promise<Case>)(`cases.${name}`, {
      id: found.id,
      version: found.version,
      ...input,
    })
  return Object.assign(hand, {
    desk,
    move,
    async deliver(deliveredAt: number, changes: Partial<OrderDraft> = {}, quantity = 1) {
      const placedAt = deliveredAt - 3 * DAY
      const line = { sku: 'TEE', title: 'Tee', category: 'clothing', quantity, listPriceMinor: 10_000 }
      const order = draftOrder({
        externalNumber: `R-${++orders}`,
        placedAt,
        paidAt: placedAt,
        shippedAt: placedAt,
        deliveredAt,
        lines: [{ ...line, statedDiscountMinor: 0 }],
        ...changes,
      })
      const { id } = await desk.call('orders.record', { order })
      return desk.call('orders.get', { id })
    },
    open(order: Order, changes: Partial<Input<'cases.open'>> = {}) {
      const lines = [{ lineId: order.lines[0]!.id, quantity: 1 }]
      return desk.call('cases.open', { orderId: order.id, kind: 'refund', reason: 'damaged', lines, ...changes })
    },
    approve: (found: Case) => move('approve', found, { expectedTotalMinor: found.totalMinor }),
    decline: (found: Case) => move('decline', found, { declineCode: 'evidence_insufficient' }),
  })
}
