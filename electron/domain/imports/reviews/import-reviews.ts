/** Imports ratings and comments: all or nothing, unless the rest is to be taken where some are rejected. */
import type { Parsed } from '../../../../shared/contract'
import type { ReviewImportReport } from '../../../../shared/contract/imports'
import type { JobContext } from '../../context'
import { runImport } from '../run-import'
import { landReviewSets } from './land-review-sets'
import { REVIEW_FILE_PROFILES } from './profiles'
import type { ReadReview } from './read-review'
import { ReviewTally } from './review-tally'

/** @throws Refusal import.rejected_rows with the report; what is wrong with a file as a whole; job.cancelled */
export async function importReviews(
  context: JobContext,
  input: Parsed<'imports.reviews'>,
): Promise<ReviewImportReport> {
  const { mapping, moderation, channel } = input
  const profile = REVIEW_FILE_PROFILES[input.profile]
  return runImport<ReadReview, ReviewImportReport, ReviewTally>(context, input, {
    stated: { encoding: mapping?.encoding, delimiter: mapping?.delimiter },
    roleOf: (columns) => profile.recognise(columns) ?? (input.profile === 'olist-reviews' ? 'ignored' : 'reviews'),
    read: (tables, scratch) =>
      profile.read(tables, {
        mapping,
        channel,
        moderation,
        scratch,
        timeZone: input.timeZone ?? mapping?.timeZone,
        shop: context.shop,
        now: context.now(),
        progress: context.progress,
      }),
    tallyOf: (fileNames) => new ReviewTally(input.profile, fileNames),
    land: landReviewSets,
  })
}
