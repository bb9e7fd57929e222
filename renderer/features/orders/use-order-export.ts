import { onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { OrderFilter } from '../../../shared/contract/orders'
import type { OrderSummary } from '../../../shared/model/order'
import { formatMinor } from '../../../shared/money'
import { useFormat } from '../../ui/format'
import { csvOf, saveFile } from '../../ui/save-file'
import { useNotice } from '../../ui/use-notice'
import { collectOrders } from './export-orders'
import type { OrderSort } from './order-query'

/** Saves orders as CSV: the whole view, read in windows with progress and a way to stop. */
export function useOrderExport() {
  const { t } = useI18n()
  const { instant, number } = useFormat()
  const notice = useNotice()
  const progress = shallowRef<{ done: number; total: number } | null>(null)
  let running: AbortController | null = null

  function columnsOf(order: OrderSummary): (string | number)[] {
    const amounts = [order.paidMinor, order.grantedMinor, order.refundedMinor].map((amount) =>
      formatMinor(amount, order.currency),
    )
    return [
      order.externalNumber,
      order.placedOn,
      instant(order.placedAt),
      order.channel,
      order.buyerName ?? '',
      order.firstTitle ?? '',
      order.itemCount,
      t(`orders.fulfilment.${order.fulfilment}`),
      t(`orders.afterSales.${order.afterSales}`),
      order.currency,
      ...amounts,
      order.openCases,
    ]
  }

  function save(orders: readonly OrderSummary[]): void {
    const own = (name: string) => t(`orders.columns.${name}`)
    const further = (name: string) => t(`orders.export.columns.${name}`)
    const head = [
      own('number'),
      further('placedOn'),
      own('placedAt'),
      own('channel'),
      own('buyer'),
      further('firstTitle'),
      further('itemCount'),
      own('fulfilment'),
      own('afterSales'),
      further('currency'),
      own('paid'),
      further('granted'),
      own('refunded'),
      own('openCases'),
    ]
    saveFile(`${t('orders.export.file')}.csv`, csvOf([head, ...orders.map(columnsOf)]))
    notice.done(t('orders.export.done', { n: number(orders.length) }, orders.length))
  }

  async function exportView(filter: OrderFilter, sort: OrderSort): Promise<void> {
    const mine = new AbortController()
    running?.abort()
    running = mine
    try {
      save(
        await collectOrders({
          filter,
          sort,
          signal: mine.signal,
          progress: (done, total) => (progress.value = { done, total }),
        }),
      )
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
