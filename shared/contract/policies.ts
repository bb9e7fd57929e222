import { z } from 'zod'
import { CaseKind, PolicyDocument, PolicyVersion } from '../model/policy'
import { RowId } from '../model/order'
import { Currency } from '../money'
import { CalendarDate, Instant } from '../time'
import { command, job, query } from './endpoint'

/** What is wrong with a document or worth a second look, in a code the screen has words for. */
export const PolicyProblem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** Where in the document, as a path: `reasons.3.kinds`. */
  path: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type PolicyProblem = z.infer<typeof PolicyProblem>

const document = z.record(z.string(), z.unknown())

/** What a draft would have done to past cases; the result of the job `trials.policy`. */
export const PolicyTrial = z.strictObject({
  cases: z.int(),
  /** Cases that cannot be compared (a kind without a quote, units taken since), by reason. */
  skipped: z.int(),
  flips: z.int(),
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  totals: z.array(
    z.strictObject({ currency: Currency, beforeMinor: z.int(), afterMinor: z.int(), differenceMinor: z.int() }),
  ),
  /** Hours a person would work or wait, summed over the cases: waiting for a decision before and after. */
  hours: z.strictObject({ before: z.number(), after: z.number() }),
  /** The cases that change most, at most 200. */
  rows: z.array(
    z.strictObject({
      caseId: RowId,
      number: z.string(),
      kind: CaseKind,
      currency: Currency,
      beforeOutcome: z.string(),
      afterOutcome: z.string(),
      beforeMinor: z.int(),
      afterMinor: z.int(),
      rule: z.string().nullable(),
      flipped: z.boolean(),
    }),
  ),
})
export type PolicyTrial = z.infer<typeof PolicyTrial>

export const policies = {
  'policies.list': query({
    summary: 'Every policy version, newest first.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.array(PolicyVersion),
    refusals: [],
  }),
  'policies.get': query({
    summary: 'One policy version.',
    permission: 'desk.read',
    input: z.strictObject({ id: RowId }),
    output: PolicyVersion,
    refusals: ['policy.unknown'],
  }),
  'policies.presets': query({
    summary:
      'Policies to start from, with their citations: law, marketplace clocks and strategies for a customer segment.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ code: z.string(), document: PolicyDocument })),
    refusals: [],
  }),
  'policies.check': query({
    summary: 'What is wrong with a document, or worth a second look. Changes nothing.',
    permission: 'desk.read',
    input: z.strictObject({ document }),
    output: z.array(PolicyProblem),
    refusals: [],
  }),
  'policies.draft': command({
    summary: 'Starts a draft: from a preset, or as the next version of a policy.',
    permission: 'policies.write',
    input: z.strictObject({ preset: z.string().max(60).optional(), fromVersionId: RowId.optional() }),
    output: PolicyVersion,
    refusals: ['policy.unknown'],
  }),
  'policies.save': command({
    summary: 'Keeps the document of a draft; it need not be ready to be published, but must be a policy.',
    permission: 'policies.write',
    input: z.strictObject({ id: RowId, document }),
    output: PolicyVersion,
    refusals: ['policy.unknown', 'policy.not_draft', 'policy.invalid'],
  }),
  'policies.discard': command({
    summary: 'Throws a draft away.',
    permission: 'policies.write',
    input: z.strictObject({ id: RowId }),
    output: z.strictObject({ id: RowId }),
    refusals: ['policy.unknown', 'policy.not_draft'],
  }),
  'policies.publish': command({
    summary:
      'Puts a draft in force for orders placed from an instant on; the version before it ends there. Old orders keep theirs.',
    permission: 'policies.write',
    input: z.strictObject({ id: RowId, validFrom: Instant.optional() }),
    output: PolicyVersion,
    refusals: ['policy.unknown', 'policy.not_draft', 'policy.invalid', 'policy.backdated'],
  }),
  'policies.retire': command({
    summary: 'Ends a published policy for new orders. The last one that fits every order cannot be retired.',
    permission: 'policies.write',
    input: z.strictObject({ id: RowId }),
    output: PolicyVersion,
    refusals: ['policy.unknown', 'policy.not_published', 'policy.last_one'],
  }),
  'trials.policy': job({
    summary:
      'Replays past cases under a version without changing them: which decisions flip, how much money, how many hours.',
    permission: 'desk.read',
    input: z.strictObject({
      id: RowId,
      from: CalendarDate.optional(),
      to: CalendarDate.optional(),
      most: z.int().min(1).max(100_000).default(10_000),
    }),
    refusals: ['policy.unknown', 'time.backwards'],
  }),
  'policies.calendar': query({
    summary:
      'The working calendar of the shop for a year: working time, holidays, make-up workdays, and where they are from.',
    permission: 'desk.read',
    input: z.strictObject({ year: z.int().min(1900).max(8999) }),
    output: z.strictObject({
      code: z.enum(['cn', 'weekdays']),
      startMinute: z.int(),
      endMinute: z.int(),
      holidays: z.array(z.strictObject({ on: CalendarDate, name: z.string() })),
      makeUpDays: z.array(CalendarDate),
      /** Official dates of the year are known; otherwise the statutory days are reckoned. */
      official: z.boolean(),
      citation: z.string().nullable(),
    }),
    refusals: [],
  }),
  'statistics.promises': query({
    summary: 'How many promises of time were kept, by kind: finished at or before the instant promised at opening.',
    permission: 'desk.read',
    input: z.strictObject({ from: CalendarDate, to: CalendarDate }),
    output: z.array(
      z.strictObject({
        kind: CaseKind,
        n: z.int(),
        kept: z.int(),
        /** Of 10,000; null where there is no case. */
        keptBps: z.int().nullable(),
        /** 95 % Wilson interval of the share, in basis points. */
        lowBps: z.int().nullable(),
        highBps: z.int().nullable(),
        medianLateMs: z.int().nullable(),
      }),
    ),
    refusals: ['time.backwards'],
  }),
}
