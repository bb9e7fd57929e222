import { z } from 'zod'
import { CaseKind } from '../model/policy'
import { Currency, Minor } from '../money'
import { CalendarDate } from '../time'
import { job, query } from './endpoint'

/** Measures that count cases; each is defined once, in `electron/db/measures.ts`. */
export const CASE_MEASURES = ['opened', 'approved', 'declined', 'withdrawn', 'closed', 'settled'] as const
export const CaseMeasure = z.enum(CASE_MEASURES)
export type CaseMeasure = z.infer<typeof CaseMeasure>

export const Period = z.strictObject({ from: CalendarDate, to: CalendarDate })
export const StatisticsFilter = z.strictObject({
  channel: z.string().max(60).optional(),
  currency: Currency.optional(),
  kind: CaseKind.optional(),
  reason: z.string().max(60).optional(),
})
export type StatisticsFilter = z.infer<typeof StatisticsFilter>

/** A count and, where money is measured, its sum; amounts of different currencies are never added. */
const Figure = z.strictObject({ n: z.int(), amountMinor: Minor })

/** Figures of one currency over a period. Rates are basis points of the orders (or value) placed in the period; null without any. */
const CurrencyOverview = z.strictObject({
  currency: Currency,
  orders: Figure,
  items: z.int(),
  opened: Figure,
  approved: Figure,
  declined: Figure,
  withdrawn: Figure,
  closed: Figure,
  settled: Figure,
  /** Orders with at least one granted case ÷ orders placed; units granted ÷ units sold; granted value ÷ paid value. */
  refundRateByOrderBps: z.int().nullable(),
  refundRateByItemBps: z.int().nullable(),
  refundRateByValueBps: z.int().nullable(),
})

export const statistics = {
  'statistics.overview': query({
    summary: 'Orders, cases and money of a period, per currency, with the period before it for comparison.',
    permission: 'desk.read',
    input: Period.extend({ filter: StatisticsFilter.default({}) }),
    output: z.strictObject({
      period: Period,
      before: Period,
      timeZone: z.string(),
      current: z.array(CurrencyOverview),
      previous: z.array(CurrencyOverview),
      openNow: z.int(),
      overdueNow: z.int(),
    }),
    refusals: ['time.backwards', 'time.out_of_range'],
  }),
  'statistics.series': query({
    summary:
      'One value per day, week (from Monday) or month for orders and each case measure; periods without rows are zero.',
    permission: 'desk.read',
    input: Period.extend({
      filter: StatisticsFilter.default({}),
      grain: z.enum(['day', 'week', 'month']).default('day'),
    }),
    output: z.strictObject({
      timeZone: z.string(),
      /** `from`–`to` are the days a point covers, cut to the period asked for. */
      points: z.array(
        z.strictObject({
          from: CalendarDate,
          to: CalendarDate,
          currency: Currency,
          orders: Figure,
          opened: Figure,
          approved: Figure,
          declined: Figure,
          withdrawn: Figure,
          closed: Figure,
          settled: Figure,
        }),
      ),
    }),
    refusals: ['time.backwards', 'statistics.too_many_points'],
  }),
  'statistics.reasons': query({
    summary: 'Cases of a measure by reason, most first, for a Pareto chart.',
    permission: 'desk.read',
    input: Period.extend({ filter: StatisticsFilter.default({}), measure: CaseMeasure.default('opened') }),
    output: z.array(
      z.strictObject({ reason: z.string(), kind: CaseKind, currency: Currency, n: z.int(), amountMinor: Minor }),
    ),
    refusals: ['time.backwards'],
  }),
  'statistics.rebuild': job({
    summary:
      'Recomputes every rollup from the rows; ends with the differences it found (none, unless something was wrong).',
    permission: 'statistics.rebuild',
    input: z.strictObject({}),
    refusals: [],
  }),
}
