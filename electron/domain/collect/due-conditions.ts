/**
 * Who is due, as SQL. Terms differ by policy version; the range of dates holds for all of them, so that an index finds
 * the few orders for which the terms are then compared exactly. Numbers are written into the text, texts never are.
 */
import type { InvitationKind } from '../../../shared/contract/collect'
import { searchCondition } from '../../db/search-condition'
import type { SqlValue } from '../../db/sql'
import type { Asking, TermsGroup } from './asking-terms'
import { UNWANTED } from './unwanted'

/** Who was, or is to be, asked; without a case whichever case of the order is due. */
export interface Reference {
  kind: InvitationKind
  orderId: number
  caseId: number | null
}

/** Narrows who is looked at. */
export interface Restriction {
  channel?: string | undefined
  text?: string | undefined
  orderIds?: readonly number[]
}

export interface DueQuery {
  /** Starts with FROM; the order is `o`, a case `c`. */
  source: string
  /** The same, and those who want no asking among them. Far more are due than want none, so counts are their difference. */
  wanted: string
  unwanted: string
  parameters: SqlValue[]
  /** What the longest due is found by, ascending. */
  order: string
  caseId: string
}

/** Cases that came to a good end for the buyer. */
export const GOOD_END = `('settled', 'completed')`

/** The index of orders to ask stands for these very words, so they are said beside the narrower ones. */
const INDEXED = `o.delivered_at IS NOT NULL AND o.review_status IN ('none', 'invited')`

export const SUPPRESSED = `(o.buyer_id IS NOT NULL AND o.buyer_id IN ${UNWANTED})`
const NO_OPEN_CASE = 'o.open_cases = 0'

/** An expression by the order's policy version; one that all share stands alone. */
function byVersion({ groups }: Asking, expression: (group: TermsGroup) => string): string {
  const parts = new Map<string, number[]>()
  for (const group of groups) {
    const text = expression(group)
    parts.set(text, [...(parts.get(text) ?? []), ...group.versionIds])
  }
  const [first, ...others] = parts
  if (!first) return 'false'
  if (others.length === 0) return first[0]
  const cases = [...parts].map(([text, ids]) => `WHEN o.policy_version_id IN (${ids.join(', ')}) THEN ${text}`)
  return `CASE ${cases.join(' ')} ELSE NULL END`
}

/** The event the time to rate counts from; what the source left out is taken to have happened by the delivery. */
const OPENED = {
  delivered: 'o.delivered_at',
  shipped: 'min(coalesce(o.shipped_at, o.delivered_at), o.delivered_at)',
  paid: 'min(coalesce(o.paid_at, o.shipped_at, o.delivered_at), o.delivered_at)',
}
const opened = ({ terms: { opens } }: TermsGroup): string => OPENED[opens]

function stillOpen(asking: Asking): string {
  return byVersion(asking, (group) => (group.openFrom === null ? 'true' : `${opened(group)} >= ${group.openFrom}`))
}

/** Orders the time to rate could still be open for, by the longest of all terms. */
function couldBeOpen({ groups }: Asking, of: 'openFrom' | 'closedFrom'): string {
  const starts = groups.map((group) => group[of])
  if (starts.length === 0) return 'false'
  return starts.includes(null) ? 'true' : `o.delivered_at >= ${Math.min(...starts.map(Number))}`
}

/** Latest delivery for which the time to rate can be over: it counts from the delivery, or from something earlier. */
function couldBeClosed({ groups, now }: Asking): number {
  return Math.min(
    now,
    Math.max(0, ...groups.map(({ terms, openFrom }) => (terms.opens === 'delivered' ? (openFrom ?? 0) : now))),
  )
}

/** Delivered long enough ago, and the time to rate not over; whether the order may be asked at all is not looked at. */
export function invitable(asking: Asking): string {
  const latest = Math.min(Math.max(0, ...asking.groups.map(({ invitedBefore }) => invitedBefore)), asking.now + 1)
  return `${INDEXED} AND o.review_status = 'none' AND o.delivered_at < ${latest} AND ${couldBeOpen(asking, 'openFrom')} AND o.fulfilment <> 'cancelled'
    AND ${byVersion(asking, ({ invitedBefore }) => `o.delivered_at < ${invitedBefore}`)} AND ${stillOpen(asking)}`
}

/** Never asked, and too late now. */
export function closedLately(asking: Asking): string {
  const since = byVersion(asking, (group) =>
    group.openFrom === null
      ? 'false'
      : `${opened(group)} >= ${group.closedFrom} AND ${opened(group)} < ${group.openFrom}`,
  )
  return `${INDEXED} AND o.review_status = 'none' AND ${couldBeOpen(asking, 'closedFrom')} AND o.delivered_at <= ${couldBeClosed(asking)} AND o.fulfilment <> 'cancelled' AND ${since}`
}

/** Invited and not heard of, with the time to rate not over. */
export function unanswered(asking: Asking): string {
  return `${INDEXED} AND o.review_status = 'invited' AND ${couldBeOpen(asking, 'openFrom')} AND o.fulfilment <> 'cancelled' AND ${stillOpen(asking)}`
}

