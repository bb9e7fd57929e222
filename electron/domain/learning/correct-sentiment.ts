import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import type { WriteContext } from '../context'
import { correctionsSince } from './current-model'
import { textOf } from './text-of'

/** Answers how many corrections the model in use has not learned from yet. @throws Refusal review.unknown, review.no_comment */
export async function correctSentiment(
  context: WriteContext,
  { reviewId, positive }: Parsed<'learning.correct'>,
): Promise<Output<'learning.correct'>> {
  const { sql, session, now, changed } = context
  const review = await sql.first<{ title: string | null; body: string | null }>(
    'SELECT title, body FROM reviews WHERE id = ?',
    [reviewId],
  )
  if (!review) throw new Refusal('review.unknown')
  if (textOf(review) === '') throw new Refusal('review.no_comment')
  if (positive === null) await sql.run('DELETE FROM sentiment_corrections WHERE review_id = ?', [reviewId])
  else
    await sql.run(
      `INSERT INTO sentiment_corrections (review_id, positive, at, actor) VALUES (?, ?, ?, ?)
       ON CONFLICT (review_id) DO UPDATE SET positive = excluded.positive, at = excluded.at, actor = excluded.actor`,
      [reviewId, Number(positive), now(), session.actor],
    )
  changed('reviews.changed', { ids: [reviewId] })
  const model = await sql.first<{ trained_at: number }>(
    'SELECT trained_at FROM sentiment_models ORDER BY id DESC LIMIT 1',
  )
  return { corrections: await correctionsSince(sql, model?.trained_at ?? 0) }
}
