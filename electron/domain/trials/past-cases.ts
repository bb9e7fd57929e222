import type { ReadSql } from '../../db/sql'
import { loadDecidedCases } from './decided-cases.repo'
import type { DecidedCase, PastCase } from './past-case'
import { loadSoldOrders, type SoldOrder } from './sold-orders.repo'
import { loadStandingGrants, type StandingGrant } from './standing-grants.repo'

/** Cases with their orders as they stood when each was decided: three statements, however many cases. */
export async function loadPastCases(sql: ReadSql, ids: readonly number[]): Promise<PastCase[]> {
  const decided = await loadDecidedCases(sql, ids)
  const orderIds = decided.map(({ orderId }) => orderId)
  const [orders, grants] = await Promise.all([loadSoldOrders(sql, orderIds), loadStandingGrants(sql, orderIds)])
  return decided.map((row) => pastCase(row, orders.get(row.orderId)!, grants.get(row.orderId) ?? []))
}

function pastCase(row: DecidedCase, sold: SoldOrder, grants: readonly StandingGrant[]): PastCase {
  const at = row.grantedAt ?? row.decidedAt
  const before = grants.filter(
    ({ caseId, grantedAt }) => caseId !== row.id && (grantedAt < at || (grantedAt === at && caseId < row.id)),
  )
  return { ...row, priorGrants: before, order: orderBefore(sold, before) }
}

/** Payments that earlier cases collected, and what earlier grants give back of each. */
function orderBefore(sold: SoldOrder, before: readonly StandingGrant[]): PastCase['order'] {
  const cases = new Set(before.map(({ caseId }) => caseId))
  const grantedOf = new Map<number, number>()
  for (const { paymentId, amountMinor } of before.flatMap(({ payments }) => payments))
    grantedOf.set(paymentId, (grantedOf.get(paymentId) ?? 0) + amountMinor)
  return {
    ...sold,
    payments: sold.payments
      .filter(({ caseId }) => caseId === null || cases.has(caseId))
      .map((payment) => ({ ...payment, grantedMinor: grantedOf.get(payment.id) ?? 0 })),
  }
}
