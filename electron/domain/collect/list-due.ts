import type { Output, Parsed } from '../../../shared/contract'
import { INVITATION_KINDS, type DueInvitation, type InvitationKind } from '../../../shared/contract/collect'
import { may } from '../../../shared/permissions'
import type { ReadContext } from '../context'
import { daysAfter, loadAsking, type Asking } from './asking-terms'
import { dueQuery, LAST_ASKED, lowRating, type Restriction } from './due-conditions'

interface Place {
  orderId: number
  caseId: number | null
}

/** One window of those to ask, longest due first; without a kind, kind after kind. */
export async function listDue(context: ReadContext, input: Parsed<'collect.due'>): Promise<Output<'collect.due'>> {
  const asking = await loadAsking(context)
  const { channel, text, offset, limit } = input
  const rows: DueInvitation[] = []
  let total = 0
  for (const kind of input.kind ? [input.kind] : INVITATION_KINDS) {
    const page = { offset: Math.max(0, offset - total), limit: limit - rows.length }
    total += await countKind(context, asking, kind, { channel, text })
    if (page.limit > 0 && total > offset) rows.push(...(await listKind(context, asking, kind, { channel, text }, page)))
  }
  return { total, offset, rows }
}

/** How many of a kind are to be asked now. */
export async function countKind(
  { sql }: ReadContext,
  asking: Asking,
  kind: InvitationKind,
  restriction: Restriction = {},
): Promise<number> {
  const { wanted, unwanted, parameters } = dueQuery(kind, asking, restriction)
  const counted = await sql.first<{ n: number }>(
    `SELECT (SELECT count(*) ${wanted}) - (SELECT count(*) ${unwanted}) AS n`,
    [...parameters, ...parameters],
  )
  return counted?.n ?? 0
}

/** Those of a kind who are to be asked now, longest due first. */
export async function listKind(
  context: ReadContext,
  asking: Asking,
  kind: InvitationKind,
  restriction: Restriction,
  { offset, limit }: { offset: number; limit: number },
): Promise<DueInvitation[]> {
  const { source, parameters, order, caseId } = dueQuery(kind, asking, restriction)
  const places = await context.sql.all<Place>(
    `SELECT o.id AS orderId, ${caseId} AS caseId ${source} ORDER BY ${order}, o.id LIMIT ? OFFSET ?`,
    [...parameters, limit, offset],
  )
  return describeDue(context, asking, kind, places)
}

interface Described extends Omit<DueInvitation, 'kind' | 'dueAt' | 'contact'> {
  versionId: number
  deliveredAt: number | null
  closedAt: number | null
  email: string | null
  phone: string | null
}

/** The facts a list shows of orders to ask. Contact details are for those who may read them. */
export async function describeDue(
  { sql, session }: ReadContext,
  asking: Asking,
  kind: InvitationKind,
  places: readonly Place[],
): Promise<DueInvitation[]> {
  const rating = `(SELECT r.id ${lowRating(asking)} ORDER BY r.stars, r.rated_at DESC, r.id DESC LIMIT 1)`
  const rows = await sql.all<Described>(
    `SELECT o.id AS orderId, c.id AS caseId, rated.id AS reviewId, o.external_number AS externalNumber, o.channel, o.buyer_name AS buyerName,
       coalesce(rated.product_title, o.first_title) AS productTitle, ${LAST_ASKED} AS sentAt, o.policy_version_id AS versionId,
       o.delivered_at AS deliveredAt, c.closed_at AS closedAt, nullif(b.email, '') AS email, nullif(b.phone, '') AS phone
     FROM json_each(?) place CROSS JOIN orders o ON o.id = place.value ->> 0 LEFT JOIN cases c ON c.id = place.value ->> 1
       LEFT JOIN buyers b ON b.id = o.buyer_id LEFT JOIN reviews rated ON rated.id = ${kind === 'follow_up' ? rating : 'NULL'}
     ORDER BY place.key`,
    [JSON.stringify(places.map(({ orderId, caseId }) => [orderId, caseId]))],
  )
  const seesContacts = may(session.role, 'contacts.read')
  return rows.map(({ versionId, deliveredAt, closedAt, email, phone, ...row }) => {
    const terms = asking.groups.find(({ versionIds }) => versionIds.includes(versionId))?.terms
    const dueAt = closedAt ?? dueOf(asking, kind, { terms, deliveredAt, sentAt: row.sentAt })
    return { ...row, kind, contact: seesContacts ? (email ?? phone) : null, dueAt }
  })
}

function dueOf(
  { timeZone, now }: Asking,
  kind: InvitationKind,
  facts: {
    terms: { inviteAfterDays: number; remindAfterDays: number } | undefined
    deliveredAt: number | null
    sentAt: number | null
  },
): number {
  const { terms, deliveredAt, sentAt } = facts
  if (kind === 'reminder') return daysAfter(sentAt ?? now, terms?.remindAfterDays ?? 0, timeZone)
  return daysAfter(deliveredAt ?? now, terms?.inviteAfterDays ?? 0, timeZone)
}
