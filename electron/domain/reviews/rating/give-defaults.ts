import type { Parsed } from '../../../../shared/contract'
import type { ReviewTerms } from '../../../../shared/model/review-terms'
import { addDays, localDateOf, startOfDay } from '../../../../shared/time'
import type { ReadSql } from '../../../db/sql'
import type { JobContext, WriteContext } from '../../context'
import { authorKey } from '../author-key'
import { writeReviews } from '../landing/write-reviews'
import { newReview, type NewReview } from '../new-review'
import { keepOrderReviewStatus } from '../order-review-status'
import { contentDigestOf } from '../texts/text-keys'
import { ratingRows } from './rated-row'
import { termsOfVersion } from './rating-facts.repo'
import { reviewValue } from './review-value'
import { endOfDayAfter } from './review-windows'

/** Lines given default stars in one transaction. */
const LINES_AT_ONCE = 1_000

interface DueLine {
  lineId: number
  orderId: number
  channel: string
  externalNumber: string
  buyerId: number | null
  buyerName: string
  sku: string
  title: string
  category: string | null
  openedAt: number
}

type WithDefault = ReviewTerms & { defaultAfterDays: number }

/**
 * Gives lines whose time passed without a rating the policy's default stars, some at a time, so that the desk goes on.
 * Run again it gives nothing twice; with `dryRun` it only counts. Ends with the number of lines and orders.
 */
export async function giveDefaults(
  context: JobContext,
  { dryRun }: Parsed<'reviews.giveDefaults'>,
): Promise<{ dryRun: boolean; lines: number; orders: number }> {
  const given = { lines: 0, orders: new Set<number>() }
  const versions = await context.sql.all<{ id: number }>(
    'SELECT DISTINCT policy_version_id AS id FROM orders ORDER BY 1',
  )
  for (const { id } of versions) {
    const { terms } = await termsOfVersion(context.sql, id)
    if (!hasDefault(terms)) continue
    for (let after = 0; ;) {
      const due = await dueLines(context.sql, id, terms, context, after)
      if (due.length === 0) break
      after = due.at(-1)!.lineId
      const kept = dryRun
        ? due
        : await context.write((unit) => giveSet(unit, id, terms, due), { version: id, lines: due.length })
      given.lines += kept.length
      for (const { orderId } of kept) given.orders.add(orderId)
      context.progress('giving', given.lines, null)
    }
  }
  return { dryRun, lines: given.lines, orders: given.orders.size }
}

function hasDefault(terms: ReviewTerms): terms is WithDefault {
  return terms.defaultAfterDays !== null
}

const OPENED_AT = {
  delivered: 'o.delivered_at',
  shipped: 'coalesce(o.shipped_at, o.delivered_at)',
  paid: 'coalesce(o.paid_at, o.shipped_at, o.delivered_at)',
} as const

/** Lines without any review whose last day was before today, by id; `only` picks among some. */
function dueLines(
  sql: ReadSql,
  versionId: number,
  terms: WithDefault,
  { now, shop }: Pick<JobContext, 'now' | 'shop'>,
  after: number,
  only: readonly number[] | null = null,
): Promise<DueLine[]> {
  const opened = OPENED_AT[terms.opens]
  const openedBefore = startOfDay(addDays(localDateOf(now(), shop.timeZone), -terms.defaultAfterDays), shop.timeZone)
  return sql.all(
    `SELECT l.id AS lineId, o.id AS orderId, o.channel, o.external_number AS externalNumber, o.buyer_id AS buyerId,
       coalesce(o.buyer_name, '') AS buyerName, l.sku, l.title, l.category, ${opened} AS openedAt
     FROM order_lines l CROSS JOIN orders o ON o.id = l.order_id
     WHERE l.id > ? AND (?2 IS NULL OR l.id IN (SELECT value FROM json_each(?2))) AND o.policy_version_id = ? AND ${opened} < ?
       AND o.fulfilment <> 'cancelled' AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.line_id = l.id)
     ORDER BY l.id LIMIT ${LINES_AT_ONCE}`,
    [after, only && JSON.stringify(only), versionId, openedBefore],
  )
}

/** Gives those that are still without a rating theirs. */
async function giveSet(
  context: WriteContext,
  versionId: number,
  terms: WithDefault,
  seen: readonly DueLine[],
): Promise<DueLine[]> {
  const { sql, projections } = context
  const due = await dueLines(
    sql,
    versionId,
    terms,
    context,
    0,
    seen.map(({ lineId }) => lineId),
  )
  if (due.length === 0) return []
  const stars = Object.fromEntries(terms.dimensions.map(({ code }) => [code, terms.defaultStars]))
  const ids = await writeReviews(
    context,
    due.map((line) => ({
      row: defaultRow(context, line, terms, stars),
      ratings: ratingRows(stars),
      bands: [],
      review: { followUps: [], reply: null, source: 'desk' },
    })),
    'default',
  )
  const orderIds = await keepOrderReviewStatus(
    sql,
    due.map(({ orderId }) => orderId),
  )
  await projections.enterReviews(sql, ids, true)
  context.changed('reviews.changed', { ids })
  context.changed('orders.changed', { ids: orderIds })
  return due
}

function defaultRow(
  { now, shop }: WriteContext,
  line: DueLine,
  terms: WithDefault,
  stars: Readonly<Record<string, number>>,
): NewReview {
  const { valueRows: _, ...value } = reviewValue(stars, terms.dimensions)
  const { lineId, orderId, channel, buyerId, buyerName, sku, category } = line
  const source = 'desk'
  // Given for the day on which the time ran out, whenever the desk got round to it.
  const ratedAt = endOfDayAfter(line.openedAt, terms.defaultAfterDays, shop.timeZone)
  return newReview({
    ...{ lineId, orderId, channel, buyerId, sku, category, source, ratedAt, ...value },
    productTitle: line.title,
    orderNumber: line.externalNumber,
    fingerprint: `${source}:id:line-${lineId}`,
    contentDigest: contentDigestOf(value.stars, { title: null, body: null }),
    authorName: buyerName,
    authorKey: authorKey({ buyerId, email: null, source, name: buyerName }),
    defaulted: 1,
    ratedOn: localDateOf(ratedAt, shop.timeZone),
    addedAt: now(),
    verification: 'order',
    state: 'published',
  })
}
