import type { Output, Parsed } from '../../../shared/contract'
import type { Rejection } from '../../../shared/contract/imports'
import type { ReadContext } from '../context'

export async function listRejections(
  { sql }: ReadContext,
  { batchId, offset, limit }: Parsed<'imports.rejections'>,
): Promise<Output<'imports.rejections'>> {
  const total = await sql.first<{ n: number }>('SELECT count(*) AS n FROM import_rejections WHERE batch_id = ?', [
    batchId,
  ])
  const rows = await sql.all<Omit<Rejection, 'details'> & { details: string }>(
    `SELECT file, line, external_number AS externalNumber, code, details FROM import_rejections
     WHERE batch_id = ? AND position >= ? ORDER BY position LIMIT ?`,
    [batchId, offset, limit],
  )
  return {
    total: total?.n ?? 0,
    offset,
    rows: rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> })),
  }
}
