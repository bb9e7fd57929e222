/** A quote: what a case would pay, when, and why; every row names its rule, its citation and its inputs. */
import { z } from 'zod'
import { Currency, Minor, PositiveMinor } from '../money'
import { CalendarDate, Instant } from '../time'
import { RowId } from './order'
import { CaseKind, Fault } from './policy'

export const MONEY_ROW_KINDS = [
  'base',
  'earlier_part_refund',
  'exchange_difference',
  'promotion_settlement',
  'tax',
  'withheld',
  'grade_deduction',
  'restocking_fee',
  'depreciation',
  'freight',
  'shortfall_carried',
  'shortfall_repaid',
  'shipping',
  'exchange_credit',
  'exchange_price',
  'repair_parts',
  'repair_labour',
  'repair_tax',
  'warranty_cover',
  'unreturned_goods',
  'offer',
  'goodwill',
  'cap',
] as const
export const MoneyRowKind = z.enum(MONEY_ROW_KINDS)
export type MoneyRowKind = z.infer<typeof MoneyRowKind>

/** One signed row of the computation; the rows sum to the total less what is due from the buyer. */
export const MoneyRow = z.strictObject({
  kind: MoneyRowKind,
  lineId: RowId.nullable(),
  promotionId: RowId.nullable(),
  amountMinor: Minor,
  bearer: Fault,
  rule: z.string(),
  citation: z.string().nullable(),
  /** The figures that went in, by name; names end in their unit (`paidMinor`, `fromUnit`, `feeBps`). */
  inputs: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
})
export type MoneyRow = z.infer<typeof MoneyRow>

export const Eligibility = z.enum(['eligible', 'needs_review', 'ineligible'])
export type Eligibility = z.infer<typeof Eligibility>

/** Why a case may not pass, or needs a person: the rule, its citation and what would make it acceptable. */
export const Finding = z.strictObject({
  code: z.enum([
    'window_closed',
    'fault_window_closed',
    'excluded_category',
    'not_paid',
    'nothing_left',
    'reason_not_allowed',
    'evidence_needed',
    'evidence_missing',
    'above_review_limit',
    'goodwill_above_limit',
    'four_eyes',
    'not_delivered',
    'capped',
    'out_of_stock',
    'stock_unknown',
    'not_under_warranty',
    'rule_says',
    'policy_retired',
  ]),
  outcome: z.enum(['refuses', 'reviews', 'informs']),
  rule: z.string(),
  citation: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
})
export type Finding = z.infer<typeof Finding>

/** What the buyer asks for on one line: whole units, or a part of their value (`partMinor`) that leaves them kept. */
export const CaseLineDraft = z.strictObject({
  lineId: RowId,
  quantity: z.int().min(1).max(1_000_000),
  partMinor: PositiveMinor.min(1).nullable().default(null),
  /** Units that an earlier exchange put in the place of the line's own. */
  replacementId: RowId.nullable().default(null),
})
export type CaseLineDraft = z.infer<typeof CaseLineDraft>

/** Freight of the way back, as laid out: a buyer's receipt, or the seller's label. */
export const FreightDraft = z.strictObject({ paidBy: z.enum(['buyer', 'seller']), amountMinor: PositiveMinor })
export type FreightDraft = z.infer<typeof FreightDraft>

export const Quote = z.strictObject({
  orderId: RowId,
  kind: CaseKind,
  reason: z.string(),
  currency: Currency,
  eligibility: Eligibility,
  findings: z.array(Finding),
  rows: z.array(MoneyRow),
  /** To the buyer; never together with `dueMinor`. The rows sum to `totalMinor − dueMinor`. */
  totalMinor: PositiveMinor,
  /** From the buyer: a dearer replacement, a charged repair. */
  dueMinor: PositiveMinor,
  /** What is carried on the order after this case (see DOMAIN: shortfall). */
  carriedMinor: PositiveMinor,
  remainingMinor: PositiveMinor,
  payments: z.array(z.strictObject({ paymentId: RowId, method: z.string(), amountMinor: PositiveMinor })),
  bearers: z.array(z.strictObject({ bearer: Fault, amountMinor: Minor })),
  /** The automatic rule that speaks, if one does. */
  ruleOutcome: z
    .strictObject({ code: z.string(), outcome: z.enum(['approve', 'review', 'decline', 'refund_without_return']) })
    .nullable(),
  policyVersionId: RowId,
  /** The legal day by which the money must be back, and its last instant in the shop's time zone. */
  legalDueOn: CalendarDate,
  legalDueAt: Instant,
  promise: z.strictObject({
    p50At: Instant,
    p90At: Instant,
    basis: z.enum(['history', 'policy']),
    sampleSize: z.int().min(0),
    method: z.string(),
  }),
})
export type Quote = z.infer<typeof Quote>
