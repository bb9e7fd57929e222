/** Goods that come in, are looked at and go out again: units, parcels, replacements, repairs. */
import { z } from 'zod'
import { Currency, PositiveMinor } from '../money'
import { Instant } from '../time'
import { GoodsState } from './case-machines'
import { RowId } from './order'

/** What a parcel turned out to hold. `short`: the units were not in it. */
export const GOODS_OUTCOMES = ['accepted', 'short', 'wrong_item', 'damaged', 'not_ours'] as const
export const GoodsOutcome = z.enum(GOODS_OUTCOMES)
export type GoodsOutcome = z.infer<typeof GoodsOutcome>

/** A as new · B opened · C used or marked · D not fit for sale. */
export const GRADES = ['A', 'B', 'C', 'D'] as const
export const Grade = z.enum(GRADES)
export type Grade = z.infer<typeof Grade>

export const DISPOSITIONS = ['restocked', 'scrapped', 'sent_back'] as const
export const Disposition = z.enum(DISPOSITIONS)
export type Disposition = z.infer<typeof Disposition>

/** Units of one line that share one fate; inspection splits a line's units into as many rows as it takes. */
export const GoodsUnits = z.strictObject({
  id: RowId,
  lineId: RowId,
  replacementId: RowId.nullable(),
  quantity: z.int().min(1),
  state: GoodsState,
  outcome: GoodsOutcome.nullable(),
  grade: Grade.nullable(),
  disposition: Disposition.nullable(),
  note: z.string().nullable(),
})
export type GoodsUnits = z.infer<typeof GoodsUnits>

/** What an inspector found of some units; the units of a line must be accounted for whole. */
export const InspectionDraft = z.strictObject({
  lineId: RowId,
  replacementId: RowId.nullable().default(null),
  quantity: z.int().min(1).max(1_000_000),
  outcome: GoodsOutcome,
  /** Needed for `accepted` and `damaged`, which are ours and in the house. */
  grade: Grade.nullable().default(null),
  note: z.string().trim().max(2_000).optional(),
})
export type InspectionDraft = z.infer<typeof InspectionDraft>

export const Parcel = z.strictObject({
  id: RowId,
  direction: z.enum(['in', 'out']),
  carrier: z.string(),
  trackingNumber: z.string(),
  sentAt: Instant,
  arrivedAt: Instant.nullable(),
  lostAt: Instant.nullable(),
})
export type Parcel = z.infer<typeof Parcel>

/** Other goods for units of an order line, at the price of one unit, tax included. */
export const ReplacementDraft = z.strictObject({
  lineId: RowId,
  sku: z.string().trim().min(1).max(120),
  title: z.string().trim().min(1).max(500),
  quantity: z.int().min(1).max(1_000_000),
  unitPriceMinor: PositiveMinor,
})
export type ReplacementDraft = z.infer<typeof ReplacementDraft>

export const Replacement = ReplacementDraft.extend({
  id: RowId,
  /** What the buyer paid more (or got back, negative) for these units; a later return gives it back. */
  differenceMinor: z.int().nullable(),
  deliveredAt: Instant.nullable(),
})
export type Replacement = z.infer<typeof Replacement>

export const RepairPart = z.strictObject({
  name: z.string().trim().min(1).max(200),
  quantity: z.int().min(1).max(1_000),
  unitPriceMinor: PositiveMinor,
})
export type RepairPart = z.infer<typeof RepairPart>

export const Warranty = z.strictObject({
  covered: z.boolean(),
  startsAt: Instant.nullable(),
  /** Moved on by the time spent in repair; null while nothing is delivered. */
  endsAt: Instant.nullable(),
  months: z.int(),
  pausedMs: z.int(),
  restartedByCase: z.string().nullable(),
  citation: z.string().nullable(),
})
export type Warranty = z.infer<typeof Warranty>

/** The work on a unit: what was found, what it costs whom, and how it went. */
export const Repair = z.strictObject({
  serialNumber: z.string().nullable(),
  faultFound: z.string().nullable(),
  covered: z.boolean(),
  parts: z.array(RepairPart),
  labourMinor: PositiveMinor,
  taxMinor: PositiveMinor,
  /** What the buyer pays; nothing under warranty. */
  chargeMinor: PositiveMinor,
  days: z.int().nullable(),
  receivedAt: Instant.nullable(),
  quotedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  partsWaitingSince: Instant.nullable(),
  finishedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
})
export type Repair = z.infer<typeof Repair>

/** An earlier repair of the same unit or line. */
export const PastRepair = z.strictObject({
  caseId: RowId,
  number: z.string(),
  serialNumber: z.string().nullable(),
  faultFound: z.string().nullable(),
  work: z.string(),
  receivedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
})
export type PastRepair = z.infer<typeof PastRepair>

/** What the desk proposes by itself, with the rule behind it. */
export const Proposal = z.strictObject({
  code: z.enum(['two_failed_repairs', 'repair_too_long', 'no_parts', 'unrepairable']),
  kinds: z.array(z.enum(['refund', 'return', 'exchange'])).min(1),
  citation: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Proposal = z.infer<typeof Proposal>

export const StockItem = z.strictObject({
  sku: z.string(),
  title: z.string(),
  currency: Currency.nullable(),
  unitPriceMinor: PositiveMinor.nullable(),
  onHand: z.int(),
  reserved: z.int(),
  scrapped: z.int(),
})
export type StockItem = z.infer<typeof StockItem>
