import { computed, onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Output } from '../../../../shared/contract'
import type { RejectReason } from '../../../../shared/model/moderation'
import type { ReviewSummary } from '../../../../shared/model/review'
import { call } from '../../../api/client'
import { useFormat } from '../../../ui/format'
import { useNotice } from '../../../ui/use-notice'
import { useSession } from '../session.store'
import { useUndo } from '../use-undo'
import { collectReviews } from './collect-reviews'
import type { Taken } from './collect-reviews'

export const BULK_ACTIONS = ['approve', 'reject', 'hide', 'escalate'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]
export const BULK_ICONS: Readonly<Record<BulkAction, string>> = {
  approve: 'i-lucide-check',
  reject: 'i-lucide-x',
  hide: 'i-lucide-eye-off',
  escalate: 'i-lucide-arrow-up-from-line',
}
export type BulkPhase = 'closed' | 'collecting' | 'asking' | 'checking' | 'checked' | 'running' | 'done' | 'failed'
export type BulkRow = Output<'reviews.bulk'>['rows'][number]
export interface BulkResult {
  readonly done: number
  readonly rows: readonly BulkRow[]
  readonly bulkIds: readonly string[]
}

/** One call takes so many; more go in several. */
const AT_ONCE = 1_000
export const MOST_REVIEWS = 10_000
export const needsReason = (action: BulkAction) => action === 'reject' || action === 'hide'

function newState() {
  return {
    action: shallowRef<BulkAction>('approve'),
    phase: shallowRef<BulkPhase>('closed'),
    rows: shallowRef<readonly ReviewSummary[]>([]),
    reason: shallowRef<RejectReason | null>(null),
    planned: shallowRef<BulkResult | null>(null),
    result: shallowRef<BulkResult | null>(null),
    error: shallowRef<unknown>(null),
    progress: shallowRef(0),
  }
}

/** Sends a step on many, a thousand at a time; what was carried out before a failure is kept in the rows. */
function useSending({ action, reason, progress }: ReturnType<typeof newState>) {
  return async function send(
    reviews: readonly ReviewSummary[],
    dryRun: boolean,
    signal: AbortSignal,
  ): Promise<BulkResult> {
    const rows: BulkRow[] = []
    const bulkIds: string[] = []
    let done = 0
    for (let from = 0; from < reviews.length; from += AT_ONCE) {
      if (signal.aborted) break
      progress.value = from
      const targets = reviews.slice(from, from + AT_ONCE).map(({ id, version }) => ({ id, version }))
      const answer = await call('reviews.bulk', { action: action.value, reason: reason.value, targets, dryRun })
      rows.push(...answer.rows)
      if (answer.bulkId) bulkIds.push(answer.bulkId)
      done += answer.done
    }
    return { done, rows, bulkIds }
  }
}

/** One phase leads to the next, to `failed`, or nowhere once it is closed. */
function usePhases({ phase, error }: ReturnType<typeof newState>) {
  let open = new AbortController()
  onScopeDispose(() => open.abort())

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

  return {
    during,
    begin: () => void (open = new AbortController()),
    close(): void {
      open.abort()
      phase.value = 'closed'
    },
  }
}

/** Says what was carried out, and keeps it for undo. */
function useRemembering({ action }: ReturnType<typeof newState>) {
  const { t } = useI18n()
  const { number } = useFormat()
  const notice = useNotice()
  const session = useSession()
  const { undo } = useUndo()

  return function remember({ bulkIds, done }: BulkResult): void {
    if (bulkIds.length === 0) return
    const said = t(`review.bulk.did.${action.value}`, { n: number(done) }, done)
    const entry = { kind: 'bulk', bulkIds, said, n: done } as const
    session.push(entry)
    session.count(done)
    notice.done(said, () => void undo(entry))
  }
}

/** A step on many reviews: looked at first, confirmed with its count, then carried out row by row, and undone as one. */
export function useBulk() {
  const state = newState()
  const { action, phase, rows, reason, planned, result } = state
  const send = useSending(state)
  const remember = useRemembering(state)
  const { during, begin, close } = usePhases(state)

  const check = () =>
    during('checking', async (signal) => {
      result.value = null
      planned.value = await send(rows.value, true, signal)
      return 'checked'
    })

  /** Only those the dry run let through are sent. */
  const run = () =>
    during('running', async (signal) => {
      const going = new Set(planned.value?.rows.filter(({ ok }) => ok).map(({ id }) => id))
      const sent = await send(
        rows.value.filter(({ id }) => going.has(id)),
        false,
        signal,
      )
      const held = planned.value?.rows.filter(({ ok }) => !ok) ?? []
      result.value = { ...sent, rows: [...held, ...sent.rows] }
      remember(sent)
      return 'done'
    })

  async function start(chosen: BulkAction, taken: Taken): Promise<void> {
    action.value = chosen
    planned.value = result.value = reason.value = null
    begin()
    await during('collecting', async (signal) => {
      rows.value = await collectReviews(taken, signal, MOST_REVIEWS)
      return 'asking'
    })
    if (phase.value === 'asking' && !needsReason(chosen)) await check()
  }

  const retry = () => {
    const failed = new Set(result.value?.rows.filter(({ ok }) => !ok).map(({ id }) => id))
    rows.value = rows.value.filter(({ id }) => failed.has(id))
    return check()
  }
  const going = computed(() => planned.value?.rows.filter(({ ok }) => ok).length ?? 0)
  const chooseReason = (chosen: RejectReason | null) => void (reason.value = chosen)
  return { ...state, going, start, check, run, retry, close, chooseReason }
}
