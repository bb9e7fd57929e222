import { computed, onScopeDispose, shallowRef } from 'vue'
import type { CaseSummary } from '../../../../shared/model/case'
import { Refusal } from '../../../../shared/refusals'
import { call } from '../../../api/client'
import { useJob } from '../../../api/use-job'
import type { BulkMove } from './bulk-moves'
import { failedIds, wholeResult } from './bulk-result'
import type { BulkResult } from './bulk-result'
import { collectCases } from './collect-cases'
import type { Taken } from './use-case-export'

export type BulkPhase = 'closed' | 'collecting' | 'asking' | 'checking' | 'checked' | 'running' | 'done' | 'failed'
/** One job takes no more. */
export const MOST_CASES = 10_000

/** Takes a step on many cases: looked at first, confirmed with count and sum, then carried out case by case. */
export function useBulk() {
  const { job, isCancelling, follow, cancel } = useJob()
  const move = shallowRef<BulkMove>('approve')
  const phase = shallowRef<BulkPhase>('closed')
  const rows = shallowRef<readonly CaseSummary[]>([])
  const ids = shallowRef<readonly number[]>([])
  const declineCode = shallowRef<string | null>(null)
  const planned = shallowRef<BulkResult | null>(null)
  const result = shallowRef<BulkResult | null>(null)
  const error = shallowRef<unknown>(null)
  let collecting = new AbortController()

  async function guarded(during: BulkPhase, work: () => Promise<BulkPhase>): Promise<void> {
    phase.value = during
    error.value = null
    try {
      phase.value = await work()
    } catch (cause) {
      if (collecting.signal.aborted) return
      error.value = cause
      phase.value = 'failed'
    }
  }

  async function runJob(chosen: readonly number[], plan: BulkResult | null): Promise<BulkResult> {
    const { jobId } = await call('cases.bulk', {
      ids: [...chosen],
      move: move.value,
      dryRun: plan === null,
      ...(move.value === 'decline' && declineCode.value && { declineCode: declineCode.value }),
      ...(plan && { expectedCount: plan.count, expectedTotals: { ...plan.totals } }),
    })
    const ended = await follow(jobId)
    if (ended.refusal) throw new Refusal(ended.refusal.code as Refusal['code'], ended.refusal.details)
    return ended.result as BulkResult
  }

  const check = () =>
    guarded('checking', async () => {
      result.value = null
      planned.value = await runJob(ids.value, null)
      return 'checked'
    })

  const run = () =>
    guarded('running', async () => {
      const plan = planned.value
      if (!plan) return 'checked'
      const going = plan.rows.filter(({ ok }) => ok).map(({ id }) => id)
      result.value = wholeResult(plan, await runJob(going, plan))
      return 'done'
    })

  /** Only those that did not go are looked at anew. */
  const retry = () => {
    ids.value = failedIds(result.value ?? planned.value ?? { dryRun: true, count: 0, totals: {}, rows: [] })
    return check()
  }

  async function start(chosen: BulkMove, taken: Taken): Promise<void> {
    move.value = chosen
    planned.value = result.value = job.value = null
    declineCode.value = null
    collecting = new AbortController()
    await guarded('collecting', async () => {
      const signal = collecting.signal
      rows.value = 'rows' in taken ? taken.rows : await collectCases(taken.queue, { signal, progress: () => undefined })
      ids.value = rows.value.map(({ id }) => id)
      return 'asking'
    })
    // A decline needs its reason first.
    if (phase.value === 'asking' && chosen !== 'decline' && ids.value.length <= MOST_CASES) await check()
  }

  const chooseDecline = (code: string | null) => (declineCode.value = code)

  function close(): void {
    collecting.abort()
    phase.value = 'closed'
  }

  onScopeDispose(() => collecting.abort())
  const shown = computed(() => result.value ?? planned.value)
  return {
    move,
    phase,
    rows,
    ids,
    declineCode,
    chooseDecline,
    planned,
    result,
    shown,
    error,
    job,
    isCancelling,
    cancel,
    start,
    check,
    run,
    retry,
    close,
  }
}
