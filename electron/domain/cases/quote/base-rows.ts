import type { MoneyRow } from '../../../../shared/model/quote'
import { floorShare } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'
import type { Frame } from './frame'
import type { LineStanding } from './line-standing'
import { moneyRow } from './money-row'

/**
 * What the lines themselves are worth: whole units, the earlier part refunds those repay, and parts asked for now.
 * @throws Refusal case.over_paid when a part exceeds what its line still holds
 */
export function baseRows(frame: Frame): MoneyRow[] {
  return frame.lines.flatMap((standing, index) => [
    ...unitRow(standing, frame),
    ...repaymentRow(standing, frame),
    ...partRow(standing, index + 1, frame),
  ])
}

/**
 * Worth of the units this case takes: ⌊paid · units given back after it / quantity⌋ less what was granted for units so
 * far, so that any split sums to what was paid, also when a grant in between was taken back.
 */
export function baseOfUnits({ line, fromUnit, toUnit, unitBaseMinor }: LineStanding): number {
  if (toUnit === fromUnit) return 0
  return Math.max(0, floorShare(line.paidMinor, toUnit, line.quantity) - unitBaseMinor)
}

function unitRow(standing: LineStanding, { bearer }: Frame): MoneyRow[] {
  const { line, fromUnit, toUnit, unitBaseMinor } = standing
  if (toUnit === fromUnit) return []
  const inputs = { paidMinor: line.paidMinor, quantity: line.quantity, fromUnit, toUnit, grantedMinor: unitBaseMinor }
  return [moneyRow('base', baseOfUnits(standing), { bearer, rule: 'line.units', lineId: line.id, inputs })]
}

/** A part granted earlier was an advance on the line: the next whole units repay it, as far as they reach. */
function repaymentRow(standing: LineStanding, { bearer }: Frame): MoneyRow[] {
  const repaidMinor = repaymentOf(standing)
  if (repaidMinor === 0) return []
  const inputs = { partGrantedMinor: standing.partGrantedMinor, partRepaidMinor: standing.partRepaidMinor }
  return [
    moneyRow('earlier_part_refund', -repaidMinor, {
      bearer,
      rule: 'line.part_repaid',
      lineId: standing.line.id,
      inputs,
    }),
  ]
}

function repaymentOf(standing: LineStanding): number {
  if (standing.toUnit === standing.fromUnit) return 0
  return Math.min(standing.partGrantedMinor - standing.partRepaidMinor, baseOfUnits(standing))
}

function partRow(standing: LineStanding, position: number, { bearer }: Frame): MoneyRow[] {
  const { line, partMinor: askedMinor, unitBaseMinor, partGrantedMinor, partRepaidMinor } = standing
  if (askedMinor === 0) return []
  const takenMinor = unitBaseMinor + baseOfUnits(standing) + partGrantedMinor - partRepaidMinor - repaymentOf(standing)
  const remainingMinor = Math.max(0, line.paidMinor - takenMinor)
  if (askedMinor > remainingMinor) throw new Refusal('case.over_paid', { position, remainingMinor, askedMinor })
  const inputs = { paidMinor: line.paidMinor, takenMinor, askedMinor }
  return [moneyRow('base', askedMinor, { bearer, rule: 'line.part', lineId: line.id, inputs })]
}
