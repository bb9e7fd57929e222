import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { isRepairableReason } from '../rating/is-repairable'
import { standingAfterEdit } from '../rating/standing-after-edit'
import { termsOfReview } from '../rating/terms-of-review'
import { changeReview, loadReview } from '../review.repo'
import { detectLanguage } from '../texts/detect-language'
import { hasText } from '../texts/text-of-comment'
import { keepBands, textKeysOf, wholeText } from '../texts/text-keys'
import type { LandingReview } from './landing-review'
import type { LandedRow } from './review-rows'
import { writeBeside } from './write-reviews'

/** A known review whose source now has another text: as if its author had changed it at the desk. Its stars are the same. */
export async function changeKnown(context: WriteContext, id: number, review: LandingReview): Promise<number> {
  const before = await loadReview(context.sql, id)
  const { terms } = await termsOfReview(context, before)
  const text = { title: review.title, body: review.body }
  const { bands, ...keys } = textKeysOf(text)
  const language = review.language ?? detectLanguage(wholeText(text))
  const { heldBy: _, ...standing } = standingAfterEdit(before, terms, language, context.now())
  await changeReview(
    context,
    before,
    {
      ...text,
      ...keys,
      language,
      contentDigest: review.contentDigest,
      photos: [...review.photos],
      commentedAt: hasText(text) ? (before.commentedAt ?? review.ratedAt) : null,
      masks: before.masks.filter(({ field }) => field.startsWith('follow_up')),
      ...(isLookedAtAgain(before) && hasText(text) ? standing : {}),
    },
    { step: 'editComment', details: { source: review.source, before: { title: before.title, body: before.body } } },
  )
  await keepBands(context.sql, [{ reviewId: id, bands }])
  return id
}

/** What was hidden, handed on, or rejected for more than its words stays so whatever its source says now. */
function isLookedAtAgain({ state, rejectReason }: ReviewRow): boolean {
  return state === 'pending' || state === 'published' || (state === 'rejected' && isRepairableReason(rejectReason))
}

/** The buyer's own rating takes the place of the stars that were given by default. */
export async function replaceDefault(
  context: WriteContext,
  id: number,
  { row, ratings, bands, review }: LandedRow & { review: LandingReview },
): Promise<number> {
  const before = await loadReview(context.sql, id)
  await changeReview(context, before, { ...row, defaulted: 0 }, { step: 'import', ratings })
  await keepBands(context.sql, [{ reviewId: id, bands }])
  await writeBeside(context.sql, [{ id, review }])
  return id
}
