import { z } from 'zod'
import { RowId } from '../model/order'
import { Currency } from '../money'
import { Instant, TimeZone } from '../time'
import { command, job, pageOf, query, Window } from './endpoint'
import { Rejection } from './import-rejection'
import { GenericReviewMapping, ReviewImportReport, ReviewProfile } from './review-imports'

export { Rejection } from './import-rejection'
export * from './review-imports'

export const IMPORT_PROFILES = ['shopify', 'olist', 'woocommerce', 'generic'] as const
export const ImportProfile = z.enum(IMPORT_PROFILES)
export type ImportProfile = z.infer<typeof ImportProfile>

/** Fields of an order file that a generic mapping can name; amounts are decimals in the order's currency. */
export const GENERIC_FIELDS = [
  'externalNumber',
  'currency',
  'status',
  'placedAt',
  'paidAt',
  'shippedAt',
  'deliveredAt',
  'promisedAt',
  'buyerId',
  'buyerName',
  'buyerEmail',
  'buyerPhone',
  'buyerCountry',
  'buyerRegion',
  'buyerCity',
  'buyerAddress',
  'segment',
  'sku',
  'title',
  'category',
  'quantity',
  'unitPrice',
  'lineTotal',
  'lineDiscount',
  'promotionTitle',
  'promotionThreshold',
  'promotionAmount',
  'coupon',
  'points',
  'platformSubsidy',
  'shipping',
  'tax',
  'orderTotal',
  'paid',
  'paymentMethod',
] as const

/** How to read a file the desk has no profile for: one row per order line, order cells repeated or on the first row only. */
export const GenericMapping = z.strictObject({
  channel: z.string().trim().min(1).max(60),
  /** Field → column header. `externalNumber`, `placedAt` and one of `unitPrice` or `lineTotal` are required, and `quantity` beside `unitPrice` (else it is one). */
  columns: z.partialRecord(z.enum(GENERIC_FIELDS), z.string().min(1)),
  currency: Currency.optional(),
  timeZone: TimeZone.optional(),
  /** Amounts in the file are already minor units (a whole number). */
  amountsInMinorUnits: z.boolean().default(false),
  taxIncluded: z.boolean().default(false),
  /** Source status text → the desk's; a status that is not listed is read as `paid` when money was paid, else `unpaid`. */
  statuses: z.record(z.string(), z.enum(['unpaid', 'paid', 'shipped', 'delivered', 'cancelled'])).default({}),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(['utf-8', 'gbk', 'utf-16le', 'utf-16be']).optional(),
  /** Day or month first where a date has neither its year in front nor a month's name. */
  dateOrder: z.enum(['dmy', 'mdy']).default('dmy'),
})
export type GenericMapping = z.infer<typeof GenericMapping>

export const ImportReport = z.strictObject({
  batchId: RowId.nullable(),
  profile: ImportProfile,
  dryRun: z.boolean(),
  committed: z.boolean(),
  files: z.array(
    z.strictObject({ name: z.string(), role: z.string(), encoding: z.string(), delimiter: z.string(), rows: z.int() }),
  ),
  orders: z.strictObject({ read: z.int(), added: z.int(), unchanged: z.int(), rejected: z.int() }),
  lines: z.int(),
  payments: z.int(),
  buyers: z.int(),
  /** Per currency: Σ list value, reductions, shipping, tax and payments of the orders read and accepted. */
  sums: z.array(
    z.strictObject({
      currency: Currency,
      goodsMinor: z.int(),
      reductionsMinor: z.int(),
      shippingMinor: z.int(),
      taxMinor: z.int(),
      paymentsMinor: z.int(),
    }),
  ),
  warnings: z.array(z.strictObject({ code: z.string(), count: z.int(), example: z.string() })),
  rejectedRows: z.int(),
  /** The first 1,000; the rest by `imports.rejections`. */
  rejections: z.array(Rejection),
})
export type ImportReport = z.infer<typeof ImportReport>

export type AnyImportReport = ImportReport | ReviewImportReport
export type AnyImportProfile = ImportProfile | ReviewProfile

const source = {
  profile: ImportProfile,
  mapping: GenericMapping.optional(),
  /** Files admitted with `imports.beginUpload`, or by the command line. */
  uploadIds: z.array(z.string()).min(1).max(20),
}

