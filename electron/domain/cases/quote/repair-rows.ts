import type { MoneyRow } from '../../../../shared/model/quote'
import { sumMinor } from '../../../../shared/money'
import type { Frame } from './frame'
import { moneyRow } from './money-row'

/** What mending costs the buyer; under warranty the seller covers all of it. Nothing before somebody has looked at the unit. */
export function repairRows({ request, document }: Frame): MoneyRow[] {
  const { repair } = request
  if (!repair) return []
  const { citation } = document.repair
  const { labourMinor, taxMinor, covered } = repair
  const partsMinor = sumMinor(repair.parts.map(({ quantity, unitPriceMinor }) => quantity * unitPriceMinor))
  const costMinor = sumMinor([partsMinor, labourMinor, taxMinor])
  const charged = [
    moneyRow('repair_parts', 0 - partsMinor, {
      bearer: 'buyer',
      rule: 'repair.parts',
      citation,
      inputs: { partsMinor, partCount: repair.parts.length },
    }),
    moneyRow('repair_labour', 0 - labourMinor, {
      bearer: 'buyer',
      rule: 'repair.labour',
      citation,
      inputs: { labourMinor },
    }),
    moneyRow('repair_tax', 0 - taxMinor, { bearer: 'buyer', rule: 'repair.tax', citation, inputs: { taxMinor } }),
  ].filter(({ amountMinor }) => amountMinor !== 0)
  if (!covered || costMinor === 0) return charged
  const why = { bearer: 'seller' as const, rule: 'repair.warranty', citation, inputs: { costMinor } }
  return [...charged, moneyRow('warranty_cover', costMinor, why)]
}
