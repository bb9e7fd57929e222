import type { GENERIC_FIELDS } from '../../../../shared/contract/imports'
import type { OrderDraft } from '../../../../shared/model/order'
import { readAmountIfAny, type AmountForm } from '../cells/read-amount'
import { readInstant, readInstantIfAny } from '../cells/read-instant'
import { readNote } from '../cells/read-text'
import { balanceTotal } from './balance-total'
import type { GenericLine } from './generic-line'
import type { FieldCell, GenericField, GenericSource } from './generic-order'
import { fulfilmentOf, paymentsOf } from './generic-payment'
import { readBuyer } from './read-buyer'

interface Given {
  /** The order's own cells. */
  order: FieldCell
  lines: readonly GenericLine[]
  promotions: OrderDraft['promotions']
  form: AmountForm
  source: GenericSource
  warnings: string[]
}

/** Everything of an order but its number, from its own cells and the lines and promotions that were read of its rows. */
export function readGenericHead(given: Given): Omit<OrderDraft, 'channel' | 'externalNumber'> {
  const { order, lines, promotions, form, source, warnings } = given
  const { mapping } = source
  if (lines.some(({ roundedMinor }) => roundedMinor > 0)) warnings.push('unit_price_rounded')
  const amount = (field: GenericField): number | null =>
    readAmountIfAny(order(field), mapping.columns[field] ?? field, form)
  const figures = { promotions, ...readFigures(amount), taxIncluded: mapping.taxIncluded }
  const { dueMinor, ...coupon } = balanceTotal({
    lines,
    figures,
    couponMinor: amount('coupon'),
    totalMinor: amount('orderTotal'),
    couponStated: mapping.columns.coupon !== undefined,
    warnings,
  })
  const instants = readInstants(order, source)
  const payments = paymentsOf({
    source,
    status: order('status'),
    paidAt: instants.paidAt,
    paidMinor: amount('paid'),
    dueMinor,
    method: order('paymentMethod'),
    warnings,
  })
  return {
    currency: form.currency,
    fulfilment: fulfilmentOf(mapping, order('status'), payments),
    ...instants,
    ...figures,
    ...coupon,
    payments,
    buyer: buyerOf(order),
    ...segmentOf(order),
    lines: lines.map(({ line }) => line),
  }
}

type Amounts = Pick<OrderDraft, 'pointsMinor' | 'platformSubsidyMinor' | 'shippingMinor' | 'taxMinor'>

function readFigures(amount: (field: (typeof GENERIC_FIELDS)[number]) => number | null): Amounts {
  return {
    pointsMinor: amount('points') ?? 0,
    platformSubsidyMinor: amount('platformSubsidy') ?? 0,
    shippingMinor: amount('shipping') ?? 0,
    taxMinor: amount('tax') ?? 0,
  }
}

type Instants = Pick<OrderDraft, 'placedAt' | 'paidAt' | 'shippedAt' | 'deliveredAt' | 'promisedAt'>

function readInstants(order: FieldCell, { mapping, options }: GenericSource): Instants {
  const dates = { timeZone: options.timeZone ?? options.shop.timeZone, dateOrder: mapping.dateOrder }
  const instant = (field: GenericField): number | null =>
    readInstantIfAny(order(field), mapping.columns[field] ?? field, dates)
  return {
    placedAt: readInstant(order('placedAt'), mapping.columns.placedAt!, dates),
    paidAt: instant('paidAt'),
    shippedAt: instant('shippedAt'),
    deliveredAt: instant('deliveredAt'),
    promisedAt: instant('promisedAt'),
  }
}

/** Left out where there is none, so that an order without one stays the order it was. */
function segmentOf(order: FieldCell): Pick<OrderDraft, 'segment'> {
  const segment = readNote(order('segment'), 60)
  return segment === null ? {} : { segment }
}

function buyerOf(order: FieldCell): OrderDraft['buyer'] {
  return readBuyer({
    externalId: order('buyerId'),
    name: order('buyerName'),
    email: order('buyerEmail'),
    phone: order('buyerPhone'),
    country: order('buyerCountry'),
    region: order('buyerRegion'),
    city: order('buyerCity'),
    address: order('buyerAddress'),
  })
}
