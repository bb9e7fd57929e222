import { createHash } from 'node:crypto'
import type { Parsed } from '../../../shared/contract'
import type { ModelReport } from '../../../shared/contract/learning'
import { Refusal } from '../../../shared/refusals'
import { insertRow } from '../../db/rows'
import { sentimentModels } from '../../db/schema/learning'
import type { JobContext, WriteContext } from '../context'
import type { KeptReport } from './current-model'
import { judgeComments } from './judge-comments'
import { makeReport } from './make-report'
import { readLessons, type LabelledReview } from './read-lessons'
import { inTurns } from './sentiment/steps'
import { trainSentiment, type Trained } from './sentiment/train'

/** Fewer of either kind and the folds hold too little to choose thresholds by. */
const AT_LEAST = 20

/** Learns, tests, takes the model into use, and judges every comment anew. Cancelling while it learns changes nothing. */
export async function trainModel(context: JobContext, { category }: Parsed<'learning.train'>): Promise<ModelReport> {
  const startedAt = context.now()
  const lessons = await readLessons(context.sql, category ?? null, (read) => context.progress('reading', read, null))
  refuseTooFew(lessons)
  const total = lessons.length
  const trained = await inTurns(trainSentiment(lessons), () => context.progress('learning', 0, total))
  const tested = await inTurns(makeReport(lessons, trained), () => context.progress('learning', 0, total))
  const times = { trainedAt: startedAt, tookMs: context.now() - startedAt }
  const report = { ...keptOf(lessons, trained), ...times, ...tested }
  context.progress('judging', 0, total)
  const id = await context.write((writing) => keepModel(writing, report, trained))
  await judgeComments(context, { id, ...trained })
  const { digest: _, ...told } = report
  return { ...told, correctionsSince: 0 }
}

function refuseTooFew(lessons: readonly LabelledReview[]): void {
  const positive = lessons.filter((lesson) => lesson.positive).length
  const negative = lessons.length - positive
  if (Math.min(positive, negative) < AT_LEAST)
    throw new Refusal('learning.too_few', { positive, negative, atLeast: AT_LEAST })
}

function keptOf(lessons: readonly LabelledReview[], trained: Trained): Pick<KeptReport, 'digest' | 'corrections'> {
  const corrections = lessons.filter(({ corrected }) => corrected).length
  const bytes = Buffer.from(trained.weights.buffer)
  const digest = createHash('sha256').update(bytes).update(`${trained.lowBps}:${trained.highBps}`).digest('hex')
  return { digest, corrections }
}

/** Models that stay in the desk; older ones are of no use to anybody. */
const MODELS_KEPT = 5

async function keepModel(context: WriteContext, report: KeptReport, { weights }: Trained): Promise<number> {
  const id = await insertRow(context.sql, sentimentModels, {
    trainedAt: report.trainedAt,
    weights: Buffer.from(weights.buffer),
    report,
  })
  await context.sql.run('DELETE FROM sentiment_models WHERE id <= ?', [id - MODELS_KEPT])
  context.changed('moderation.changed', {})
  return id
}
