import { MONTHLY_TOPICS, PICKED_REVIEWS } from '../../db/review-measures'
import { addUp, dropEmpty, keysOf, sumsOf } from '../../db/rollup'
import type { WriteSql, ReadSql } from '../../db/sql'
import { loadModel } from './current-model'
import { judge, type SentimentModel } from './sentiment/judge'
import { textOf } from './text-of'
import { loadTerms } from './topics/aspect-terms.repo'
import { aspectsOf, type AspectTerm, type FoundAspect } from './topics/aspects-of'

/** What comments are judged by. */
export interface Judging {
  readonly model: SentimentModel | null
  readonly terms: readonly AspectTerm[]
}

export interface CommentRow {
  id: number
  title: string | null
  body: string | null
  /** Names the text that was judged. */
  digest: string
}

export interface JudgedComment {
  id: number
  digest: string
  positiveBps: number | null
  aspects: FoundAspect[]
}

export async function openJudging(sql: ReadSql, model?: SentimentModel | null): Promise<Judging> {
  return { model: model === undefined ? await loadModel(sql) : model, terms: await loadTerms(sql) }
}

/** Gives reviews that were just added, or whose text changed, their sentiment and aspects, as a set. */
export async function judgeReviews(sql: WriteSql, ids: readonly number[]): Promise<void> {
  const rows = await sql.all<CommentRow>(
    `SELECT id, title, body, content_digest AS digest FROM reviews WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  )
  const judging = await openJudging(sql)
  await keepJudged(
    sql,
    rows.map((row) => judgeComment(judging, row)),
  )
}

export function judgeComment({ model, terms }: Judging, row: CommentRow): JudgedComment {
  const text = textOf(row)
  const positiveBps = model && text !== '' ? judge(model, text) : null
  return { id: row.id, digest: row.digest, positiveBps, aspects: aspectsOf(text, terms, model) }
}

/** Keeps what was judged of texts that still read the same, and what topics count of them. */
export async function keepJudged(sql: WriteSql, judged: readonly JudgedComment[]): Promise<void> {
  const given = [
    JSON.stringify(
      judged.map(({ id, digest, positiveBps, aspects }) => [
        id,
        digest,
        positiveBps,
        aspects.flatMap(({ aspect, verdict, terms }) => [
          [aspect, '', verdict],
          ...terms.map((term) => [aspect, term, '']),
        ]),
      ]),
    ),
  ]
  const ids = [JSON.stringify(judged.map(({ id }) => id))]
  await sql.run(addUp(MONTHLY_TOPICS, sumsOf(MONTHLY_TOPICS, PICKED_REVIEWS, { sign: '-' })), ids)
  await sql.run(dropEmpty(MONTHLY_TOPICS, keysOf(MONTHLY_TOPICS, PICKED_REVIEWS)), ids)
  await sql.run(
    `UPDATE reviews SET positive_bps = given.value ->> 2 FROM json_each(?) AS given
     WHERE reviews.id = given.value ->> 0 AND reviews.content_digest = given.value ->> 1`,
    given,
  )
  await sql.run(
    `DELETE FROM review_aspects WHERE review_id IN (SELECT r.id FROM json_each(?) AS given
       JOIN reviews r ON r.id = given.value ->> 0 AND r.content_digest = given.value ->> 1)`,
    given,
  )
  await sql.run(
    `INSERT INTO review_aspects (review_id, aspect, term, verdict)
     SELECT r.id, found.value ->> 0, found.value ->> 1, found.value ->> 2
     FROM json_each(?) AS given JOIN reviews r ON r.id = given.value ->> 0 AND r.content_digest = given.value ->> 1,
       json_each(given.value -> 3) AS found`,
    given,
  )
  await sql.run(addUp(MONTHLY_TOPICS, sumsOf(MONTHLY_TOPICS, PICKED_REVIEWS)), ids)
}
