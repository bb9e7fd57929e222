/** A policy: a versioned document. An order keeps the version in force when it was placed. */
import { z } from 'zod'
import { Instant } from '../time'
import { RowId } from './order'
import { ReviewTerms } from './review-terms'
import { Both, Bps } from './words'

export const CASE_KINDS = ['refund', 'return', 'exchange', 'repair'] as const
export const CaseKind = z.enum(CASE_KINDS)
export type CaseKind = z.infer<typeof CaseKind>

export const FAULTS = ['seller', 'buyer', 'carrier', 'platform'] as const
export const Fault = z.enum(FAULTS)
export type Fault = z.infer<typeof Fault>

export const EVIDENCE = ['photo', 'video', 'tracking', 'statement'] as const
export const Evidence = z.enum(EVIDENCE)
export type Evidence = z.infer<typeof Evidence>

export type { BothLanguages } from './words'
const Code = z.string().regex(/^[a-z0-9_]+$/)
const Days = z.int().min(0).max(3_650)
const Limit = z.int().min(0)

export const PolicyReason = z.strictObject({
  code: Code,
  label: Both,
  fault: Fault,
  kinds: z.array(CaseKind).min(1),
  /** Evidence a clerk must have seen; told on the quote, and with `evidenceRequired` without it nothing is approved. */
  evidence: z.array(Evidence),
  evidenceRequired: z.boolean().default(false),
  /** The no-reason window binds only reasons without the seller's fault. */
  withinWindow: z.boolean(),
})
export type PolicyReason = z.infer<typeof PolicyReason>

/** For whom a policy is; an empty list means all. The narrowest scope that fits is used, one for a segment before others. */
export const PolicyScope = z.strictObject({
  channels: z.array(z.string()).default([]),
  categories: z.array(z.string()).default([]),
  segments: z.array(z.string()).default([]),
  kinds: z.array(CaseKind).default([]),
})
export type PolicyScope = z.infer<typeof PolicyScope>

/** The steps with a clock. */
export const CLOCK_STEPS = [
  'decide',
  'answer',
  'ship_back',
  'receive',
  'inspect',
  'grant',
  'pay',
  'diagnose',
  'repair',
  'collect',
  'ship_out',
  'appeal',
] as const
export const ClockStep = z.enum(CLOCK_STEPS)
export type ClockStep = z.infer<typeof ClockStep>

/** `working` hours run only in the shop's working time; `elapsed` ones always. */
const StepClock = z.strictObject({
  hours: z.number().min(0).max(87_600),
  counts: z.enum(['elapsed', 'working']),
  citation: z.string().nullable(),
})
export type StepClock = z.infer<typeof StepClock>

/** What a rule looks at; what is left out does not matter. Amounts in minor units of the order's currency. */
export const RuleConditions = z.strictObject({
  kinds: z.array(CaseKind).optional(),
  reasons: z.array(z.string()).optional(),
  faults: z.array(Fault).optional(),
  channels: z.array(z.string()).optional(),
  segments: z.array(z.string()).optional(),
  categories: z.array(z.string()).optional(),
  totalAtMostMinor: Limit.optional(),
  totalAtLeastMinor: Limit.optional(),
  /** Cases of the same buyer in the last 90 days, this one not counted. */
  buyerCasesAtMost: z.int().min(0).optional(),
  buyerCasesAtLeast: z.int().min(0).optional(),
})
export type RuleConditions = z.infer<typeof RuleConditions>

/** An automatic rule. The fitting rule with the highest priority speaks; the earlier one of equals. */
export const PolicyRule = z.strictObject({
  code: Code,
  label: Both,
  priority: z.int().min(0).max(1_000),
  when: RuleConditions,
  outcome: z.enum(['approve', 'review', 'decline', 'refund_without_return']),
  declineCode: Code.nullable().default(null),
  /** It approves at most so many cases, and so much money, in a calendar day; beyond that a person decides. */
  atMostPerDay: z.int().min(0).nullable().default(null),
  atMostMinorPerDay: Limit.nullable().default(null),
})
export type PolicyRule = z.infer<typeof PolicyRule>

const KindDays = z.strictObject({
  refund: Days.nullable(),
  return: Days.nullable(),
  exchange: Days.nullable(),
  repair: Days.nullable(),
})

const Freight = z.strictObject({
  /** Who pays the way back when the buyer is at fault; in every other case it is the seller. */
  buyersFault: z.enum(['buyer', 'seller']),
  /** What a buyer laid out is given back up to here (null: without limit). */
  reimburseAtMostMinor: Limit.nullable(),
  citation: z.string().nullable(),
})

