/** Walks random steps on an order and says what must hold after each. */
import { expect } from 'vitest'
import { floorShare, sumMinor } from '../../shared/money'
import type { Quote } from '../../shared/model/quote'
import { unitsGivenBack } from '../../electron/domain/cases/quote/granted-units'
import type { QuoteDesk } from '../unit/quote-desk'
import type { RandomSteps } from './money-orders'

type Units = Record<number, number | { part: number }>

/** Units of a line that no standing grant has given back. */
export function keptOf(desk: QuoteDesk, lineId: number): number {
  const rows = desk.grants.flatMap((grant) => grant.rows.filter((row) => row.lineId === lineId))
  return desk.order.lines.find(({ id }) => id === lineId)!.quantity - unitsGivenBack(rows)
}

/** What the line's rows come to: units and parts, less the parts repaid. */
export function netOf(desk: QuoteDesk, lineId: number): number {
  const rows = desk.grants.flatMap(({ rows }) => rows)
  return sumMinor(
    rows
      .filter((row) => row.lineId === lineId && (row.kind === 'base' || row.kind === 'earlier_part_refund'))
      .map(({ amountMinor }) => amountMinor),
  )
}

export function takeStep(desk: QuoteDesk, step: RandomSteps[number]): void {
  if (step.step === 'takeBack') {
    if (desk.grants.length > 0) desk.takeBack(step.index % desk.grants.length)
    return
  }
  const units: Units = {}
  for (const [index, { id, paidMinor }] of desk.order.lines.entries()) {
    const kept = keptOf(desk, id)
    const partMinor = floorShare(Math.max(0, paidMinor - netOf(desk, id)), step.partBps, 10_000)
    if (step.partOf === index && partMinor > 0) units[id] = { part: partMinor }
    else if (kept > 0 && step.picks[index]! > 40) units[id] = 1 + (step.picks[index]! % kept)
  }
  if (Object.keys(units).length > 0) expectSound(desk.grant({ units, reason: step.reason }))
}

/** Returns all that is kept, then asks for what a part taken back has left on a line without units. */
export function returnEverything(desk: QuoteDesk): void {
  const units = Object.fromEntries(
    desk.order.lines.map(({ id }) => [id, keptOf(desk, id)]).filter(([, kept]) => kept !== 0),
  )
  if (Object.keys(units).length > 0) expectSound(desk.grant({ units }))
  const left = desk.order.lines.flatMap(({ id, paidMinor }) =>
    paidMinor > netOf(desk, id) ? [[id, { part: paidMinor - netOf(desk, id) }] as const] : [],
  )
  if (left.length > 0) expectSound(desk.grant({ units: Object.fromEntries(left) }))
}

function expectSound({ rows, payments, bearers, totalMinor, carriedMinor, remainingMinor }: Quote): void {
  const sums = [rows, payments, bearers].map((parts) => sumMinor(parts.map(({ amountMinor }) => amountMinor)))
  expect(sums).toEqual([totalMinor, totalMinor, totalMinor])
  expect(Math.min(totalMinor, carriedMinor, remainingMinor)).toBeGreaterThanOrEqual(0)
}

/** What is left of the order, of each payment and of each line is never below zero. */
export function expectBounded(desk: QuoteDesk): void {
  const perPayment = desk.order.payments.map((payment) => {
    const granted = desk.grants.flatMap(({ payments }) => payments).filter(({ paymentId }) => paymentId === payment.id)
    return payment.amountMinor - sumMinor(granted.map(({ amountMinor }) => amountMinor))
  })
  const perLine = desk.order.lines.map(({ id, paidMinor }) => paidMinor - netOf(desk, id))
  const left = [desk.paidMinor - desk.grantedMinor, ...perPayment, ...perLine]
  expect(left.filter((leftMinor) => leftMinor < 0)).toEqual([])
}
