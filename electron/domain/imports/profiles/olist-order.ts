import type { OrderDraft } from '../../../../shared/model/order'
import { sumMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'
import { readAmount } from '../cells/read-amount'
import { readInstant, readInstantIfAny, type DateForm } from '../cells/read-instant'
import { readName } from '../cells/read-text'
import type { OlistFacts } from './olist-facts'
import { CELLS, KINDS, type Kind } from './olist-roles'
import { readBuyer } from './read-buyer'
import { checkFields, RowFaults, type GroupRow, type ReadOrder, type RowGroup } from './read-order'

interface OlistSource {
  /** Number of columns by file. */
  widths: readonly number[]
  form: DateForm
  currency: string
  facts: OlistFacts
}
type Cell = (column: string) => string

const FULFILMENTS: Readonly<Record<string, OrderDraft['fulfilment']>> = {
  created: 'unpaid',
  approved: 'paid',
  invoiced: 'paid',
  processing: 'paid',
  unavailable: 'paid',
  shipped: 'shipped',
  delivered: 'delivered',
  canceled: 'cancelled',
}

export function readOlistOrder(group: RowGroup, source: OlistSource): ReadOrder {
  const faults = new RowFaults()
  const externalNumber = group.rows[0]!.cells[1]!.trim() || null
  for (const [index, row] of group.rows.entries()) {
    faults.take(index, () => {
      checkFields(Number(row.cells[0]), source.widths[row.file]!)
      if (row.kind !== 0 && group.rows[0]!.kind !== 0) throw new Refusal('import.orphan_row', { externalNumber })
      if (row.kind === 0 && index > 0 && !sameCells(row, group.rows[0]!))
        throw new Refusal('order.duplicate', { externalNumber })
    })
  }
  if (faults.some) return faults.finish(group, externalNumber, null)
  const number = faults.take(0, () => readName(group.rows[0]!.cells[1]!, 'order_id', 120))
  const items = numbered(group, 'items', faults).flatMap(
    ({ index, cell }) => faults.take(index, () => readItem(cell, source)) ?? [],
  )
  const payments = numbered(group, 'payments', faults).flatMap(
    ({ index, cell }) => faults.take(index, () => readPayment(cell, source)) ?? [],
  )
  const order = faults.some ? undefined : faults.take(0, () => readHead(cellOf(group.rows[0]!), source))
  if (!order || number === undefined) return faults.finish(group, externalNumber, null)
  return faults.finish(group, externalNumber, {
    ...order,
    channel: 'olist',
    externalNumber: number,
    currency: source.currency,
    lines: items.map(({ line }) => line),
    shippingMinor: sumMinor(items.map(({ freightMinor }) => freightMinor)),
    payments: payments.map((payment) => ({ ...payment, paidAt: order.paidAt })),
    promotions: [],
    couponMinor: null,
    pointsMinor: 0,
    platformSubsidyMinor: 0,
    taxMinor: 0,
    taxIncluded: true,
  })
}

function cellOf({ kind, cells }: GroupRow): Cell {
  const names: readonly string[] = CELLS[KINDS[kind]!]
  return (column) => cells[names.indexOf(column) + 1] ?? ''
}

function sameCells(a: GroupRow, b: GroupRow): boolean {
  return a.cells.every((cell, index) => cell === b.cells[index])
}

/** The rows of a kind in the order of their own numbers, each number once. */
function numbered(group: RowGroup, kind: Exclude<Kind, 'orders'>, faults: RowFaults): { index: number; cell: Cell }[] {
  const column = kind === 'items' ? 'order_item_id' : 'payment_sequential'
  const found = new Map<number, { index: number; cell: Cell }>()
  for (const [index, row] of group.rows.entries()) {
    if (KINDS[row.kind] !== kind) continue
    const cell = cellOf(row)
    faults.take(index, () => {
      const position = readPosition(cell(column), column)
      if (found.has(position)) throw new Refusal('import.duplicate_line', { externalNumber: row.cells[1]!, position })
      found.set(position, { index, cell })
    })
  }
  return [...found].sort(([a], [b]) => a - b).map(([, entry]) => entry)
}

function readPosition(text: string, column: string): number {
  const match = /^\s*(\d{1,6})\s*$/.exec(text)
  if (!match) throw new Refusal('import.not_a_quantity', { column, text: text.slice(0, 40) })
  return Number(match[1])
}

function readItem(
  cell: Cell,
  { currency, facts }: OlistSource,
): { line: OrderDraft['lines'][number]; freightMinor: number } {
  const sku = readName(cell('product_id'), 'product_id', 120)
  const category = facts.categoryOf(cell('product_id').trim())
  // The data set names no products; a category and the beginning of the id tell them apart on a screen.
  const title = category === null ? sku : `${category.replaceAll('_', ' ')} ${sku.slice(0, 8)}`
  const listPriceMinor = readAmount(cell('price'), 'price', { currency })
  return {
    line: { sku, title, category, quantity: 1, listPriceMinor, statedDiscountMinor: 0 },
    freightMinor: readAmount(cell('freight_value'), 'freight_value', { currency }),
  }
}

function readPayment(cell: Cell, { currency }: OlistSource): { method: string; amountMinor: number } {
  return {
    method: readName(cell('payment_type'), 'payment_type', 60),
    amountMinor: readAmount(cell('payment_value'), 'payment_value', { currency }),
  }
}

type Head = Pick<
  OrderDraft,
  'fulfilment' | 'placedAt' | 'paidAt' | 'shippedAt' | 'deliveredAt' | 'promisedAt' | 'buyer'
>

function readHead(cell: Cell, { form, facts }: OlistSource): Head {
  const instant = (column: string): number | null => readInstantIfAny(cell(column), column, form)
  const status = cell('order_status').trim()
  const paidAt = instant('order_approved_at')
  const customer = facts.customerOf(cell('customer_id').trim())
  return {
    fulfilment:
      (Object.hasOwn(FULFILMENTS, status) ? FULFILMENTS[status] : undefined) ?? (paidAt === null ? 'unpaid' : 'paid'),
    placedAt: readInstant(cell('order_purchase_timestamp'), 'order_purchase_timestamp', form),
    paidAt,
    shippedAt: instant('order_delivered_carrier_date'),
    deliveredAt: instant('order_delivered_customer_date'),
    promisedAt: instant('order_estimated_delivery_date'),
    buyer: customer && readBuyer({ ...customer, country: 'BR' }),
  }
}