const RepairTerms = z.strictObject({
  warrantyMonths: z.int().min(0).max(240),
  warrantyMonthsByCategory: z.record(z.string(), z.int().min(0).max(240)),
  labourMinorPerHour: Limit,
  taxBps: Bps,
  /** After so many failed repairs, or so many days in repair or waiting for parts, exchange or return is proposed. */
  failedRepairs: z.int().min(1).max(100),
  repairDays: Days,
  partsDays: Days,
  citation: z.string().nullable(),
})

export const PolicyDocument = z.strictObject({
  name: Both,
  citation: z.string().min(1),
  scope: PolicyScope,
  /** Last day a buyer may ask without a fault: `windowDays` after delivery. */
  windowDays: Days,
  /** The day of delivery is not counted; without it, it is day one. */
  windowStartsNextDay: z.boolean(),
  /** Last day, counted the same way, on which a fault may be claimed, by kind (null: without limit). */
  faultWindowDays: KindDays,
  faultCitation: z.string().nullable(),
  /** Days within which money must be back once it is owed. */
  refundWithinDays: z.int().min(0).max(365),
  refundCitation: z.string().min(1),
  /** When a return is paid: once it is approved, or after the goods were looked at. */
  refundWhen: z.enum(['approved', 'inspected']),
  /** A parcel lost on its way back: paid as if it had come (the carrier bears it), or not paid. */
  lostOnWayBack: z.enum(['refund', 'refuse']),
  excludedCategories: z.array(z.string()),
  exclusionCitation: z.string().min(1),
  reasons: z.array(PolicyReason).min(1),
  declineReasons: z.array(z.strictObject({ code: Code, label: Both })).min(1),
  /** When shipping is given back. */
  shipping: z.strictObject({ whenUnshipped: z.boolean(), whenNotBuyersFault: z.boolean(), withLastItem: z.boolean() }),
  freight: Freight,
  restockingFeeBps: Bps,
  /** Kept back of a unit's base for its grade, when the fault is the buyer's. */
  gradeDeductionBps: z.strictObject({ A: Bps, B: Bps, C: Bps, D: Bps }),
  gradeCitation: z.string().nullable(),
  /** For use: so much of the base per day after `freeDays` from delivery, `mostBps` at most; when the fault is the buyer's or the unit was used long. */
  depreciation: z.strictObject({ freeDays: Days, bpsPerDay: Bps, mostBps: Bps, citation: z.string().nullable() }),
  /** Payments go back in this order of methods; those not named follow as the source lists them. */
  payBackOrder: z.array(z.string()),
  repair: RepairTerms,
  /** Largest goodwill amount a clerk may add, as basis points of what was paid. */
  goodwillLimitBps: Bps,
  /** Totals at or above this are `needs_review` (null: never), in minor units of the order's currency. */
  reviewAboveMinor: Limit.nullable(),
  /** Two people where the sum granted to one buyer, on one order or by one clerk within `days` goes above it (null: never). */
  fourEyes: z.strictObject({ aboveMinor: Limit.nullable(), days: z.int().min(1).max(365) }),
  rules: z.array(PolicyRule),
  clocks: z.record(ClockStep, StepClock),
  /** Settlement time per payment method in hours (P50, P90); `other` is the fallback. */
  settlementHours: z.record(z.string(), z.strictObject({ p50: z.number().min(0), p90: z.number().min(0) })),
  /** Time to the end of a case that is more than its payment, by kind, in hours. */
  finishHours: z.strictObject({
    return: z.strictObject({ p50: z.number().min(0), p90: z.number().min(0) }),
    exchange: z.strictObject({ p50: z.number().min(0), p90: z.number().min(0) }),
    repair: z.strictObject({ p50: z.number().min(0), p90: z.number().min(0) }),
  }),
  /** Who may rate and comment, when and for how long. Documents from before it was said get ordinary terms. */
  reviews: ReviewTerms.prefault({}),
})
export type PolicyDocument = z.infer<typeof PolicyDocument>

export const PolicyVersion = z.strictObject({
  id: RowId,
  policyId: RowId,
  version: z.int(),
  state: z.enum(['draft', 'published', 'retired']),
  validFrom: Instant,
  validTo: Instant.nullable(),
  publishedAt: Instant.nullable(),
  document: PolicyDocument,
})
export type PolicyVersion = z.infer<typeof PolicyVersion>
