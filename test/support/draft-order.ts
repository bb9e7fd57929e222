import type { OrderDraft } from '../../shared/model/order'

/** 10:00 in Shanghai on 2026-03-02: the moment around which test orders happen. */
export const PLACED_AT = Date.UTC(2026, 2, 2, 2)
const HOUR_MS = 3_600_000

/** A delivered order of one line unless told otherwise; everything it leaves open can be replaced. */
export function draftOrder(changes: Partial<OrderDraft> & { externalNumber: string }): OrderDraft {
  const lines = changes.lines ?? [
    {
      sku: 'TEE-1',
      title: 'Tee 短袖',
      category: 'clothing',
      quantity: 1,
      listPriceMinor: 10_000,
      statedDiscountMinor: 0,
    },
  ]
  const goodsMinor = lines.reduce(
    (sum, line) => sum + line.listPriceMinor * line.quantity - line.statedDiscountMinor,
    0,
  )
  return {
    channel: 'taobao',
    currency: 'CNY',
    fulfilment: 'delivered',
    placedAt: PLACED_AT,
    paidAt: PLACED_AT + HOUR_MS,
    shippedAt: PLACED_AT + 24 * HOUR_MS,
    deliveredAt: PLACED_AT + 72 * HOUR_MS,
    promisedAt: null,
    buyer: null,
    lines,
    promotions: [],
    couponMinor: null,
    pointsMinor: 0,
    platformSubsidyMinor: 0,
    shippingMinor: 0,
    taxMinor: 0,
    taxIncluded: false,
    payments: [{ method: 'alipay', amountMinor: goodsMinor, paidAt: PLACED_AT + HOUR_MS }],
    ...changes,
  }
}
