import { describe, expect, it } from 'vitest'
import { faultsOf, readDraft, readOrders } from '../fixtures/import/read-text'

const ORDERS =
  'order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date'
const ITEMS = 'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value'
const PAYMENTS = 'order_id,payment_sequential,payment_type,payment_installments,payment_value'
const order = (id: string, changes: { status?: string; customer?: string; day?: string } = {}): string =>
  `${id},${changes.customer ?? `c-${id}`},${changes.status ?? 'delivered'},2018-01-${changes.day ?? '10'} 12:00:00,2018-01-10 12:30:00,2018-01-11 09:00:00,2018-01-15 18:00:00,2018-02-01 00:00:00`
const item = (id: string, number: number, price: string, freight: string, product = 'p-1'): string =>
  `${id},${number},${product},s-1,2018-01-12 00:00:00,${price},${freight}`
const payment = (id: string, number: number, type: string, value: string): string =>
  `${id},${number},${type},1,${value}`

const files = (
  given: { orders?: string[]; items?: string[]; payments?: string[] },
  extra: Record<string, string> = {},
) => ({
  'orders.csv': [ORDERS, ...(given.orders ?? [order('a')])].join('\n'),
  'items.csv': [ITEMS, ...(given.items ?? [item('a', 1, '10.00', '2.50')])].join('\n'),
  'payments.csv': [PAYMENTS, ...(given.payments ?? [payment('a', 1, 'credit_card', '12.50')])].join('\n'),
  ...extra,
})
const CUSTOMERS = {
  'customers.csv':
    'customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state\nc-a,u-1,01000,sao paulo,SP',
}
const PRODUCTS = {
  'products.csv': 'product_id,product_category_name,product_name_lenght\np-1,beleza_saude,5\np-2,moveis,5\np-3,,5',
}
const TRANSLATION = {
  'translation.csv': '\uFEFFproduct_category_name,product_category_name_english\nbeleza_saude,health_beauty',
}

describe('an Olist order', () => {
  it('is put together from its files, whatever their order', async () => {
    const all = files(
      {
        items: [item('a', 2, '5.05', '1.00', 'p-2'), item('a', 1, '10.00', '2.50')],
        payments: [payment('a', 2, 'voucher', '3.55'), payment('a', 1, 'boleto', '15.00')],
      },
      { ...CUSTOMERS, ...PRODUCTS, ...TRANSLATION },
    )
    const backwards = Object.fromEntries(Object.entries(all).reverse())
    const expected = {
      channel: 'olist',
      externalNumber: 'a',
      currency: 'BRL',
      fulfilment: 'delivered',
      placedAt: Date.UTC(2018, 0, 10, 14),
      paidAt: Date.UTC(2018, 0, 10, 14, 30),
      shippedAt: Date.UTC(2018, 0, 11, 11),
      deliveredAt: Date.UTC(2018, 0, 15, 20),
      promisedAt: Date.UTC(2018, 1, 1, 2),
      buyer: {
        externalId: 'u-1',
        name: '',
        email: null,
        phone: null,
        country: 'BR',
        region: 'SP',
        city: 'sao paulo',
        address: null,
      },
      lines: [
        {
          sku: 'p-1',
          title: 'health beauty p-1',
          category: 'health_beauty',
          quantity: 1,
          listPriceMinor: 1_000,
          statedDiscountMinor: 0,
        },
        {
          sku: 'p-2',
          title: 'moveis p-2',
          category: 'moveis',
          quantity: 1,
          listPriceMinor: 505,
          statedDiscountMinor: 0,
        },
      ],
      promotions: [],
      couponMinor: null,
      pointsMinor: 0,
      platformSubsidyMinor: 0,
      shippingMinor: 350,
      taxMinor: 0,
      taxIncluded: true,
      payments: [
        { method: 'boleto', amountMinor: 1_500, paidAt: Date.UTC(2018, 0, 10, 14, 30) },
        { method: 'voucher', amountMinor: 355, paidAt: Date.UTC(2018, 0, 10, 14, 30) },
      ],
    }
    expect(await readDraft('olist', all)).toEqual(expected)
    expect(await readDraft('olist', backwards)).toEqual(expected)
  })

  it('may be without items, customer and known product', async () => {
    const orders = await readOrders(
      'olist',
      files({ orders: [order('a', { status: 'canceled' }), order('b')], items: [item('b', 1, '1.00', '0.00', 'p-9')] }),
    )
    expect(
      orders.map(({ draft }) => [
        draft?.externalNumber,
        draft?.fulfilment,
        draft?.buyer,
        draft?.lines.map(({ title, category }) => [title, category]),
      ]),
    ).toEqual([
      ['a', 'cancelled', null, []],
      ['b', 'delivered', null, [['p-9', null]]],
    ])
  })

  it('takes the currency and the zone that are stated', async () => {
    expect(await readDraft('olist', files({}), { currency: 'USD', timeZone: 'UTC' })).toMatchObject({
      currency: 'USD',
      placedAt: Date.UTC(2018, 0, 10, 12),
    })
  })

  it('reviews and sellers may lie beside it', async () => {
    const beside = {
      'reviews.csv': 'review_id,order_id,review_score\nr,a,"5\r\n"',
      'sellers.csv': 'seller_id,seller_zip_code_prefix\ns,1',
    }
    expect((await readOrders('olist', files({}, beside))).length).toBe(1)
  })
})

