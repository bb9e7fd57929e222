import type { OrderDraft } from '../../../../shared/model/order'
import { sumMinor } from '../../../../shared/money'
import type { GenericLine } from './generic-line'

type Figures = Pick<
  OrderDraft,
  'promotions' | 'pointsMinor' | 'platformSubsidyMinor' | 'shippingMinor' | 'taxMinor' | 'taxIncluded'
>

/**
 * Holds the order's total against its parts. A total that is lower, in a file without a coupon column, states a reduction
 * that the file does not name: it is spread as a coupon, with a warning. Any other difference is only warned about.
 */
export function balanceTotal(given: {
  lines: readonly GenericLine[]
  figures: Figures
  couponMinor: number | null
  couponStated: boolean
  totalMinor: number | null
  warnings: string[]
}): { couponMinor: number | null; couponIncludesStated: boolean | undefined; dueMinor: number } {
  const { lines, figures, totalMinor, warnings } = given
  const statedMinor = sumMinor(lines.map(({ line }) => line.statedDiscountMinor))
  const roundedMinor = sumMinor(lines.map(({ roundedMinor: rounded }) => rounded))
  // Discounts that only make up for rounding are no part of a coupon.
  const ownDiscounts = statedMinor === roundedMinor || figures.promotions.length > 0
  const couponMinor = given.couponMinor === null ? null : given.couponMinor + (ownDiscounts ? 0 : roundedMinor)
  const goodsMinor = sumMinor(lines.map(({ line }) => line.listPriceMinor * line.quantity))
  const promotedMinor = sumMinor(figures.promotions.map(({ amountOffMinor }) => amountOffMinor))
  const offMinor = (ownDiscounts || couponMinor === null ? statedMinor : 0) + (couponMinor ?? 0) + promotedMinor
  const due =
    goodsMinor -
    offMinor -
    figures.pointsMinor -
    figures.platformSubsidyMinor +
    figures.shippingMinor +
    (figures.taxIncluded ? 0 : figures.taxMinor)
  const unnamedMinor = totalMinor === null ? 0 : due - totalMinor
  if (unnamedMinor > 0 && !given.couponStated) {
    warnings.push('reduction_from_total')
    return { couponMinor: unnamedMinor, couponIncludesStated: false, dueMinor: totalMinor! }
  }
  if (unnamedMinor !== 0) warnings.push('total_differs')
  return { couponMinor, couponIncludesStated: statedMinor > 0 ? !ownDiscounts : undefined, dueMinor: Math.max(0, due) }
}
