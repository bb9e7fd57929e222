import type { EndpointsOf, Handlers } from '../context'
import { appealReview } from './moderating/appeal-review'
import { approveReview } from './moderating/approve-review'
import { bulkReviews } from './moderating/bulk-reviews'
import { claimReview, releaseReview } from './moderating/claim-review'
import { escalateReview } from './moderating/escalate-review'
import { hideReview } from './moderating/hide-review'
import { maskReview } from './moderating/mask-review'
import { openCaseForReview } from './moderating/open-case-for-review'
import { rejectReview } from './moderating/reject-review'
import { replyReview } from './moderating/reply-review'
import { reportReview } from './moderating/report-review'
import { showReview } from './moderating/show-review'
import { undoBulk } from './moderating/undo-bulk'
import { undoReview } from './moderating/undo-review'
import { commentReview } from './rating/comment-review'
import { followUp } from './rating/follow-up'
import { giveDefaults } from './rating/give-defaults'
import { quoteReview } from './rating/quote-review'
import { rateReview } from './rating/rate-review'
import { verifyReview } from './rating/verify-review'
import { countFacets } from './reading/count-facets'
import { countReviews } from './reading/count-reviews'
import { listReviews } from './reading/list-reviews'
import { reviewDetail } from './reading/review-detail'

export const reviewHandlers: Handlers<EndpointsOf<'reviews'>> = {
  'reviews.list': listReviews,
  'reviews.counts': countReviews,
  'reviews.facets': countFacets,
  'reviews.get': (context, { id }) => reviewDetail(context, id),
  'reviews.quote': quoteReview,
  'reviews.rate': rateReview,
  'reviews.comment': commentReview,
  'reviews.followUp': followUp,
  'reviews.verify': verifyReview,
  'reviews.giveDefaults': giveDefaults,
  'reviews.claim': claimReview,
  'reviews.release': releaseReview,
  'reviews.approve': approveReview,
  'reviews.reject': rejectReview,
  'reviews.hide': hideReview,
  'reviews.show': showReview,
  'reviews.mask': maskReview,
  'reviews.escalate': escalateReview,
  'reviews.report': reportReview,
  'reviews.appeal': appealReview,
  'reviews.reply': replyReview,
  'reviews.openCase': openCaseForReview,
  'reviews.undo': undoReview,
  'reviews.bulk': bulkReviews,
  'reviews.undoBulk': undoBulk,
}
