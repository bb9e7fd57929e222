import type { MoneyRow } from '../../../../shared/model/quote'
import type { Frame } from './frame'
import { moneyRow } from './money-row'

/**
 * The way back, as laid out: a buyer gets it back unless the fault is theirs, up to the policy's limit; what the seller laid
 * out is the buyer's when the fault is theirs and the policy says so.
 */
export function freightRow({ request, reason, document, bearer, comesBack }: Frame): MoneyRow[] {
  const { freight = null } = request
  if (!freight || !(comesBack || request.kind === 'repair')) return []
  const { buyersFault, reimburseAtMostMinor, citation } = document.freight
  const buyers = reason.fault === 'buyer'
  const { paidBy, amountMinor: laidOutMinor } = freight
  const inputs = { paidBy, laidOutMinor, fault: reason.fault }
  if (paidBy === 'buyer' && (!buyers || buyersFault === 'seller')) {
    const givenMinor = Math.min(laidOutMinor, reimburseAtMostMinor ?? laidOutMinor)
    if (givenMinor === 0) return []
    const limited: MoneyRow['inputs'] = reimburseAtMostMinor === null ? inputs : { ...inputs, reimburseAtMostMinor }
    return [moneyRow('freight', givenMinor, { bearer, rule: 'freight.reimbursed', citation, inputs: limited })]
  }
  if (paidBy === 'seller' && buyers && buyersFault === 'buyer' && laidOutMinor > 0)
    return [moneyRow('freight', -laidOutMinor, { bearer, rule: 'freight.buyers_fault', citation, inputs })]
  return []
}
