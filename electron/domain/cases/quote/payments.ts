import type { MoneyRow, MoneyRowKind, Quote } from '../../../../shared/model/quote'
import { sumMinor } from '../../../../shared/money'
import type { Frame } from './frame'
import { moneyRow, sumRows } from './money-row'
import type { PriorGrant, QuoteOrder, QuotePayment } from './quote-input'

/** What was paid on the order, and what of it no standing grant gives back yet. */
export function paidAndLeft(
  order: QuoteOrder,
  grants: readonly PriorGrant[],
): { paidMinor: number; leftMinor: number } {
  const paidMinor = sumMinor(order.payments.map((payment) => payment.amountMinor))
  const grantedMinor = sumMinor(grants.map((grant) => grant.totalMinor))
  const perPayment = sumMinor(order.payments.map(leftOf))
  return { paidMinor, leftMinor: Math.max(0, Math.min(paidMinor - grantedMinor, perPayment)) }
}

/** What is given of kindness, beside what the goods and their shipping come to. */
const KINDNESS: readonly MoneyRowKind[] = ['goodwill', 'offer']

/**
 * Brings the total down to what is left of what was paid. What was paid for repairs is left to kindness alone, else goods
 * would be given back out of it, and later ones could not make up for that.
 */
export function capRow(payable: readonly MoneyRow[], frame: Frame): MoneyRow[] {
  const { order, priorGrants, bearer } = frame
  const totalMinor = sumRows(payable)
  const { paidMinor, leftMinor } = paidAndLeft(order, priorGrants)
  const goodsMinor = sumRows(payable.filter(({ kind }) => !KINDNESS.includes(kind)))
  const goodsLeftMinor = Math.min(leftMinor, leftForGoods(order, priorGrants))
  // Where the goods reach their limit, kindness gives way first.
  const mostMinor = goodsMinor > goodsLeftMinor ? goodsLeftMinor : leftMinor
  if (totalMinor <= mostMinor) return []
  const inputs = { totalMinor, paidMinor, leftMinor: mostMinor }
  return [moneyRow('cap', mostMinor - totalMinor, { bearer, rule: 'cap.order_paid', inputs })]
}

/** What was paid but for repairs, less what was granted; kindness so far is taken out of the repairs first. */
function leftForGoods({ payments }: QuoteOrder, grants: readonly PriorGrant[]): number {
  const repairsMinor = sumMinor(payments.map(({ forRepair, amountMinor }) => (forRepair ? amountMinor : 0)))
  if (repairsMinor === 0) return Infinity
  const kindMinor = sumRows(grants.flatMap(({ rows }) => rows.filter(({ kind }) => KINDNESS.includes(kind))))
  const paidMinor = sumMinor(payments.map(({ amountMinor }) => amountMinor)) - repairsMinor
  const grantedMinor = sumMinor(grants.map(({ totalMinor }) => totalMinor)) - Math.min(kindMinor, repairsMinor)
  return Math.max(0, paidMinor - grantedMinor)
}

/** The total over the payments, in the order of the policy's methods and then as the source lists them, each up to what is left of it. */
export function spreadOverPayments(
  totalMinor: number,
  payments: readonly QuotePayment[],
  payBackOrder: readonly string[] = [],
): Quote['payments'] {
  let openMinor = totalMinor
  return inOrder(payments, payBackOrder).flatMap((payment) => {
    const amountMinor = Math.min(openMinor, leftOf(payment))
    openMinor -= amountMinor
    return amountMinor > 0 ? [{ paymentId: payment.id, method: payment.method, amountMinor }] : []
  })
}

function leftOf({ amountMinor, grantedMinor }: QuotePayment): number {
  return Math.max(0, amountMinor - grantedMinor)
}

function inOrder(payments: readonly QuotePayment[], methods: readonly string[]): readonly QuotePayment[] {
  if (methods.length === 0) return payments
  const rank = ({ method }: QuotePayment) => (methods.includes(method) ? methods.indexOf(method) : methods.length)
  return payments.toSorted((one, other) => rank(one) - rank(other))
}
