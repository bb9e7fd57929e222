import type { CaseKind } from '../../../shared/model/policy'
import type { GoodsOutcome, Grade, ReplacementDraft } from '../../../shared/model/goods'
import type { CaseLineDraft, FreightDraft } from '../../../shared/model/quote'
import type { PriorGrant, QuoteOrder, RepairFigures } from '../cases/quote/quote-input'

/** Units that somebody looked at. */
export interface SeenUnits {
  lineId: number
  quantity: number
  outcome: GoodsOutcome
  grade: Grade | null
}

/** A decided case as it stands, before it is put together with its order and what was granted before it. */
export interface DecidedCase {
  id: number
  number: string
  kind: CaseKind
  reason: string
  decision: 'approved' | 'declined'
  goods: string
  work: string
  orderId: number
  currency: string
  policyVersionId: number
  totalMinor: number
  dueMinor: number
  goodwillMinor: number
  grantedAt: number | null
  decidedAt: number
  decidedBy: string | null
  openedAt: number
  openedOn: string
  shipFirst: boolean
  freight: FreightDraft | null
  /** Goods of a ship-first exchange never came back and were charged. */
  charged: boolean
  /** It began as a repair, or its unit was in the workshop: what the workshop could not mend is owed without a window. */
  fromWorkshop: boolean
  /** An offer the buyer accepted. */
  offerMinor: number | null
  lines: CaseLineDraft[]
  replacements: ReplacementDraft[]
  seen: SeenUnits[]
  repair: RepairFigures | null
  /** Other cases of the buyer in the 90 days before this one. */
  buyerCases: number
}

export interface PastCase extends DecidedCase {
  order: QuoteOrder
  /** What had been granted on the order when this case was decided. */
  priorGrants: readonly PriorGrant[]
}
