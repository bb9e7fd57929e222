import { DAY_MS } from '../../../../shared/time'
import type { Verification } from '../../../../shared/model/review'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadSql } from '../../../db/sql'
import { loadModel } from '../../learning/current-model'
import { judge } from '../../learning/sentiment/judge'
import type { CompiledRules } from '../../moderation/compile-rules'
import { evaluate } from '../../moderation/evaluate'
import type { DuplicateFact } from '../../moderation/review-facts'
import type { Answer } from '../moderating/screening/ask-rules'
import { burstsOf } from '../moderating/screening/bursts-of'
import { rulesInForce } from '../moderating/screening/compiled-rules'
import type { NewReview } from '../new-review'
import { alikeTexts } from '../texts/alike-texts'
import { hasText } from '../texts/text-of-comment'
import { wholeText } from '../texts/text-keys'

/** No row has this id. */
const NOT_KEPT = 0

/** What the rules would find in a review that is not kept (yet). */
export async function askDraft(sql: ReadSql, draft: NewReview): Promise<Answer> {
  const compiled = await rulesInForce(sql)
  const model = hasText(draft) ? await loadModel(sql) : null
  const positiveBps = model ? judge(model, wholeText(draft)) : null
  const row: ReviewRow = { ...draft, id: NOT_KEPT, version: 1, positiveBps }
  const texts = (['title', 'body'] as const).flatMap((field) => {
    const text = draft[field]
    return text === null ? [] : [{ field, text }]
  })
  const found = evaluate(compiled, {
    ...row,
    texts,
    verification: row.verification as Verification,
    firstTime: compiled.needs.firstTime ? await isFirst(sql, row.authorKey) : null,
    duplicates: await duplicatesOfDraft(sql, compiled, row),
    burst: await burstWithDraft(sql, compiled, row),
  })
  return { row, texts, found }
}

async function isFirst(sql: ReadSql, authorKey: string): Promise<boolean> {
  return (await sql.first('SELECT 1 FROM reviews WHERE author_key = ? LIMIT 1', [authorKey])) === null
}

async function duplicatesOfDraft(sql: ReadSql, { needs }: CompiledRules, row: ReviewRow): Promise<DuplicateFact[]> {
  if (needs.duplicates === null) return []
  const { atLeastBps, withinDays } = needs.duplicates
  const alike = await alikeTexts(sql, row, { atLeastBps, exceptId: NOT_KEPT })
  return alike
    .filter(({ authorKey, sku, ratedAt }) => ratedAt <= row.ratedAt && (authorKey !== row.authorKey || sku !== row.sku))
    .map(({ id, similarityBps, ratedAt }) => ({
      reviewId: id,
      similarityBps,
      daysApart: Math.floor((row.ratedAt - ratedAt) / DAY_MS),
    }))
    .filter(({ daysApart }) => daysApart <= withinDays)
}

/** The draft counts as one more of its product. */
async function burstWithDraft(sql: ReadSql, { needs }: CompiledRules, row: ReviewRow) {
  if (needs.burstHours.length === 0) return null
  const bursts = await burstsOf(sql, [row])
  return (hours: number) => {
    const known = bursts(row, hours)
    return known && { ...known, n: known.n + 1 }
  }
}
