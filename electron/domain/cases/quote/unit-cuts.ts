import type { Fault } from '../../../../shared/model/policy'
import { floorShare } from '../../../../shared/money'
import type { LineStanding } from './line-standing'

/** Some of the units a case takes, borne by one. */
export interface UnitCut {
  fromUnit: number
  toUnit: number
  bearer: Fault
  rule: 'line.units' | 'line.carrier_units'
}

/** First the units the house took in, then those the carrier answers for. */
export function unitCuts({ fromUnit, toUnit, fate }: LineStanding, bearer: Fault): UnitCut[] {
  const middle = fate.carrierUnits === 0 ? toUnit : Math.max(fromUnit, toUnit - fate.carrierUnits)
  const cuts: UnitCut[] = [
    { fromUnit, toUnit: middle, bearer, rule: 'line.units' },
    { fromUnit: middle, toUnit, bearer: 'carrier', rule: 'line.carrier_units' },
  ]
  return cuts.filter((cut) => cut.toUnit > cut.fromUnit)
}

/**
 * What units (from, to] of an amount are worth: ⌊amount · to / quantity⌋ less what was granted for units so far, so that any
 * split sums to the amount, also when a grant in between was taken back.
 */
export function worthOf(amountMinor: number, grantedMinor: number, toUnit: number, quantity: number): number {
  return Math.max(0, floorShare(amountMinor, toUnit, quantity) - grantedMinor)
}
