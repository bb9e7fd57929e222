import type { Output, Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { WriteContext } from '../../context'
import { loadForReviewMove } from './load-for-review-move'
import { settleReview } from './settle-review'
import { tellOnce } from './tell-once'

type Asked = Parsed<'reviews.bulk'>
type Row = Output<'reviews.bulk'>['rows'][number]

/**
 * Takes one step on many reviews, each by itself: what one is refused does not stop the others. All in one transaction,
 * under one name by which it can be taken back. @throws Refusal review.reason_needed
 */
export async function bulkReviews(context: WriteContext, asked: Asked): Promise<Output<'reviews.bulk'>> {
  const { action, dryRun, targets, reason } = asked
  const suppresses = action === 'reject' || action === 'hide'
  if (suppresses && reason === null) throw new Refusal('review.reason_needed')
  const bulkId = dryRun ? null : context.newId()
  const why = suppresses ? { reason, changes: { rejectReason: reason } } : {}
  const rows: Row[] = []
  await tellOnce(context, async (telling) => {
    for (const target of targets)
      rows.push(
        await attempt(target.id, async () => {
          const before = await loadForReviewMove(telling, target, action)
          if (bulkId !== null) await settleReview(telling, before, { move: action, bulkId, ...why })
        }),
      )
  })
  return { bulkId, done: rows.filter(({ ok }) => ok).length, rows }
}

/** A refusal comes before anything is written, so there is nothing to take back for the one that meets it. */
async function attempt(id: number, take: () => Promise<void>): Promise<Row> {
  try {
    await take()
    return { id, ok: true, code: null, details: {} }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { id, ok: false, code: error.code, details: error.details }
  }
}
