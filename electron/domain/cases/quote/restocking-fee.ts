import type { MoneyRow } from '../../../../shared/model/quote'
import { floorShare } from '../../../../shared/money'
import { baseOfUnits } from './base-rows'
import type { Frame } from './frame'
import { moneyRow } from './money-row'

/** The fee the policy keeps back when the fault is the buyer's: basis points of the units' base, rounded down. */
export function restockingFeeRows({ taken, reason, document, bearer }: Frame): MoneyRow[] {
  const feeBps = document.restockingFeeBps
  if (reason.fault !== 'buyer' || feeBps === 0) return []
  return taken.flatMap((standing) => {
    const baseMinor = baseOfUnits(standing)
    const feeMinor = floorShare(baseMinor, feeBps, 10_000)
    if (feeMinor === 0) return []
    const inputs = { baseMinor, feeBps }
    return [
      moneyRow('restocking_fee', -feeMinor, {
        bearer,
        rule: 'fee.restocking',
        citation: document.citation,
        lineId: standing.line.id,
        inputs,
      }),
    ]
  })
}
