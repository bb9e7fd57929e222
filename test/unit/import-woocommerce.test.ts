import { describe, expect, it } from 'vitest'
import { faultsOf, readDraft, readOrders } from '../fixtures/import/read-text'

const ORDER = {
  order_id: '17',
  order_date: '2024-05-01 10:00:00',
  order_status: 'wc-completed',
  paid_date: '2024-05-01 10:05:00',
  order_total: '33.00',
  order_currency: 'EUR',
  shipping_total: '5.00',
  tax_total: '3.00',
  customer_id: '4',
  billing_first_name: 'Ana',
  billing_last_name: 'Ruiz',
  billing_email: 'ana@example.com',
  billing_country: 'ES',
  payment_method: 'stripe',
}
const TEE = 'name:Tee|product_id:1|sku:T|quantity:2|total:20.00|sub_total:20.00'
const MUG = 'name:Mug: big|blue|product_id:2|sku:M|quantity:1|total:5.00|sub_total:7.50'

type Row = Record<string, string>
function csv(...rows: Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [columns.join(','), ...rows.map((row) => columns.map((name) => quoted(row[name] ?? '')).join(','))].join(
    '\r\n',
  )
}
const draft = (...rows: Row[]) => readDraft('woocommerce', { 'orders.csv': csv(...rows) })
const read = (...rows: Row[]) => readOrders('woocommerce', { 'orders.csv': csv(...rows) })

describe('a WooCommerce order', () => {
  it('has its lines in columns of their own', async () => {
    expect(await draft({ ...ORDER, line_item_1: TEE, line_item_2: MUG })).toEqual({
      channel: 'woocommerce',
      externalNumber: '17',
      currency: 'EUR',
      fulfilment: 'delivered',
      placedAt: Date.UTC(2024, 4, 1, 2),
      paidAt: Date.UTC(2024, 4, 1, 2, 5),
      shippedAt: null,
      deliveredAt: null,
      promisedAt: null,
      buyer: {
        externalId: '4',
        name: 'Ana Ruiz',
        email: 'ana@example.com',
        phone: null,
        country: 'ES',
        region: null,
        city: null,
        address: null,
      },
      lines: [
        { sku: 'T', title: 'Tee', category: null, quantity: 2, listPriceMinor: 1_000, statedDiscountMinor: 0 },
        {
          sku: 'M',
          title: 'Mug: big|blue',
          category: null,
          quantity: 1,
          listPriceMinor: 750,
          statedDiscountMinor: 250,
        },
      ],
      promotions: [],
      couponMinor: null,
      couponIncludesStated: false,
      pointsMinor: 0,
      platformSubsidyMinor: 0,
      shippingMinor: 500,
      taxMinor: 300,
      taxIncluded: false,
      payments: [{ method: 'stripe', amountMinor: 3_300, paidAt: Date.UTC(2024, 4, 1, 2, 5) }],
    })
  })

  it('has them all in one cell', async () => {
    expect((await draft({ ...ORDER, order_items: `${TEE}; ${MUG}` })).lines.map(({ sku }) => sku)).toEqual(['T', 'M'])
  })

  it('has one on each of its rows, with the total repeated', async () => {
    const row = { ...ORDER, item_name: 'Tee', item_sku: 'T', item_quantity: '2', item_price: '10.00' }
    const order = await draft(row, { ...row, item_name: 'Mug', item_sku: 'M', item_quantity: '1', item_price: '5.00' })
    expect(order.lines).toEqual([
      { sku: 'T', title: 'Tee', category: null, quantity: 2, listPriceMinor: 1_000, statedDiscountMinor: 0 },
      { sku: 'M', title: 'Mug', category: null, quantity: 1, listPriceMinor: 500, statedDiscountMinor: 0 },
    ])
  })

  it('has one line for all where the file tells only totals', async () => {
    expect((await draft(ORDER)).lines).toEqual([
      { sku: '', title: 'Order total', category: null, quantity: 1, listPriceMinor: 2_500, statedDiscountMinor: 0 },
    ])
  })

  it('keeps a total that does not divide by the quantity exact, with a warning', async () => {
    const [order] = await read({
      ...ORDER,
      order_total: '28.00',
      line_item_1: 'name:Tee|quantity:3|total:20.00|sub_total:20.00',
    })
    expect(order?.draft?.lines[0]).toMatchObject({ quantity: 3, listPriceMinor: 667, statedDiscountMinor: 1 })
    expect(order?.warnings).toEqual(['unit_price_rounded'])
  })

  it.each([
    ['contained', { order_total: '25.00' }, { taxIncluded: true, taxMinor: 300, couponMinor: null }],
    [
      'with that of the shipping beside it',
      { order_total: '29.00', shipping_tax_total: '1.00' },
      { taxIncluded: false, taxMinor: 400, couponMinor: null },
    ],
    [
      'after a coupon that is not on the lines',
      { order_total: '26.00', cart_discount: '2.00' },
      { taxIncluded: false, taxMinor: 300, couponMinor: 200 },
    ],
    [
      'before a coupon that is on the lines already',
      { order_total: '28.00', cart_discount: '2.00' },
      { taxIncluded: false, couponMinor: null },
    ],
    ['with a fee', { order_total: '29.50', fee_total: '1.50' }, { taxIncluded: false, shippingMinor: 650 }],
  ])('tax %s is told by the total', async (_, changes, figures) => {
    expect(await draft({ ...ORDER, ...changes, line_item_1: TEE })).toMatchObject(figures)
  })

  it.each([
    ['wc-pending', '', 'unpaid', 0],
    ['on-hold', '', 'unpaid', 0],
    ['Processing', '', 'paid', 1],
    ['wc-cancelled', '', 'cancelled', 0],
    ['refunded', '', 'paid', 1],
    ['wc-in-transit', '2024-05-01', 'paid', 1],
  ] as const)('with the status %s paid on %j is %s', async (order_status, paid_date, fulfilment, payments) => {
    const order = await draft({ ...ORDER, order_status, paid_date, line_item_1: TEE, order_total: '28.00' })
    expect([order.fulfilment, order.payments.length]).toEqual([fulfilment, payments])
  })

  it('was delivered when the file says it was completed', async () => {
    expect((await draft({ ...ORDER, completed_date: '2024-05-04 08:00:00' })).deliveredAt).toBe(Date.UTC(2024, 4, 4))
  })
})

describe('a WooCommerce order with a fault', () => {
  it.each([
    ['a line without a quantity', { line_item_1: 'name:Tee|total:20.00' }, '2: import.not_a_quantity'],
    ['a negative line', { line_item_1: 'name:Tee|quantity:1|total:-20.00|sub_total:20.00' }, '2: money.negative'],
    [
      'a line above what it was before its discount',
      { line_item_1: 'name:Tee|quantity:1|total:21.00|sub_total:20.00' },
      '2: order.over_paid_components',
    ],
    ['a total that fits no reading', { line_item_1: TEE, order_total: '24.00' }, '2: order.over_paid_components'],
    ['an unknown currency', { order_currency: 'EURO' }, '2: money.unknown_currency'],
  ])('%s', async (_, changes, fault) => {
    expect(faultsOf(await read({ ...ORDER, ...changes }))).toEqual([fault])
  })

  it('rows of one order that disagree', async () => {
    const row = { ...ORDER, item_name: 'Tee', item_quantity: '2', item_price: '10.00' }
    expect(faultsOf(await read(row, { ...row, order_total: '34.00' }))).toEqual(['3: import.contradicting_rows'])
  })
})
