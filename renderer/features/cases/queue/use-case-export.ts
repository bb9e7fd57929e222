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

type Cell = string | number
interface Words {
  t: (key: string) => string
  reason: (code: string) => string
  moment: (at: number | null) => string
}

/** Each column of the file, named as in the list. */
const COLUMNS: readonly (readonly [name: string, cell: (row: CaseSummary, words: Words) => Cell])[] = [
  ['number', (row) => row.number],
  ['order', (row) => row.externalNumber],
  ['channel', (row) => row.channel],
  ['buyer', (row) => row.buyerName ?? ''],
  ['item', (row) => row.firstTitle ?? ''],
  ['kind', (row, { t }) => t(`cases.kinds.${row.kind}`)],
  ['reason', (row, { reason }) => reason(row.reason)],
  ['status', (row, { t }) => t(`cases.status.${row.status}`)],
  ['currency', (row) => row.currency],
  ['amount', (row) => formatMinor(row.totalMinor, row.currency)],
  ['fromBuyer', (row) => formatMinor(row.dueMinor, row.currency)],
  ['units', (row) => row.quantity],
  ['opened', (row, { moment }) => moment(row.openedAt)],
  ['due', (row, { moment }) => moment(row.dueAt)],
  ['closed', (row, { moment }) => moment(row.closedAt)],
]

function csvOfCases(rows: readonly CaseSummary[], words: Words): Blob {
  const head = COLUMNS.map(([name]) => words.t(`cases.columns.${name}`))
  return csvOf([head, ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row, words)))])
}

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

  const words: Words = { t, reason, moment: (at) => (at === null ? '' : instant(at)) }

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
      saveFile(`${t('cases.selection.fileName')}.csv`, csvOfCases(rows, words))
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
