import { addDays, localDateOf } from '../../../shared/time'
import type { NotDue } from '../../../shared/sentences/not-due-sentences'
import type { ReadContext } from '../context'
import { openingOf } from '../reviews/rating/review-windows'
import type { Asking } from './asking-terms'
import { GOOD_END, LAST_ASKED, lowRating, SUPPRESSED, type Reference } from './due-conditions'

/** What decides whether an order may be asked, read one by one: the list itself asks for all of it at once. */
interface OrderFacts {
  externalNumber: string
  fulfilment: string
  reviewStatus: string
  openCases: number
  deliveredAt: number | null
  shippedAt: number | null
  paidAt: number | null
  versionId: number
  suppressed: number
  lastAskedAt: number | null
  reminders: number
}

/** The first reason against asking, in the order in which a clerk would look. */
export async function whyNotDue(
  context: ReadContext,
  asking: Asking,
  reference: Reference,
): Promise<{ externalNumber: string; code: NotDue }> {
  const facts = await context.sql.first<OrderFacts>(
    `SELECT o.external_number AS externalNumber, o.fulfilment, o.review_status AS reviewStatus, o.open_cases AS openCases, o.delivered_at AS deliveredAt,
       o.shipped_at AS shippedAt, o.paid_at AS paidAt, o.policy_version_id AS versionId, ${SUPPRESSED} AS suppressed, ${LAST_ASKED} AS lastAskedAt,
       (SELECT count(*) FROM invitations i WHERE i.order_id = o.id AND i.kind = 'reminder') AS reminders
     FROM orders o WHERE o.id = ?`,
    [reference.orderId],
  )
  if (!facts) return { externalNumber: String(reference.orderId), code: 'not_delivered' }
  const { externalNumber } = facts
  const own =
    reference.kind === 'survey'
      ? await surveyReason(context, reference)
      : reference.kind === 'follow_up'
        ? await followUpReason(context, asking, reference)
        : ratingReason(asking, facts, reference.kind)
  const general = facts.openCases > 0 ? 'open_case' : facts.suppressed ? 'suppressed' : null
  return { externalNumber, code: general ?? own ?? 'too_early' }
}

function ratingReason(asking: Asking, facts: OrderFacts, kind: 'invitation' | 'reminder'): NotDue | null {
  if (facts.fulfilment === 'cancelled') return 'cancelled'
  if (facts.deliveredAt === null) return 'not_delivered'
  if (facts.reviewStatus !== 'none' && facts.reviewStatus !== 'invited') return 'rated'
  if (kind === 'invitation' && facts.lastAskedAt !== null) return 'asked_already'
  if (kind === 'reminder' && facts.lastAskedAt === null) return 'never_asked'
  const terms = asking.groups.find(({ versionIds }) => versionIds.includes(facts.versionId))?.terms
  if (!terms) return null
  const { opens, windowDays, remindersAtMost } = terms
  const { at } = openingOf(facts, opens)
  const openedOn = localDateOf(Math.min(at ?? facts.deliveredAt, facts.deliveredAt), asking.timeZone)
  if (windowDays !== null && addDays(openedOn, windowDays) < localDateOf(asking.now, asking.timeZone))
    return 'window_closed'
  return kind === 'reminder' && facts.reminders >= remindersAtMost ? 'asked_enough' : null
}

/** The ended case that is asked about: the named one, else any of the order. */
const ENDED = `FROM cases c JOIN orders o ON o.id = c.order_id WHERE o.id = ?1 AND (?2 IS NULL OR c.id = ?2) AND c.closed_at IS NOT NULL`

async function surveyReason({ sql }: ReadContext, { orderId, caseId }: Reference): Promise<NotDue | null> {
  const found = await sql.first<{ answered: number; asked: number }>(
    `SELECT EXISTS (SELECT 1 FROM case_surveys s WHERE s.case_id = c.id) AS answered,
       EXISTS (SELECT 1 FROM invitations i WHERE i.order_id = o.id AND i.kind = 'survey' AND i.case_id = c.id) AS asked
     ${ENDED} ORDER BY c.closed_at DESC LIMIT 1`,
    [orderId, caseId],
  )
  if (!found) return 'no_case'
  if (found.answered) return 'answered'
  return found.asked ? 'asked_already' : 'window_closed'
}

async function followUpReason(
  { sql }: ReadContext,
  asking: Asking,
  { orderId, caseId }: Reference,
): Promise<NotDue | null> {
  const found = await sql.first<{ low: number; asked: number }>(
    `SELECT EXISTS (SELECT 1 ${lowRating(asking)}) AS low,
       EXISTS (SELECT 1 FROM invitations i WHERE i.order_id = o.id AND i.kind = 'follow_up' AND i.sent_at >= c.closed_at) AS asked
     ${ENDED} AND c.status IN ${GOOD_END} ORDER BY c.closed_at DESC, c.id DESC LIMIT 1`,
    [orderId, caseId],
  )
  if (!found) return 'no_case'
  if (found.asked) return 'asked_already'
  return found.low ? null : 'no_low_rating'
}
