import { z } from 'zod'
import {
  CASE_MEASURES,
  CaseMeasure,
  Dimension,
  Grain,
  OrderMeasure,
  Period,
  RETURN_AGES,
  ReturnAge,
  TimedStep,
} from '../model/measures'
import { CaseKind, Fault } from '../model/policy'
import { Bps } from '../model/words'
import { Currency, Minor } from '../money'
import { CalendarDate } from '../time'
import { job, query } from './endpoint'

export { CASE_MEASURES, CaseMeasure, Period }

/** Shared by all figures. One of `sku`, `category`, `agent`, `segment` is answered from rollups; two or more from the rows. */
export const StatisticsFilter = z.strictObject({
  channel: z.string().max(60).optional(),
  currency: Currency.optional(),
  kind: CaseKind.optional(),
  reason: z.string().max(60).optional(),
  /** Cases and orders with the product among their lines. */
  sku: z.string().max(120).optional(),
  category: z.string().max(120).optional(),
  /** Who decided the case; until then, who opened it. */
  agent: z.string().max(120).optional(),
  segment: z.string().max(60).optional(),
})
export type StatisticsFilter = z.infer<typeof StatisticsFilter>

/** Exactly the cases that a mark of a chart counts. */
export const CountedCases = Period.extend({ measure: CaseMeasure })
export type CountedCases = z.infer<typeof CountedCases>
/** Exactly the orders that a mark of a chart counts; `withinDays` belongs to `returned`. */
export const CountedOrders = Period.extend({ measure: OrderMeasure, withinDays: ReturnAge.optional() })
export type CountedOrders = z.infer<typeof CountedOrders>

const Asked = Period.extend({ filter: StatisticsFilter.default({}) })

/** A count and, where money is measured, its sum; amounts of different currencies are never added. */
const Figure = z.strictObject({ n: z.int(), amountMinor: Minor })

const CASE_FIGURES = Object.fromEntries(CASE_MEASURES.map((measure) => [measure, Figure])) as Record<
  CaseMeasure,
  typeof Figure
>

/** Figures of one currency over a period. Rates are basis points of the orders (or value) placed in the period; null without any. */
const CurrencyOverview = z.strictObject({
  currency: Currency,
  orders: Figure,
  items: z.int(),
  ...CASE_FIGURES,
  /** Orders with at least one granted case ÷ orders placed; units granted ÷ units sold; granted value ÷ paid value. */
  refundRateByOrderBps: z.int().nullable(),
  refundRateByItemBps: z.int().nullable(),
  refundRateByValueBps: z.int().nullable(),
})

