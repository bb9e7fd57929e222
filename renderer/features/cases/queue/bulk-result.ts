/** What became of many cases, as the job answers it. */
export interface BulkRow {
  readonly id: number
  readonly number: string | null
  readonly ok: boolean
  readonly code: string | null
  readonly details: Readonly<Record<string, unknown>>
  readonly totalMinor: number
  readonly currency: string | null
}

export interface BulkResult {
  readonly dryRun: boolean
  /** Cases that went, or would go. */
  readonly count: number
  readonly totals: Readonly<Record<string, number>>
  readonly rows: readonly BulkRow[]
}

/** The run beside the cases that the dry run held back, so that every case is accounted for. */
export function wholeResult(planned: BulkResult, run: BulkResult): BulkResult {
  const ran = new Map(run.rows.map((row) => [row.id, row]))
  return { ...run, rows: planned.rows.map((row) => ran.get(row.id) ?? row) }
}

export function failedIds({ rows }: BulkResult): number[] {
  return rows.filter(({ ok }) => !ok).map(({ id }) => id)
}
