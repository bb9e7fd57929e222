import type { OrderDraft } from '../../../shared/model/order'
import { sumMinor } from '../../../shared/money'
import { couponOf, grossOf, refuseContradictions } from './allocate-checks'
import { at, takeReduction, type Purse } from './allocate-reduction'
import { allocate } from './largest-remainder'

/**
 * A line's frozen shares. `paidMinor` = list price × quantity − the five reductions; tax and shipping stand beside it.
 * What a source states on a line stays in `statedDiscountMinor`, also when it is a part of the coupon: `couponMinor` is
 * then only the spread rest, and `promotionMinor` all that promotions take from the line, stated or spread.
 */
export interface AllocatedLine {
  statedDiscountMinor: number
  promotionMinor: number
  couponMinor: number
  pointsMinor: number
  platformSubsidyMinor: number
  paidMinor: number
  taxMinor: number
  shippingMinor: number
}

/** One line's share of a promotion. `covered` is false where the share only spilled over from the covered lines. */
export interface PromotionShare {
  line: number
  shareMinor: number
  covered: boolean
}

export type AllocationWarning = 'promotion_spilled' | 'coupon_spilled' | 'payments_differ' | 'payments_missing'

export interface AllocatedOrder {
  lines: AllocatedLine[]
  /** In the draft's order; every covered line is listed, also with a share of zero. */
  promotions: { shares: PromotionShare[] }[]
  warnings: AllocationWarning[]
  /** Sums of the columns above; `dueMinor` = goods paid + shipping + tax where it is added. */
  totals: {
    listMinor: number
    statedDiscountMinor: number
    promotionMinor: number
    couponMinor: number
    pointsMinor: number
    platformSubsidyMinor: number
    goodsMinor: number
    shippingMinor: number
    taxMinor: number
    dueMinor: number
    paymentsMinor: number
  }
}

/**
 * Freezes an order's reductions and additions on its lines, once, at import. Reductions by largest remainder with what is
 * left of each line as weights: stated discounts, promotions (fewest lines first, then as listed), coupon, points,
 * platform subsidy; then shipping and tax with the net amounts as weights.
 * @throws Refusal money.stated_over_line, money.stated_over_reduction, money.over_allocated, money.too_large,
 * order.over_paid_components
 */
export function allocateOrder(draft: OrderDraft): AllocatedOrder {
  const gross = grossOf(draft)
  refuseContradictions(draft, gross)
  const warnings = new Set<AllocationWarning>()
  const stated = draft.lines.map((line) => line.statedDiscountMinor)
  const purse: Purse = {
    left: gross.map((lineMinor, line) => lineMinor - at(stated, line)),
    reserved: gross.map(() => 0),
  }
  const promotions = takePromotions(draft, purse, warnings)
  const coupon = takeCoupon(draft, purse, warnings)
  const everyLine = [...gross.keys()]
  const points = takeReduction(draft.pointsMinor, everyLine, purse).shares
  const subsidy = takeReduction(draft.platformSubsidyMinor, everyLine, purse).shares
  const shipping = allocate(draft.shippingMinor, purse.left)
  const tax = allocate(draft.taxMinor, purse.left)
  const lines = everyLine.map((line) => ({
    statedDiscountMinor: at(stated, line),
    promotionMinor: sumMinor(promotions.map((shares) => at(shares, line))),
    couponMinor: at(coupon, line),
    pointsMinor: at(points, line),
    platformSubsidyMinor: at(subsidy, line),
    paidMinor: at(purse.left, line),
    taxMinor: at(tax, line),
    shippingMinor: at(shipping, line),
  }))
  const totals = totalsOf(draft, gross, lines)
  warnUnpaid(draft, totals, warnings)
  return {
    lines,
    promotions: promotions.map((shares, index) => ({ shares: listShares(draft, index, shares) })),
    warnings: [...warnings],
    totals,
  }
}

/** Each promotion's share of every line, in the draft's order. */
function takePromotions(draft: OrderDraft, purse: Purse, warnings: Set<AllocationWarning>): number[][] {
  for (const { line, statedMinor } of draft.promotions.flatMap(({ covers }) => covers)) {
    purse.reserved[line] = at(purse.reserved, line) + (statedMinor ?? 0)
  }
  const taken: number[][] = []
  const order = [...draft.promotions.entries()].sort(([, a], [, b]) => a.covers.length - b.covers.length)
  for (const [index, { amountOffMinor, covers }] of order) {
    for (const { line, statedMinor } of covers) {
      purse.left[line] = at(purse.left, line) - (statedMinor ?? 0)
      purse.reserved[line] = at(purse.reserved, line) - (statedMinor ?? 0)
    }
    const restMinor = amountOffMinor - sumMinor(covers.map(({ statedMinor }) => statedMinor ?? 0))
    const open = covers.filter(({ statedMinor }) => statedMinor === null).map(({ line }) => line)
    const { shares, spilledMinor } = takeReduction(restMinor, open, purse)
    if (spilledMinor > 0) warnings.add('promotion_spilled')
    for (const { line, statedMinor } of covers) shares[line] = at(shares, line) + (statedMinor ?? 0)
    taken[index] = shares
  }
  return taken
}

function takeCoupon(draft: OrderDraft, purse: Purse, warnings: Set<AllocationWarning>): number[] {
  const { restMinor, ownDiscounts } = couponOf(draft)
  const open = [...draft.lines.keys()].filter((line) => ownDiscounts || draft.lines[line]?.statedDiscountMinor === 0)
  const { shares, spilledMinor } = takeReduction(restMinor, open, purse)
  if (spilledMinor > 0) warnings.add('coupon_spilled')
  return shares
}

function listShares(draft: OrderDraft, index: number, shares: readonly number[]): PromotionShare[] {
  const covered = new Set(draft.promotions[index]?.covers.map(({ line }) => line))
  return shares
    .map((shareMinor, line) => ({ line, shareMinor, covered: covered.has(line) }))
    .filter((share) => share.covered || share.shareMinor > 0)
}

function totalsOf(
  draft: OrderDraft,
  gross: readonly number[],
  lines: readonly AllocatedLine[],
): AllocatedOrder['totals'] {
  const total = (column: keyof AllocatedLine) => sumMinor(lines.map((line) => line[column]))
  const goodsMinor = total('paidMinor')
  return {
    listMinor: sumMinor(gross),
    statedDiscountMinor: total('statedDiscountMinor'),
    promotionMinor: total('promotionMinor'),
    couponMinor: total('couponMinor'),
    pointsMinor: total('pointsMinor'),
    platformSubsidyMinor: total('platformSubsidyMinor'),
    goodsMinor,
    shippingMinor: draft.shippingMinor,
    taxMinor: draft.taxMinor,
    dueMinor: goodsMinor + draft.shippingMinor + (draft.taxIncluded ? 0 : draft.taxMinor),
    paymentsMinor: sumMinor(draft.payments.map((payment) => payment.amountMinor)),
  }
}

/** Payments that do not make up the sum stay as they are: refunds are bounded by what was paid, whatever was due. */
function warnUnpaid(
  draft: OrderDraft,
  { dueMinor, paymentsMinor }: AllocatedOrder['totals'],
  warnings: Set<AllocationWarning>,
): void {
  if (draft.payments.length > 0 && paymentsMinor !== dueMinor) warnings.add('payments_differ')
  const counted = draft.fulfilment === 'paid' || draft.fulfilment === 'shipped' || draft.fulfilment === 'delivered'
  if (draft.payments.length === 0 && counted && dueMinor > 0) warnings.add('payments_missing')
}
