import type { MoneyRow } from '../../../../shared/model/quote'
import { floorShare } from '../../../../shared/money'
import type { Frame } from './frame'
import { moneyRow } from './money-row'

/** The units' cut of the line's tax, where tax was paid on top of the prices. */
export function taxRows({ order, taken, bearer }: Frame): MoneyRow[] {
  if (order.taxIncluded) return []
  return taken
    .filter(({ line }) => line.taxMinor > 0)
    .map(({ line, fromUnit, toUnit, taxGrantedMinor }) => {
      const amountMinor = Math.max(0, floorShare(line.taxMinor, toUnit, line.quantity) - taxGrantedMinor)
      const inputs = {
        taxMinor: line.taxMinor,
        quantity: line.quantity,
        fromUnit,
        toUnit,
        grantedMinor: taxGrantedMinor,
      }
      return moneyRow('tax', amountMinor, { bearer, rule: 'tax.units', lineId: line.id, inputs })
    })
}
