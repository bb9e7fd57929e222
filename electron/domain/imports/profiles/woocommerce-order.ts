import type { OrderDraft } from '../../../../shared/model/order'
import { Refusal } from '../../../../shared/refusals'
import { readAmount, readAmountIfAny } from '../cells/read-amount'
import { readInstant, readInstantIfAny } from '../cells/read-instant'
import { cutAt, readName, readText } from '../cells/read-text'
import { cellAt } from './columns'
import type { ReadOptions } from './profile'
import { joinParts, readBuyer } from './read-buyer'
import { checkFields, RowFaults, type ReadOrder, type RowGroup } from './read-order'
import type { WooSource } from './woocommerce'
import { readWooFigures, type WooStated } from './woocommerce-figures'
import { readWooLines, type WooLine } from './woocommerce-lines'

type Cell = (field: keyof WooSource['columns']) => string

const FULFILMENTS: Readonly<Record<string, OrderDraft['fulfilment']>> = {
  pending: 'unpaid',
  'on-hold': 'unpaid',
  failed: 'unpaid',
  processing: 'paid',
  completed: 'delivered',
  refunded: 'paid',
  shipped: 'shipped',
  delivered: 'delivered',
  cancelled: 'cancelled',
  canceled: 'cancelled',
}
/** States in which the money was taken, also when it has gone back since. */
const PAID = ['processing', 'completed', 'refunded', 'shipped', 'delivered']

export function readWooOrder(group: RowGroup, source: WooSource, options: ReadOptions): ReadOrder {
  const { columns, width } = source
  const faults = new RowFaults()
  const externalNumber = faults.take(0, () => readName(cellAt(group.rows[0]!, columns.number), 'order_id', 120)) ?? null
  const cell = orderCell(group, source, externalNumber, faults)
  const currency = readText(cell('currency')) || (options.currency ?? options.shop.currency)
  const lines = group.rows.flatMap(
    (row, index) =>
      faults.take(index, () => {
        checkFields(row.cells.length, width)
        return readWooLines(row, source, currency)
      }) ?? [],
  )
  const warnings: string[] = []
  const order = faults.some ? undefined : faults.take(0, () => readHead(cell, lines, currency, options, warnings))
  return faults.finish(
    group,
    externalNumber,
    order && externalNumber !== null ? { channel: 'woocommerce', externalNumber, ...order } : null,
    warnings,
  )
}

/** A cell of the order, which every one of its rows must repeat or leave empty. */
function orderCell({ rows }: RowGroup, { columns }: WooSource, externalNumber: string | null, faults: RowFaults): Cell {
  for (const column of ['total', 'placedAt', 'currency', 'status'] as const) {
    for (const [index, row] of rows.entries()) {
      const text = cellAt(row, columns[column]).trim()
      if (text === '' || text === cellAt(rows[0]!, columns[column]).trim()) continue
      faults.take(index, () => {
        throw new Refusal('import.contradicting_rows', { externalNumber, column })
      })
    }
  }
  return (field) => cellAt(rows[0]!, columns[field])
}

function readHead(
  cell: Cell,
  items: readonly WooLine[],
  currency: string,
  options: ReadOptions,
  warnings: string[],
): Omit<OrderDraft, 'channel' | 'externalNumber'> {
  const form = { timeZone: options.timeZone ?? options.shop.timeZone, dateOrder: 'mdy' } as const
  const stated = readStated(cell, currency)
  const lines = items.length > 0 ? items : [wholeOrder(stated)]
  const figures = readWooFigures(lines, stated)
  if (figures.extraMinor > 0) warnings.push('total_differs')
  if (stated.feesMinor > 0) warnings.push('fees_as_shipping')
  if (lines.some(({ roundedMinor }) => roundedMinor > 0)) warnings.push('unit_price_rounded')
  const status = cell('status').trim().toLowerCase().replace(/^wc-/, '').replaceAll(/[ _]/g, '-')
  if (status === 'refunded') warnings.push('refunded_before')
  const paidAt = readInstantIfAny(cell('paidAt'), 'paid_date', form)
  const paid = PAID.includes(status) || paidAt !== null
  const fulfilment =
    (Object.hasOwn(FULFILMENTS, status) ? FULFILMENTS[status] : undefined) ?? (paid ? 'paid' : 'unpaid')
  const method = cutAt(readText(cell('method')), 60) || 'other'
  return {
    currency,
    fulfilment,
    placedAt: readInstant(cell('placedAt'), 'order_date', form),
    paidAt,
    shippedAt: null,
    deliveredAt: fulfilment === 'delivered' ? readInstantIfAny(cell('completedAt'), 'completed_date', form) : null,
    promisedAt: null,
    buyer: buyerOf(cell),
    lines: lines.map(({ line }) => line),
    promotions: [],
    pointsMinor: 0,
    platformSubsidyMinor: 0,
    couponMinor: figures.couponMinor > 0 ? figures.couponMinor : null,
    couponIncludesStated: false,
    shippingMinor: stated.shippingMinor + stated.feesMinor,
    taxMinor: figures.taxMinor,
    taxIncluded: figures.taxIncluded,
    payments: paid ? [{ method, amountMinor: stated.totalMinor, paidAt }] : [],
  }
}

function readStated(cell: Cell, currency: string): WooStated {
  const amount = (field: Parameters<Cell>[0], column: string): number =>
    readAmountIfAny(cell(field), column, { currency }) ?? 0
  return {
    totalMinor: readAmount(cell('total'), 'order_total', { currency }),
    shippingMinor: amount('shipping', 'shipping_total'),
    shippingTaxMinor: amount('shippingTax', 'shipping_tax_total'),
    feesMinor: amount('fees', 'fee_total'),
    taxMinor: amount('tax', 'tax_total'),
    discountMinor: amount('discount', 'discount_total'),
  }
}

/** The one line of an order whose file tells only totals. */
function wholeOrder({ totalMinor, shippingMinor, feesMinor, taxMinor }: WooStated): WooLine {
  const goodsMinor = totalMinor - shippingMinor - feesMinor - taxMinor
  if (goodsMinor < 0)
    throw new Refusal('order.over_paid_components', {
      summary: `total ${totalMinor}, shipping ${shippingMinor}, tax ${taxMinor}`,
    })
  return {
    line: {
      sku: '',
      title: 'Order total',
      category: null,
      quantity: 1,
      listPriceMinor: goodsMinor,
      statedDiscountMinor: 0,
    },
    roundedMinor: 0,
  }
}

function buyerOf(cell: Cell): OrderDraft['buyer'] {
  const customer = cell('customer').trim()
  return readBuyer({
    externalId: customer === '0' ? '' : customer,
    name: joinParts(' ', cell('firstName'), cell('lastName')),
    email: cell('email'),
    phone: cell('phone'),
    country: cell('country'),
    region: cell('state'),
    city: cell('city'),
    address: joinParts(', ', cell('address1'), cell('address2')),
  })
}
