/** What a policy says of ratings and comments. Errors are codes of `policy-problem.ts`. */
import { z } from 'zod'
import { Both, Bps, Code } from './words'

const Days = z.int().min(0).max(3_650)

export const ReviewTerms = z.strictObject({
  /** What is rated, with its weight in the overall value. Weights need not add up to anything. */
  dimensions: z
    .array(z.strictObject({ code: Code, label: Both, weightBps: Bps }))
    .min(1)
    .max(10)
    .refine((dimensions) => dimensions.some(({ weightBps }) => weightBps > 0), { error: 'dimensions_weightless' })
    .refine((dimensions) => new Set(dimensions.map(({ code }) => code)).size === dimensions.length, {
      error: 'dimension_twice',
    })
    .default([
      { code: 'product', label: { 'zh-CN': '描述相符', 'en-US': 'As described' }, weightBps: 6_000 },
      { code: 'service', label: { 'zh-CN': '服务态度', 'en-US': 'Service' }, weightBps: 2_000 },
      { code: 'logistics', label: { 'zh-CN': '物流服务', 'en-US': 'Delivery' }, weightBps: 2_000 },
    ]),
  /** From when: delivered, or already shipped or paid. */
  opens: z.enum(['delivered', 'shipped', 'paid']).default('delivered'),
  /** Last day to rate, counted in days from the opening event (null: no end). */
  windowDays: Days.nullable().default(180),
  /** How long a comment may be changed by its author, and a follow-up be added, in days from the rating. */
  editDays: Days.default(30),
  followUpDays: Days.default(180),
  followUpsAtMost: z.int().min(0).max(20).default(1),
  /** Without a rating so many days after the opening event, these stars are given and marked as default (null: never). */
  defaultAfterDays: Days.nullable().default(null),
  defaultStars: z.int().min(1).max(5).default(5),
  /** Characters of a comment. Nothing at all is always allowed: a rating needs no words. */
  minLength: z.int().min(0).max(1_000).default(0),
  maxLength: z.int().min(1).max(102_400).default(5_000),
  /** Languages of comments; empty means any. Others are held, never refused. */
  languages: z.array(z.string().max(20)).default([]),
  /** `before`: comments wait in the queue of new ones; `after`: they are published and looked at later. */
  moderation: z.enum(['before', 'after']).default('after'),
  moderationBy: z
    .array(
      z.strictObject({
        channel: z.string().max(60).nullable(),
        sku: z.string().max(120).nullable(),
        mode: z.enum(['before', 'after']),
      }),
    )
    .max(500)
    .default([]),
  /** Hours a moderator has for a review in the queue. */
  moderateWithinHours: z.int().min(1).max(8_760).default(24),
  /** Invitations: days after delivery, reminder after more days, and how often at most. */
  inviteAfterDays: Days.default(7),
  remindAfterDays: Days.default(7),
  remindersAtMost: z.int().min(0).max(5).default(1),
})
export type ReviewTerms = z.infer<typeof ReviewTerms>
export const ORDINARY_REVIEW_TERMS: ReviewTerms = ReviewTerms.parse({})
