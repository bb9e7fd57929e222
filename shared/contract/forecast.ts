import { z } from 'zod'
import { CASE_MEASURES, Grain } from '../model/measures'
import { CalendarDate, Instant } from '../time'
import { command, query } from './endpoint'
import { StatisticsFilter } from './statistics'

/** What can be forecast: a count per day or week. */
export const FORECAST_MEASURES = ['orders', 'reviews', ...CASE_MEASURES] as const
export const ForecastMeasure = z.enum(FORECAST_MEASURES)
export type ForecastMeasure = z.infer<typeof ForecastMeasure>

const Method = z.enum(['holt_winters', 'seasonal_naive'])
/** Errors of forecasts of the back-test: each made knowing only what came before. `coverage` is the share within the 95 % interval. */
const Trial = z.strictObject({
  method: Method,
  n: z.int(),
  meanAbsoluteError: z.number(),
  rootMeanSquareError: z.number(),
  coverage80: z.number(),
  coverage95: z.number(),
})

export const ALARM_KINDS = ['cases', 'reason', 'product', 'low_stars', 'late'] as const
/** A count or share beyond its limits on the last complete day or week, with the way to its rows. */
export const Alarm = z.strictObject({
  /** Stays the same while the same thing is reported; what dismissing is aimed at. */
  key: z.string().max(200),
  kind: z.enum(ALARM_KINDS),
  /** The reason or SKU, empty for all. */
  subject: z.string(),
  title: z.string(),
  from: CalendarDate,
  to: CalendarDate,
  n: z.int(),
  /** What `n` is out of, for shares; null for counts. */
  outOf: z.int().nullable(),
  expected: z.number(),
  lower: z.number(),
  upper: z.number(),
  /** Chance of so many or more (or so few or fewer) if nothing had changed. */
  pValue: z.number(),
  direction: z.enum(['above', 'below']),
  dismissedBy: z.string().nullable(),
})
export type Alarm = z.infer<typeof Alarm>

export const forecast = {
  'forecast.series': query({
    summary:
      'Past and coming counts with 80 and 95 % intervals, by Holt–Winters or the seasonal naive, whichever erred less in the printed back-test.',
    permission: 'desk.read',
    input: z.strictObject({
      measure: ForecastMeasure.default('opened'),
      filter: StatisticsFilter.default({}),
      grain: Grain.exclude(['month']).default('day'),
      /** Points to forecast. */
      horizon: z.int().min(1).max(92).default(28),
      /** Last day of the past; left out: yesterday. */
      until: CalendarDate.optional(),
      method: Method.optional(),
    }),
    output: z.strictObject({
      timeZone: z.string(),
      /** Points after which the pattern repeats: 7 days; 52 weeks, or 1 where two years are not at hand. */
      season: z.int(),
      past: z.array(
        z.strictObject({ from: CalendarDate, to: CalendarDate, n: z.int(), fitted: z.number().nullable() }),
      ),
      coming: z.array(
        z.strictObject({
          from: CalendarDate,
          to: CalendarDate,
          mean: z.number(),
          low80: z.number(),
          high80: z.number(),
          low95: z.number(),
          high95: z.number(),
        }),
      ),
      method: Method,
      /** Smoothing of level, trend and season, and the damping of the trend; null for the naive. */
      smoothing: z
        .strictObject({ level: z.number(), trend: z.number(), season: z.number(), damping: z.number() })
        .nullable(),
      backTest: z.strictObject({ origins: z.int(), horizon: z.int(), trials: z.array(Trial) }),
    }),
    refusals: ['forecast.too_short', 'forecast.not_applicable', 'time.out_of_range'],
  }),
  'forecast.control': query({
    summary:
      'A count per day or week on a control chart: Poisson limits around what the weeks before let expect, and the points beyond them.',
    permission: 'desk.read',
    input: z.strictObject({
      from: CalendarDate,
      to: CalendarDate,
      measure: ForecastMeasure.default('opened'),
      filter: StatisticsFilter.default({}),
      grain: Grain.exclude(['month']).default('day'),
    }),
    output: z.strictObject({
      points: z.array(
        z.strictObject({
          from: CalendarDate,
          to: CalendarDate,
          n: z.int(),
          expected: z.number().nullable(),
          lower: z.number().nullable(),
          upper: z.number().nullable(),
          out: z.enum(['above', 'below']).nullable(),
        }),
      ),
    }),
    refusals: ['time.backwards', 'statistics.too_many_points', 'forecast.not_applicable'],
  }),
  'forecast.alarms': query({
    summary:
      'What went beyond its limits last: cases per day, by reason and product per week, share of low stars, share of late cases.',
    permission: 'desk.read',
    input: z.strictObject({ on: CalendarDate.optional() }),
    output: z.strictObject({
      /** The day the alarms are as of: yesterday, or the one asked for. */
      on: CalendarDate,
      alarms: z.array(Alarm),
      /** True while the shop asked not to be disturbed: alarms are listed but not announced. */
      quiet: z.boolean(),
    }),
    refusals: [],
  }),
  'forecast.dismiss': command({
    summary: 'Marks an alarm as seen, or takes that back.',
    permission: 'cases.write',
    input: z.strictObject({ key: z.string().max(200), dismissed: z.boolean().default(true) }),
    output: z.strictObject({ key: z.string(), dismissedBy: z.string().nullable(), at: Instant }),
    refusals: [],
  }),
}
