import type { JobContext } from '../context'
import {
  judgeComment,
  keepJudged,
  openJudging,
  type CommentRow,
  type JudgedComment,
  type Judging,
} from './judge-reviews'
import type { SentimentModel } from './sentiment/judge'

const COMMENTS_AT_ONCE = 1_000
const AT_A_STRETCH = 50

/**
 * Judges every comment by a model that is already in use, some at a time: the texts are read and judged outside the
 * queue, and a text that changed meanwhile keeps the judgement it was given when it changed.
 */
export async function judgeComments(context: JobContext, model: SentimentModel | null): Promise<number> {
  const judging = await openJudging(context.sql, model)
  let judged = 0
  for (let after = 0; ;) {
    const rows = await context.sql.all<CommentRow>(
      `SELECT id, title, body, content_digest AS digest FROM reviews
       WHERE id > ? AND (title IS NOT NULL OR body IS NOT NULL) ORDER BY id LIMIT ${COMMENTS_AT_ONCE}`,
      [after],
    )
    if (rows.length === 0) return judged
    after = rows[rows.length - 1]!.id
    const found = await judgeAll(judging, rows)
    await context.write(({ sql }) => keepJudged(sql, found), { judged: rows.length })
    judged += rows.length
  }
}

async function judgeAll(judging: Judging, rows: readonly CommentRow[]): Promise<JudgedComment[]> {
  const found: JudgedComment[] = []
  for (const [index, row] of rows.entries()) {
    found.push(judgeComment(judging, row))
    if (index % AT_A_STRETCH === AT_A_STRETCH - 1) await new Promise((resume) => setImmediate(resume))
  }
  return found
}