export const imports = {
  'imports.beginUpload': command({
    summary: 'Announces a file to upload in parts, to be imported or kept with a case.',
    permission: 'cases.write',
    input: z.strictObject({ name: z.string().trim().min(1).max(255), sizeBytes: z.int().min(0).max(8_589_934_592) }),
    output: z.strictObject({ uploadId: z.string() }),
    refusals: [],
  }),
  'imports.appendUpload': command({
    summary: 'Adds the next part of an upload (at most 512 KiB of bytes, base64).',
    permission: 'cases.write',
    input: z.strictObject({ uploadId: z.string(), offset: z.int().min(0), base64: z.base64().max(700_000) }),
    output: z.strictObject({ receivedBytes: z.int() }),
    refusals: ['import.unknown_file', 'import.upload_gap', 'storage.full'],
  }),
  'imports.inspect': query({
    summary: 'Detects encoding, delimiter, columns and the likely profile of an uploaded file, with its first rows.',
    permission: 'imports.run',
    input: z.strictObject({ uploadId: z.string() }),
    output: z.strictObject({
      name: z.string(),
      encoding: z.string(),
      delimiter: z.string(),
      columns: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      suggestedProfile: z.union([ImportProfile, ReviewProfile]).nullable(),
      role: z.string().nullable(),
    }),
    refusals: [
      'import.unknown_file',
      'import.bad_encoding',
      'import.empty_file',
      'import.broken_quotes',
      'import.row_too_long',
      'import.duplicate_columns',
    ],
  }),
  'imports.orders': job({
    summary:
      'Imports orders, all or nothing. The job ends with an ImportReport. `acceptRest` takes the good orders when some are rejected.',
    permission: 'imports.run',
    input: z.strictObject({
      ...source,
      dryRun: z.boolean().default(false),
      acceptRest: z.boolean().default(false),
      currency: Currency.optional(),
      timeZone: TimeZone.optional(),
    }),
    refusals: ['import.unknown_file'],
  }),
  'imports.reviews': job({
    summary:
      'Imports ratings and comments, all or nothing, and asks the rules about them. The job ends with a ReviewImportReport.',
    permission: 'imports.run',
    input: z.strictObject({
      profile: ReviewProfile,
      mapping: GenericReviewMapping.optional(),
      uploadIds: source.uploadIds,
      dryRun: z.boolean().default(false),
      acceptRest: z.boolean().default(false),
      /** The channel of their orders, where the file does not say; left out: any channel is looked in. */
      channel: z.string().trim().min(1).max(60).optional(),
      timeZone: TimeZone.optional(),
      /** `before` puts comments the source had published into the queue of new ones all the same. */
      moderation: z.enum(['source', 'before']).default('source'),
    }),
    refusals: ['import.unknown_file'],
  }),
  'imports.list': query({
    summary: 'Imports that were run, newest first.',
    permission: 'desk.read',
    input: Window,
    output: pageOf(
      z.strictObject({
        id: RowId,
        at: Instant,
        actor: z.string(),
        profile: z.union([ImportProfile, ReviewProfile]),
        files: z.array(z.string()),
        committed: z.boolean(),
        added: z.int(),
        unchanged: z.int(),
        rejected: z.int(),
      }),
    ),
    refusals: [],
  }),
  'imports.get': query({
    summary: 'The report of an import that was run.',
    permission: 'desk.read',
    input: z.strictObject({ id: RowId }),
    output: z.union([ImportReport, ReviewImportReport]),
    refusals: ['import.unknown'],
  }),
  'imports.rejections': query({
    summary: 'Rejected rows of an import, in file order.',
    permission: 'desk.read',
    input: Window.extend({ batchId: RowId }),
    output: pageOf(Rejection),
    refusals: [],
  }),
  'sample.load': job({
    summary:
      'Fills the desk with a fictional, bilingual shop, the same for the same seed. Orders end at the current day and reach 12 months back.',
    permission: 'imports.run',
    input: z.strictObject({ orders: z.int().min(1).max(1_000_000).default(2_000), seed: z.int().min(0).default(1) }),
    refusals: [],
  }),
}
