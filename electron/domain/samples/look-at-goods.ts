import type { Parsed } from '../../../shared/contract'
import type { CaseDetail } from '../../../shared/model/case'
import type { Disposition, GoodsUnits } from '../../../shared/model/goods'
import type { SampleFinding } from './findings'

type Inspected = Parsed<'cases.inspect'>['units']

/** What was found of the first unit; the others are as they should be. */
export function inspectionOf({ goodsUnits }: CaseDetail, finding: SampleFinding): Inspected {
  return goodsUnits.flatMap(({ lineId, replacementId, quantity }, index): Inspected => {
    const fine = { lineId, replacementId, outcome: 'accepted' as const, grade: 'A' as const }
    if (index > 0) return [{ ...fine, quantity }]
    const { outcome, grade, note } = finding
    const first = { lineId, replacementId, quantity: 1, outcome, grade, note }
    return quantity === 1 ? [first] : [first, { ...fine, quantity: quantity - 1 }]
  })
}

export function dispositionsFor({ goodsUnits, decision }: CaseDetail): { id: number; disposition: Disposition }[] {
  return goodsUnits
    .filter(({ state, outcome }) => state === 'inspected' && outcome !== 'short')
    .map((unit) => ({ id: unit.id, disposition: dispositionOf(unit, decision === 'declined') }))
}

function dispositionOf({ outcome, grade }: GoodsUnits, declined: boolean): Disposition {
  if (declined || outcome === 'wrong_item' || outcome === 'not_ours') return 'sent_back'
  return grade === 'A' || grade === 'B' ? 'restocked' : 'scrapped'
}
