/** An order draft with its frozen shares as the rows of the tables; ids are given by the caller, so that many can be written as one set. */
import type { Buyer, OrderDraft } from '../../../shared/model/order'
import { localDateOf } from '../../../shared/time'
import type {
  BuyerRow,
  OrderLineRow,
  OrderRow,
  PaymentRow,
  PromotionRow,
  PromotionShareRow,
} from '../../db/schema/orders'
import type { AllocatedOrder } from './allocate-order'

export function orderRow(
  id: number,
  draft: OrderDraft,
  { warnings, totals }: AllocatedOrder,
  facts: {
    buyerId: number | null
    policyVersionId: number
    fingerprint: string
    importBatchId: number | null
    timeZone: string
  },
): OrderRow {
  const { channel, externalNumber, currency, fulfilment, placedAt, paidAt, shippedAt, deliveredAt, promisedAt } = draft
  const { timeZone, ...kept } = facts
  return {
    id,
    channel,
    externalNumber,
    currency,
    fulfilment,
    afterSales: 'none',
    reviewStatus: 'none',
    ...kept,
    buyerName: draft.buyer?.name || null,
    placedAt,
    placedOn: localDateOf(placedAt, timeZone),
    paidAt,
    shippedAt,
    deliveredAt,
    deliveredOn: deliveredAt === null ? null : localDateOf(deliveredAt, timeZone),
    promisedAt,
    segment: draft.segment ?? null,
    lineCount: draft.lines.length,
    itemCount: draft.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    firstTitle: draft.lines[0]?.title ?? null,
    couponMinor: totals.couponMinor + totals.statedDiscountMinor,
    pointsMinor: totals.pointsMinor,
    platformSubsidyMinor: totals.platformSubsidyMinor,
    shippingMinor: totals.shippingMinor,
    taxMinor: totals.taxMinor,
    taxIncluded: Number(draft.taxIncluded),
    paidMinor: totals.paymentsMinor,
    grantedMinor: 0,
    refundedMinor: 0,
    grantedQuantity: 0,
    carriedMinor: 0,
    openCases: 0,
    warnings,
  }
}

/** Line ids run from `firstId` in the draft's order. */
export function lineRows(
  orderId: number,
  firstId: number,
  draft: OrderDraft,
  allocated: AllocatedOrder,
): OrderLineRow[] {
  return draft.lines.map((line, index) => {
    const { sku, title, category, quantity, listPriceMinor } = line
    return {
      id: firstId + index,
      orderId,
      position: index + 1,
      sku,
      title,
      category,
      quantity,
      listPriceMinor,
      ...allocated.lines[index]!,
    }
  })
}

export function paymentRows(orderId: number, draft: OrderDraft): Omit<PaymentRow, 'id'>[] {
  return draft.payments.map(({ method, amountMinor, paidAt }, index) => ({
    orderId,
    position: index + 1,
    method,
    amountMinor,
    paidAt,
    grantedMinor: 0,
    refundedMinor: 0,
    caseId: null,
  }))
}

/** Promotion ids run from `firstId`; shares point at lines whose ids run from `firstLineId`. */
export function promotionRows(
  orderId: number,
  firstId: number,
  firstLineId: number,
  draft: OrderDraft,
  allocated: AllocatedOrder,
): { promotions: PromotionRow[]; shares: PromotionShareRow[] } {
  const promotions = draft.promotions.map(({ title, thresholdMinor, amountOffMinor }, index) => ({
    id: firstId + index,
    orderId,
    position: index + 1,
    title,
    thresholdMinor,
    amountOffMinor,
  }))
  const shares = allocated.promotions.flatMap(({ shares }, index) =>
    shares.map(({ line, shareMinor, covered }) => ({
      promotionId: firstId + index,
      lineId: firstLineId + line,
      shareMinor,
      covered: Number(covered),
    })),
  )
  return { promotions, shares }
}

/** The key a buyer is known by within a channel: the source's own id, else e-mail, else phone, else the name; null for nobody. */
export function buyerKey({ externalId, email, phone, name }: Buyer): string | null {
  if (externalId) return externalId
  if (email) return `mail:${email.toLowerCase()}`
  if (phone) return `tel:${phone}`
  return name ? `name:${name}` : null
}

export function buyerRow(channel: string, buyer: Buyer, key: string): Omit<BuyerRow, 'id'> {
  const { name, email, phone, country, region, city, address } = buyer
  return { channel, externalId: key, name, email, phone, country, region, city, address }
}
