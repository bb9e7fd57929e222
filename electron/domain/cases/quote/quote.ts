import type { Fault } from '../../../../shared/model/policy'
import type { MoneyRow, Quote } from '../../../../shared/model/quote'
import { Refusal } from '../../../../shared/refusals'
import { endOfDay } from '../../../../shared/time'
import { promiseOf } from '../../policies/promise'
import { legalDueOn } from '../../policies/window'
import { baseRows } from './base-rows'
import { eligibilityOf, findingsOf } from './eligibility'
import { frameOf, type Frame } from './frame'
import { goodwillRows } from './goodwill'
import { sumRows } from './money-row'
import { capRow, paidAndLeft, spreadOverPayments } from './payments'
import { promotionRows } from './promotion-settlement'
import type { QuoteInput } from './quote-input'
import { restockingFeeRows } from './restocking-fee'
import { shippingRows } from './shipping-rows'
import { carriedOf, shortfallRows } from './shortfall'
import { taxRows } from './tax-rows'

/**
 * Signed adjustments of the goods, in the order they are taken: of the units' grade, the restocking fee, depreciation,
 * then the case's freight. Those that need goods inspected join here.
 */
const ADJUSTMENTS: readonly ((frame: Frame) => MoneyRow[])[] = [restockingFeeRows]

/**
 * What a case would pay, when and why: a pure function of the order with its frozen shares, the grants that stand on it,
 * the request and the policy version the order keeps. Every row is what should be granted after this case less what has
 * been, so any split in any order, also with grants taken back in between, sums to what was paid.
 * @throws Refusal case.reason_not_allowed, case.no_lines, order.unknown_line, case.over_quantity, case.over_paid
 */
export function quote(input: QuoteInput): Quote {
  const frame = frameOf(input)
  const { order, priorGrants, request, policy, shop, now, document } = frame
  const rows = rowsOf(frame)
  const totalMinor = sumRows(rows)
  const findings = findingsOf(frame, rows, totalMinor)
  const payments = spreadOverPayments(totalMinor, order.payments)
  const dueOn = legalDueOn(now, document.refundWithinDays, shop.timeZone)
  const grant = { kind: request.kind, rows, lines: request.lines, totalMinor }
  const methods = (payments.length > 0 ? payments : order.payments.slice(0, 1)).map((payment) => payment.method)
  return {
    orderId: order.id,
    kind: request.kind,
    reason: request.reason,
    currency: order.currency,
    eligibility: eligibilityOf(findings),
    findings,
    rows,
    totalMinor,
    carriedMinor: carriedOf([...priorGrants, grant]),
    remainingMinor: paidAndLeft(order, priorGrants).leftMinor - totalMinor,
    payments,
    bearers: bearersOf(rows),
    policyVersionId: policy.versionId,
    legalDueOn: dueOn,
    legalDueAt: endOfDay(dueOn, shop.timeZone),
    promise: promiseOf({ kind: request.kind, methods, now, document, history: input.history }),
  }
}

function rowsOf(frame: Frame): MoneyRow[] {
  const adjustments = ADJUSTMENTS.flatMap((adjust) => adjust(frame))
  const goods = [...baseRows(frame), ...taxRows(frame), ...promotionRows(frame), ...adjustments]
  const payable = [...goods, ...shortfallRows(sumRows(goods), frame), ...shippingRows(frame), ...goodwillRows(frame)]
  if (frame.request.lines.length === 0 && payable.length === 0) throw new Refusal('case.no_lines')
  return [...payable, ...capRow(sumRows(payable), frame)]
}

/** Who bears each cent of the total. */
function bearersOf(rows: readonly MoneyRow[]): Quote['bearers'] {
  const byBearer = new Map<Fault, number>()
  for (const { bearer, amountMinor } of rows) byBearer.set(bearer, (byBearer.get(bearer) ?? 0) + amountMinor)
  return [...byBearer]
    .map(([bearer, amountMinor]) => ({ bearer, amountMinor }))
    .filter(({ amountMinor }) => amountMinor !== 0)
}
