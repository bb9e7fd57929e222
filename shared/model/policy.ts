/** A policy: a versioned document. An order keeps the version in force when it was placed. */
import { z } from 'zod'
import { RowId } from './order'
import { Instant } from '../time'

export const CASE_KINDS = ['refund', 'return', 'exchange', 'repair'] as const
export const CaseKind = z.enum(CASE_KINDS)
export type CaseKind = z.infer<typeof CaseKind>

export const Fault = z.enum(['seller', 'buyer', 'carrier', 'platform'])
export type Fault = z.infer<typeof Fault>

const Both = z.strictObject({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) })
/** A sentence in both languages. */
export type BothLanguages = z.infer<typeof Both>

export const PolicyReason = z.strictObject({
  code: z.string().regex(/^[a-z0-9_]+$/),
  label: Both,
  fault: Fault,
  kinds: z.array(CaseKind).min(1),
  /** Evidence a clerk must have seen before approving; told on the quote. */
  evidence: z.array(z.enum(['photo', 'video', 'tracking', 'statement'])),
  /** The no-reason window binds only reasons without the seller's fault. */
  withinWindow: z.boolean(),
})
export type PolicyReason = z.infer<typeof PolicyReason>

export const PolicyDocument = z.strictObject({
  name: Both,
  citation: z.string().min(1),
  /** Last day a buyer may ask without a fault: `windowDays` after delivery, the day of delivery not counted. */
  windowDays: z.int().min(0).max(3650),
  /** Days within which money must be back once it is owed. */
  refundWithinDays: z.int().min(0).max(365),
  refundCitation: z.string().min(1),
  excludedCategories: z.array(z.string()),
  exclusionCitation: z.string().min(1),
  reasons: z.array(PolicyReason).min(1),
  declineReasons: z.array(z.strictObject({ code: z.string().regex(/^[a-z0-9_]+$/), label: Both })).min(1),
  /** When shipping is given back. */
  shipping: z.strictObject({ whenUnshipped: z.boolean(), whenNotBuyersFault: z.boolean(), withLastItem: z.boolean() }),
  restockingFeeBps: z.int().min(0).max(10_000),
  /** Largest goodwill amount a clerk may add, as basis points of what was paid. */
  goodwillLimitBps: z.int().min(0).max(10_000),
  /** Totals at or above this are `needs_review` (null: never), in minor units of the order's currency. */
  reviewAboveMinor: z.int().min(0).nullable(),
  decideWithinHours: z.int().min(1).max(8_760),
  /** Settlement time per payment method in hours (P50, P90); `other` is the fallback. */
  settlementHours: z.record(z.string(), z.strictObject({ p50: z.number().min(0), p90: z.number().min(0) })),
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
