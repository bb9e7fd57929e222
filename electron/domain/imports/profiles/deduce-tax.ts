import { Refusal } from '../../../../shared/refusals'

export interface StatedTotals {
  /** Goods after reductions. */
  readonly goodsMinor: number
  readonly shippingMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
}

/**
 * Whether the prices contain the tax, from an order's own figures: the total says it exactly.
 * `extraMinor` is what the total holds beyond them (a tip, say).
 * @throws Refusal order.over_paid_components when no reading fits
 */
export function deduceTax(stated: StatedTotals): { taxIncluded: boolean; extraMinor: number } {
  const { goodsMinor, shippingMinor, taxMinor, totalMinor } = stated
  const beyond = totalMinor - goodsMinor - shippingMinor
  if (beyond === 0 && taxMinor > 0) return { taxIncluded: true, extraMinor: 0 }
  if (beyond >= taxMinor) return { taxIncluded: false, extraMinor: beyond - taxMinor }
  const summary = `total ${totalMinor}, goods ${goodsMinor}, shipping ${shippingMinor}, tax ${taxMinor}`
  throw new Refusal('order.over_paid_components', { summary })
}
