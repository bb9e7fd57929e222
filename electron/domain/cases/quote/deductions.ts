/** What is kept back of units for which the buyer is at fault: by their grade, for the trouble, for use. */
import type { MoneyRow } from '../../../../shared/model/quote'
import { floorShare } from '../../../../shared/money'
import { daysBetween, localDateOf } from '../../../../shared/time'
import type { Frame } from './frame'
import { moneyRow } from './money-row'
import { baseOf, ownUnits } from './own-units'

type Deduct = (frame: Frame) => MoneyRow[]

/** Basis points of the base of the units of each grade, rounded down; nothing before somebody has looked at them. */
export const gradeRows: Deduct = (frame) => {
  const { reason, document, bearer } = frame
  if (reason.fault !== 'buyer') return []
  return ownUnits(frame).flatMap(({ standing }) => {
    let [fromUnit, countedMinor] = [0, 0]
    return standing.fate.grades.flatMap(({ grade, units }) => {
      fromUnit += units
      const baseMinor = baseOf(standing, fromUnit) - countedMinor
      countedMinor += baseMinor
      const gradeBps = document.gradeDeductionBps[grade]
      const amountMinor = floorShare(baseMinor, gradeBps, 10_000)
      if (amountMinor === 0) return []
      const why = { bearer, rule: 'grade.deduction', citation: document.gradeCitation, lineId: standing.line.id }
      return [moneyRow('grade_deduction', -amountMinor, { ...why, inputs: { grade, units, baseMinor, gradeBps } })]
    })
  })
}

/** The fee the policy keeps back when the fault is the buyer's: basis points of the units' base, rounded down. */
export const restockingFeeRows: Deduct = (frame) => {
  const { reason, document, bearer } = frame
  const feeBps = document.restockingFeeBps
  if (reason.fault !== 'buyer' || feeBps === 0) return []
  return ownUnits(frame).flatMap(({ standing, baseMinor }) => {
    const feeMinor = floorShare(baseMinor, feeBps, 10_000)
    if (feeMinor === 0) return []
    const why = { bearer, rule: 'fee.restocking', citation: document.citation, lineId: standing.line.id }
    return [moneyRow('restocking_fee', -feeMinor, { ...why, inputs: { baseMinor, feeBps } })]
  })
}

/** So much per calendar day of the shop from delivery to asking, after the free days, up to a limit. */
export const depreciationRows: Deduct = (frame) => {
  const { reason, document, bearer, order, shop, now, askedAt = now } = frame
  const { freeDays, bpsPerDay, mostBps, citation } = document.depreciation
  if (reason.fault !== 'buyer' || bpsPerDay === 0 || !frame.comesBack) return []
  return ownUnits(frame).flatMap(({ standing, baseMinor }) => {
    const deliveredAt = standing.replaced ? standing.replaced.replacement.deliveredAt : order.deliveredAt
    if (deliveredAt === null) return []
    const usedDays = daysBetween(localDateOf(deliveredAt, shop.timeZone), localDateOf(askedAt, shop.timeZone))
    const useBps = Math.min(mostBps, Math.max(0, usedDays - freeDays) * bpsPerDay)
    const amountMinor = floorShare(baseMinor, useBps, 10_000)
    if (amountMinor === 0) return []
    const inputs = { baseMinor, usedDays, freeDays, bpsPerDay, mostBps, useBps }
    const why = { bearer, rule: 'depreciation.use', citation, lineId: standing.line.id }
    return [moneyRow('depreciation', -amountMinor, { ...why, inputs })]
  })
}
