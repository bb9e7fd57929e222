/** One row of the scenario table: an order under a preset, what is asked, and what that comes to, computed by hand. */
import type { OrderDraft } from '../../../shared/model/order'
import type { PolicyDocument } from '../../../shared/model/policy'
import type { Finding, MoneyRow, Quote } from '../../../shared/model/quote'
import { cnNoReason } from '../../../electron/domain/policies/presets/cn-no-reason'
import { cnThreeGuarantees } from '../../../electron/domain/policies/presets/cn-three-guarantees'
import { euWithdrawal } from '../../../electron/domain/policies/presets/eu-withdrawal'
import { marketplaceClocks } from '../../../electron/domain/policies/presets/marketplace-clocks'
import { strategyPremium } from '../../../electron/domain/policies/presets/strategy-premium'
import { strategyYoung } from '../../../electron/domain/policies/presets/strategy-young'
import { line, type Asked } from '../quote-desk'

export const PRESETS = {
  cn: cnNoReason,
  guarantees: cnThreeGuarantees,
  eu: euWithdrawal,
  marketplace: marketplaceClocks,
  young: strategyYoung,
  premium: strategyPremium,
} satisfies Record<string, PolicyDocument>
export type Preset = keyof typeof PRESETS

export interface Scenario {
  name: string
  preset: Preset
  /** What is changed of the preset for this row alone. */
  changed?: Partial<PolicyDocument>
  order: Partial<OrderDraft>
  /** Cases granted before, in their order. */
  before?: readonly Asked[]
  asked: Asked
  /** The shop's wall clock in Shanghai when it is asked, `YYYY-MM-DD HH:MM`; left out: two days after delivery. */
  askedAt?: string
  buyerCases?: number
  /** Every row, in order. */
  rows: readonly (readonly [MoneyRow['kind'], number])[]
  total: number
  due?: number
  carried?: number
  eligibility?: Quote['eligibility']
  findings?: readonly Finding['code'][]
  ruleOutcome?: string
  /** Who bears how much, where that is the point. */
  bearers?: Quote['bearers']
  /** The arithmetic, by hand. */
  because: string
  /** What a row or a finding must cite; null where nothing but the order itself speaks. */
  citation: string | null
}

/** One item for 100.00, delivered on 10 January 2026 at noon in Shanghai. */
export const ONE = { lines: [line(10_000)] }
/** The same beside an item for 200.00 that stays, so that nothing is capped and no shipping goes back. */
export const BESIDE = { lines: [line(10_000), line(20_000)] }
/** What the parcel held, of line 1. */
export function found(
  ...units: readonly [string, 'A' | 'B' | 'C' | 'D' | null, number?][]
): NonNullable<Asked['inspection']> {
  return units.map(([outcome, grade, quantity = 1]) => ({
    lineId: 1,
    quantity,
    outcome: outcome as NonNullable<Asked['inspection']>[number]['outcome'],
    grade,
  }))
}
/** Other goods for units of line 1. */
export function other(unitPriceMinor: number, quantity = 1, lineId = 1): NonNullable<Asked['replacements']>[number] {
  return { lineId, sku: 'NEW', title: 'New', quantity, unitPriceMinor }
}
