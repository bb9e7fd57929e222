import type { OrderSummary } from '../../../shared/model/order'
import { formatMinor } from '../../../shared/money'

export interface CsvWords {
  /** The text under a key of the orders. */
  readonly say: (key: string) => string
  readonly instant: (at: number) => string
}

/** Orders as the cells of a CSV file, heads first; amounts are plain decimals. */
export function orderRows(orders: readonly OrderSummary[], { say, instant }: CsvWords): (string | number)[][] {
  const own = (names: readonly string[]) => names.map((name) => say(`columns.${name}`))
  const head = [
    ...own(['number']),
    say('export.columns.placedOn'),
    ...own(['placedAt', 'channel', 'buyer']),
    say('export.columns.firstTitle'),
    say('export.columns.itemCount'),
    ...own(['fulfilment', 'afterSales', 'review']),
    say('export.columns.currency'),
    ...own(['paid']),
    say('export.columns.granted'),
    ...own(['refunded', 'openCases']),
  ]
  const rows = orders.map((order) => [
    order.externalNumber,
    order.placedOn,
    instant(order.placedAt),
    order.channel,
    order.buyerName ?? '',
    order.firstTitle ?? '',
    order.itemCount,
    say(`fulfilment.${order.fulfilment}`),
    say(`afterSales.${order.afterSales}`),
    say(`reviewStatus.${order.reviewStatus}`),
    order.currency,
    ...[order.paidMinor, order.grantedMinor, order.refundedMinor].map((amount) => formatMinor(amount, order.currency)),
    order.openCases,
  ])
  return [head, ...rows]
}
