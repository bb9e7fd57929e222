/** A small desk for money tests: sells an order from a draft, grants cases on it, and takes grants back. */
import type { OrderDraft } from '../../shared/model/order'
import type { PolicyDocument } from '../../shared/model/policy'
import type { ReplacementDraft } from '../../shared/model/goods'
import type { CaseLineDraft, Quote } from '../../shared/model/quote'
import { Refusal } from '../../shared/refusals'
import { allocateOrder } from '../../electron/domain/orders/allocate-order'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { quote } from '../../electron/domain/cases/quote/quote'
import { baseUnitsOf, creditedUnits, differencesOf } from '../../electron/domain/cases/quote/replacement-worth'
import type {
  PriorGrant,
  QuoteInput,
  QuoteOrder,
  QuotePayment,
  QuoteReplacement,
  QuoteRequest,
} from '../../electron/domain/cases/quote/quote-input'

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

type More = Pick<
  QuoteRequest,
  'freight' | 'replacements' | 'shipFirst' | 'offerMinor' | 'inspection' | 'lost' | 'repair' | 'withoutReturn'
>

export interface Asked extends More {
  /** Units per line id, or `{ part }` for a part of the line's value. */
  units?: Record<number, number | { part: number }>
  /** Units per replacement id, instead of the line's own. */
  replaced?: Record<number, number>
  reason?: string
  goodwillMinor?: number
  kind?: QuoteRequest['kind']
}

export interface Granted extends PriorGrant {
  rows: Quote['rows']
  payments: Quote['payments']
  /** What an exchange collected, and the replacements it put with the buyer. */
  collected: QuotePayment[]
  replacements: QuoteReplacement[]
}

export class QuoteDesk {
  readonly order: QuoteOrder
  readonly grants: Granted[] = []
  readonly document: PolicyDocument
  /** Otherwise what goes out stays in the house until `sendOut`. */
  sendsAtOnce = true
  private lastId = 100

  /** On an order as drafted, or as it is kept already. */
  constructor(draft: Partial<OrderDraft> | QuoteOrder, policy: Partial<PolicyDocument> = {}) {
    this.order = 'id' in draft ? draft : orderOf(draftOf(draft))
    this.document = { ...cnNoReason, ...policy }
  }

  /** The order with what the standing grants give back of each payment, what they collected, and what they sent out. */
  standing(): QuoteOrder {
    const given = new Map<number, number>()
    for (const { paymentId, amountMinor } of this.grants.flatMap(({ payments }) => payments))
      given.set(paymentId, (given.get(paymentId) ?? 0) + amountMinor)
    const payments = [...this.order.payments, ...this.grants.flatMap(({ collected }) => collected)]
    return {
      ...this.order,
      payments: payments.map((each) => ({ ...each, grantedMinor: given.get(each.id) ?? 0 })),
      replacements: this.grants.flatMap(({ replacements }) => replacements),
    }
  }

  quote(asked: Asked, facts: Partial<QuoteInput> = {}): Quote {
    const { units = {}, replaced = {}, reason = 'no_reason', goodwillMinor = 0, kind = 'refund', ...more } = asked
    const order = this.standing()
    return quote({
      order,
      priorGrants: this.grants,
      request: { ...more, kind, reason, lines: [...linesOf(units), ...replacedLines(replaced, order)], goodwillMinor },
      policy: { versionId: 1, document: this.document },
      shop: { timeZone: 'Asia/Shanghai' },
      now: NOW,
      history: [],
      ...facts,
    })
  }

  /** Quotes and grants; what the buyer owes is collected, and what goes out is delivered. */
  grant(asked: Asked, facts: Partial<QuoteInput> = {}): Quote {
    const granted = this.quote(asked, facts)
    const { kind, rows, totalMinor, payments, dueMinor } = granted
    const due = {
      method: 'transfer',
      amountMinor: dueMinor,
      grantedMinor: 0,
      paidAt: NOW,
      forRepair: kind === 'repair',
    }
    this.grants.push({
      kind,
      rows,
      totalMinor,
      payments,
      collected: dueMinor > 0 ? [{ ...due, id: ++this.lastId }] : [],
      replacements: this.sentOut(rows, asked.replacements ?? []),
    })
    return granted
  }

  private sentOut(rows: Quote['rows'], drafts: readonly ReplacementDraft[]): QuoteReplacement[] {
    const credit = (lineId: number) => rows.find((row) => row.kind === 'exchange_credit' && row.lineId === lineId)
    const [units, differences] = [
      baseUnitsOf(drafts, (lineId) => creditedUnits(credit(lineId))),
      differencesOf(drafts, rows),
    ]
    return drafts.map(({ lineId, quantity, unitPriceMinor }, index) => ({
      id: ++this.lastId,
      lineId,
      quantity,
      unitPriceMinor,
      baseUnits: units[index]!,
      differenceMinor: differences[index]!,
      deliveredAt: NOW,
      sent: this.sendsAtOnce,
      heldQuantity: 0,
    }))
  }

  sendOut(grant: Granted): void {
    grant.replacements = grant.replacements.map((each) => ({ ...each, sent: true }))
  }

  takeBack(index: number): void {
    this.grants.splice(index, 1)
  }

  get grantedMinor(): number {
    return this.grants.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
  }

  /** With the order, and what cases collected since. */
  get paidMinor(): number {
    return this.standing().payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  }
}

function linesOf(units: NonNullable<Asked['units']>): CaseLineDraft[] {
  return Object.entries(units).map(([id, asked]) => ({
    lineId: Number(id),
    replacementId: null,
    ...(typeof asked === 'number' ? { quantity: asked, partMinor: null } : { quantity: 1, partMinor: asked.part }),
  }))
}

function replacedLines(replaced: Record<number, number>, { replacements = [] }: QuoteOrder): CaseLineDraft[] {
  return Object.entries(replaced).map(([id, quantity]) => ({
    lineId: replacements.find((each) => each.id === Number(id))?.lineId ?? 1,
    replacementId: Number(id),
    quantity,
    partMinor: null,
  }))
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
