import type { Output, Parsed } from '../../../../shared/contract'
import { ORDER_REVIEW_STATUSES, type OrderReviewStatus, type ReviewState } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import { HOUR_MS } from '../../../../shared/time'
import type { ReadContext } from '../../context'
import { judgeReview } from '../moderating/screening/judge-review'
import { hasText } from '../texts/text-of-comment'
import { askDraft } from './ask-draft'
import { judgeRating } from './judge-rating'
import { languageOf, ratedRow } from './rated-row'
import { loadLineFacts } from './rating-facts.repo'
import { wholeStars } from './whole-stars'

/** What a rating and its comment would come to, by the same judgement as the deed; nothing is kept. */
export async function quoteReview(
  context: ReadContext,
  input: Parsed<'reviews.quote'>,
): Promise<Output<'reviews.quote'>> {
  const now = context.now()
  const ratedAt = input.ratedAt ?? now
  const { facts, terms } = await loadLineFacts(context, input.orderId, input.lineId)
  const language = languageOf(input.comment)
  const judged = judgeRating(facts, terms, { ...input, ratings: wholeStars(input.ratings), language, ratedAt }, now)
  const { refusal, valueCenti, valueRows, times } = judged
  if (refusal?.code === 'review.unknown_dimension') throw new Refusal(refusal.code, refusal.details)
  const { row } = ratedRow(facts, judged, { ratedAt, now, language, photos: [] })
  const answer = await askDraft(context.sql, row)
  const { changes } = judgeReview(answer, [], 'text', now)
  const queue = changes ? changes.queue : row.queue
  const moderateBy = queue === null ? null : (times.moderateBy ?? now + terms.moderateWithinHours * HOUR_MS)
  return {
    allowed: refusal === null,
    refusal: refusal && { code: refusal.code, details: { ...refusal.details } },
    valueCenti,
    valueRows,
    times: { ...times, moderateBy },
    verification: 'order',
    state: (changes?.state ?? row.state) as ReviewState,
    findings: answer.found.map(({ rule, field, spans }) => ({ code: rule.code, outcome: rule.outcome, field, spans })),
    orderReviewStatus: await statusAfter(context, input.orderId, hasText(judged.text) ? 'commented' : 'rated'),
    policyVersionId: facts.policyVersionId,
  }
}

/** The furthest of how far the order has come and where this rating would bring it. */
async function statusAfter(
  { sql }: ReadContext,
  orderId: number,
  reached: OrderReviewStatus,
): Promise<OrderReviewStatus> {
  const order = await sql.first<{ status: OrderReviewStatus }>(
    'SELECT review_status AS status FROM orders WHERE id = ?',
    [orderId],
  )
  const places = [order!.status, reached].map((status) => ORDER_REVIEW_STATUSES.indexOf(status))
  return ORDER_REVIEW_STATUSES[Math.max(...places)]!
}
