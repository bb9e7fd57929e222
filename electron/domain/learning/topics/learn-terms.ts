import type { JobContext } from '../../context'
import { loadModel } from '../current-model'
import { judgeComments } from '../judge-comments'
import { inTurns } from '../sentiment/steps'
import { textOf } from '../text-of'
import { keepTerms, loadTerms } from './aspect-terms.repo'
import { associate, type LearnedTerm } from './associate'
import { countGrams } from './count-grams'

/** The newest comments that are read; more would teach the same words. */
const MOST_READ = 8_000

export interface TermsReport {
  comments: number
  learned: LearnedTerm[]
}

/** Learns the words of each aspect, then finds the aspects of every comment. Cancelling while it counts changes nothing. */
export async function learnTerms(context: JobContext): Promise<TermsReport> {
  context.progress('reading', 0, null)
  const rows = await context.sql.all<{ title: string | null; body: string | null }>(
    `SELECT title, body FROM reviews WHERE (title IS NOT NULL OR body IS NOT NULL) AND defaulted = 0
     AND state <> 'rejected' ORDER BY id DESC LIMIT ${MOST_READ}`,
  )
  const seeds = (await loadTerms(context.sql)).filter(({ learned }) => !learned)
  const counts = await inTurns(countGrams(rows.map(textOf), seeds), () => context.progress('learning', 0, rows.length))
  const learned = associate(counts)
  context.progress('judging', 0, rows.length)
  await context.write(async ({ sql, changed }) => {
    await keepTerms(sql, learned)
    changed('moderation.changed', {})
  })
  const comments = await judgeComments(context, await loadModel(context.sql))
  return { comments, learned }
}