describe('an Olist order with a fault', () => {
  it('a row whose order is in no file', async () => {
    const orders = await readOrders('olist', files({ items: [item('a', 1, '1.00', '0'), item('z', 1, '1.00', '0')] }))
    expect(
      orders.flatMap((one) => [...one.faults.values()].map(({ code, details }) => [one.externalNumber, code, details])),
    ).toEqual([['z', 'import.orphan_row', { externalNumber: 'z' }]])
  })

  it('a number that occurs twice', async () => {
    expect(
      faultsOf(await readOrders('olist', files({ items: [item('a', 1, '1.00', '0'), item('a', 1, '1.00', '0')] }))),
    ).toEqual(['3: import.duplicate_line'])
    expect(
      faultsOf(
        await readOrders(
          'olist',
          files({ payments: [payment('a', 1, 'boleto', '1'), payment('a', 1, 'boleto', '2')] }),
        ),
      ),
    ).toEqual(['3: import.duplicate_line'])
  })

  it('an order that is written twice: the same counts once, another is a duplicate', async () => {
    expect(faultsOf(await readOrders('olist', files({ orders: [order('a'), order('a')] })))).toEqual([])
    expect(faultsOf(await readOrders('olist', files({ orders: [order('a'), order('a', { day: '11' })] })))).toEqual([
      '3: order.duplicate',
    ])
  })

  it.each([
    ['a negative price', { items: [item('a', 1, '-1.00', '0')] }, '2: money.negative'],
    ['a freight finer than a cent', { items: [item('a', 1, '1.00', '0.001')] }, '2: money.too_fine'],
    ['an item without a number', { items: [item('a', Number.NaN, '1.00', '0')] }, '2: import.not_a_quantity'],
    ['too few cells', { payments: ['a,1,boleto'] }, '2: import.row_fields'],
    ['no such day', { orders: [order('a', { day: '32' })] }, '2: time.not_a_date'],
  ])('%s', async (_, given, fault) => {
    expect(faultsOf(await readOrders('olist', files(given)))).toEqual([fault])
  })

  it('a set without its payments is refused, and a file that is none of its own', async () => {
    const { 'orders.csv': orders, 'items.csv': items } = files({})
    await expect(readOrders('olist', { 'orders.csv': orders, 'items.csv': items })).rejects.toMatchObject({
      code: 'import.missing_file',
      details: { missing: ['payments'] },
    })
    await expect(readOrders('olist', files({}, { 'x.csv': 'a,b\n1,2' }))).rejects.toMatchObject({
      code: 'import.unrecognised_file',
      details: { name: 'x.csv' },
    })
    const lacking = { ...files({}), 'items.csv': items.replace('freight_value', 'frete') }
    await expect(readOrders('olist', lacking)).rejects.toMatchObject({
      code: 'import.missing_columns',
      details: { name: 'items.csv', columns: ['freight_value'] },
    })
  })
})
