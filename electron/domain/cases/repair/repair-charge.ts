import type { RepairPart } from '../../../../shared/model/goods'
import { floorShare, MAX_MINOR, sumMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'

export interface RepairCosts {
  parts: readonly RepairPart[]
  labourMinor: number
  /** As stated; left out, the policy's rate on parts and labour, rounded down. */
  taxMinor?: number | undefined
  taxBps: number
  covered: boolean
}

/**
 * What mending costs, and what of it the buyer pays: all of it, or nothing under warranty.
 * @throws Refusal money.too_large
 */
export function repairCharge(costs: RepairCosts): { partsMinor: number; taxMinor: number; chargeMinor: number } {
  const partsMinor = sumMinor(costs.parts.map(({ quantity, unitPriceMinor }) => quantity * unitPriceMinor))
  const untaxedMinor = sumMinor([partsMinor, costs.labourMinor])
  if (untaxedMinor > MAX_MINOR) throw new Refusal('money.too_large', { text: String(untaxedMinor) })
  const taxMinor = costs.taxMinor ?? floorShare(untaxedMinor, costs.taxBps, 10_000)
  const costMinor = sumMinor([untaxedMinor, taxMinor])
  if (costMinor > MAX_MINOR) throw new Refusal('money.too_large', { text: String(costMinor) })
  return { partsMinor, taxMinor, chargeMinor: costs.covered ? 0 : costMinor }
}
