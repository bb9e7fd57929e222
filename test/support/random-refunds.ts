import { allocateOrder } from '../../electron/domain/orders/allocate-order'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import type { quote } from '../../electron/domain/cases/quote/quote'
import type { PriorGrant, QuoteInput, QuoteOrder } from '../../electron/domain/cases/quote/quote-input'
import type { OrderDraft } from '../../shared/model/order'
import { CASE_KINDS, type PolicyDocument } from '../../shared/model/policy'
import { PLACED_AT } from './draft-order'
import { between, type Random } from './seed'

export type QuoteFunction = typeof quote

const label = { 'zh-CN': '无理由', 'en-US': 'No reason' }

/** No fees, and shipping comes back with the last item: under it everything returned is everything paid. */
export const PLAIN_POLICY: PolicyDocument = {
  ...cnNoReason,
  refundWhen: 'approved',
  excludedCategories: [],
  reasons: [
    {
      code: 'no_reason',
      label,
      fault: 'buyer',
      kinds: [...CASE_KINDS],
      evidence: [],
      evidenceRequired: false,
      withinWindow: false,
    },
  ],
  shipping: { whenUnshipped: false, whenNotBuyersFault: false, withLastItem: true },
  rules: [],
}

/** The order as a quote reads it, paid in one or two parts that sum to what is due. */
export function paidOrder(draft: OrderDraft, random: Random): QuoteOrder & { dueMinor: number } {
  const { lines, promotions, totals } = allocateOrder(draft)
  const first = random() < 0.3 ? between(random, 0, totals.dueMinor) : totals.dueMinor
  const parts = [first, totals.dueMinor - first].filter((amount, index) => index === 0 || amount > 0)
  return {
    ...draft,
    id: 1,
    dueMinor: totals.dueMinor,
    lines: lines.map((line, position) => ({ ...draft.lines[position]!, ...line, id: position + 1 })),
    promotions: promotions.map(({ shares }, position) => ({
      ...draft.promotions[position]!,
      id: position + 1,
      shares: shares.map(({ line, ...share }) => ({ ...share, lineId: line + 1 })),
    })),
    payments: parts.map((amountMinor, index) => ({
      id: index + 1,
      method: 'card',
      amountMinor,
      grantedMinor: 0,
      paidAt: PLACED_AT,
    })),
  }
}

/** Some units of what the buyer still keeps, at least one, as a request would list them. */
function someUnits(
  kept: Map<number, number>,
  random: Random,
): { lineId: number; quantity: number; partMinor: null; replacementId: null }[] {
  const open = [...kept].filter(([, units]) => units > 0)
  const certain = between(random, 0, open.length - 1)
  const chosen = open.filter((_, index) => index === certain || random() < 0.5)
  return chosen.map(([lineId, units]) => ({
    lineId,
    quantity: between(random, 1, units),
    partMinor: null,
    replacementId: null,
  }))
}

function inputOf(
  order: QuoteOrder,
  priorGrants: readonly PriorGrant[],
  lines: QuoteInput['request']['lines'],
): QuoteInput {
  return {
    order,
    priorGrants,
    request: { kind: 'refund', reason: 'no_reason', lines, goodwillMinor: 0 },
    policy: { versionId: 1, document: PLAIN_POLICY },
    shop: { timeZone: 'UTC' },
    now: PLACED_AT,
    history: [],
  }
}

/** Returns everything, a random part at a time, each part granted before the next is quoted. Answers what each case paid. */
export function refundEverything(start: QuoteOrder, random: Random, quoteOf: QuoteFunction): number[] {
  let order = start
  const kept = new Map(order.lines.map((line) => [line.id, line.quantity]))
  const grants: PriorGrant[] = []
  while ([...kept.values()].some((units) => units > 0)) {
    const lines = someUnits(kept, random)
    const quoted = quoteOf(inputOf(order, grants, lines))
    grants.push({ kind: 'refund', rows: quoted.rows, totalMinor: quoted.totalMinor })
    for (const { lineId, quantity } of lines) kept.set(lineId, (kept.get(lineId) ?? 0) - quantity)
    const granted = new Map(quoted.payments.map((payment) => [payment.paymentId, payment.amountMinor]))
    const payments = order.payments.map((payment) => ({
      ...payment,
      grantedMinor: payment.grantedMinor + (granted.get(payment.id) ?? 0),
    }))
    order = { ...order, payments }
  }
  return grants.map(({ totalMinor }) => totalMinor)
}
