import type { Disposition, GoodsOutcome, Grade } from '../../../../shared/model/goods'

interface Unit {
  outcome: GoodsOutcome | null
  grade: Grade | null
}

/**
 * What may be done with a unit that was looked at. Units the buyer was not paid for are still the buyer's: they go back,
 * and may be scrapped only where they never were the shop's. Of the shop's own, what is not fit for sale is not restocked.
 */
export function dispositionsOf({ outcome, grade }: Unit, unpaid: boolean): readonly Disposition[] {
  if (outcome === 'short') return []
  if (outcome === 'wrong_item' || outcome === 'not_ours') return ['sent_back', 'scrapped']
  if (unpaid || outcome === null) return ['sent_back']
  return grade === 'D' ? ['scrapped'] : ['restocked', 'scrapped']
}
