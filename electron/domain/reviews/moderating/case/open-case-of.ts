import type { ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'

/** The case a review was opened for, while it is open: only that stands in the way of another one. */
export async function openCaseOf(
  sql: ReadSql,
  { caseId }: Pick<ReviewRow, 'caseId'>,
): Promise<{ number: string; caseId: number } | null> {
  if (caseId === null) return null
  return sql.first('SELECT number, id AS caseId FROM cases WHERE id = ? AND closed_at IS NULL', [caseId])
}
