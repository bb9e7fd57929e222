import type { FindingRow } from '../../../../db/schema/moderation'
import type { ReadContext } from '../../../context'
import { standingFindings } from '../standing-findings'
import type { Answer } from './ask-rules'
import { judgeReview, type Judgement, type Occasion } from './judge-review'

/** Judges answers against what stood so far; those that nothing follows from are left out. */
export async function judgeAnswers(
  { sql, now }: ReadContext,
  answers: readonly Answer[],
  occasion: Occasion,
): Promise<Judgement[]> {
  const standing = new Map<number, FindingRow[]>()
  for (const finding of await standingFindings(
    sql,
    answers.map(({ row }) => row.id),
  ))
    standing.set(finding.reviewId, [...(standing.get(finding.reviewId) ?? []), finding])
  return answers
    .map((answer) => judgeReview(answer, standing.get(answer.row.id) ?? [], occasion, now()))
    .filter(({ changes, added, dropped }) => changes !== null || added.length > 0 || dropped.length > 0)
}
