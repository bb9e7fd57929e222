/** Where inspected units go. */
import type { CaseDetail } from '../../../../shared/model/case'
import type { Disposition, GoodsUnits } from '../../../../shared/model/goods'

/** Units that are in the house and have no place yet; what was short never came. */
export function unitsToPutAway({ goodsUnits }: Pick<CaseDetail, 'goodsUnits'>): GoodsUnits[] {
  return goodsUnits.filter(({ state, outcome }) => state === 'inspected' && outcome !== 'short')
}

/**
 * What may be done with units, as the desk allows it: other goods are not the shop's, what is not paid for goes back, and
 * what is not fit for sale is not sold again.
 */
export function dispositionsFor(
  { outcome, grade }: Pick<GoodsUnits, 'outcome' | 'grade'>,
  { decision, offer }: Pick<CaseDetail, 'decision' | 'offer'>,
): Disposition[] {
  if (outcome === 'not_ours' || outcome === 'wrong_item') return ['sent_back', 'scrapped']
  if (decision !== 'approved' || offer !== null || outcome === null) return ['sent_back']
  return grade === 'D' ? ['scrapped'] : ['restocked', 'scrapped']
}

/** The usual place: as new and opened goods are sold again, worn and damaged ones are not. */
export function likelyDisposition(units: GoodsUnits, detail: Pick<CaseDetail, 'decision' | 'offer'>): Disposition {
  const [first = 'sent_back', second] = dispositionsFor(units, detail)
  const isWorn = units.outcome === 'damaged' || units.grade === 'C'
  return first === 'restocked' && second && isWorn ? second : first
}
