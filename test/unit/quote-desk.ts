/** A small desk for money tests: sells an order from a draft, grants cases on it, and takes grants back. */
import type { OrderDraft } from '../../shared/model/order'
import type { PolicyDocument } from '../../shared/model/policy'
import type { Quote } from '../../shared/model/quote'
import { Refusal } from '../../shared/refusals'
import { allocateOrder } from '../../electron/domain/orders/allocate-order'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { quote } from '../../electron/domain/cases/quote/quote'
import type { PriorGrant, QuoteInput, QuoteOrder, QuoteRequest } from '../../electron/domain/cases/quote/quote-input'

type DraftLine = OrderDraft['lines'][number]

/** A line of a draft: price of one unit, quantity, what the source states on it, category. */
export function line(
  listPriceMinor: number,
  quantity = 1,
  statedDiscountMinor = 0,
  category: string | null = null,
): DraftLine {
  return { sku: '', title: '', category, quantity, listPriceMinor, statedDiscountMinor }
}

/** A promotion over lines (positions from 0; all lines when left out), with what the source states on each. */
export function promotion(
  thresholdMinor: number,
  amountOffMinor: number,
  lines: number[],
  stated: Record<number, number> = {},
) {
  const covers = lines.map((position) => ({ line: position, statedMinor: stated[position] ?? null }))
  return { title: 'promotion', thresholdMinor, amountOffMinor, covers }
}

export const DELIVERED_AT = Date.UTC(2026, 0, 10, 4)
export const NOW = Date.UTC(2026, 0, 12, 4)

/** A draft with nothing but what is given; without payments it is paid in full by one. */
export function draftOf(given: Partial<OrderDraft>): OrderDraft {
  const draft: OrderDraft = {
    channel: 'shop',
    externalNumber: '1',
    currency: 'CNY',
    fulfilment: 'delivered',
    placedAt: DELIVERED_AT,
    paidAt: DELIVERED_AT,
    shippedAt: DELIVERED_AT,
    deliveredAt: DELIVERED_AT,
    promisedAt: null,
    buyer: null,
    lines: [],
    promotions: [],
    couponMinor: null,
    pointsMinor: 0,
    platformSubsidyMinor: 0,
    shippingMinor: 0,
    taxMinor: 0,
    taxIncluded: false,
    payments: [],
    ...given,
  }
  if (given.payments) return draft
  return {
    ...draft,
    payments: [{ method: 'alipay', amountMinor: allocateOrder(draft).totals.dueMinor, paidAt: DELIVERED_AT }],
  }
}

/** The order as the desk keeps it: line, promotion and payment ids run from 1. */
export function orderOf(draft: OrderDraft): QuoteOrder {
  const { lines, promotions } = allocateOrder(draft)
  return {
    ...draft,
    id: 1,
    lines: draft.lines.map((each, index) => ({ ...each, ...lines[index]!, id: index + 1 })),
    promotions: draft.promotions.map((each, index) => ({
      id: index + 1,
      thresholdMinor: each.thresholdMinor,
      shares: promotions[index]!.shares.map(({ line: position, ...share }) => ({ ...share, lineId: position + 1 })),
    })),
    payments: draft.payments.map((payment, index) => ({ ...payment, id: index + 1, grantedMinor: 0 })),
  }
}

interface Asked {
  /** Units per line id, or `{ part }` for a part of the line's value. */
  units?: Record<number, number | { part: number }>
  reason?: string
  goodwillMinor?: number
  kind?: QuoteRequest['kind']
}

interface Granted extends PriorGrant {
  payments: Quote['payments']
}

export class QuoteDesk {
  readonly order: QuoteOrder
  readonly grants: Granted[] = []
  readonly document: PolicyDocument

  constructor(draft: Partial<OrderDraft>, policy: Partial<PolicyDocument> = {}) {
    this.order = orderOf(draftOf(draft))
    this.document = { ...cnNoReason, ...policy }
  }

  /** The order with what the standing grants give back of each payment. */
  private standing(): QuoteOrder {
    const grantedMinor = (id: number) =>
      this.grants
        .flatMap(({ payments }) => payments)
        .reduce((sum, each) => sum + (each.paymentId === id ? each.amountMinor : 0), 0)
    return {
      ...this.order,
      payments: this.order.payments.map((each) => ({ ...each, grantedMinor: grantedMinor(each.id) })),
    }
  }

  quote(
    { units = {}, reason = 'no_reason', goodwillMinor = 0, kind = 'refund' }: Asked,
    facts: Partial<QuoteInput> = {},
  ): Quote {
    const lines = Object.entries(units).map(([id, asked]) =>
      typeof asked === 'number'
        ? { lineId: Number(id), quantity: asked, partMinor: null }
        : { lineId: Number(id), quantity: 1, partMinor: asked.part },
    )
    return quote({
      order: this.standing(),
      priorGrants: this.grants,
      request: { kind, reason, lines, goodwillMinor },
      policy: { versionId: 1, document: this.document },
      shop: { timeZone: 'Asia/Shanghai' },
      now: NOW,
      history: [],
      ...facts,
    })
  }

  /** Quotes and grants. */
  grant(asked: Asked): Quote {
    const granted = this.quote(asked)
    const lines = Object.entries(asked.units ?? {}).map(([id, each]) =>
      typeof each === 'number'
        ? { lineId: Number(id), quantity: each, partMinor: null }
        : { lineId: Number(id), quantity: 1, partMinor: each.part },
    )
    this.grants.push({
      kind: granted.kind,
      rows: granted.rows,
      lines,
      totalMinor: granted.totalMinor,
      payments: granted.payments,
    })
    return granted
  }

  takeBack(index: number): void {
    this.grants.splice(index, 1)
  }

  get grantedMinor(): number {
    return this.grants.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
  }

  get paidMinor(): number {
    return this.order.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  }
}

/** The rows of one kind as plain amounts, in order. */
export function amountsOf({ rows }: Pick<Quote, 'rows'>, kind: Quote['rows'][number]['kind']): number[] {
  return rows.filter((row) => row.kind === kind).map(({ amountMinor }) => amountMinor)
}

/** The code and details of the refusal the act ends in, or null when it does not. */
export function refusalOf(act: () => unknown): unknown {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.details]
    throw error
  }
}
