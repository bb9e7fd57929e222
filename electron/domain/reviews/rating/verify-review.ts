import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { changeReview, loadReviewAtVersion } from '../review.repo'
import { checkMove } from './check-move'

/** Shows by evidence that the author bought it. What the order itself proves needs none and stays as it is. */
export async function verifyReview(context: WriteContext, input: Parsed<'reviews.verify'>): Promise<ReviewDetail> {
  const before = await loadReviewAtVersion(context, input)
  checkMove(before, 'verify')
  const { evidence, note } = input
  await changeReview(
    context,
    before,
    {
      verification: before.verification === 'order' ? 'order' : 'manual',
      verificationNote: `${evidence}: ${note}`,
    },
    { step: 'verify', details: { evidence, note } },
  )
  return reviewDetail(context, before.id)
}
