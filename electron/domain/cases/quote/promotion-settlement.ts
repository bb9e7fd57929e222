import type { MoneyRow } from '../../../../shared/model/quote'
import { floorShare, sumMinor } from '../../../../shared/money'
import type { Frame } from './frame'
import { moneyRow, sumRows } from './money-row'
import type { LineStanding } from './line-standing'
import type { QuotePromotion } from './quote-input'

/**
 * One row per promotion that this case breaks or that is broken already. So far and after this case, the rows of a
 * promotion sum to minus the kept units' share once their value no longer reaches the threshold, and to nothing before.
 */
export function promotionRows(frame: Frame): MoneyRow[] {
  if (frame.taken.length === 0) return []
  return frame.order.promotions.flatMap((promotion) => settlementRow(promotion, frame))
}

function settlementRow(promotion: QuotePromotion, { lineById, priorGrants, bearer }: Frame): MoneyRow[] {
  const { id, thresholdMinor } = promotion
  const whole = keptOf(promotion, lineById, () => 0)
  // Reached only together with other orders: nothing in this one can break it.
  if (whole.valueMinor < thresholdMinor) return []
  const kept = keptOf(promotion, lineById, ({ toUnit }) => toUnit)
  const broken = kept.valueMinor < thresholdMinor
  const settledMinor = sumRows(priorGrants.flatMap(({ rows }) => rows.filter((row) => isSettlementOf(row, id))))
  const amountMinor = (broken ? 0 - kept.shareMinor : 0) - settledMinor
  if (amountMinor === 0) return []
  const inputs = {
    thresholdMinor,
    keptValueMinor: kept.valueMinor,
    keptShareMinor: kept.shareMinor,
    broken,
    settledMinor,
  }
  const rule = broken ? 'promotion.broken' : 'promotion.held'
  return [moneyRow('promotion_settlement', amountMinor, { bearer, rule, promotionId: id, inputs })]
}

function isSettlementOf(row: Pick<MoneyRow, 'kind' | 'promotionId'>, promotionId: number): boolean {
  return row.kind === 'promotion_settlement' && row.promotionId === promotionId
}

interface Kept {
  /** List value less stated discounts of the covered units kept: what is held against the threshold. */
  valueMinor: number
  /** The promotion's frozen share of all units kept. */
  shareMinor: number
}

function keptOf(
  { shares }: QuotePromotion,
  lineById: Frame['lineById'],
  returned: (standing: LineStanding) => number,
): Kept {
  const parts = shares.flatMap(({ lineId, shareMinor, covered }): Kept[] => {
    const standing = lineById.get(lineId)
    if (!standing) return []
    const { quantity, listPriceMinor, statedDiscountMinor } = standing.line
    const units = returned(standing)
    const valueMinor = listPriceMinor * (quantity - units) - keptShare(statedDiscountMinor, units, quantity)
    return [{ valueMinor: covered ? valueMinor : 0, shareMinor: keptShare(shareMinor, units, quantity) }]
  })
  return {
    valueMinor: sumMinor(parts.map((part) => part.valueMinor)),
    shareMinor: sumMinor(parts.map((part) => part.shareMinor)),
  }
}

/** What stays with the kept units once the returned ones have taken their cumulative floor. */
function keptShare(amountMinor: number, returnedUnits: number, quantity: number): number {
  return amountMinor - floorShare(amountMinor, returnedUnits, quantity)
}
