/** Orders as they stand in the desk, and as a source states them before their reductions are allocated. */
import { z } from 'zod'
import { Currency, Minor, PositiveMinor } from '../money'
import { CalendarDate, Instant } from '../time'
import { OrderReviewStatus, ReviewState } from './review-status'
import { RowId } from './words'

const Text = (max: number) => z.string().trim().max(max)
export { RowId } from './words'

export const FULFILMENTS = ['unpaid', 'paid', 'shipped', 'delivered', 'cancelled'] as const
/** How far the source says the order has come. */
export const Fulfilment = z.enum(FULFILMENTS)
export type Fulfilment = z.infer<typeof Fulfilment>

export const AFTER_SALES_STATUSES = [
  'none',
  'open',
  'refund_due',
  'exchanged',
  'repaired',
  'partly_refunded',
  'refunded',
] as const
/** What after-sales has done to the order; a pure function of its cases (see `after-sales-status.ts`). */
export const AfterSalesStatus = z.enum(AFTER_SALES_STATUSES)
export type AfterSalesStatus = z.infer<typeof AfterSalesStatus>

export const Buyer = z.strictObject({
  externalId: Text(200).nullable(),
  name: Text(200),
  email: Text(320).nullable(),
  phone: Text(60).nullable(),
  country: Text(60).nullable(),
  region: Text(100).nullable(),
  city: Text(100).nullable(),
  address: Text(500).nullable(),
})
export type Buyer = z.infer<typeof Buyer>

/**
 * An order as its source states it. `listPriceMinor` is the price of one unit before any reduction;
 * `statedDiscountMinor` is a reduction of the line (all units) that the source itself puts there. It stands as it is.
 * With `couponIncludesStated` it is the coupon's part on that line, and only the rest of `couponMinor` is spread, over
 * the lines without one; without, it is a discount of its own beside the coupon. Left out: true for an order without
 * promotions. With `couponMinor` null there is no coupon beyond what the lines state.
 * With `taxIncluded` the list prices contain the tax and `taxMinor` is only told, not added.
 */
export const OrderDraft = z.strictObject({
  channel: Text(60).min(1),
  externalNumber: Text(120).min(1),
  currency: Currency,
  fulfilment: Fulfilment,
  placedAt: Instant,
  paidAt: Instant.nullable(),
  shippedAt: Instant.nullable(),
  deliveredAt: Instant.nullable(),
  promisedAt: Instant.nullable(),
  buyer: Buyer.nullable(),
  /** The customer segment the source puts the buyer in; policies can be made for one. */
  segment: Text(60).nullable().optional(),
  lines: z
    .array(
      z.strictObject({
        sku: Text(120),
        title: Text(500),
        category: Text(120).nullable(),
        quantity: z.int().min(1).max(1_000_000),
        listPriceMinor: PositiveMinor,
        statedDiscountMinor: PositiveMinor,
      }),
    )
    .max(1_000),
  promotions: z
    .array(
      z.strictObject({
        title: Text(200),
        thresholdMinor: PositiveMinor,
        amountOffMinor: PositiveMinor,
        /** Which lines it covers (positions from 0) and what the source states on each, or null where it states nothing. */
        covers: z.array(z.strictObject({ line: z.int().min(0), statedMinor: PositiveMinor.nullable() })).min(1),
      }),
    )
    .max(50),
  couponMinor: PositiveMinor.nullable(),
  couponIncludesStated: z.boolean().optional(),
  pointsMinor: PositiveMinor,
  platformSubsidyMinor: PositiveMinor,
  shippingMinor: PositiveMinor,
  taxMinor: PositiveMinor,
  taxIncluded: z.boolean(),
  /** In the source's order, which is the order they are refunded in. */
  payments: z
    .array(z.strictObject({ method: Text(60), amountMinor: PositiveMinor, paidAt: Instant.nullable() }))
    .max(100),
})
export type OrderDraft = z.infer<typeof OrderDraft>

