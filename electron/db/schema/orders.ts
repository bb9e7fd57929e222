/** Orders, their lines with frozen shares, payments, promotions and buyers. */
import { EntitySchema } from 'typeorm'
import { date, instant, int, json, key, minor, named, nullable, text } from './columns'

export interface BuyerRow {
  id: number
  channel: string
  /** The source's own id of the buyer, or a digest of the contact details where it gives none. */
  externalId: string
  name: string
  email: string | null
  phone: string | null
  country: string | null
  region: string | null
  city: string | null
  address: string | null
}

export const buyers = new EntitySchema<BuyerRow>({
  name: 'BuyerRow',
  tableName: 'buyers',
  columns: {
    id: key,
    channel: text,
    externalId: named(text, 'external_id'),
    name: text,
    email: nullable(text),
    phone: nullable(text),
    country: nullable(text),
    region: nullable(text),
    city: nullable(text),
    address: nullable(text),
  },
})

export interface OrderRow {
  id: number
  channel: string
  externalNumber: string
  currency: string
  fulfilment: string
  afterSales: string
  reviewStatus: string
  buyerId: number | null
  buyerName: string | null
  placedAt: number
  placedOn: string
  paidAt: number | null
  shippedAt: number | null
  deliveredAt: number | null
  deliveredOn: string | null
  promisedAt: number | null
  segment: string | null
  lineCount: number
  itemCount: number
  firstTitle: string | null
  couponMinor: number
  pointsMinor: number
  platformSubsidyMinor: number
  shippingMinor: number
  taxMinor: number
  /** 1 when list prices contain the tax. */
  taxIncluded: number
  /** Σ payments. */
  paidMinor: number
  /** Σ totals of granted cases, settled or not. */
  grantedMinor: number
  refundedMinor: number
  /** Units granted back in full. */
  grantedQuantity: number
  /** What earlier cases carried (a shortfall that later goods rows repay first). */
  carriedMinor: number
  openCases: number
  policyVersionId: number
  /** JSON array of warning codes from allocation. */
  warnings: string[]
  /** Digest of the order as its source stated it, to tell a re-import from a contradiction. */
  fingerprint: string
  importBatchId: number | null
}

export const orders = new EntitySchema<OrderRow>({
  name: 'OrderRow',
  tableName: 'orders',
  columns: {
    id: key,
    channel: text,
    externalNumber: named(text, 'external_number'),
    currency: text,
    fulfilment: text,
    afterSales: named(text, 'after_sales'),
    reviewStatus: named(text, 'review_status'),
    buyerId: nullable(named(int, 'buyer_id')),
    buyerName: nullable(named(text, 'buyer_name')),
    placedAt: named(instant, 'placed_at'),
    placedOn: named(date, 'placed_on'),
    paidAt: nullable(named(instant, 'paid_at')),
    shippedAt: nullable(named(instant, 'shipped_at')),
    deliveredAt: nullable(named(instant, 'delivered_at')),
    deliveredOn: nullable(named(date, 'delivered_on')),
    promisedAt: nullable(named(instant, 'promised_at')),
    segment: nullable(text),
    lineCount: named(int, 'line_count'),
    itemCount: named(int, 'item_count'),
    firstTitle: nullable(named(text, 'first_title')),
    couponMinor: named(minor, 'coupon_minor'),
    pointsMinor: named(minor, 'points_minor'),
    platformSubsidyMinor: named(minor, 'platform_subsidy_minor'),
    shippingMinor: named(minor, 'shipping_minor'),
    taxMinor: named(minor, 'tax_minor'),
    taxIncluded: named(int, 'tax_included'),
    paidMinor: named(minor, 'paid_minor'),
    grantedMinor: named(minor, 'granted_minor'),
    refundedMinor: named(minor, 'refunded_minor'),
    grantedQuantity: named(int, 'granted_quantity'),
    carriedMinor: named(minor, 'carried_minor'),
    openCases: named(int, 'open_cases'),
    policyVersionId: named(int, 'policy_version_id'),
    warnings: json,
    fingerprint: text,
    importBatchId: nullable(named(int, 'import_batch_id')),
  },
})

export interface OrderLineRow {
  id: number
  orderId: number
  position: number
  sku: string
  title: string
  category: string | null
  quantity: number
  listPriceMinor: number
  statedDiscountMinor: number
  promotionMinor: number
  couponMinor: number
  pointsMinor: number
  platformSubsidyMinor: number
  paidMinor: number
  taxMinor: number
  shippingMinor: number
}

export const orderLines = new EntitySchema<OrderLineRow>({
  name: 'OrderLineRow',
  tableName: 'order_lines',
  columns: {
    id: key,
    orderId: named(int, 'order_id'),
    position: int,
    sku: text,
    title: text,
    category: nullable(text),
    quantity: int,
    listPriceMinor: named(minor, 'list_price_minor'),
    statedDiscountMinor: named(minor, 'stated_discount_minor'),
    promotionMinor: named(minor, 'promotion_minor'),
    couponMinor: named(minor, 'coupon_minor'),
    pointsMinor: named(minor, 'points_minor'),
    platformSubsidyMinor: named(minor, 'platform_subsidy_minor'),
    paidMinor: named(minor, 'paid_minor'),
    taxMinor: named(minor, 'tax_minor'),
    shippingMinor: named(minor, 'shipping_minor'),
  },
})

export interface PaymentRow {
  id: number
  orderId: number
  position: number
  method: string
  amountMinor: number
  paidAt: number | null
  grantedMinor: number
  refundedMinor: number
  /** The case it was collected for; null for what was paid with the order. */
  caseId: number | null
}

export const payments = new EntitySchema<PaymentRow>({
  name: 'PaymentRow',
  tableName: 'payments',
  columns: {
    id: key,
    orderId: named(int, 'order_id'),
    position: int,
    method: text,
    amountMinor: named(minor, 'amount_minor'),
    paidAt: nullable(named(instant, 'paid_at')),
    grantedMinor: named(minor, 'granted_minor'),
    refundedMinor: named(minor, 'refunded_minor'),
    caseId: nullable(named(int, 'case_id')),
  },
})

export interface PromotionRow {
  id: number
  orderId: number
  position: number
  title: string
  thresholdMinor: number
  amountOffMinor: number
}

export const promotions = new EntitySchema<PromotionRow>({
  name: 'PromotionRow',
  tableName: 'promotions',
  columns: {
    id: key,
    orderId: named(int, 'order_id'),
    position: int,
    title: text,
    thresholdMinor: named(minor, 'threshold_minor'),
    amountOffMinor: named(minor, 'amount_off_minor'),
  },
})

export interface PromotionShareRow {
  promotionId: number
  lineId: number
  shareMinor: number
  /** 0 where the share only spilled over from the lines the promotion covers. */
  covered: number
}

export const promotionShares = new EntitySchema<PromotionShareRow>({
  name: 'PromotionShareRow',
  tableName: 'promotion_shares',
  columns: {
    promotionId: { ...named(int, 'promotion_id'), primary: true },
    lineId: { ...named(int, 'line_id'), primary: true },
    shareMinor: named(minor, 'share_minor'),
    covered: int,
  },
})
