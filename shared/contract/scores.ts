import { z } from 'zod'
import { Bps } from '../model/words'
import { CalendarDate } from '../time'
import { pageOf, query, Window } from './endpoint'

/** Ratings by star, and what follows from them. Means in hundredths of a star; null without any. Rejected reviews are left out. */
export const StarFigures = z.strictObject({
  n: z.int(),
  /** One to five stars. */
  byStars: z.array(z.int()).length(5),
  meanCenti: z.int().nullable(),
  commented: z.int(),
  defaulted: z.int(),
  replied: z.int(),
})
export type StarFigures = z.infer<typeof StarFigures>

export const ProductScore = z.strictObject({
  sku: z.string(),
  title: z.string(),
  category: z.string().nullable(),
  figures: StarFigures,
  /** Lower end of the 95 % Wilson interval of the share of four and five stars. */
  wilsonLowBps: Bps.nullable(),
  /** The product's stars and as many of the shop's average as the shop's median product has. */
  bayesianCenti: z.int().nullable(),
  /** Fewer than 30 ratings: shown, but not to be relied on. */
  few: z.boolean(),
})
export type ProductScore = z.infer<typeof ProductScore>

export const ScoreFilter = z.strictObject({
  channel: z.string().max(60).optional(),
  category: z.string().max(120).optional(),
  sku: z.string().max(120).optional(),
})
export type ScoreFilter = z.infer<typeof ScoreFilter>

const Dsr = z.strictObject({ dimension: z.string(), n: z.int(), meanCenti: z.int().nullable() })

export const scores = {
  'scores.stars': query({
    summary: 'Ratings of a period: by star, mean, share with comment, replies; by category and by month.',
    permission: 'desk.read',
    input: z.strictObject({
      from: CalendarDate.optional(),
      to: CalendarDate.optional(),
      filter: ScoreFilter.default({}),
    }),
    output: z.strictObject({
      all: StarFigures,
      byCategory: z.array(z.strictObject({ category: z.string(), figures: StarFigures })),
      byMonth: z.array(z.strictObject({ month: z.string(), figures: StarFigures })),
      /** Received, whatever became of them: rejected ones too. */
      received: z.int(),
      rejected: z.int(),
      hidden: z.int(),
    }),
    refusals: ['time.backwards'],
  }),
  'scores.products': query({
    summary: 'Products with their scores: raw mean, Wilson lower bound, Bayesian mean.',
    permission: 'desk.read',
    input: Window.extend({
      text: z.string().trim().max(200).optional(),
      category: z.string().max(120).optional(),
      sort: z.enum(['bayesianCenti', 'wilsonLowBps', 'meanCenti', 'n']).default('bayesianCenti'),
      descending: z.boolean().default(false),
      atLeast: z.int().min(0).max(1_000_000).default(0),
    }),
    output: pageOf(ProductScore),
    refusals: [],
  }),
  'scores.dsr': query({
    summary: 'Each dimension’s mean over the 180 days up to every day asked for, and as of the last one.',
    permission: 'desk.read',
    input: z.strictObject({ from: CalendarDate, to: CalendarDate, filter: ScoreFilter.default({}) }),
    output: z.strictObject({
      days: z.int(),
      now: z.array(Dsr),
      points: z.array(z.strictObject({ day: CalendarDate, dimensions: z.array(Dsr) })),
    }),
    refusals: ['time.backwards', 'statistics.too_many_points'],
  }),
  'scores.control': query({
    summary:
      'Share of one and two stars per week or month on a control chart: centre and limits at three standard deviations, which depend on each point’s n.',
    permission: 'desk.read',
    input: z.strictObject({
      from: CalendarDate,
      to: CalendarDate,
      grain: z.enum(['week', 'month']).default('week'),
      filter: ScoreFilter.default({}),
    }),
    output: z.strictObject({
      n: z.int(),
      low: z.int(),
      centreBps: Bps.nullable(),
      points: z.array(
        z.strictObject({
          from: CalendarDate,
          to: CalendarDate,
          n: z.int(),
          low: z.int(),
          byStars: z.array(z.int()).length(5),
          bps: Bps.nullable(),
          lowerBps: Bps.nullable(),
          upperBps: Bps.nullable(),
          out: z.enum(['above', 'below']).nullable(),
        }),
      ),
    }),
    refusals: ['time.backwards', 'statistics.too_many_points'],
  }),
  'scores.delays': query({
    summary:
      'Stars by how late the delivery was, in whole days (negative: early), for reviews whose order was promised and delivered.',
    permission: 'desk.read',
    input: z.strictObject({
      from: CalendarDate.optional(),
      to: CalendarDate.optional(),
      filter: ScoreFilter.default({}),
    }),
    output: z.strictObject({
      late: StarFigures,
      onTime: StarFigures,
      /** Mean of the late less mean of those in time, with its 95 % interval (Welch), in hundredths of a star. */
      difference: z.strictObject({ centi: z.number(), lowCenti: z.number(), highCenti: z.number() }).nullable(),
      /** From `days` to `toDays`, both inclusive; the outermost hold everything beyond. */
      byDelay: z.array(z.strictObject({ days: z.int(), toDays: z.int(), figures: StarFigures })),
    }),
    refusals: ['time.backwards'],
  }),
  'scores.satisfaction': query({
    summary: 'CSAT (share of 4 and 5 of 5) and NPS (share of 9–10 less share of 0–6) answered after closed cases.',
    permission: 'desk.read',
    input: z.strictObject({ from: CalendarDate, to: CalendarDate }),
    output: z.strictObject({
      closed: z.int(),
      asked: z.int(),
      answered: z.int(),
      csat: z.strictObject({ n: z.int(), bps: Bps.nullable(), byScore: z.array(z.int()).length(5) }),
      nps: z.strictObject({
        n: z.int(),
        points: z.int().min(-100).max(100).nullable(),
        byScore: z.array(z.int()).length(11),
      }),
    }),
    refusals: ['time.backwards'],
  }),
}
