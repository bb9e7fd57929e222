/** What is measured: the names of the measures of cases and orders. How each counts is stated once, in `electron/db/measures.ts`. */
import { z } from 'zod'
import { CalendarDate } from '../time'
import { FAULTS, type Fault } from './policy'
import type { BothLanguages } from './words'

/** What a case costs is measured apart for everyone who bears a part of it. */
export type CostMeasure = `${Fault}_cost`
export const COST_MEASURES = FAULTS.map((fault): CostMeasure => `${fault}_cost`)

export const CASE_MEASURES = [
  'opened',
  'approved',
  'declined',
  'withdrawn',
  'granted',
  'settled',
  'closed',
  'late',
  'repeated',
  'repaired',
  'exchanged',
  'seller_cost',
  'buyer_cost',
  'carrier_cost',
  'platform_cost',
] as const satisfies readonly (string | CostMeasure)[]
export const CaseMeasure = z.enum(CASE_MEASURES)
export type CaseMeasure = z.infer<typeof CaseMeasure>

/** Measures of orders, by the day they were placed or delivered. `returned` needs the days within which the first return was opened. */
export const OrderMeasure = z.enum(['placed', 'granted', 'delivered', 'returned'])
export type OrderMeasure = z.infer<typeof OrderMeasure>

/** Days after delivery that a cohort is looked at: returns opened up to then. */
export const RETURN_AGES = [7, 14, 30, 60, 90, 180] as const
export const ReturnAge = z.literal(RETURN_AGES)
export type ReturnAge = z.infer<typeof ReturnAge>

/** Who or what figures can be narrowed to, beyond what every row of a rollup carries. */
export const DIMENSIONS = ['product', 'category', 'agent', 'segment'] as const
export const Dimension = z.enum(DIMENSIONS)
export type Dimension = z.infer<typeof Dimension>

/** The steps whose time is measured, from the opening of the case. */
export const TIMED_STEPS = ['reply', 'decision', 'goods_back', 'settlement'] as const
export const TimedStep = z.enum(TIMED_STEPS)
export type TimedStep = z.infer<typeof TimedStep>

export const Period = z.strictObject({ from: CalendarDate, to: CalendarDate })
export type Period = z.infer<typeof Period>

export const Grain = z.enum(['day', 'week', 'month'])
export type Grain = z.infer<typeof Grain>

/** A name a person gave to an address of a page: its filters, as the address writes them. */
export const SavedView = z.strictObject({
  id: z.int().positive(),
  page: z.string().regex(/^[a-z/]{1,40}$/),
  name: z.string().trim().min(1).max(60),
  /** Names and values of the address, in order. */
  query: z.record(z.string().max(40), z.string().max(400)),
})
export type SavedView = z.infer<typeof SavedView>

/** A measure as it is explained to people. */
export interface Definition {
  readonly label: BothLanguages
  readonly text: BothLanguages
}
