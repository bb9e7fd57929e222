import { z } from 'zod'
import { Currency } from '../money'
import { Role } from '../permissions'
import { Instant, TimeZone } from '../time'
import { command, pageOf, query, Window } from './endpoint'
import { TimeOfDay } from './reports'

/** The shop's own settings. Amounts of other currencies stay in theirs; `currency` is the one a new order starts with. */
export const ShopSettings = z.strictObject({
  shopName: z.string().trim().max(100),
  currency: Currency,
  timeZone: TimeZone,
  /** `system` follows the machine. */
  language: z.enum(['system', 'zh-CN', 'en-US']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  /** Whose working days and holidays the clocks count. */
  calendar: z.enum(['cn', 'weekdays']),
  /** Where buyers send goods back to; printed on the RMA slip. */
  returnAddress: z.strictObject({
    name: z.string().trim().max(100),
    phone: z.string().trim().max(60),
    address: z.string().trim().max(500),
  }),
  /** Alarms and notices are held back between these times (which may lie on two days); null: never. */
  quietHours: z.strictObject({ from: TimeOfDay, to: TimeOfDay }).nullable(),
  /** False until the first run has been gone through. */
  setUp: z.boolean(),
})
export type ShopSettings = z.infer<typeof ShopSettings>

export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled'])
export const Job = z.strictObject({
  id: z.string(),
  kind: z.string(),
  state: JobState,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** Work done of work known; `total` null while it is not known. `step` names the phase. */
  progress: z.strictObject({ step: z.string(), done: z.int(), total: z.int().nullable() }),
  result: z.unknown().nullable(),
  refusal: z.strictObject({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
})
export type Job = z.infer<typeof Job>

export const Finding = z.strictObject({
  check: z.string(),
  passed: z.boolean(),
  examined: z.int(),
  problems: z.array(z.string()),
})

/** Where `desk.today` stops counting whom to ask; `collect.counts` says how many there are. */
export const MOST_INVITATIONS = 1_000

export const desk = {
  'desk.status': query({
    summary: 'Who is at the desk, what it holds, and the shop’s settings.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.strictObject({
      actor: z.string(),
      role: Role,
      permissions: z.array(z.string()),
      version: z.string(),
      shell: z.string(),
      now: Instant,
      settings: ShopSettings,
      orders: z.int(),
      cases: z.int(),
      reviews: z.int(),
      sample: z.boolean(),
    }),
    refusals: [],
  }),
  'desk.today': query({
    summary: 'What is due, what is at risk in money and what changed last: the first page of the day.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.strictObject({
      overdue: z.int(),
      dueToday: z.int(),
      toReview: z.int(),
      toPay: z.int(),
      failed: z.int(),
      waitingBuyer: z.int(),
      /** Reviews in the queues, and those past their time. */
      reviewsWaiting: z.int(),
      reviewsLate: z.int(),
      /** People to ask for a review. Counting stops at `MOST_INVITATIONS`, which then means that many or more. */
      invitationsDue: z.int().max(MOST_INVITATIONS),
      /** Money of open cases per currency: asked for (undecided) and owed but not settled. */
      atRisk: z.array(z.strictObject({ currency: Currency, askedMinor: z.int(), owedMinor: z.int() })),
      settledToday: z.array(z.strictObject({ currency: Currency, n: z.int(), amountMinor: z.int() })),
      changes: z.array(
        z.strictObject({
          caseId: z.int(),
          number: z.string(),
          at: Instant,
          actor: z.string(),
          step: z.string(),
          after: z.string().nullable(),
        }),
      ),
    }),
    refusals: [],
  }),
  'settings.change': command({
    summary:
      'Changes some settings. A new time zone recomputes every calendar date and the statistics in the same transaction.',
    permission: 'settings.write',
    input: z.strictObject({ changes: ShopSettings.partial() }),
    output: ShopSettings,
    refusals: ['settings.currency_fixed'],
  }),
  'search.find': query({
    summary: 'Orders, cases and reviews that match words, numbers, names or SKUs, best first.',
    permission: 'desk.read',
    input: z.strictObject({ text: z.string().trim().max(200), limit: z.int().min(1).max(50).default(10) }),
    output: z.strictObject({
      orders: z.array(
        z.strictObject({
          id: z.int(),
          externalNumber: z.string(),
          channel: z.string(),
          buyerName: z.string().nullable(),
          firstTitle: z.string().nullable(),
        }),
      ),
      cases: z.array(
        z.strictObject({
          id: z.int(),
          number: z.string(),
          status: z.string(),
          externalNumber: z.string(),
          buyerName: z.string().nullable(),
        }),
      ),
      reviews: z.array(
        z.strictObject({
          id: z.int(),
          stars: z.int(),
          excerpt: z.string().nullable(),
          authorName: z.string(),
          productTitle: z.string(),
        }),
      ),
    }),
    refusals: [],
  }),
  'jobs.list': query({
    summary: 'Jobs since the desk was opened, newest first.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.array(Job),
    refusals: [],
  }),
  'jobs.get': query({
    summary: 'One job with its progress and result.',
    permission: 'desk.read',
    input: z.strictObject({ id: z.string() }),
    output: Job,
    refusals: ['job.unknown'],
  }),
  'jobs.cancel': query({
    summary: 'Asks a job to stop; it rolls back and ends as cancelled.',
    permission: 'cases.write',
    input: z.strictObject({ id: z.string() }),
    output: Job,
    refusals: ['job.unknown', 'job.finished'],
  }),
  'audit.list': query({
    summary: 'The append-only audit log, newest first.',
    permission: 'audit.read',
    input: Window,
    output: pageOf(
      z.strictObject({
        id: z.int(),
        at: Instant,
        actor: z.string(),
        role: z.string(),
        endpoint: z.string(),
        subject: z.string().nullable(),
        input: z.unknown(),
      }),
    ),
    refusals: [],
  }),
  'desk.verify': query({
    summary:
      'Examines the database: integrity, foreign keys, line sums, refund limits, ledger balance, statistics against rows.',
    permission: 'audit.read',
    input: z.strictObject({}),
    output: z.strictObject({ ok: z.boolean(), findings: z.array(Finding) }),
    refusals: [],
  }),
}
