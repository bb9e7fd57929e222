/** Shows that an order adds up: every line by itself, the columns, and the whole against its payments. */
import type { OrderDetail, OrderLine } from '../../../shared/model/order'

export const REDUCTIONS = [
  'statedDiscountMinor',
  'promotionMinor',
  'couponMinor',
  'pointsMinor',
  'platformSubsidyMinor',
] as const
const SHARES = [...REDUCTIONS, 'paidMinor', 'taxMinor', 'shippingMinor'] as const
export type Reduction = (typeof REDUCTIONS)[number]
export type ShareSums = Record<(typeof SHARES)[number] | 'listMinor', number>

/** List price × units: the value of a line before any reduction. */
export function listValueOf(line: Pick<OrderLine, 'listPriceMinor' | 'quantity'>): number {
  return line.listPriceMinor * line.quantity
}

export function sumShares(lines: readonly OrderLine[]): ShareSums {
  const sums = Object.fromEntries([...SHARES, 'listMinor'].map((share) => [share, 0])) as ShareSums
  for (const line of lines) {
    sums.listMinor += listValueOf(line)
    for (const share of SHARES) sums[share] += line[share]
  }
  return sums
}

function addsUp(line: OrderLine): boolean {
  return listValueOf(line) - REDUCTIONS.reduce((sum, reduction) => sum + line[reduction], 0) === line.paidMinor
}

export interface OrderBalance {
  readonly sums: ShareSums
  /** Goods + shipping + tax where it is added to the prices. */
  readonly totalMinor: number
  readonly paymentsMinor: number
  /** Payments − total. */
  readonly differenceMinor: number
  /** False would mean that the database holds lines that contradict their order. */
  readonly linesAddUp: boolean
}

export function balanceOf(order: OrderDetail): OrderBalance {
  const sums = sumShares(order.lines)
  const totalMinor = sums.paidMinor + order.shippingMinor + (order.taxIncluded ? 0 : order.taxMinor)
  const paymentsMinor = order.payments.reduce((sum, payment) => sum + payment.amountMinor, 0)
  const sharesMatch =
    order.lines.length === 0 || (sums.shippingMinor === order.shippingMinor && sums.taxMinor === order.taxMinor)
  return {
    sums,
    totalMinor,
    paymentsMinor,
    differenceMinor: paymentsMinor - totalMinor,
    linesAddUp: sharesMatch && order.lines.every(addsUp),
  }
}
