/** What becomes of the units a case asks for: which are taken, in which grade, on whose account, and which are not ours to pay. */
import type { GoodsOutcome, InspectionDraft } from '../../../../shared/model/goods'
import { GRADES } from '../../../../shared/model/goods'
import type { CaseKind, PolicyDocument } from '../../../../shared/model/policy'
import type { CaseLineDraft } from '../../../../shared/model/quote'

type Grade = NonNullable<InspectionDraft['grade']>

export interface FateFacts {
  kind: CaseKind
  /** Goods come in and are looked at; a refund and a return without goods leave them with the buyer. */
  comesBack: boolean
  lost: boolean
  lostOnWayBack: PolicyDocument['lostOnWayBack']
  inspection: readonly Pick<InspectionDraft, 'lineId' | 'quantity' | 'outcome' | 'grade'>[] | null
}

export interface Fate {
  askedUnits: number
  /** Paid for, in this order: those with the house by grade, then those the way back cost. */
  takenUnits: number
  /** Of those taken: damaged or lost on the way back, for which the carrier answers. */
  carrierUnits: number
  /** Of those taken by the house, how many of each grade; the rest nobody has looked at. */
  grades: readonly { grade: Grade; units: number }[]
  /** Not paid for, with the reason. */
  withheld: Partial<Record<GoodsOutcome | 'lost', number>>
}

const NOTHING: Fate = { askedUnits: 0, takenUnits: 0, carrierUnits: 0, grades: [], withheld: {} }
const NOT_OURS: readonly GoodsOutcome[] = ['short', 'wrong_item', 'not_ours']

export function fateOf(draft: CaseLineDraft | null, facts: FateFacts): Fate {
  if (!draft) return NOTHING
  const asked = draft.quantity
  const whole: Fate = { ...NOTHING, askedUnits: asked, takenUnits: asked }
  if (!facts.comesBack) return whole
  if (facts.lost)
    return facts.lostOnWayBack === 'refund'
      ? { ...whole, carrierUnits: asked }
      : { ...whole, takenUnits: 0, withheld: { lost: asked } }
  const found = facts.inspection?.filter(({ lineId }) => lineId === draft.lineId) ?? []
  return found.length === 0 ? whole : inspectedFate(asked, found, facts)
}

function inspectedFate(asked: number, found: NonNullable<FateFacts['inspection']>, { lostOnWayBack }: FateFacts): Fate {
  const units = (fits: (each: (typeof found)[number]) => boolean) =>
    found.filter(fits).reduce((sum, { quantity }) => sum + quantity, 0)
  // Where the buyer answers for the way back, a damaged unit is paid by its grade like any other.
  const onCarrier = lostOnWayBack === 'refund'
  const carrierUnits = onCarrier ? units(({ outcome }) => outcome === 'damaged') : 0
  const withheld = Object.fromEntries(
    NOT_OURS.map((outcome) => [outcome, units((each) => each.outcome === outcome)] as const).filter(([, n]) => n > 0),
  )
  const grades = GRADES.map((grade) => ({
    grade,
    units: units(
      (each) => each.grade === grade && (each.outcome === 'accepted' || (each.outcome === 'damaged' && !onCarrier)),
    ),
  })).filter((each) => each.units > 0)
  const takenUnits = units(({ outcome }) => outcome === 'accepted' || outcome === 'damaged')
  return { askedUnits: asked, takenUnits, carrierUnits, grades, withheld }
}

/** Units taken by the house itself, which may carry deductions. */
export function houseUnits({ takenUnits, carrierUnits }: Fate): number {
  return takenUnits - carrierUnits
}