export const OrderSummary = z.strictObject({
  id: RowId,
  channel: z.string(),
  externalNumber: z.string(),
  currency: Currency,
  fulfilment: Fulfilment,
  afterSales: AfterSalesStatus,
  reviewStatus: OrderReviewStatus,
  buyerName: z.string().nullable(),
  placedAt: Instant,
  placedOn: CalendarDate,
  itemCount: z.int(),
  lineCount: z.int(),
  firstTitle: z.string().nullable(),
  paidMinor: Minor,
  grantedMinor: Minor,
  refundedMinor: Minor,
  openCases: z.int(),
})
export type OrderSummary = z.infer<typeof OrderSummary>

/** A line with its frozen shares. `paidMinor` = list × quantity − all reductions; tax and shipping stand beside it. */
export const OrderLine = z.strictObject({
  id: RowId,
  position: z.int(),
  sku: z.string(),
  title: z.string(),
  category: z.string().nullable(),
  quantity: z.int(),
  listPriceMinor: PositiveMinor,
  statedDiscountMinor: PositiveMinor,
  promotionMinor: PositiveMinor,
  couponMinor: PositiveMinor,
  pointsMinor: PositiveMinor,
  platformSubsidyMinor: PositiveMinor,
  paidMinor: PositiveMinor,
  taxMinor: PositiveMinor,
  shippingMinor: PositiveMinor,
  /** Units granted back in full by approved cases. */
  returnedQuantity: z.int(),
})
export type OrderLine = z.infer<typeof OrderLine>

export const OrderPayment = z.strictObject({
  id: RowId,
  position: z.int(),
  method: z.string(),
  amountMinor: PositiveMinor,
  paidAt: Instant.nullable(),
  grantedMinor: PositiveMinor,
  refundedMinor: PositiveMinor,
  /** The case it was collected for; null for what was paid with the order. */
  caseId: RowId.nullable(),
})
export type OrderPayment = z.infer<typeof OrderPayment>

/** A promotion with the share each covered line carries, frozen at import. */
export const OrderPromotion = z.strictObject({
  id: RowId,
  title: z.string(),
  thresholdMinor: PositiveMinor,
  amountOffMinor: PositiveMinor,
  /** `covered` is false where a share only spilled over from the lines the promotion covers. */
  shares: z.array(z.strictObject({ lineId: RowId, shareMinor: PositiveMinor, covered: z.boolean() })),
})
export type OrderPromotion = z.infer<typeof OrderPromotion>

export const OrderDetail = OrderSummary.extend({
  paidAt: Instant.nullable(),
  shippedAt: Instant.nullable(),
  deliveredAt: Instant.nullable(),
  promisedAt: Instant.nullable(),
  segment: z.string().nullable(),
  buyer: Buyer.extend({ id: RowId }).nullable(),
  lines: z.array(OrderLine),
  payments: z.array(OrderPayment),
  promotions: z.array(OrderPromotion),
  couponMinor: PositiveMinor,
  pointsMinor: PositiveMinor,
  platformSubsidyMinor: PositiveMinor,
  shippingMinor: PositiveMinor,
  taxMinor: PositiveMinor,
  taxIncluded: z.boolean(),
  carriedMinor: PositiveMinor,
  remainingMinor: Minor,
  warnings: z.array(z.string()),
  policyVersionId: RowId,
  cases: z.array(
    z.strictObject({
      id: RowId,
      number: z.string(),
      status: z.string(),
      kind: z.string(),
      totalMinor: Minor,
      openedAt: Instant,
    }),
  ),
  /** Ratings of its lines, oldest first. */
  reviews: z.array(
    z.strictObject({
      id: RowId,
      lineId: RowId.nullable(),
      stars: z.int(),
      excerpt: z.string().nullable(),
      state: ReviewState,
      defaulted: z.boolean(),
      ratedAt: Instant,
    }),
  ),
})
export type OrderDetail = z.infer<typeof OrderDetail>
