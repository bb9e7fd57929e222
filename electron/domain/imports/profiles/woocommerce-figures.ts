import { sumMinor } from '../../../../shared/money'
import { deduceTax } from './deduce-tax'
import type { WooLine } from './woocommerce-lines'

export interface WooStated {
  totalMinor: number
  shippingMinor: number
  shippingTaxMinor: number
  feesMinor: number
  taxMinor: number
  discountMinor: number
}

export interface WooFigures {
  couponMinor: number
  taxMinor: number
  taxIncluded: boolean
  extraMinor: number
}

/**
 * Exports differ in whether the lines are written before the order's discount and whether the tax includes that of the
 * shipping. The order's total says which: the first reading that meets it exactly is taken.
 * @throws Refusal order.over_paid_components when none does
 */
export function readWooFigures(lines: readonly WooLine[], stated: WooStated): WooFigures {
  const netMinor = sumMinor(lines.map(({ line }) => line.listPriceMinor * line.quantity - line.statedDiscountMinor))
  const discounted = lines.some(({ line, roundedMinor }) => line.statedDiscountMinor > roundedMinor)
  const shippingMinor = stated.shippingMinor + stated.feesMinor
  for (const couponMinor of new Set([0, stated.discountMinor])) {
    for (const taxMinor of [stated.taxMinor, stated.taxMinor + stated.shippingTaxMinor]) {
      const beyond = stated.totalMinor - (netMinor - couponMinor) - shippingMinor
      if (beyond === taxMinor) return { couponMinor, taxMinor, taxIncluded: false, extraMinor: 0 }
      if (beyond === 0) return { couponMinor, taxMinor, taxIncluded: true, extraMinor: 0 }
    }
  }
  const couponMinor = discounted ? 0 : stated.discountMinor
  const { taxMinor, totalMinor } = stated
  return {
    couponMinor,
    taxMinor,
    ...deduceTax({ goodsMinor: netMinor - couponMinor, shippingMinor, taxMinor, totalMinor }),
  }
}
