import type { Output } from '../../../shared/contract'
import { MOST_INVITATIONS } from '../../../shared/contract/desk'
import { endOfDay, localDateOf } from '../../../shared/time'
import type { ReadSql } from '../../db/sql'
import { countDueUpTo } from '../collect/count-due'
import { sumCases } from '../statistics/rollup.repo'
import type { ReadContext } from '../context'

type Today = Output<'desk.today'>

/** Steps shown as what changed last. */
const MOST_CHANGES = 12

/** The first page of the day. Its numbers are those of the queue's tabs they lead to. */
export async function today(context: ReadContext): Promise<Today> {
  const { sql, shop } = context
  const at = context.now()
  const day = localDateOf(at, shop.timeZone)
  const [counts, reviews, invitationsDue, atRisk, settledToday, changes] = await Promise.all([
    countOpen(sql, at, endOfDay(day, shop.timeZone)),
    countReviews(sql, at),
    countDueUpTo(context, MOST_INVITATIONS),
    sumAtRisk(sql),
    sumSettled(sql, day),
    lastChanges(sql),
  ])
  return { ...counts, ...reviews, invitationsDue, atRisk, settledToday, changes }
}

type Counts = Pick<Today, 'overdue' | 'dueToday' | 'toReview' | 'toPay' | 'failed' | 'waitingBuyer'>

async function countOpen(sql: ReadSql, now: number, endOfToday: number): Promise<Counts> {
  const counts = await sql.first<Counts>(
    `SELECT count(*) FILTER (WHERE due_at < ?1) AS overdue, count(*) FILTER (WHERE due_at BETWEEN ?1 AND ?2) AS dueToday,
       count(*) FILTER (WHERE status = 'to_review') AS toReview, count(*) FILTER (WHERE status = 'to_pay') AS toPay,
       count(*) FILTER (WHERE status IN ('payment_failed', 'payment_unknown')) AS failed,
       count(*) FILTER (WHERE status = 'waiting_buyer') AS waitingBuyer
     FROM cases WHERE closed_at IS NULL`,
    [now, endOfToday],
  )
  return counts!
}

async function countReviews(sql: ReadSql, now: number): Promise<Pick<Today, 'reviewsWaiting' | 'reviewsLate'>> {
  const counts = await sql.first<Pick<Today, 'reviewsWaiting' | 'reviewsLate'>>(
    `SELECT count(*) AS reviewsWaiting, count(*) FILTER (WHERE moderate_by < ?) AS reviewsLate FROM reviews WHERE queue IS NOT NULL`,
    [now],
  )
  return counts!
}

/** Money of open cases: asked for while nothing is decided, owed once it is granted. */
function sumAtRisk(sql: ReadSql): Promise<Today['atRisk']> {
  return sql.all(
    `SELECT currency, sum(iif(decision = 'approved', 0, total_minor)) AS askedMinor, sum(iif(decision = 'approved', total_minor, 0)) AS owedMinor
     FROM cases WHERE closed_at IS NULL GROUP BY currency ORDER BY currency`,
  )
}

async function sumSettled(sql: ReadSql, day: string): Promise<Today['settledToday']> {
  const sums = await sumCases(sql, { from: day, to: day }, {}, ['currency'], { measures: ['settled'] })
  return sums.map(({ currency, figures }) => ({ currency, ...figures.settled }))
}

function lastChanges(sql: ReadSql): Promise<Today['changes']> {
  return sql.all(
    `SELECT case_id AS caseId, number, at, actor, step, after FROM case_events JOIN cases ON cases.id = case_id
     ORDER BY case_events.id DESC LIMIT ?`,
    [MOST_CHANGES],
  )
}
