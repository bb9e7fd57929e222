/** Moderation rules: what they look at, what they do, and what they found. */
import { z } from 'zod'
import { Instant } from '../time'
import { Both, Bps, Code, RowId } from './words'

export const CONTACT_KINDS = ['phone', 'email', 'qq', 'wechat', 'messenger', 'id_card', 'bank_card'] as const
/** Ways to reach, or to harm, a person. ID and bank cards count only when their check digit is right. */
export const ContactKind = z.enum(CONTACT_KINDS)
export type ContactKind = z.infer<typeof ContactKind>

export const LURE_KINDS = ['off_platform', 'paid_review', 'extortion'] as const
/** Invitations to deal elsewhere, money for good stars, and stars against money. */
export const LureKind = z.enum(LURE_KINDS)
export type LureKind = z.infer<typeof LureKind>

/** A piece of the original text in UTF-16 units, `end` not included. */
export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(1) })
export type Span = z.infer<typeof Span>

/** Which text of a review; `follow_up` with the id of the follow-up after a colon. */
export const Field = z.string().regex(/^(title|body|follow_up:\d+)$/)
export type Field = z.infer<typeof Field>
export const Tag = z.string().trim().min(1).max(40)

/** Each looks at one thing; a rule speaks when all of its conditions hold. */
export const Condition = z.discriminatedUnion('kind', [
  /** Any of the words, compared after normalisation; `wholeWord` matters in scripts that part words. */
  z.strictObject({
    kind: z.literal('words'),
    words: z.array(z.string().trim().min(1).max(100)).min(1).max(2_000),
    /** Only in texts of these languages; empty means all. */
    languages: z.array(z.string().max(20)).default([]),
    wholeWord: z.boolean().default(true),
  }),
  /** A pattern in RE2 syntax, which cannot hang, over the original text. */
  z.strictObject({ kind: z.literal('pattern'), pattern: z.string().min(1).max(500) }),
  /** A web address of any host but the ones allowed. */
  z.strictObject({ kind: z.literal('link'), allow: z.array(z.string().max(253)).default([]) }),
  z.strictObject({ kind: z.literal('contact'), kinds: z.array(ContactKind).min(1) }),
  z.strictObject({ kind: z.literal('lure'), kinds: z.array(LureKind).min(1) }),
  /** The same or nearly the same text as an earlier review by someone else or for another product. */
  z.strictObject({
    kind: z.literal('duplicate'),
    atLeastBps: Bps.min(5_000).default(8_000),
    withinDays: z.int().min(1).max(3_650).default(365),
    /**
     * Shorter texts ("good!", "did not arrive") are alike by nature, whoever writes them. Characters after normalisation;
     * a Han character says about as much as three letters and counts as three, so that 45 are 15 Han characters.
     */
    minLength: z.int().min(1).max(1_000).default(45),
  }),
  /** More reviews of one product within the hours than its own rate makes likely (Poisson tail at most `tailBps`). */
  z.strictObject({
    kind: z.literal('burst'),
    hours: z.int().min(1).max(720).default(24),
    tailBps: Bps.min(1).default(10),
    atLeast: z.int().min(2).default(5),
  }),
  /** High stars with a negative text, or low ones with a positive text, by a sure margin. */
  z.strictObject({ kind: z.literal('contradiction'), sureBps: Bps.min(5_000).default(9_000) }),
  z.strictObject({ kind: z.literal('first_time_author') }),
  z.strictObject({ kind: z.literal('unverified') }),
  /** Never alone and never to block, hold or mask: low stars are no reason to hide. */
  z.strictObject({ kind: z.literal('stars'), from: z.int().min(1).max(5), to: z.int().min(1).max(5) }),
  z.strictObject({ kind: z.literal('length'), below: z.int().min(1).nullable(), above: z.int().min(0).nullable() }),
  /** Zero-width, bidirectional or control characters that hide or turn what is written. */
  z.strictObject({ kind: z.literal('hidden_characters') }),
  /** Nothing but symbols, emoji or one character over and over. */
  z.strictObject({ kind: z.literal('no_words') }),
])
export type Condition = z.infer<typeof Condition>
export type ConditionKind = Condition['kind']

export const OUTCOMES = ['block', 'hold', 'mask', 'tag', 'route'] as const
/** `block` rejects at once with the rule's reason; `hold` waits for a person; `mask` publishes with the spans covered. */
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

/** Reasons a review is rejected for. After a repairable one its author may change the text and is looked at again. */
export const REJECT_REASONS = {
  contact_details: { repairable: true },
  link: { repairable: true },
  abusive: { repairable: true },
  personal_data: { repairable: true },
  off_topic: { repairable: true },
  wrong_product: { repairable: true },
  unreadable: { repairable: true },
  spam: { repairable: false },
  paid_review: { repairable: false },
  extortion: { repairable: false },
  duplicate: { repairable: false },
  not_a_buyer: { repairable: false },
  conflict_of_interest: { repairable: false },
  illegal: { repairable: false },
} as const satisfies Record<string, { repairable: boolean }>
export type RejectReason = keyof typeof REJECT_REASONS
export const RejectReason = z.enum(Object.keys(REJECT_REASONS) as [RejectReason, ...RejectReason[]])
export const isRepairable = (reason: RejectReason): boolean => REJECT_REASONS[reason].repairable

export const RuleDraft = z.strictObject({
  code: Code,
  label: Both,
  enabled: z.boolean(),
  /** Where it applies; empty means everywhere. */
  scope: z.strictObject({
    channels: z.array(z.string().max(60)).default([]),
    categories: z.array(z.string().max(120)).default([]),
    skus: z.array(z.string().max(120)).default([]),
  }),
  conditions: z.array(Condition).min(1).max(10),
  outcome: Outcome,
  /** What a block says, and a hold suggests. */
  reason: RejectReason.nullable().default(null),
  /** For `tag`; for `route` the name of the desk it goes to. */
  tag: Tag.nullable().default(null),
})
export type RuleDraft = z.infer<typeof RuleDraft>

export const ModerationRule = RuleDraft.extend({
  id: RowId,
  version: z.int(),
  changedAt: Instant,
  changedBy: z.string(),
})
export type ModerationRule = z.infer<typeof ModerationRule>

/** What a rule found in a text: which rule, where, and why. */
export const Finding = z.strictObject({
  id: RowId,
  ruleId: RowId,
  ruleVersion: z.int(),
  code: Code,
  label: Both,
  outcome: Outcome,
  reason: RejectReason.nullable(),
  field: Field.nullable(),
  spans: z.array(Span),
  /** Facts that explain it: the contact kind, the similar review, counts and rates. */
  details: z.record(z.string(), z.unknown()),
  /** False once the text changed or a person decided. */
  standing: z.boolean(),
  at: Instant,
})
export type Finding = z.infer<typeof Finding>
