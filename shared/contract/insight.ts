import { z } from 'zod'
import { CASE_MEASURES, CaseMeasure, Period } from '../model/measures'
import { CaseKind, Fault } from '../model/policy'
import { Bps } from '../model/words'
import { Currency, Minor } from '../money'
import { query } from './endpoint'
import { StatisticsFilter } from './statistics'

const Asked = Period.extend({ filter: StatisticsFilter.default({}) })
export { CASE_MEASURES }

export const insight = {
  'insight.movers': query({
    summary:
      'Products, categories or reasons whose share of cases moved most against the period before, each with a 95 % interval (Newcombe) of the difference.',
    permission: 'desk.read',
    input: Asked.extend({
      by: z.enum(['product', 'category', 'reason']).default('product'),
      measure: CaseMeasure.default('opened'),
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.strictObject({
      before: Period,
      /** What the shares are out of: units sold of the product or category, or cases for reasons. */
      outOf: z.enum(['units', 'cases']),
      rows: z.array(
        z.strictObject({
          key: z.string(),
          title: z.string(),
          n: z.int(),
          of: z.int(),
          bps: z.number().nullable(),
          nBefore: z.int(),
          ofBefore: z.int(),
          bpsBefore: z.number().nullable(),
          differenceBps: z.number(),
          lowBps: z.number(),
          highBps: z.number(),
          /** The interval does not contain zero. */
          significant: z.boolean(),
          /** Fewer than 30 in either period. */
          few: z.boolean(),
        }),
      ),
    }),
    refusals: ['time.backwards', 'time.out_of_range'],
  }),
  'insight.ruleCosts': query({
    summary: 'What was granted in a period by the rule of the policy that said so, dearest first, per currency.',
    permission: 'desk.read',
    input: Asked.extend({ limit: z.int().min(1).max(200).default(50) }),
    output: z.array(
      z.strictObject({
        rule: z.string(),
        /** Kind of the money row: `base`, `shipping`, `goodwill` … */
        row: z.string(),
        citation: z.string().nullable(),
        bearer: Fault,
        kind: CaseKind,
        currency: Currency,
        n: z.int(),
        amountMinor: Minor,
        shareBps: Bps.nullable(),
      }),
    ),
    refusals: ['time.backwards'],
  }),
}
