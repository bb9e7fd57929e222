import { call } from '../../api/client'
import type { OrderFilter } from '../../../shared/contract/orders'
import type { OrderSummary } from '../../../shared/model/order'
import type { OrderSort } from './order-query'

const WINDOW = 500

export interface ExportOptions {
  readonly filter: OrderFilter
  readonly sort: OrderSort
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

/** Every order of a view, window by window; stops with the signal's reason when it is aborted. */
export async function collectOrders({ filter, sort, signal, progress }: ExportOptions): Promise<OrderSummary[]> {
  const rows: OrderSummary[] = []
  for (;;) {
    signal.throwIfAborted()
    const page = await call('orders.list', {
      offset: rows.length,
      limit: WINDOW,
      filter,
      sort: sort.by,
      descending: sort.descending,
    })
    rows.push(...page.rows)
    progress(rows.length, page.total)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}
