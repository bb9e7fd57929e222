import type { MoneyRow } from '../../../../shared/model/quote'
import { floorShare } from '../../../../shared/money'

/** Replacements of one exchange, in their order. */
interface Named {
  lineId: number
  quantity: number
}

/**
 * How many of the units a line was credited for each of its replacements stands for, by cumulative floor. As many as it
 * counts, unless fewer units came back than go out: those beyond them stand for nothing, and are paid in full.
 */
export function baseUnitsOf(replacements: readonly Named[], creditedUnits: (lineId: number) => number): number[] {
  const counted = new Map<number, number>()
  return replacements.map(({ lineId, quantity }) => {
    const total = replacements.reduce((sum, each) => sum + (each.lineId === lineId ? each.quantity : 0), 0)
    const from = counted.get(lineId) ?? 0
    counted.set(lineId, from + quantity)
    const units = creditedUnits(lineId)
    return floorShare(units, from + quantity, total) - floorShare(units, from, total)
  })
}

type Credit = Pick<MoneyRow, 'kind' | 'lineId' | 'amountMinor' | 'inputs'>

/**
 * What each replacement costs more (negative: less) than the credit for the units it stands for; a line's credit is cut over
 * those units by cumulative floor, so that the differences sum to price less credit.
 */
export function differencesOf(
  replacements: readonly (Named & { unitPriceMinor: number })[],
  rows: readonly Credit[],
): number[] {
  const creditOf = (lineId: number) => rows.find((row) => row.kind === 'exchange_credit' && row.lineId === lineId)
  const unitsOf = (lineId: number) => creditedUnits(creditOf(lineId))
  const counted = new Map<number, number>()
  return baseUnitsOf(replacements, unitsOf).map((units, index) => {
    const { lineId, quantity, unitPriceMinor } = replacements[index]!
    const from = counted.get(lineId) ?? 0
    counted.set(lineId, from + units)
    const [amountMinor, all] = [creditOf(lineId)?.amountMinor ?? 0, Math.max(1, unitsOf(lineId))]
    const shareMinor = floorShare(amountMinor, from + units, all) - floorShare(amountMinor, from, all)
    return unitPriceMinor * quantity - shareMinor
  })
}

/** Units a credit row was given for. */
export function creditedUnits(row: Pick<Credit, 'inputs'> | undefined): number {
  return row ? Number(row.inputs.toUnit) - Number(row.inputs.fromUnit) : 0
}
