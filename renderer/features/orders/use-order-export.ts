import { onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { OrderFilter } from '../../../shared/contract/orders'
import { useFormat } from '../../ui/format'
import { csvOf, saveFile } from '../../ui/save-file'
import { useNotice } from '../../ui/use-notice'
import { collectOrders } from './export-orders'
import { orderRows } from './order-csv'
import type { OrderSort } from './order-query'

/** Saves orders as CSV: the whole view, read in windows with progress and a way to stop. */
export function useOrderExport() {
  const { t } = useI18n()
  const { instant, number } = useFormat()
  const notice = useNotice()
  const progress = shallowRef<{ done: number; total: number } | null>(null)
  let running: AbortController | null = null

  async function save(filter: OrderFilter, sort: OrderSort, signal: AbortSignal): Promise<void> {
    const tell = (done: number, total: number) => (progress.value = { done, total })
    const orders = await collectOrders({ filter, sort, signal, progress: tell })
    const rows = orderRows(orders, { say: (key) => t(`orders.${key}`), instant })
    saveFile(`${t('orders.export.file')}.csv`, csvOf(rows))
    notice.done(t('orders.export.done', { n: number(orders.length) }, orders.length))
  }

  async function exportView(filter: OrderFilter, sort: OrderSort): Promise<void> {
    const mine = new AbortController()
    running?.abort()
    running = mine
    try {
      await save(filter, sort, mine.signal)
    } catch (error) {
      if (!mine.signal.aborted) notice.failed(error)
    } finally {
      if (running === mine) {
        running = null
        progress.value = null
      }
    }
  }

  const stop = () => running?.abort()
  onScopeDispose(stop)
  return { progress, exportView, stop }
}
