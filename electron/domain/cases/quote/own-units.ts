import { floorShare } from '../../../../shared/money'
import type { Frame } from './frame'
import type { LineStanding } from './line-standing'
import { baseOfUnits } from './base-rows'
import { worthOf } from './unit-cuts'
import { houseUnits } from './unit-fate'

/** Units of a line on which deductions may be taken: those the house has, not those the carrier answers for. */
export interface OwnUnits {
  standing: LineStanding
  units: number
  /** Their base, without tax. */
  baseMinor: number
}

/** Deductions are for the buyer's fault, and only on goods that come back (a plain refund keeps its fee on what it gives back). */
export function ownUnits(frame: Frame): OwnUnits[] {
  if (frame.request.withoutReturn) return []
  return frame.asked.flatMap((standing) => {
    const units = houseUnits(standing.fate)
    const baseMinor = baseOf(standing, units)
    return units > 0 && baseMinor > 0 ? [{ standing, units, baseMinor }] : []
  })
}

/** What the first of the units taken are worth. */
export function baseOf(standing: LineStanding, units: number): number {
  const { line, fate, fromUnit, toUnit, granted, creditFrom, creditTo } = standing
  if (fate.takenUnits === 0) return 0
  if (creditTo > creditFrom) {
    const to = creditFrom + floorShare(creditTo - creditFrom, units, fate.takenUnits)
    return floorShare(line.paidMinor, to, line.quantity) - floorShare(line.paidMinor, creditFrom, line.quantity)
  }
  if (toUnit === fromUnit) return 0
  if (units === fate.takenUnits) return baseOfUnits(standing)
  const to = fromUnit + floorShare(toUnit - fromUnit, units, fate.takenUnits)
  return worthOf(line.paidMinor, granted.unitBaseMinor, to, line.quantity)
}
