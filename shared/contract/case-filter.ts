import { z } from 'zod'
import { TimedStep } from '../model/measures'
import { RowId } from '../model/order'
import { CaseKind, Fault } from '../model/policy'
import { Currency } from '../money'
import { CalendarDate } from '../time'
import { CountedCases } from './statistics'

/** Filters of the queue; `counted` picks exactly the cases that a mark of a chart counts. */
export const CaseFilter = z.strictObject({
  text: z.string().trim().max(200).optional(),
  kind: CaseKind.optional(),
  reason: z.string().max(60).optional(),
  channel: z.string().max(60).optional(),
  currency: Currency.optional(),
  orderId: RowId.optional(),
  buyerId: RowId.optional(),
  ids: z.array(RowId).max(10_000).optional(),
  openedFrom: CalendarDate.optional(),
  openedTo: CalendarDate.optional(),
  /** Open at the end of this day: the backlog of the day. */
  openOn: CalendarDate.optional(),
  sku: z.string().max(120).optional(),
  category: z.string().max(120).optional(),
  agent: z.string().max(120).optional(),
  segment: z.string().max(60).optional(),
  /** Cases of a mark of the decision flow. */
  decision: z.string().max(40).optional(),
  outcome: z.enum(['open', 'settled', 'replaced', 'repaired', 'closed']).optional(),
  /** Cases whose clock for this step ended in the days of `counted` (its measure is not asked then), in time or late. */
  clock: z.strictObject({ step: z.string().max(40), late: z.boolean().optional() }).optional(),
  /** Cases that took this step on the days of `counted`, whose measure is not asked then. */
  timed: TimedStep.optional(),
  /** Granted under this rule of the policy … */
  rule: z.string().max(120).optional(),
  /** … with what this party bears of it, and what cites this (empty: nothing); not asked without a rule. */
  bearer: Fault.optional(),
  citation: z.string().max(2_000).optional(),
  counted: CountedCases.optional(),
})
export type CaseFilter = z.infer<typeof CaseFilter>
