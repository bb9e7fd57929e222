import type { Verification } from '../../../../../shared/model/review'
import { parseRow, selectOf } from '../../../../db/rows'
import { reviews, type ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'
import { inTurns, type Steps } from '../../../learning/sentiment/steps'
import type { CompiledRules } from '../../../moderation/compile-rules'
import { evaluate } from '../../../moderation/evaluate'
import type { Found, ReviewFacts } from '../../../moderation/review-facts'
import { textsOfReviews, type FieldText } from '../texts-of-reviews'
import { duplicatesOf, type KnownShingles } from './duplicates-of'
import { burstsOf } from './bursts-of'
import { firstTimers } from './first-timers'

export interface Answer {
  row: ReviewRow
  texts: readonly FieldText[]
  found: readonly Found[]
}

/** Long work lets others in between, and keeps what texts consist of from one set of reviews to the next. */
export interface Asking {
  breathe?: () => void
  known?: KnownShingles
}

/** Asks the rules about reviews as they stand; only the facts that some rule asks for are gathered, for all at once. */
export async function askRules(
  sql: ReadSql,
  compiled: CompiledRules,
  ids: readonly number[],
  { breathe = () => undefined, known = new Map() }: Asking = {},
): Promise<Answer[]> {
  const packed = JSON.stringify(ids)
  const rows = await sql.all<ReviewRow>(
    `${selectOf(reviews)} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [packed],
  )
  const asked = rows.map((row) => parseRow(reviews, row))
  const texts = await textsOfReviews(sql, asked)
  const { duplicates, burstHours, firstTime } = compiled.needs
  const alike = duplicates === null ? null : await duplicatesOf(sql, asked, duplicates, known, breathe)
  const bursts = burstHours.length === 0 ? null : await burstsOf(sql, asked)
  const first = firstTime ? await firstTimers(sql, packed) : null
  const factsOf = (row: ReviewRow): ReviewFacts => ({
    ...row,
    texts: texts.get(row.id) ?? [],
    verification: row.verification as Verification,
    firstTime: first === null ? null : first.has(row.id),
    duplicates: alike?.get(row.id) ?? [],
    burst: bursts === null ? null : (hours) => bursts(row, hours),
  })
  return inTurns(askEach(compiled, asked, factsOf), breathe)
}

function* askEach(
  compiled: CompiledRules,
  rows: readonly ReviewRow[],
  factsOf: (row: ReviewRow) => ReviewFacts,
): Steps<Answer[]> {
  const answers: Answer[] = []
  for (const row of rows) {
    const facts = factsOf(row)
    answers.push({ row, texts: facts.texts, found: evaluate(compiled, facts) })
    yield
  }
  return answers
}