const ASKED = `FROM invitations i WHERE i.order_id = o.id AND i.kind IN ('invitation', 'reminder')`
export const LAST_ASKED = `(SELECT max(i.sent_at) ${ASKED})`
const REMINDERS = `(SELECT count(*) FROM invitations i WHERE i.order_id = o.id AND i.kind = 'reminder')`

export function remindedEnough(asking: Asking): string {
  return byVersion(asking, ({ terms }) => `${REMINDERS} >= ${terms.remindersAtMost}`)
}

export function remindable(asking: Asking): string {
  const due = byVersion(
    asking,
    ({ terms, remindedBefore }) => `${LAST_ASKED} < ${remindedBefore} AND ${REMINDERS} < ${terms.remindersAtMost}`,
  )
  return `${unanswered(asking)} AND ${due}`
}

/** A low rating from before the end of the case that may still be followed up and was not since; the review is `r`. */
export function lowRating(asking: Asking): string {
  const open = byVersion(
    asking,
    ({ terms, followUpFrom }) => `r.rated_at >= ${followUpFrom} AND r.follow_ups < ${terms.followUpsAtMost}`,
  )
  return `FROM reviews r WHERE r.order_id = o.id AND r.stars <= 3 AND r.defaulted = 0 AND r.state <> 'rejected' AND r.rated_at <= c.closed_at
    AND ${open} AND NOT EXISTS (SELECT 1 FROM review_follow_ups f WHERE f.review_id = r.id AND f.at >= c.closed_at)`
}

/** The last case of its order that came to a good end, after a low rating, and nobody asked since. */
export function followable(asking: Asking): string {
  const earliest = Math.min(asking.now, ...asking.groups.map(({ followUpFrom }) => followUpFrom))
  // Few cases have a low rating: a value is asked for before their order is read, an EXISTS after it.
  const low = `(SELECT min(r.stars) FROM reviews r WHERE r.order_id = c.order_id) <= 3`
  return `c.closed_at >= ${earliest} AND c.closed_at <= ${asking.now} AND c.status IN ${GOOD_END} AND ${low} AND EXISTS (SELECT 1 ${lowRating(asking)})
    AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.order_id = o.id AND i.kind = 'follow_up' AND i.sent_at >= c.closed_at)
    AND NOT EXISTS (SELECT 1 FROM cases d WHERE d.order_id = o.id AND d.status IN ${GOOD_END} AND (d.closed_at, d.id) > (c.closed_at, c.id))`
}

export function surveyable({ surveyFrom, now }: Asking): string {
  return `c.closed_at >= ${surveyFrom} AND c.closed_at <= ${now} AND NOT EXISTS (SELECT 1 FROM case_surveys s WHERE s.case_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.order_id = o.id AND i.kind = 'survey' AND i.case_id = c.id)`
}

export const FROM_ORDERS = 'FROM orders o'
const FROM_CASES = 'FROM cases c CROSS JOIN orders o ON o.id = c.order_id'
/** Named, because whoever guesses without statistics takes the index of all orders to ask once for every buyer. */
export const FROM_UNWANTED = `FROM ${UNWANTED} unwanted CROSS JOIN orders o INDEXED BY orders_by_buyer ON o.buyer_id = unwanted.id`
const FROM_UNWANTED_CASES = `${FROM_UNWANTED} CROSS JOIN cases c INDEXED BY cases_by_order ON c.order_id = o.id`

/** Everybody of a kind who is to be asked now. */
export function dueQuery(kind: InvitationKind, asking: Asking, restriction: Restriction = {}): DueQuery {
  const { sql, parameters } = narrowing(restriction)
  const ofCases = kind === 'follow_up' || kind === 'survey'
  const condition = `WHERE ${DUE[kind](asking)} AND ${NO_OPEN_CASE}${sql}`
  const wanted = `${ofCases ? FROM_CASES : FROM_ORDERS} ${condition}`
  return {
    source: `${wanted} AND NOT ${SUPPRESSED}`,
    wanted,
    unwanted: `${ofCases ? FROM_UNWANTED_CASES : FROM_UNWANTED} ${condition}`,
    parameters,
    order: ofCases ? 'c.closed_at' : kind === 'reminder' ? LAST_ASKED : invitedFrom(asking),
    caseId: ofCases ? 'c.id' : 'NULL',
  }
}

const DUE = { invitation: invitable, reminder: remindable, follow_up: followable, survey: surveyable }

/** Since when an order is to be asked, or what sorts like it. */
function invitedFrom(asking: Asking): string {
  const days = byVersion(asking, ({ terms }) => String(terms.inviteAfterDays * 86_400_000))
  return /^\d+$/.test(days) ? 'o.delivered_at' : `o.delivered_at + ${days}`
}

function narrowing({ channel, text, orderIds }: Restriction): { sql: string; parameters: SqlValue[] } {
  const parts: string[] = []
  const parameters: SqlValue[] = []
  if (channel) {
    parts.push(' AND o.channel = ?')
    parameters.push(channel)
  }
  if (text) {
    const found = searchCondition('order', text)
    parts.push(` AND o.id IN (${found.sql})`)
    parameters.push(...found.parameters)
  }
  if (orderIds) {
    parts.push(' AND o.id IN (SELECT value FROM json_each(?))')
    parameters.push(JSON.stringify(orderIds))
  }
  return { sql: parts.join(''), parameters }
}
