import type { OrderDraft } from '../../../shared/model/order'
import { MAX_MINOR, sumMinor } from '../../../shared/money'
import { Refusal } from '../../../shared/refusals'
import { at } from './allocate-reduction'

/** List price × quantity of each line. @throws Refusal money.too_large where a line or the order passes 2^53 − 1 */
export function grossOf(draft: OrderDraft): number[] {
  const gross = draft.lines.map((line) => safe(BigInt(line.listPriceMinor) * BigInt(line.quantity)))
  const everything = [...gross, draft.shippingMinor, draft.taxMinor, ...reductionsOf(draft)]
  safe(everything.reduce((total, amount) => total + BigInt(amount), 0n))
  safe(draft.payments.reduce((total, payment) => total + BigInt(payment.amountMinor), 0n))
  return gross
}

/**
 * Refuses figures that contradict each other: a promotion over a line that is not there, stated figures above their
 * line or above their reduction, and reductions above all lines together. Positions in refusals count from 1.
 */
export function refuseContradictions(draft: OrderDraft, gross: readonly number[]): void {
  for (const promotion of draft.promotions) {
    const lines = promotion.covers.map((cover) => cover.line)
    const unknown = lines.find((line) => line >= gross.length)
    if (unknown !== undefined) contradiction(`${promotion.title}: line ${unknown + 1} of ${gross.length}`)
    if (new Set(lines).size < lines.length) contradiction(`${promotion.title}: a line is covered twice`)
  }
  for (const [line, statedMinor] of statedPerLine(draft).entries()) {
    const lineMinor = at(gross, line)
    if (statedMinor > lineMinor)
      throw new Refusal('money.stated_over_line', { position: line + 1, statedMinor, lineMinor })
  }
  for (const promotion of draft.promotions) {
    refuseOver(
      sumMinor(promotion.covers.map((cover) => cover.statedMinor ?? 0)),
      promotion.amountOffMinor,
      promotion.title,
    )
  }
  const { statedMinor, ownDiscounts } = couponOf(draft)
  if (draft.couponMinor !== null && !ownDiscounts) refuseOver(statedMinor, draft.couponMinor, 'coupon')
  const reductionsMinor = sumMinor(reductionsOf(draft))
  const goodsMinor = sumMinor(gross)
  if (reductionsMinor > goodsMinor) throw new Refusal('money.over_allocated', { reductionsMinor, goodsMinor })
}

/** What the lines state of the coupon, what is left of it to spread, and whether the stated discounts stand on their own. */
export function couponOf(draft: OrderDraft): { statedMinor: number; restMinor: number; ownDiscounts: boolean } {
  const statedMinor = sumMinor(draft.lines.map((line) => line.statedDiscountMinor))
  const included = draft.couponIncludesStated ?? draft.promotions.length === 0
  const ownDiscounts = !included || draft.couponMinor === null
  const restMinor = (draft.couponMinor ?? 0) - (ownDiscounts ? 0 : statedMinor)
  return { statedMinor, restMinor: Math.max(0, restMinor), ownDiscounts }
}

/** Everything the source states on each line: its own discount and its parts of promotions. */
function statedPerLine(draft: OrderDraft): number[] {
  const stated = draft.lines.map((line) => line.statedDiscountMinor)
  for (const { line, statedMinor } of draft.promotions.flatMap((promotion) => promotion.covers)) {
    stated[line] = at(stated, line) + (statedMinor ?? 0)
  }
  return stated
}

function reductionsOf(draft: OrderDraft): number[] {
  const { statedMinor, restMinor } = couponOf(draft)
  const promotions = draft.promotions.map((promotion) => promotion.amountOffMinor)
  return [statedMinor, restMinor, ...promotions, draft.pointsMinor, draft.platformSubsidyMinor]
}

function refuseOver(statedMinor: number, reductionMinor: number, reduction: string): void {
  if (statedMinor > reductionMinor)
    throw new Refusal('money.stated_over_reduction', { reduction, statedMinor, reductionMinor })
}

function contradiction(summary: string): never {
  throw new Refusal('order.over_paid_components', { summary })
}

function safe(amount: bigint): number {
  if (amount > BigInt(MAX_MINOR)) throw new Refusal('money.too_large', { text: amount.toString() })
  return Number(amount)
}
