import type { MoneyRow } from '../../../../shared/model/quote'
import { floorShare, sumMinor } from '../../../../shared/money'
import type { Frame } from './frame'
import { moneyRow, sumRows } from './money-row'

/** The seller's own kindness, whoever is at fault. */
export function goodwillRows({ request }: Frame): MoneyRow[] {
  const askedMinor = request.goodwillMinor
  return askedMinor === 0
    ? []
    : [moneyRow('goodwill', askedMinor, { bearer: 'seller', rule: 'goodwill', inputs: { askedMinor } })]
}

/** What the merchant offered and the buyer accepted, instead of everything else; the goods stay where they are. */
export function offerRows(offerMinor: number): MoneyRow[] {
  return [moneyRow('offer', offerMinor, { bearer: 'seller', rule: 'offer.accepted', inputs: { offerMinor } })]
}

/** The most goodwill a clerk may add on this order, and how much earlier cases have added. */
export function goodwillLimit({ order, priorGrants, document }: Frame): { limitMinor: number; earlierMinor: number } {
  const paidMinor = sumMinor(order.payments.map((payment) => payment.amountMinor))
  const earlier = priorGrants.flatMap((grant) => grant.rows.filter((row) => row.kind === 'goodwill'))
  return { limitMinor: floorShare(paidMinor, document.goodwillLimitBps, 10_000), earlierMinor: sumRows(earlier) }
}
