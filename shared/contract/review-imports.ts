/** How files of ratings and comments are read, and what became of one. */
import { z } from 'zod'
import { RowId } from '../model/order'
import { TimeZone } from '../time'
import { Rejection } from './import-rejection'

export const REVIEW_PROFILES = [
  'judgeme',
  'loox',
  'yotpo',
  'okendo',
  'shopify-reviews',
  'woocommerce-reviews',
  'olist-reviews',
  'generic-reviews',
] as const
export const ReviewProfile = z.enum(REVIEW_PROFILES)
export type ReviewProfile = z.infer<typeof ReviewProfile>

/** Fields of a review file that a generic mapping can name; `product`, `service` and `logistics` are ratings of their own. */
export const GENERIC_REVIEW_FIELDS = [
  'externalId',
  'orderNumber',
  'sku',
  'productTitle',
  'category',
  'rating',
  'product',
  'service',
  'logistics',
  'title',
  'comment',
  'followUp',
  'followUpAt',
  'ratedAt',
  'authorName',
  'authorEmail',
  'authorPhone',
  'authorId',
  'language',
  'photos',
  'state',
  'reply',
  'repliedAt',
] as const

/** How to read a review file the desk has no profile for; columns left out are looked for by their usual names. */
export const GenericReviewMapping = z.strictObject({
  channel: z.string().trim().min(1).max(60),
  columns: z.partialRecord(z.enum(GENERIC_REVIEW_FIELDS), z.string().min(1)).default({}),
  /** What the file rates with: whole stars, halves, up to ten, percent, or a label (0 or 1, negative or positive). */
  scale: z.enum(['1-5', '0.5-5', '0-5', '1-10', '0-10', 'percent', '0-1', 'label']).default('1-5'),
  timeZone: TimeZone.optional(),
  /** Source status text → the desk's; others count as published. */
  states: z.record(z.string(), z.enum(['pending', 'published', 'hidden', 'rejected'])).default({}),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(['utf-8', 'gbk', 'utf-16le', 'utf-16be']).optional(),
  dateOrder: z.enum(['dmy', 'mdy']).default('dmy'),
})
export type GenericReviewMapping = z.infer<typeof GenericReviewMapping>

export const ReviewImportReport = z.strictObject({
  batchId: RowId.nullable(),
  profile: ReviewProfile,
  dryRun: z.boolean(),
  committed: z.boolean(),
  files: z.array(
    z.strictObject({ name: z.string(), role: z.string(), encoding: z.string(), delimiter: z.string(), rows: z.int() }),
  ),
  /** `updated`: known reviews whose author changed the text since. */
  reviews: z.strictObject({
    read: z.int(),
    added: z.int(),
    unchanged: z.int(),
    updated: z.int(),
    rejected: z.int(),
    /** Of those added: without an order yet; they find it once it is imported. */
    unmatched: z.int(),
  }),
  byStars: z.array(z.int()).length(5),
  meanCenti: z.int().nullable(),
  commented: z.int(),
  /** Of those added, how many the rules held, blocked or masked. */
  held: z.int(),
  blocked: z.int(),
  masked: z.int(),
  warnings: z.array(z.strictObject({ code: z.string(), count: z.int(), example: z.string() })),
  rejectedRows: z.int(),
  rejections: z.array(Rejection),
})
export type ReviewImportReport = z.infer<typeof ReviewImportReport>

/** Of whichever kind the imported files were. */
