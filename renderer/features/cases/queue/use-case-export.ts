import { useClipboard } from '@vueuse/core'
import { onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CaseSummary } from '../../../../shared/model/case'
import { formatMinor } from '../../../../shared/money'
import { useFormat } from '../../../ui/format'
import { csvOf, saveFile } from '../../../ui/save-file'
import { useNotice } from '../../../ui/use-notice'
import { usePolicyLabels } from '../use-policy-labels'
import { collectCases } from './collect-cases'
import type { Collecting } from './collect-cases'
import type { Queue } from './queue-query'

/** What to take: rows that were picked, or the whole queue as it stands. */
export type Taken = { rows: readonly CaseSummary[] } | { queue: Queue }

const COLUMNS = [
  'number',
  'order',
  'channel',
  'buyer',
  'item',
  'kind',
  'reason',
  'status',
  'currency',
  'amount',
  'units',
  'opened',
  'due',
  'closed',
] as const

/** Saves cases as CSV, or copies their numbers; long lists are read in windows, with progress and a way to stop. */
export function useCaseExport() {
  const { t } = useI18n()
  const { instant } = useFormat()
  const { reason } = usePolicyLabels()
  const notice = useNotice()
  // The page may only write the clipboard by the older way inside the desktop shell.
  const { copy } = useClipboard({ legacy: true })
  const progress = shallowRef<{ done: number; total: number } | null>(null)
  let running: AbortController | null = null

  const moment = (at: number | null) => (at === null ? '' : instant(at))
  const cellsOf = (row: CaseSummary): (string | number)[] => [
    row.number,
    row.externalNumber,
    row.channel,
    row.buyerName ?? '',
    row.firstTitle ?? '',
    t(`cases.kinds.${row.kind}`),
    reason(row.reason),
    t(`cases.status.${row.status}`),
    row.currency,
    formatMinor(row.totalMinor, row.currency),
    row.quantity,
    moment(row.openedAt),
    moment(row.dueAt),
    moment(row.closedAt),
  ]

  async function collect(taken: Taken, collecting: Collecting): Promise<readonly CaseSummary[]> {
    return 'rows' in taken ? taken.rows : collectCases(taken.queue, collecting)
  }

  async function take(taken: Taken, use: (rows: readonly CaseSummary[]) => void | Promise<void>): Promise<void> {
    const mine = (running = new AbortController())
    try {
      await use(
        await collect(taken, { signal: mine.signal, progress: (done, total) => (progress.value = { done, total }) }),
      )
    } catch (error) {
      if (!mine.signal.aborted) notice.failed(error)
    } finally {
      progress.value = null
    }
  }

  const saveCsv = (taken: Taken) =>
    take(taken, (rows) => {
      const head = COLUMNS.map((column) => t(`cases.columns.${column}`))
      saveFile(`${t('cases.selection.fileName')}.csv`, csvOf([head, ...rows.map(cellsOf)]))
      notice.done(t('cases.selection.exported', rows.length))
    })

  const copyNumbers = (taken: Taken) =>
    take(taken, async (rows) => {
      await copy(rows.map(({ number }) => number).join('\n'))
      notice.done(t('cases.selection.copied', rows.length))
    })

  const stop = () => running?.abort()
  onScopeDispose(stop)
  return { progress, saveCsv, copyNumbers, stop }
}
