import { computed, onScopeDispose } from 'vue'
import type { CaseSummary } from '../../../../shared/model/case'
import type { Job } from '../../../../shared/contract/desk'
import { call } from '../../../api/client'
import { jobRefusal, useJob } from '../../../api/use-job'
import type { BulkMove } from './bulk-moves'
import { failedIds, wholeResult } from './whole-result'
import type { BulkResult } from '../../../../shared/model/bulk'
import { bulkInput, bulkState } from './bulk-state'
import type { BulkPhase, BulkState } from './bulk-state'
import { collectCases } from './collect-cases'
import type { Taken } from './use-case-export'

/** One job takes no more. */
export const MOST_CASES = 10_000

/** Runs one stretch of work; what ends after the dialog was closed is let go. */
function usePhases({ phase, error }: BulkState) {
  let open = new AbortController()

  async function during(now: BulkPhase, work: (signal: AbortSignal) => Promise<BulkPhase>): Promise<void> {
    const { signal } = open
    phase.value = now
    error.value = null
    try {
      const next = await work(signal)
      if (!signal.aborted) phase.value = next
    } catch (cause) {
      if (signal.aborted) return
      error.value = cause
      phase.value = 'failed'
    }
  }

  function close(): void {
    open.abort()
    phase.value = 'closed'
  }

  onScopeDispose(() => open.abort())
  return { during, close, begin: () => (open = new AbortController()) }
}

async function rowsOf(taken: Taken, signal: AbortSignal): Promise<readonly CaseSummary[]> {
  return 'rows' in taken ? taken.rows : collectCases(taken.queue, { signal, progress: () => undefined })
}

function resultOf({ refusal, result }: Job): BulkResult {
  if (refusal) throw jobRefusal(refusal)
  return result as BulkResult
}

/** Takes a step on many cases: looked at first, confirmed with count and sum, then carried out case by case. */
export function useBulk() {
  const state = bulkState()
  const { move, phase, rows, ids, declineCode, planned, result } = state
  const { job, isCancelling, follow, cancel } = useJob()
  const { during, close, begin } = usePhases(state)

  async function runJob(chosen: readonly number[], plan: BulkResult | null): Promise<BulkResult> {
    const { jobId } = await call('cases.bulk', bulkInput(state, chosen, plan))
    return resultOf(await follow(jobId))
  }

  const check = () =>
    during('checking', async () => {
      result.value = null
      planned.value = await runJob(ids.value, null)
      return 'checked'
    })

  const run = () =>
    during('running', async () => {
      const plan = planned.value
      if (!plan) return 'checked'
      const going = plan.rows.filter(({ ok }) => ok).map(({ id }) => id)
      result.value = wholeResult(plan, await runJob(going, plan))
      return 'done'
    })

  /** Only those that did not go are looked at anew. */
  function retry(): Promise<void> {
    if (result.value) ids.value = failedIds(result.value)
    return check()
  }

  async function start(chosen: BulkMove, taken: Taken): Promise<void> {
    move.value = chosen
    planned.value = result.value = job.value = declineCode.value = null
    begin()
    await during('collecting', async (signal) => {
      rows.value = await rowsOf(taken, signal)
      ids.value = rows.value.map(({ id }) => id)
      return 'asking'
    })
    // A decline needs its reason first.
    if (phase.value === 'asking' && chosen !== 'decline' && ids.value.length <= MOST_CASES) await check()
  }

  const shown = computed(() => result.value ?? planned.value)
  const chooseDecline = (code: string | null) => (declineCode.value = code)
  return { ...state, shown, job, isCancelling, cancel, start, check, run, retry, close, chooseDecline }
}
