import { createHash } from 'node:crypto'
import type { OrderDraft } from '../../../shared/model/order'

/** A digest of everything the source states about an order: the same twice is the same order, anything else a contradiction. */
export function orderFingerprint(draft: OrderDraft): string {
  const {
    channel,
    externalNumber,
    currency,
    fulfilment,
    placedAt,
    paidAt,
    shippedAt,
    deliveredAt,
    promisedAt,
    buyer,
    lines,
    promotions,
    payments,
  } = draft
  const facts = [
    channel,
    externalNumber,
    currency,
    fulfilment,
    placedAt,
    paidAt,
    shippedAt,
    deliveredAt,
    promisedAt,
    buyer && [
      buyer.externalId,
      buyer.name,
      buyer.email,
      buyer.phone,
      buyer.country,
      buyer.region,
      buyer.city,
      buyer.address,
    ],
    lines.map((line) => [
      line.sku,
      line.title,
      line.category,
      line.quantity,
      line.listPriceMinor,
      line.statedDiscountMinor,
    ]),
    promotions.map(({ title, thresholdMinor, amountOffMinor, covers }) => [
      title,
      thresholdMinor,
      amountOffMinor,
      covers.map(({ line, statedMinor }) => [line, statedMinor]),
    ]),
    [
      draft.couponMinor,
      draft.pointsMinor,
      draft.platformSubsidyMinor,
      draft.shippingMinor,
      draft.taxMinor,
      draft.taxIncluded,
    ],
    payments.map(({ method, amountMinor, paidAt: at }) => [method, amountMinor, at]),
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22)
}
