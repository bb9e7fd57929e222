import { z } from 'zod'
import { ModerationRule, RuleDraft, Span } from '../model/moderation'
import { RowId } from '../model/order'
import { ReviewMention, ReviewState } from '../model/review'
import { Both, Bps, Code } from '../model/words'
import { CalendarDate } from '../time'
import { command, job, query } from './endpoint'

const refusals = [
  'rule.unknown',
  'rule.stale',
  'rule.duplicate_code',
  'rule.bad_pattern',
  'rule.stars_alone',
  'rule.incomplete',
] as const

export const TEMPLATE_KINDS = [
  'public_reply',
  'private_reply',
  'invitation',
  'reminder',
  'follow_up',
  'survey',
] as const
export const TemplateDraft = z.strictObject({
  kind: z.enum(TEMPLATE_KINDS),
  code: Code,
  label: Both,
  /** `{buyer}`, `{product}`, `{order}`, `{shop}`, `{case}` and `{stars}` stand for what they say. */
  subject: Both.nullable(),
  body: Both,
})
export const Template = TemplateDraft.extend({ id: RowId, version: z.int() })
export type Template = z.infer<typeof Template>

/** What a rule would have done to past reviews: the result of the job `moderation.try`. */
export const RuleTrial = z.strictObject({
  examined: z.int(),
  caught: z.int(),
  /** Of those caught: what people later decided. */
  approvedLater: z.int(),
  rejectedLater: z.int(),
  undecided: z.int(),
  byStars: z.array(z.strictObject({ stars: z.int(), examined: z.int(), caught: z.int() })),
  tookMs: z.int(),
  /** Up to 50, newest first, with the exact spans. */
  examples: z.array(
    z.strictObject({
      review: ReviewMention,
      field: z.string().nullable(),
      spans: z.array(Span),
      text: z.string(),
      state: ReviewState,
    }),
  ),
})
export type RuleTrial = z.infer<typeof RuleTrial>

export const moderation = {
  'moderation.rules': query({
    summary:
      'Every rule in the order in which they are asked, with how often each spoke in the last 30 days and what became of it.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.array(ModerationRule.extend({ found: z.int(), approvedAfter: z.int(), rejectedAfter: z.int() })),
    refusals: [],
  }),
  'moderation.saveRule': command({
    summary: 'Adds a rule, or changes one by its id and version. Reviews already judged stay as they are.',
    permission: 'reviews.rules',
    input: z.strictObject({
      id: RowId.nullable().default(null),
      version: z.int().nullable().default(null),
      rule: RuleDraft,
    }),
    output: ModerationRule,
    refusals: [...refusals],
  }),
  'moderation.switchRule': command({
    summary: 'Switches a rule on or off.',
    permission: 'reviews.rules',
    input: z.strictObject({ id: RowId, version: z.int(), enabled: z.boolean() }),
    output: ModerationRule,
    refusals: [...refusals],
  }),
  'moderation.removeRule': command({
    summary: 'Takes a rule away. What it found stays with its reviews.',
    permission: 'reviews.rules',
    input: z.strictObject({ id: RowId, version: z.int() }),
    output: z.strictObject({ id: RowId }),
    refusals: [...refusals],
  }),
  'moderation.try': job({
    summary:
      'Runs a rule over past reviews without changing any: how many it would have caught and what people decided. Ends with a RuleTrial.',
    permission: 'reviews.moderate',
    input: z.strictObject({ rule: RuleDraft, from: CalendarDate.optional(), to: CalendarDate.optional() }),
    refusals: ['rule.bad_pattern', 'rule.stars_alone', 'rule.incomplete', 'time.backwards'],
  }),
  'moderation.run': job({
    summary:
      'Asks every rule that is switched on about every review that no person has decided yet, and finds near duplicates anew.',
    permission: 'reviews.rules',
    input: z.strictObject({}),
    refusals: [],
  }),
  'moderation.suppression': query({
    summary: 'Reject and hide rates by star over a period, and whether low ones are refused significantly more often.',
    permission: 'desk.read',
    input: z.strictObject({ from: CalendarDate, to: CalendarDate }),
    output: z.strictObject({
      byStars: z.array(
        z.strictObject({
          stars: z.int(),
          decided: z.int(),
          suppressed: z.int(),
          lowBps: Bps.nullable(),
          highBps: Bps.nullable(),
        }),
      ),
      low: z.strictObject({ decided: z.int(), suppressed: z.int() }),
      high: z.strictObject({ decided: z.int(), suppressed: z.int() }),
      /** Of Fisher's exact test, one-sided: low stars are suppressed more often. Null with too few. */
      pValue: z.number().nullable(),
      warning: z.boolean(),
    }),
    refusals: ['time.backwards'],
  }),
  'moderation.templates': query({
    summary: 'Texts for replies and invitations, by kind.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.array(Template),
    refusals: [],
  }),
  'moderation.saveTemplate': command({
    summary: 'Adds a template, or changes one by its id and version.',
    permission: 'reviews.rules',
    input: z.strictObject({
      id: RowId.nullable().default(null),
      version: z.int().nullable().default(null),
      template: TemplateDraft,
    }),
    output: Template,
    refusals: ['template.unknown', 'template.stale', 'template.duplicate_code', 'template.unknown_placeholder'],
  }),
  'moderation.removeTemplate': command({
    summary: 'Takes a template away.',
    permission: 'reviews.rules',
    input: z.strictObject({ id: RowId, version: z.int() }),
    output: z.strictObject({ id: RowId }),
    refusals: ['template.unknown', 'template.stale'],
  }),
}
