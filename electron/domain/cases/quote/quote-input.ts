/** What a quote is computed from: plain data, read from the order, its granted cases and the policy version that applies. */
import type { Fulfilment } from '../../../../shared/model/order'
import type { InspectionDraft, RepairPart, ReplacementDraft } from '../../../../shared/model/goods'
import type { CaseKind, Evidence, PolicyDocument } from '../../../../shared/model/policy'
import type { CaseLineDraft, FreightDraft, MoneyRow } from '../../../../shared/model/quote'
import type { SettlementHistory } from '../../policies/promise'

/** A line with its frozen shares. */
export interface QuoteLine {
  id: number
  category: string | null
  quantity: number
  listPriceMinor: number
  statedDiscountMinor: number
  paidMinor: number
  taxMinor: number
  shippingMinor: number
  /** Own units that other approved cases, not granted yet, are going to take. */
  heldQuantity?: number
}

/** Units that a granted exchange puts in the place of a line's own. */
export interface QuoteReplacement {
  id: number
  lineId: number
  quantity: number
  unitPriceMinor: number
  /** Units of the line whose worth they carry; none when the buyer kept both and paid for these in full. */
  baseUnits: number
  /** What the buyer paid more (negative: got back) for all of them. */
  differenceMinor: number
  deliveredAt: number | null
  /** They have left for the buyer: they can come back, and the exchange can no longer be taken back. */
  sent: boolean
  heldQuantity: number
}

export interface QuotePromotion {
  id: number
  thresholdMinor: number
  /** `covered` is false where a share only spilled over to the line: such a line does not count towards the threshold. */
  shares: readonly { lineId: number; shareMinor: number; covered: boolean }[]
}

export interface QuotePayment {
  id: number
  method: string
  amountMinor: number
  /** Part of it that granted cases already give back. */
  grantedMinor: number
  paidAt: number | null
  /** Collected for a repair: work that was done, which no goods that come back can ask for again. */
  forRepair?: boolean
}

export interface QuoteOrder {
  id: number
  currency: string
  channel: string
  segment?: string | null
  fulfilment: Fulfilment
  paidAt: number | null
  shippedAt: number | null
  deliveredAt: number | null
  taxIncluded: boolean
  shippingMinor: number
  /** By position; refusals count them from 1. */
  lines: readonly QuoteLine[]
  promotions: readonly QuotePromotion[]
  /** As the source lists them, then what cases collected. */
  payments: readonly QuotePayment[]
  replacements?: readonly QuoteReplacement[]
}

/** A case on the order whose grant stands. Its rows say by themselves which units they gave back. */
export interface PriorGrant {
  kind: CaseKind
  rows: readonly Pick<MoneyRow, 'kind' | 'lineId' | 'promotionId' | 'amountMinor' | 'rule' | 'inputs'>[]
  totalMinor: number
}

/** What the workshop found a repair to cost; parts, labour and tax are the buyer's unless `covered`. */
export interface RepairFigures {
  parts: readonly RepairPart[]
  labourMinor: number
  taxMinor: number
  covered: boolean
}

export interface QuoteRequest {
  kind: CaseKind
  reason: string
  /** Empty for goodwill alone, or, without goodwill, for what is left of shipping; only a refund may be. */
  lines: readonly CaseLineDraft[]
  goodwillMinor: number
  freight?: FreightDraft | null
  replacements?: readonly ReplacementDraft[]
  shipFirst?: boolean
  /** An accepted counter-offer: this amount instead of everything else, and the goods stay with the buyer. */
  offerMinor?: number | null
  /** What the parcel held, once somebody looked; each asked line is accounted for whole. */
  inspection?: readonly Pick<InspectionDraft, 'lineId' | 'quantity' | 'outcome' | 'grade'>[] | null
  /** The parcel was lost on its way back. */
  lost?: boolean
  repair?: RepairFigures | null
  /** A return that is paid although the goods stay with the buyer. */
  withoutReturn?: boolean
}

export interface QuoteInput {
  order: QuoteOrder
  priorGrants: readonly PriorGrant[]
  request: QuoteRequest
  policy: { versionId: number; document: PolicyDocument; retired?: boolean }
  shop: { timeZone: string }
  now: number
  /** When the buyer asked, which is what the windows are held against; left out: now. */
  askedAt?: number
  history: readonly SettlementHistory[]
  /** Kinds of evidence kept with the case; left out while there is no case to keep any with. */
  evidence?: readonly Evidence[]
  /** Other cases of the buyer in the last 90 days. */
  buyerCases?: number
  /** Units free of each SKU that was ever counted; left out where stock no longer matters. */
  available?: ReadonlyMap<string, number>
  /** Whether the warranty covers the units of a repair, and until when; left out where that is not known. */
  warranty?: { covered: boolean; endsAt: number | null; citation: string | null }
  /** Kinds that the policy itself proposes because a repair under warranty did not work out; no window for a fault binds them. */
  proposedKinds?: readonly CaseKind[]
}
