import { z } from 'zod'
import { RowId } from '../model/order'
import { Aspect, Verdict } from '../model/review'
import { Bps } from '../model/words'
import { CalendarDate, Instant } from '../time'
import { command, job, query } from './endpoint'

/** Right and wrong on reviews that were held back from the training (five-fold). */
const Accuracy = z.strictObject({ name: z.string(), n: z.int(), right: z.int(), accuracyBps: Bps })

export const ModelReport = z.strictObject({
  trainedAt: Instant,
  reviews: z.int(),
  positive: z.int(),
  negative: z.int(),
  corrections: z.int(),
  /** Made after the training; the next one learns from them. */
  correctionsSince: z.int(),
  tookMs: z.int(),
  weights: z.int(),
  /** Below `lowBps` negative, above `highBps` positive, between them people decide. */
  lowBps: Bps,
  highBps: Bps,
  accuracy: Accuracy,
  /** Only of the reviews outside the uncertain middle, and how many that are. */
  sureAccuracy: Accuracy,
  /** What always saying the commoner answer would reach. */
  baseline: Accuracy,
  byCategory: z.array(Accuracy),
  byLanguage: z.array(Accuracy),
  /** Ten bins of the stated probability: how many, its mean, and how many were in fact positive. */
  calibration: z.array(z.strictObject({ fromBps: Bps, n: z.int(), meanBps: Bps, positiveBps: Bps })),
  topPositive: z.array(z.strictObject({ text: z.string(), weight: z.number() })),
  topNegative: z.array(z.strictObject({ text: z.string(), weight: z.number() })),
})
export type ModelReport = z.infer<typeof ModelReport>

export const learning = {
  'learning.train': job({
    summary:
      'Learns sentiment from the shop’s own stars and corrections, then judges every comment anew. Ends with a ModelReport.',
    permission: 'reviews.rules',
    input: z.strictObject({ category: z.string().max(120).optional() }),
    refusals: ['learning.too_few'],
  }),
  'learning.model': query({
    summary: 'The model in use and how it was tested; null before the first training.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: ModelReport.nullable(),
    refusals: [],
  }),
  'learning.classify': query({
    summary: 'Judges texts with the model in use: how sure it is that each is positive, and why.',
    permission: 'desk.read',
    input: z.strictObject({
      texts: z.array(z.string().max(102_400)).min(1).max(5_000),
      explain: z.boolean().default(false),
    }),
    output: z.array(
      z.strictObject({
        positiveBps: Bps,
        verdict: Verdict,
        features: z.array(z.strictObject({ text: z.string(), weight: z.number() })),
      }),
    ),
    refusals: ['learning.no_model'],
  }),
  'learning.correct': command({
    summary: 'Says what a review’s text really is; the next training learns from it. Null takes the correction back.',
    permission: 'reviews.moderate',
    input: z.strictObject({ reviewId: RowId, positive: z.boolean().nullable() }),
    output: z.strictObject({ corrections: z.int() }),
    refusals: ['review.unknown', 'review.no_comment'],
  }),
  'learning.topics': query({
    summary:
      'Aspects and the terms that stand for them, learned ones included: how often in the period and in the one before, and what rises or falls.',
    permission: 'desk.read',
    input: z.strictObject({
      from: CalendarDate,
      to: CalendarDate,
      category: z.string().max(120).optional(),
      sku: z.string().max(120).optional(),
    }),
    output: z.strictObject({
      comments: z.int(),
      before: z.int(),
      aspects: z.array(
        z.strictObject({
          aspect: Aspect,
          n: z.int(),
          positive: z.int(),
          negative: z.int(),
          nBefore: z.int(),
          negativeBefore: z.int(),
          /** Share now ÷ share before, ×10,000; null without any before. */
          changeBps: z.int().nullable(),
          /** Two-sided, of the difference of two shares; small means the change is no chance. */
          pValue: z.number().nullable(),
        }),
      ),
      terms: z.array(
        z.strictObject({
          term: z.string(),
          aspect: Aspect.nullable(),
          learned: z.boolean(),
          n: z.int(),
          nBefore: z.int(),
          negative: z.int(),
          pValue: z.number().nullable(),
          direction: z.enum(['rising', 'falling', 'steady']),
        }),
      ),
    }),
    refusals: ['time.backwards', 'time.out_of_range'],
  }),
  'learning.learnTerms': job({
    summary:
      'Learns which words stand for each aspect from the shop’s comments, beginning with seed words, and finds the aspects of every comment.',
    permission: 'reviews.rules',
    input: z.strictObject({}),
    refusals: [],
  }),
}
