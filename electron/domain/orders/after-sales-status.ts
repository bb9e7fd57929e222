import type { AfterSalesStatus } from '../../../shared/model/order'

/** The figures of an order that its after-sales status follows from. */
export interface AfterSalesFigures {
  openCases: number
  paidMinor: number
  grantedMinor: number
  refundedMinor: number
  /** Closed cases that ended with other goods, or with a mended unit, at the buyer. */
  exchanges: number
  repairs: number
}

/** Money that is owed comes first, then work that waits, then what has been given back. */
export function afterSalesStatus({
  openCases,
  paidMinor,
  grantedMinor,
  refundedMinor,
  exchanges,
  repairs,
}: AfterSalesFigures): AfterSalesStatus {
  if (grantedMinor > refundedMinor) return 'refund_due'
  if (openCases > 0) return 'open'
  if (refundedMinor === 0 && exchanges > 0) return 'exchanged'
  if (refundedMinor === 0) return repairs > 0 ? 'repaired' : 'none'
  return refundedMinor >= paidMinor ? 'refunded' : 'partly_refunded'
}
