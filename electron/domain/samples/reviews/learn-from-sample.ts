import { Refusal } from '../../../../shared/refusals'
import type { JobContext, WriteContext } from '../../context'
import { trainModel } from '../../learning/train-model'

/**
 * Trains on the sample's own comments, within its transaction, so that a sample desk tells sentiment at once. A desk that
 * has a model keeps it, and a sample with too few comments stays without one.
 */
export async function learnFromSample(job: JobContext, writing: WriteContext, breathe: () => void): Promise<void> {
  if (await writing.sql.first('SELECT 1 FROM sentiment_models LIMIT 1')) return
  try {
    await trainModel({ ...job, sql: writing.sql, progress: breathe, write: (work) => work(writing) }, {})
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'learning.too_few') throw error
  }
}
