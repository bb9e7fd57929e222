import { sumMinor } from '../../../../shared/money'
import type { MoneyRow } from '../../../../shared/model/quote'
import type { Frame } from './frame'
import { moneyRow } from './money-row'

/**
 * Units that were not in the parcel, were other goods, or were lost at the buyer's risk are not taken at all: nothing is paid
 * for them and they stay open for a later case. The row of zero says how many, and why.
 */
export function withheldRows({ asked, bearer, document }: Frame): MoneyRow[] {
  return asked.flatMap(({ line, fate }) => {
    const withheldUnits = sumMinor(Object.values(fate.withheld))
    if (withheldUnits === 0) return []
    const inputs = { askedUnits: fate.askedUnits, withheldUnits, ...fate.withheld }
    const rule = fate.withheld.lost ? 'goods.lost_at_buyers_risk' : 'goods.not_received'
    return [moneyRow('withheld', 0, { bearer, rule, citation: document.citation, lineId: line.id, inputs })]
  })
}
