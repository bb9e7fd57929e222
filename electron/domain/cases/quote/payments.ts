import type { MoneyRow, Quote } from '../../../../shared/model/quote'
import { sumMinor } from '../../../../shared/money'
import type { Frame } from './frame'
import { moneyRow } from './money-row'
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

/** Brings the total down to what is left of what was paid. */
export function capRow(totalMinor: number, { order, priorGrants, bearer }: Frame): MoneyRow[] {
  const { paidMinor, leftMinor } = paidAndLeft(order, priorGrants)
  if (totalMinor <= leftMinor) return []
  return [
    moneyRow('cap', leftMinor - totalMinor, {
      bearer,
      rule: 'cap.order_paid',
      inputs: { totalMinor, paidMinor, leftMinor },
    }),
  ]
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
