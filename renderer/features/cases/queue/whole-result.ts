import type { BulkResult } from '../../../../shared/model/bulk'

/** The run beside the cases that the dry run held back, so that every case is accounted for. */
export function wholeResult(planned: BulkResult, run: BulkResult): BulkResult {
  const ran = new Map(run.rows.map((row) => [row.id, row]))
  return { ...run, rows: planned.rows.map((row) => ran.get(row.id) ?? row) }
}

export function failedIds({ rows }: BulkResult): number[] {
  return rows.filter(({ ok }) => !ok).map(({ id }) => id)
}
