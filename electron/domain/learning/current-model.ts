import type { ModelReport } from '../../../shared/contract/learning'
import type { ReadSql } from '../../db/sql'
import type { SentimentModel } from './sentiment/judge'

/** What is kept of a training beside its weights. `digest` names the model among those of every desk of this process. */
export type KeptReport = Omit<ModelReport, 'correctionsSince'> & { digest: string }

/** Models kept in memory, 64 KB each. */
const MOST_KEPT = 8
const kept = new Map<string, SentimentModel>()

/** The model in use, the newest; null before the first training. */
export async function loadModel(sql: ReadSql): Promise<SentimentModel | null> {
  const row = await sql.first<{ id: number; digest: string }>(
    `SELECT id, report ->> 'digest' AS digest FROM sentiment_models ORDER BY id DESC LIMIT 1`,
  )
  if (!row) return null
  const key = `${row.id}:${row.digest}`
  const known = kept.get(key)
  if (known) return known
  const found = await sql.first<{ weights: Buffer; lowBps: number; highBps: number }>(
    `SELECT weights, report ->> 'lowBps' AS "lowBps", report ->> 'highBps' AS "highBps" FROM sentiment_models WHERE id = ?`,
    [row.id],
  )
  const { weights, lowBps, highBps } = found!
  // Copied, because a buffer's place in memory need not be a multiple of four.
  const floats = new Float32Array(Uint8Array.from(weights).buffer)
  const model = { id: row.id, weights: floats, lowBps, highBps }
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(key, model)
  return model
}

/** How the model in use was tested; null before the first training. */
export async function findReport(sql: ReadSql): Promise<ModelReport | null> {
  const row = await sql.first<{ report: string; trained_at: number }>(
    'SELECT report, trained_at FROM sentiment_models ORDER BY id DESC LIMIT 1',
  )
  if (!row) return null
  const { digest: _, ...report } = JSON.parse(row.report) as KeptReport
  return { ...report, correctionsSince: await correctionsSince(sql, row.trained_at) }
}

/** Corrections the model in use has not learned from. */
export async function correctionsSince(sql: ReadSql, trainedAt: number): Promise<number> {
  const row = await sql.first<{ n: number }>('SELECT count(*) AS n FROM sentiment_corrections WHERE at > ?', [
    trainedAt,
  ])
  return row!.n
}
