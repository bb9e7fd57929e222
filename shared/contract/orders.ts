import { z } from 'zod'
import { AfterSalesStatus, Fulfilment, OrderDetail, OrderDraft, OrderSummary, RowId } from '../model/order'
import { OrderReviewStatus } from '../model/review-status'
import { CalendarDate } from '../time'
import { Currency } from '../money'
import { command, pageOf, query, Window } from './endpoint'
import { CountedOrders } from './statistics'

export const OrderFilter = z.strictObject({
  /** Words, order numbers, names, titles or SKUs; two Han characters are enough. */
  text: z.string().trim().max(200).optional(),
  channel: z.string().max(60).optional(),
  currency: Currency.optional(),
  fulfilment: Fulfilment.optional(),
  afterSales: AfterSalesStatus.optional(),
  reviewStatus: OrderReviewStatus.optional(),
  placedFrom: CalendarDate.optional(),
  placedTo: CalendarDate.optional(),
  sku: z.string().max(120).optional(),
  category: z.string().max(120).optional(),
  segment: z.string().max(60).optional(),
  counted: CountedOrders.optional(),
  ids: z.array(RowId).max(500).optional(),
})
export type OrderFilter = z.infer<typeof OrderFilter>

export const orders = {
  'orders.list': query({
    summary: 'One window of the orders that match a filter, newest first unless sorted otherwise.',
    permission: 'desk.read',
    input: Window.extend({
      filter: OrderFilter.default({}),
      sort: z.enum(['placedAt', 'paidMinor', 'externalNumber']).default('placedAt'),
      descending: z.boolean().default(true),
    }),
    output: pageOf(OrderSummary),
    refusals: ['time.backwards'],
  }),
  'orders.get': query({
    summary: 'One order with its lines, frozen shares, payments, promotions and cases.',
    permission: 'desk.read',
    input: z.strictObject({ id: RowId }),
    output: OrderDetail,
    refusals: ['order.unknown'],
  }),
  'orders.find': query({
    summary: 'The order with this channel and external number (channel left out: any channel), or null.',
    permission: 'desk.read',
    input: z.strictObject({ externalNumber: z.string().max(120), channel: z.string().max(60).optional() }),
    output: OrderDetail.nullable(),
    refusals: [],
  }),
  'orders.channels': query({
    summary: 'The channels and the currencies that orders came in, each with its number of orders, by name.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.strictObject({
      channels: z.array(z.strictObject({ channel: z.string(), n: z.int() })),
      currencies: z.array(z.strictObject({ currency: Currency, n: z.int() })),
    }),
    refusals: [],
  }),
  'orders.record': command({
    summary:
      'Records one order by hand. The same order again changes nothing; the same number with other content is refused.',
    permission: 'orders.write',
    input: z.strictObject({ order: OrderDraft }),
    output: z.strictObject({ id: RowId, added: z.boolean(), warnings: z.array(z.string()) }),
    refusals: [
      'order.duplicate',
      'order.over_paid_components',
      'money.over_allocated',
      'money.stated_over_line',
      'money.stated_over_reduction',
      'money.too_large',
    ],
  }),
}
