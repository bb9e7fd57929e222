import { shallowRef } from 'vue'
import type { Input } from '../../../../shared/contract'
import type { CaseSummary } from '../../../../shared/model/case'
import type { BulkMove } from './bulk-moves'
import type { BulkResult } from '../../../../shared/model/bulk'

export type BulkPhase = 'closed' | 'collecting' | 'asking' | 'checking' | 'checked' | 'running' | 'done' | 'failed'

/** Where a step on many cases stands: what it is taken on, what was looked at, and what became of it. */
export function bulkState() {
  return {
    move: shallowRef<BulkMove>('approve'),
    phase: shallowRef<BulkPhase>('closed'),
    rows: shallowRef<readonly CaseSummary[]>([]),
    ids: shallowRef<readonly number[]>([]),
    declineCode: shallowRef<string | null>(null),
    planned: shallowRef<BulkResult | null>(null),
    result: shallowRef<BulkResult | null>(null),
    error: shallowRef<unknown>(null),
  }
}
export type BulkState = ReturnType<typeof bulkState>

/** What the job is asked: a dry run, or the run with the count and the sums that were looked at. */
export function bulkInput(
  { move, declineCode }: BulkState,
  ids: readonly number[],
  plan: BulkResult | null,
): Input<'cases.bulk'> {
  return {
    ids: [...ids],
    move: move.value,
    dryRun: plan === null,
    ...(move.value === 'decline' && declineCode.value && { declineCode: declineCode.value }),
    ...(plan && { expectedCount: plan.count, expectedTotals: { ...plan.totals } }),
  }
}
