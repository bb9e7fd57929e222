import { parseRow, selectOf } from '../../../db/rows'
import { reviewEvents, type ReviewEventRow } from '../../../db/schema/moderation'
import type { ReadSql } from '../../../db/sql'
import { Snapshot } from './snapshot'

export interface Settled {
  event: Pick<ReviewEventRow, 'id' | 'step' | 'actor' | 'bulkId'>
  snapshot: Snapshot
}

/** The newest step that could be taken back and has not been, or null. */
export async function lastSettling(sql: ReadSql, reviewId: number): Promise<Settled | null> {
  const row = await sql.first<ReviewEventRow>(
    `${selectOf(reviewEvents)} WHERE review_id = ? AND undone = 0 AND snapshot IS NOT NULL ORDER BY id DESC LIMIT 1`,
    [reviewId],
  )
  if (!row) return null
  const event = parseRow(reviewEvents, row)
  const snapshot = Snapshot.safeParse(event.snapshot)
  return snapshot.success ? { event, snapshot: snapshot.data } : null
}
