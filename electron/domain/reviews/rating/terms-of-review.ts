import { ORDINARY_REVIEW_TERMS, type ReviewTerms } from '../../../../shared/model/review-terms'
import type { RefusalDetails } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadContext } from '../../context'
import { termsOfVersion } from './rating-facts.repo'
import { reviewTimes, timesWithoutOrder, type OrderTimes } from './review-windows'

/** What holds for a review: the terms of its order's policy and the times that follow; without an order ordinary terms and no times. */
export interface TermsOfReview {
  terms: ReviewTerms
  policyVersionId: number | null
  times: ReturnType<typeof reviewTimes>
  /** Facts that explain a refusal under these terms. */
  because(rule: string): RefusalDetails
}

export async function termsOfReview(
  { sql, shop }: ReadContext,
  row: Pick<ReviewRow, 'orderId' | 'ratedAt' | 'moderateBy'>,
): Promise<TermsOfReview> {
  const order =
    row.orderId === null
      ? null
      : await sql.first<OrderTimes & { policyVersionId: number }>(
          `SELECT fulfilment, paid_at AS paidAt, shipped_at AS shippedAt, delivered_at AS deliveredAt, policy_version_id AS policyVersionId
           FROM orders WHERE id = ?`,
          [row.orderId],
        )
  if (!order)
    return {
      terms: ORDINARY_REVIEW_TERMS,
      policyVersionId: null,
      times: timesWithoutOrder(row.moderateBy),
      because: (rule) => ({ rule: `reviews.${rule}`, citation: null, policyVersionId: null }),
    }
  const { policyVersionId } = order
  const { terms, citation } = await termsOfVersion(sql, policyVersionId)
  return {
    terms,
    policyVersionId,
    times: reviewTimes(order, terms, row, shop.timeZone),
    because: (rule) => ({ rule: `reviews.${rule}`, citation, policyVersionId }),
  }
}
