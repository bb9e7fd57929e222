/** What a step on many cases comes to: the result of the job `cases.bulk`. */
import type { RefusalCode } from '../refusals'

/** What became, or would become, of one case. */
export interface BulkRow {
  readonly id: number
  readonly number: string | null
  readonly ok: boolean
  readonly code: RefusalCode | null
  readonly details: Readonly<Record<string, unknown>>
  readonly totalMinor: number
  readonly currency: string | null
}

export interface BulkResult {
  readonly dryRun: boolean
  /** Cases that went, or would go. */
  readonly count: number
  /** In minor units by currency. */
  readonly totals: Readonly<Record<string, number>>
  readonly rows: readonly BulkRow[]
}
