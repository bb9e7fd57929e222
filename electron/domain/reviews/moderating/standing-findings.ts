/** Findings stand until the text they were made in changes or a person decides. */
import { parseRow, selectOf } from '../../../db/rows'
import { reviewFindings, type FindingRow } from '../../../db/schema/moderation'
import type { ReadSql } from '../../../db/sql'
import type { WriteContext } from '../../context'

/** Standing findings of reviews, in the order they were made. */
export async function standingFindings(sql: ReadSql, reviewIds: readonly number[]): Promise<FindingRow[]> {
  const rows = await sql.all<FindingRow>(
    `${selectOf(reviewFindings)} WHERE standing = 1 AND review_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [JSON.stringify(reviewIds)],
  )
  return rows.map((row) => parseRow(reviewFindings, row))
}

/** Settles what stands; answers which findings that were. */
export async function clearFindings({ sql }: WriteContext, reviewId: number): Promise<number[]> {
  const standing = await sql.all<{ id: number }>(
    'SELECT id FROM review_findings WHERE review_id = ? AND standing = 1 ORDER BY id',
    [reviewId],
  )
  const ids = standing.map(({ id }) => id)
  await markFindings({ sql }, ids, 0)
  return ids
}

export async function markFindings(
  { sql }: Pick<WriteContext, 'sql'>,
  ids: readonly number[],
  standing: 0 | 1,
): Promise<void> {
  if (ids.length === 0) return
  await sql.run('UPDATE review_findings SET standing = ? WHERE id IN (SELECT value FROM json_each(?))', [
    standing,
    JSON.stringify(ids),
  ])
}
