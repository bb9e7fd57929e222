import type { MoneyRow } from '../../../../shared/model/quote'
import { Refusal } from '../../../../shared/refusals'
import type { Frame } from './frame'
import type { LineStanding } from './line-standing'
import { moneyRow } from './money-row'
import { unitCuts, worthOf } from './unit-cuts'

/**
 * What the lines themselves are worth: whole units, the earlier part refunds those repay, and parts asked for now.
 * @throws Refusal case.over_paid when a part exceeds what its line still holds
 */
export function baseRows(frame: Frame): MoneyRow[] {
  return frame.asked.flatMap((standing) => [
    ...unitRows(standing, frame),
    ...repaymentRow(standing, baseOfUnits(standing), frame),
    ...partRow(standing, frame),
  ])
}

/** Worth of the units this case takes. */
export function baseOfUnits({ line, fromUnit, toUnit, granted }: LineStanding): number {
  return toUnit === fromUnit ? 0 : worthOf(line.paidMinor, granted.unitBaseMinor, toUnit, line.quantity)
}

function unitRows(standing: LineStanding, { bearer: own }: Frame): MoneyRow[] {
  const { line, granted, replaced } = standing
  const { paidMinor, quantity } = line
  let grantedMinor = granted.unitBaseMinor
  return unitCuts(standing, own).map(({ fromUnit, toUnit, bearer, rule }) => {
    const amountMinor = worthOf(paidMinor, grantedMinor, toUnit, quantity)
    const inputs = { paidMinor, quantity, fromUnit, toUnit, grantedMinor, ...replacementIn(replaced) }
    grantedMinor += amountMinor
    return moneyRow('base', amountMinor, { bearer, rule, lineId: line.id, inputs })
  })
}

/** Rows of units that an earlier exchange put in the place of the line's own name them. */
export function replacementIn(replaced: LineStanding['replaced']): MoneyRow['inputs'] {
  return replaced ? { replacementId: replaced.replacement.id } : {}
}

/** A part granted earlier was an advance on the line: the next whole units, given back or exchanged, repay it as far as they reach. */
export function repaymentRow(standing: LineStanding, worthMinor: number, { bearer }: Frame): MoneyRow[] {
  const repaidMinor = repaymentOf(standing, worthMinor)
  if (repaidMinor === 0) return []
  const { partGrantedMinor, partRepaidMinor } = standing.granted
  const inputs = { partGrantedMinor, partRepaidMinor }
  return [
    moneyRow('earlier_part_refund', -repaidMinor, {
      bearer,
      rule: standing.toUnit > standing.fromUnit ? 'line.part_repaid' : 'exchange.part_repaid',
      lineId: standing.line.id,
      inputs,
    }),
  ]
}

function repaymentOf({ fromUnit, toUnit, creditFrom, creditTo, granted }: LineStanding, worthMinor: number): number {
  if (toUnit === fromUnit && creditTo === creditFrom) return 0
  return Math.min(granted.partGrantedMinor - granted.partRepaidMinor, worthMinor)
}

function partRow(standing: LineStanding, { bearer }: Frame): MoneyRow[] {
  const { line, position, partMinor: askedMinor, granted } = standing
  if (askedMinor === 0) return []
  const { unitBaseMinor, partGrantedMinor, partRepaidMinor } = granted
  const baseMinor = baseOfUnits(standing)
  // What an exchange repaid is owed again when it is taken back, so until its goods have left it makes no room.
  const pendingMinor = standing.exchanging ? Math.max(0, granted.repaidByExchangeMinor) : 0
  const partsMinor = partGrantedMinor - partRepaidMinor - repaymentOf(standing, baseMinor) + pendingMinor
  // Cheaper goods from an exchange are worth less than what was paid for the line.
  const takenMinor = unitBaseMinor + baseMinor + partsMinor + standing.openLossMinor
  const remainingMinor = Math.max(0, line.paidMinor - takenMinor)
  if (askedMinor > remainingMinor) throw new Refusal('case.over_paid', { position, remainingMinor, askedMinor })
  const inputs = { paidMinor: line.paidMinor, takenMinor, askedMinor }
  return [moneyRow('base', askedMinor, { bearer, rule: 'line.part', lineId: line.id, inputs })]
}
