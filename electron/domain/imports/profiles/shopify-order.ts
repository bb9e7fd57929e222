import type { OrderDraft } from '../../../../shared/model/order'
import { sumMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'
import { readAmount, readAmountIfAny } from '../cells/read-amount'
import { readInstant, readInstantIfAny } from '../cells/read-instant'
import { readQuantity } from '../cells/read-quantity'
import { cutAt, readName, readText } from '../cells/read-text'
import { cellAt } from './columns'
import { deduceTax } from './deduce-tax'
import type { ReadOptions } from './profile'
import { joinParts, readBuyer } from './read-buyer'
import { checkFields, RowFaults, type GroupRow, type ReadOrder, type RowGroup } from './read-order'
import type { ShopifyColumns } from './shopify'

type Line = OrderDraft['lines'][number]
interface Source {
  columns: ShopifyColumns
  width: number
}

/** Financial states in which the whole total was taken at some time. */
const PAID = ['paid', 'partially_refunded', 'refunded']

export function readShopifyOrder(group: RowGroup, source: Source, options: ReadOptions): ReadOrder {
  const { columns } = source
  const faults = new RowFaults()
  const head = group.rows[0]!
  const externalNumber = faults.take(0, () => readName(cellAt(head, columns.number), 'Name', 120)) ?? null
  const currency = readText(cellAt(head, columns.currency)) || (options.currency ?? options.shop.currency)
  const lines = group.rows.flatMap((row, index) => faults.take(index, () => readLine(row, source, currency)) ?? [])
  const warnings: string[] = []
  const order = faults.some
    ? undefined
    : faults.take(0, () => readHead(head, columns, lines, currency, options, warnings))
  const draft = order && externalNumber !== null ? { channel: 'shopify', externalNumber, lines, ...order } : null
  return faults.finish(group, externalNumber, draft, warnings)
}

/** No line where the row only tells of a further payment. */
function readLine(row: GroupRow, { columns, width }: Source, currency: string): Line[] {
  checkFields(row.cells.length, width)
  const cell = (field: keyof ShopifyColumns): string => cellAt(row, columns[field])
  if (cell('quantity') === '' && cell('title') === '' && cell('price') === '') return []
  return [
    {
      sku: cutAt(readText(cell('sku')), 120),
      title: cutAt(readText(cell('title')), 500),
      category: null,
      quantity: readQuantity(cell('quantity'), 'Lineitem quantity'),
      listPriceMinor: readAmount(cell('price'), 'Lineitem price', { currency }),
      statedDiscountMinor: readAmountIfAny(cell('lineDiscount'), 'Lineitem discount', { currency }) ?? 0,
    },
  ]
}

function readHead(
  row: GroupRow,
  columns: ShopifyColumns,
  lines: readonly Line[],
  currency: string,
  options: ReadOptions,
  warnings: string[],
): Omit<OrderDraft, 'channel' | 'externalNumber' | 'lines'> {
  const cell = (field: keyof ShopifyColumns): string => cellAt(row, columns[field])
  const amount = (field: keyof ShopifyColumns, column: string): number =>
    readAmountIfAny(cell(field), column, { currency }) ?? 0
  const form = { timeZone: options.timeZone ?? options.shop.timeZone, dateOrder: 'mdy' } as const
  const totalMinor = readAmount(cell('total'), 'Total', { currency })
  const figures = readFigures(lines, {
    totalMinor,
    shippingMinor: amount('shipping', 'Shipping'),
    taxMinor: amount('taxes', 'Taxes'),
    discountMinor: amount('discount', 'Discount Amount'),
    subtotalMinor: readAmountIfAny(cell('subtotal'), 'Subtotal', { currency }),
  })
  if (figures.extraMinor > 0) warnings.push('total_differs')
  if (amount('refunded', 'Refunded Amount') > 0) warnings.push('refunded_before')
  const paidAt = readInstantIfAny(cell('paidAt'), 'Paid at', form)
  const shippedAt = readInstantIfAny(cell('fulfilledAt'), 'Fulfilled at', form)
  const state = cell('financial').trim().toLowerCase()
  const outstandingMinor = state === 'partially_paid' ? amount('outstanding', 'Outstanding Balance') : 0
  const paid = state === 'partially_paid' || PAID.includes(state) || (state === '' && paidAt !== null)
  const paidMinor = paid ? Math.max(0, totalMinor - outstandingMinor) : 0
  const method = readText(cell('method'))
  if (method.includes(' + ')) warnings.push('payment_split_unknown')
  return {
    currency,
    fulfilment: fulfilmentOf(cell('cancelledAt'), cell('fulfilment'), paidMinor > 0 || PAID.includes(state)),
    placedAt: readInstant(cell('createdAt'), 'Created at', form),
    paidAt,
    shippedAt,
    deliveredAt: null,
    promisedAt: null,
    buyer: buyerOf(cell),
    promotions: [],
    pointsMinor: 0,
    platformSubsidyMinor: 0,
    couponMinor: figures.couponMinor,
    shippingMinor: figures.shippingMinor,
    taxMinor: figures.taxMinor,
    taxIncluded: figures.taxIncluded,
    payments: paid ? [{ method: cutAt(method || 'other', 60), amountMinor: paidMinor, paidAt }] : [],
  }
}

function fulfilmentOf(cancelledAt: string, status: string, paid: boolean): OrderDraft['fulfilment'] {
  if (cancelledAt.trim() !== '') return 'cancelled'
  if (status.trim().toLowerCase() === 'fulfilled') return 'shipped'
  return paid ? 'paid' : 'unpaid'
}

interface Stated {
  totalMinor: number
  subtotalMinor: number | null
  shippingMinor: number
  taxMinor: number
  discountMinor: number
}

/**
 * The reduction of the goods is what the subtotal says; what `Discount Amount` holds beyond that came off the shipping,
 * where the total agrees.
 */
function readFigures(lines: readonly Line[], stated: Stated) {
  const grossMinor = sumMinor(lines.map((line) => line.listPriceMinor * line.quantity))
  const goodsMinor = stated.subtotalMinor ?? grossMinor - stated.discountMinor
  const couponMinor = grossMinor - goodsMinor
  if (couponMinor < 0)
    throw new Refusal('order.over_paid_components', { summary: `subtotal ${goodsMinor}, lines ${grossMinor}` })
  const { totalMinor, taxMinor } = stated
  const offShipping = Math.min(stated.shippingMinor, Math.max(0, stated.discountMinor - couponMinor))
  const beyond = totalMinor - goodsMinor - stated.shippingMinor + offShipping
  const shippingMinor = beyond === 0 || beyond === taxMinor ? stated.shippingMinor - offShipping : stated.shippingMinor
  const tax = deduceTax({ goodsMinor, shippingMinor, taxMinor, totalMinor })
  return { couponMinor, shippingMinor, taxMinor, ...tax }
}

function buyerOf(cell: (field: keyof ShopifyColumns) => string): OrderDraft['buyer'] {
  return readBuyer({
    name: cell('shippingName').trim() || cell('billingName'),
    email: cell('email'),
    phone: [cell('phone'), cell('shippingPhone'), cell('billingPhone')].find((phone) => phone.trim() !== '') ?? '',
    country: cell('country'),
    region: cell('province'),
    city: cell('city'),
    address: joinParts(', ', cell('address1'), cell('address2')),
  })
}
