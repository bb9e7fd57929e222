import type { MoneyRow } from '../../../../shared/model/quote'
import { replacementIn } from './base-rows'
import type { Frame } from './frame'
import { moneyRow } from './money-row'
import { unitCuts, worthOf } from './unit-cuts'

/** The units' cut of the line's tax, where tax was paid on top of the prices. */
export function taxRows({ order, taken, bearer: own }: Frame): MoneyRow[] {
  if (order.taxIncluded) return []
  return taken
    .filter(({ line }) => line.taxMinor > 0)
    .flatMap((standing) => {
      const { taxMinor, quantity, id } = standing.line
      let grantedMinor = standing.granted.taxGrantedMinor
      return unitCuts(standing, own).map(({ fromUnit, toUnit, bearer }) => {
        const amountMinor = worthOf(taxMinor, grantedMinor, toUnit, quantity)
        const inputs = { taxMinor, quantity, fromUnit, toUnit, grantedMinor, ...replacementIn(standing.replaced) }
        grantedMinor += amountMinor
        return moneyRow('tax', amountMinor, { bearer, rule: 'tax.units', lineId: id, inputs })
      })
    })
}
