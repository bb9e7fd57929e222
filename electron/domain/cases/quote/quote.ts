import type { CaseKind, Fault, PolicyRule } from '../../../../shared/model/policy'
import type { MoneyRow, Quote } from '../../../../shared/model/quote'
import { Refusal } from '../../../../shared/refusals'
import { endOfDay } from '../../../../shared/time'
import { promiseOf } from '../../policies/promise'
import { rulesSay } from '../../policies/rules'
import { legalDueOn } from '../../policies/window'
import { baseRows } from './base-rows'
import { depreciationRows, gradeRows, restockingFeeRows } from './deductions'
import { eligibilityOf, findingsOf } from './eligibility'
import { creditRows, differenceRows, priceRows } from './exchange-rows'
import { frameOf, type Frame } from './frame'
import { freightRow } from './freight-row'
import { goodwillRows, offerRows } from './goodwill'
import { sumRows } from './money-row'
import { capRow, paidAndLeft, spreadOverPayments } from './payments'
import { promotionRows } from './promotion-settlement'
import type { QuoteInput } from './quote-input'
import { repairRows } from './repair-rows'
import { shippingRows } from './shipping-rows'
import { carriedOf, shortfallRows } from './shortfall'
import { taxRows } from './tax-rows'
import { withheldRows } from './withheld-rows'

/**
 * Signed adjustments of the goods, in the order they are taken: for the units' grade, the restocking fee, depreciation, then
 * the case's freight.
 */
const ADJUSTMENTS: readonly ((frame: Frame) => MoneyRow[])[] = [
  gradeRows,
  restockingFeeRows,
  depreciationRows,
  freightRow,
]

/** What the goods themselves come to, by kind, before adjustments. */
const GOODS: Record<CaseKind, readonly ((frame: Frame) => MoneyRow[])[]> = {
  refund: [baseRows, differenceRows, taxRows, promotionRows],
  return: [baseRows, differenceRows, taxRows, promotionRows, withheldRows],
  exchange: [creditRows, differenceRows, priceRows, withheldRows],
  repair: [repairRows],
}

/**
 * What a case would pay, when and why: a pure function of the order with its frozen shares, the grants that stand on it,
 * the request and the policy version the order keeps. Every row is what should be granted after this case less what has
 * been, so any split in any order, also with grants taken back in between, sums to what was paid.
 * @throws Refusal case.reason_not_allowed, case.no_lines, order.unknown_line, case.over_quantity, case.over_paid,
 * case.replacement_missing, case.replacement_unknown, money.too_large
 */
export function quote(input: QuoteInput): Quote {
  const frame = frameOf(input)
  const { order, priorGrants, request, policy, shop, now, document } = frame
  const rows = rowsOf(frame)
  const netMinor = sumRows(rows)
  for (const figure of [netMinor, ...rows.map(({ amountMinor }) => amountMinor)])
    if (!Number.isSafeInteger(figure)) throw new Refusal('money.too_large', { text: String(figure) })
  const [totalMinor, dueMinor] = [Math.max(0, netMinor), Math.max(0, -netMinor)]
  const rule = ruleOf(frame, totalMinor)
  const findings = findingsOf(frame, { rows, totalMinor, rule })
  const payments = spreadOverPayments(totalMinor, order.payments, document.payBackOrder)
  const dueOn = legalDueOn(now, document.refundWithinDays, shop.timeZone)
  const grant = { kind: request.kind, rows, totalMinor }
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
    dueMinor,
    carriedMinor: carriedOf([...priorGrants, grant]),
    remainingMinor: paidAndLeft(order, priorGrants).leftMinor - totalMinor,
    payments,
    bearers: bearersOf(rows),
    ruleOutcome: rule && { code: rule.code, outcome: rule.outcome },
    policyVersionId: policy.versionId,
    legalDueOn: dueOn,
    legalDueAt: endOfDay(dueOn, shop.timeZone),
    promise: promiseOf({ kind: request.kind, methods, now, document, history: input.history }),
  }
}

/** The automatic rule that speaks on such a case and amount. */
function ruleOf(
  { document, request, reason, order, asked, buyerCases = 0 }: Frame,
  totalMinor: number,
): PolicyRule | null {
  return rulesSay(document, {
    kind: request.kind,
    reason: reason.code,
    fault: reason.fault,
    channel: order.channel,
    segment: order.segment ?? null,
    categories: asked.map(({ line }) => line.category),
    totalMinor,
    buyerCases,
  })
}

function rowsOf(frame: Frame): MoneyRow[] {
  const { request } = frame
  const payable = request.offerMinor ? offerRows(request.offerMinor) : payableRows(frame)
  if (request.lines.length === 0 && (payable.length === 0 || request.kind !== 'refund'))
    throw new Refusal('case.no_lines')
  return [...payable, ...capRow(payable, frame)]
}

function payableRows(frame: Frame): MoneyRow[] {
  const goods = [...GOODS[frame.request.kind], ...ADJUSTMENTS].flatMap((part) => part(frame))
  return [...goods, ...shortfallRows(sumRows(goods), frame), ...shippingRows(frame), ...goodwillRows(frame)]
}

/** Who bears each cent of the total. */
function bearersOf(rows: readonly MoneyRow[]): Quote['bearers'] {
  const byBearer = new Map<Fault, number>()
  for (const { bearer, amountMinor } of rows) byBearer.set(bearer, (byBearer.get(bearer) ?? 0) + amountMinor)
  return [...byBearer]
    .map(([bearer, amountMinor]) => ({ bearer, amountMinor }))
    .filter(({ amountMinor }) => amountMinor !== 0)
}
