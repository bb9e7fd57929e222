import { contract, type Output, type Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { refuseIneligible } from '../../cases/decision/refuse-ineligible'
import { openCase } from '../../cases/opening/open-case'
import { quoteRequest } from '../../cases/quoting/quote-case'
import { reviewDetail } from '../reading/review-detail'
import { changeReview } from '../review.repo'
import { complaintsOf } from './case/complaints-of'
import { openCaseOf } from './case/open-case-of'
import { possibleCases } from './case/possible-cases'
import { reviewedUnits, type ReviewedUnits } from './case/reviewed-units'
import { loadForReviewMove } from './load-for-review-move'

type Asked = Parsed<'reviews.openCase'>
type Request = Parsed<'cases.open'>

/** Kinds and reasons that are tried before the first one's refusal is told. */
const MOST_TRIED = 12
/** Characters of the comment that the case quotes as its note. */
const MOST_QUOTED = 500

/**
 * Opens a case for the reviewed units under the order's own policy. What the clerk leaves open follows from what the text
 * complains about: the first kind and reason that policy grants. @throws Refusal review.no_order, review.has_case, and those of cases.open
 */
export async function openCaseForReview(context: WriteContext, asked: Asked): Promise<Output<'reviews.openCase'>> {
  const { sql } = context
  const before = await loadForReviewMove(context, asked, 'openCase')
  if (before.orderId === null) throw new Refusal('review.no_order')
  const standing = await openCaseOf(sql, before)
  if (standing) throw new Refusal('review.has_case', standing)
  const units = await reviewedUnits(sql, before, before.orderId)
  if (!units) throw new Refusal('review.no_order')
  const request = await requestFor(context, before, units, asked)
  const { id, number, version } = await openCase(context, request)
  const { kind, reason } = request
  await changeReview(
    context,
    before,
    { caseId: id },
    { step: 'openCase', details: { caseId: id, caseNumber: number, kind, reason } },
  )
  return { review: await reviewDetail(context, before.id), caseId: id, caseNumber: number, caseVersion: version }
}

async function requestFor(
  context: WriteContext,
  review: ReviewRow,
  units: ReviewedUnits,
  chosen: Asked,
): Promise<Request> {
  const aspects = await complaintsOf(context.sql, review)
  const possible = await possibleCases(context.sql, units, aspects, chosen)
  const requests = possible.map((one) => requestOf(review, units, one))
  // A policy that offers nothing says so itself.
  const first = requests[0] ?? requestOf(review, units, { kind: chosen.kind ?? 'return', reason: chosen.reason ?? '' })
  if (requests.length < 2) return first
  for (const request of requests.slice(0, MOST_TRIED)) if (await isGranted(context, request)) return request
  return first
}

function requestOf(
  { body, title }: ReviewRow,
  { order, line, quantity }: ReviewedUnits,
  { kind, reason }: Pick<Request, 'kind' | 'reason'>,
): Request {
  const quoted = (body ?? title ?? '').slice(0, MOST_QUOTED).trim()
  return contract['cases.open'].input.parse({
    orderId: order.id,
    kind,
    reason,
    lines: [{ lineId: line.id, quantity }],
    ...(quoted === '' ? {} : { note: quoted }),
  })
}

async function isGranted(context: WriteContext, request: Request): Promise<boolean> {
  try {
    refuseIneligible(await quoteRequest(context, request))
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  }
}
