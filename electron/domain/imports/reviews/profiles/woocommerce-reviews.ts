/** Product reviews of WooCommerce. They are comments of WordPress, and so are the shop's answers to them. */
import { loadRole } from '../../profiles/columns'
import { openLookUp, type LookUp } from '../../staging/look-up'
import type { Table } from '../../../files/reading/open-table'
import type { Row } from '../../../files/reading/parse-rows'
import { formOf, openKnown, recogniseWhole, type KnownExport } from '../known-export'
import type { ReadReview } from '../read-review'
import { readReviewTables, type ReviewFileProfile, type ReviewOptions, type ReviewTable } from '../review-profile'

const WOO: KnownExport = {
  source: 'woocommerce',
  needs: [
    'comment_content|review',
    'rating',
    'comment_date|comment_date_gmt|date_created|date_created_gmt',
    'comment_post_ID|product_id|product_SKU|product_title|product_name',
  ],
  names: {
    externalId: ['comment_ID', 'id', 'review_id'],
    orderNumber: ['order_number', 'order_id'],
    sku: ['product_SKU', 'sku', 'comment_post_ID', 'product_id'],
    productTitle: ['product_title', 'product_name', 'comment_post_title'],
    handle: ['comment_post_name', 'product_slug'],
    rating: ['rating'],
    title: ['title', 'review_title', 'comment_title'],
    comment: ['comment_content', 'review'],
    ratedAt: ['comment_date_gmt', 'date_created_gmt', 'comment_date', 'date_created'],
    authorName: ['comment_author', 'reviewer', 'author'],
    authorEmail: ['comment_author_email', 'reviewer_email', 'email'],
    authorId: ['user_id'],
    photos: ['review_images', 'images', 'attachments'],
    state: ['comment_approved', 'status'],
    verified: ['verified'],
    reply: ['reply'],
    repliedAt: ['reply_date'],
  },
}
const ROLES = [{ name: 'reviews', needs: WOO.needs }]

export const woocommerceReviews: ReviewFileProfile = {
  recognise: (columns) => recogniseWhole(columns, ROLES),
  async *read(tables, options) {
    for (const { file, columns } of tables) loadRole(file.name, columns, ROLES)
    for (const [file, table] of tables.entries()) yield* readFile(table, file, options)
  },
}

async function* readFile(table: Table, file: number, options: ReviewOptions): AsyncGenerator<ReadReview[]> {
  const inUtc = table.columns.some((name) => /_gmt$/i.test(name.trim()))
  const form = { ...formOf(WOO, options), ...(inUtc && { timeZone: 'UTC' }) }
  const opened = openKnown(WOO, table, file, form)
  const parentAt = table.columns.findIndex((name) => name.trim().toLowerCase() === 'comment_parent')
  if (parentAt < 0) return yield* readReviewTables([opened], options.progress)
  const isAnswer = (row: Row): boolean => !/^0*$/.test(row.cells[parentAt]?.trim() ?? '')
  const answers = openLookUp(options.scratch, `answers_${file}`)
  await readAnswers(opened, answers, { isAnswer, parentAt, progress: options.progress })
  yield* readWithAnswers({ ...opened, takes: (row) => !isAnswer(row) }, answers, options.progress)
}

interface AnswerRows {
  isAnswer(row: Row): boolean
  parentAt: number
  progress: ReviewOptions['progress']
}

/** An answer may stand before or after what it answers, so all are read before the first review is. */
async function readAnswers(
  { table, positions }: ReviewTable,
  answers: LookUp,
  { isAnswer, parentAt, progress }: AnswerRows,
): Promise<void> {
  const cell = (row: Row, at: number | undefined): string => (at === undefined ? '' : (row.cells[at] ?? ''))
  for await (const { rows, readBytes } of table.read()) {
    for (const row of rows) {
      if (!isAnswer(row)) continue
      const answer = [cell(row, positions.comment), cell(row, positions.ratedAt)]
      const added = answers.add(cell(row, parentAt).trim(), JSON.stringify(answer))
      if (added) await added
    }
    progress('answers', readBytes, table.file.sizeBytes)
  }
}

/** Looks answers up for the rows of a piece together, before its reviews are made. */
async function* readWithAnswers(
  source: ReviewTable,
  answers: LookUp,
  progress: ReviewOptions['progress'],
): AsyncGenerator<ReadReview[]> {
  let found: ReadonlyMap<string, string> = new Map()
  const idAt = source.positions.externalId ?? -1
  const table: Table = {
    ...source.table,
    async *read() {
      for await (const piece of source.table.read()) {
        found = await answers.find(piece.rows.map((row) => row.cells[idAt]?.trim() ?? ''))
        yield piece
      }
    },
  }
  const extra: ReviewTable['extra'] = (row, field) => {
    if (field !== 'reply' && field !== 'repliedAt') return undefined
    const answer = found.get(row.cells[idAt]?.trim() ?? '')
    return answer === undefined ? undefined : (JSON.parse(answer) as [string, string])[field === 'reply' ? 0 : 1]
  }
  yield* readReviewTables([{ ...source, table, extra }], progress)
}
