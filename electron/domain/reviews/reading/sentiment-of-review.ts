/** What the desk makes of a comment: how sure it is that it is positive, from which pieces, and what it is about. */
import type { Span } from '../../../../shared/model/moderation'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadSql } from '../../../db/sql'
import { loadModel } from '../../learning/current-model'
import { verdictOf } from '../../learning/sentiment/judge'
import { explain } from '../../learning/sentiment/top-grams'
import { loadTerms } from '../../learning/topics/aspect-terms.repo'
import { wholeText } from '../texts/text-keys'

/** Places of a piece that are shown. */
const MOST_SPANS = 20

export async function sentimentOfReview(sql: ReadSql, row: ReviewRow): Promise<ReviewDetail['sentiment']> {
  const text = wholeText(row)
  if (text === '') return null
  const corrected = await sql.first<{ positive: number }>(
    'SELECT positive FROM sentiment_corrections WHERE review_id = ?',
    [row.id],
  )
  const model = await loadModel(sql)
  const positiveBps = row.positiveBps ?? (corrected ? corrected.positive * 10_000 : null)
  if (positiveBps === null) return null
  const judged = model ? verdictOf(model, positiveBps) : 'uncertain'
  return {
    positiveBps,
    verdict: corrected ? (corrected.positive === 1 ? 'positive' : 'negative') : judged,
    corrected: corrected !== null,
    features: model
      ? explain(text, model.weights).map((feature) => ({ ...feature, spans: placesOf(row.body, [feature.text]) }))
      : [],
  }
}

export async function aspectsOfReview(sql: ReadSql, row: ReviewRow): Promise<ReviewDetail['aspects']> {
  const found = await sql.all<Pick<ReviewDetail['aspects'][number], 'aspect' | 'verdict'>>(
    `SELECT aspect, verdict FROM review_aspects WHERE review_id = ? AND term = '' ORDER BY aspect`,
    [row.id],
  )
  if (found.length === 0) return []
  const terms = await loadTerms(sql)
  return found.map(({ aspect, verdict }) => ({
    aspect,
    verdict,
    spans: placesOf(
      row.body,
      terms.filter((term) => term.aspect === aspect).map(({ term }) => term),
    ),
  }))
}

/** Where the comment has one of the pieces, in its order, without overlaps. Small letters must not change its length. */
function placesOf(body: string | null, pieces: readonly string[]): Span[] {
  const plain = body?.toLowerCase() ?? ''
  if (plain.length !== body?.length) return []
  const spans: Span[] = []
  for (const piece of pieces.filter(({ length }) => length > 0))
    for (let at = plain.indexOf(piece); at >= 0 && spans.length < MOST_SPANS; at = plain.indexOf(piece, at + 1))
      spans.push({ start: at, end: at + piece.length })
  spans.sort((one, other) => one.start - other.start || other.end - one.end)
  return spans.filter(({ start }, index) => index === 0 || spans[index - 1]!.end <= start)
}
