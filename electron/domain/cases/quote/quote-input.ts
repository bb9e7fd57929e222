/** What a quote is computed from: plain data, read from the order, its granted cases and the policy version it keeps. */
import type { Fulfilment } from '../../../../shared/model/order'
import type { CaseKind, PolicyDocument } from '../../../../shared/model/policy'
import type { CaseLineDraft, MoneyRow } from '../../../../shared/model/quote'
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
}

export interface QuoteOrder {
  id: number
  currency: string
  fulfilment: Fulfilment
  paidAt: number | null
  shippedAt: number | null
  deliveredAt: number | null
  taxIncluded: boolean
  shippingMinor: number
  /** By position; refusals count them from 1. */
  lines: readonly QuoteLine[]
  promotions: readonly QuotePromotion[]
  /** In the order they are refunded in. */
  payments: readonly QuotePayment[]
}

/** A case on the order whose grant stands (approved and not reopened since). */
export interface PriorGrant {
  kind: CaseKind
  rows: readonly Pick<MoneyRow, 'kind' | 'lineId' | 'promotionId' | 'amountMinor'>[]
  lines: readonly CaseLineDraft[]
  totalMinor: number
}

export interface QuoteRequest {
  /** Exchange and repair have figures of their own. */
  kind: 'refund' | 'return'
  reason: string
  /** Empty for goodwill alone, or, without goodwill, for what is left of shipping. */
  lines: readonly CaseLineDraft[]
  goodwillMinor: number
}

export interface QuoteInput {
  order: QuoteOrder
  priorGrants: readonly PriorGrant[]
  request: QuoteRequest
  policy: { versionId: number; document: PolicyDocument }
  shop: { timeZone: string }
  now: number
  /** When the buyer asked, which is what the window is held against; left out: now. */
  askedAt?: number
  history: readonly SettlementHistory[]
}