export const statistics = {
  'statistics.overview': query({
    summary: 'Orders, cases and money of a period, per currency, with the period before it for comparison.',
    permission: 'desk.read',
    input: Asked,
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
    input: Asked.extend({ grain: Grain.default('day') }),
    output: z.strictObject({
      timeZone: z.string(),
      /** `from`–`to` are the days a point covers, cut to the period asked for. */
      points: z.array(
        z.strictObject({
          from: CalendarDate,
          to: CalendarDate,
          currency: Currency,
          orders: Figure,
          ...CASE_FIGURES,
          /** Cases open at the end of the last day, whenever they were opened. */
          backlog: z.int(),
        }),
      ),
    }),
    refusals: ['time.backwards', 'statistics.too_many_points'],
  }),
  'statistics.reasons': query({
    summary: 'Cases of a measure by reason, most first, for a Pareto chart.',
    permission: 'desk.read',
    input: Asked.extend({ measure: CaseMeasure.default('opened') }),
    output: z.array(
      z.strictObject({ reason: z.string(), kind: CaseKind, currency: Currency, n: z.int(), amountMinor: Minor }),
    ),
    refusals: ['time.backwards'],
  }),
  'statistics.matrix': query({
    summary:
      'Cases of a measure by reason and by product, category, agent, segment, channel or kind; the largest of each, the rest added up.',
    permission: 'desk.read',
    input: Asked.extend({
      measure: CaseMeasure.default('opened'),
      by: z.union([Dimension, z.enum(['channel', 'kind'])]).default('product'),
      rows: z.int().min(1).max(40).default(12),
      columns: z.int().min(1).max(40).default(12),
    }),
    output: z.strictObject({
      reasons: z.array(z.string()),
      members: z.array(z.strictObject({ key: z.string(), title: z.string() })),
      /** Only those that are not zero. A case with two products stands in both columns, so columns may sum to more than there are cases. */
      cells: z.array(z.strictObject({ reason: z.string(), member: z.string(), n: z.int() })),
      /** Cases of the measure, each once, and of reasons and members that are not listed. */
      n: z.int(),
      otherReasons: z.int(),
      otherMembers: z.int(),
    }),
    refusals: ['time.backwards'],
  }),
  'statistics.flow': query({
    summary: 'What became of the cases opened in a period: from kind over decision to where they stand.',
    permission: 'desk.read',
    input: Asked,
    output: z.strictObject({
      n: z.int(),
      links: z.array(
        z.strictObject({
          kind: CaseKind,
          /** State of the decision machine. */
          decision: z.string(),
          /** `open`, `settled` (money), `replaced`, `repaired`, or `closed` with nothing due. */
          outcome: z.enum(['open', 'settled', 'replaced', 'repaired', 'closed']),
          n: z.int(),
        }),
      ),
    }),
    refusals: ['time.backwards'],
  }),
  'statistics.cohorts': query({
    summary:
      'Orders by month of delivery, and the share of them whose first return was opened within so many days; months too young for a column are marked. Null under a filter by reason, agent or another kind: deliveries are not kept by those.',
    permission: 'desk.read',
    input: Asked,
    output: z.strictObject({
      ages: z.array(z.int()).length(RETURN_AGES.length),
      rows: z.array(
        z.strictObject({
          month: z.string(),
          orders: z.int(),
          cells: z.array(
            z.strictObject({
              withinDays: ReturnAge,
              n: z.int(),
              bps: Bps.nullable(),
              /** Not every order of the month has been delivered for so long: the share can still grow. */
              censored: z.boolean(),
            }),
          ),
        }),
      ),
    }),
    refusals: ['time.backwards'],
  }),
  'statistics.times': query({
    summary:
      'How long the steps took that happened in a period, from the opening of the case: median, P90 and quartiles, in milliseconds.',
    permission: 'desk.read',
    input: Asked.extend({ by: z.enum(['kind', 'channel', 'agent', 'month']).default('kind') }),
    output: z.array(
      z.strictObject({
        step: TimedStep,
        /** A kind, channel, agent or month (`2026-11`); empty for all together. */
        key: z.string(),
        n: z.int(),
        medianMs: z.int(),
        p90Ms: z.int(),
        leastMs: z.int(),
        lowerQuartileMs: z.int(),
        upperQuartileMs: z.int(),
        mostMs: z.int(),
      }),
    ),
    refusals: ['time.backwards'],
  }),
  'statistics.sla': query({
    summary:
      'Cases by each step whose clock ended in a period, and how many kept it. A case counts once for a step, late when one of its runs was.',
    permission: 'desk.read',
    input: Asked,
    output: z.array(
      z.strictObject({ step: z.string(), n: z.int(), kept: z.int(), lowBps: Bps.nullable(), highBps: Bps.nullable() }),
    ),
    refusals: ['time.backwards'],
  }),
  'statistics.costs': query({
    summary: 'What was granted in a period by who bears it, per currency, kind and reason.',
    permission: 'desk.read',
    input: Asked,
    output: z.array(
      z.strictObject({
        currency: Currency,
        bearer: Fault,
        kind: CaseKind,
        reason: z.string(),
        n: z.int(),
        amountMinor: Minor,
      }),
    ),
    refusals: ['time.backwards'],
  }),
  'statistics.members': query({
    summary: 'What the figures can be narrowed to: products, categories, agents or segments, most frequent first.',
    permission: 'desk.read',
    input: z.strictObject({
      dimension: Dimension,
      text: z.string().trim().max(120).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.array(z.strictObject({ key: z.string(), title: z.string(), n: z.int() })),
    refusals: [],
  }),
  'statistics.rebuild': job({
    summary:
      'Recomputes every rollup from the rows; ends with the differences it found (none, unless something was wrong).',
    permission: 'statistics.rebuild',
    input: z.strictObject({}),
    refusals: [],
  }),
}
