import { describe, expect, it } from 'vitest'
import { faultsOf, readDraft, readOrders } from '../fixtures/import/read-text'

const COLUMNS = [
  'Name',
  'Email',
  'Financial Status',
  'Paid at',
  'Fulfillment Status',
  'Fulfilled at',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Code',
  'Discount Amount',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
  'Lineitem discount',
  'Billing Name',
  'Shipping Name',
  'Shipping Address1',
  'Shipping City',
  'Shipping Province',
  'Shipping Country',
  'Phone',
  'Cancelled at',
  'Payment Method',
  'Refunded Amount',
  'Outstanding Balance',
] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string>>

const csv = (...rows: Row[]): string =>
  [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => row[name] ?? '').join(','))].join('\n')
const head = (changes: Row = {}): Row => ({
  Name: '#1',
  Email: 'ann@example.com',
  'Financial Status': 'paid',
  'Paid at': '2024-05-01 10:00:00 +0000',
  Currency: 'USD',
  Subtotal: '30.00',
  Shipping: '5.00',
  Taxes: '0.00',
  Total: '35.00',
  'Discount Amount': '0.00',
  'Created at': '2024-05-01 09:58:12 +0000',
  'Lineitem quantity': '3',
  'Lineitem name': 'Tee',
  'Lineitem price': '10.00',
  'Lineitem sku': 'TEE',
  'Payment Method': 'Shopify Payments',
  'Shipping Name': 'Ann Example',
  'Shipping Country': 'United States',
  ...changes,
})
const more = (changes: Row = {}): Row => ({
  Name: '#1',
  'Lineitem quantity': '1',
  'Lineitem name': 'Mug',
  'Lineitem price': '8.00',
  'Lineitem sku': 'MUG',
  ...changes,
})
const draft = (...rows: Row[]) => readDraft('shopify', { 'orders.csv': csv(...rows) })
const read = (...rows: Row[]) => readOrders('shopify', { 'orders.csv': csv(...rows) })

describe('a Shopify order', () => {
  it('takes its lines from its rows and everything else from the first', async () => {
    expect(
      await draft(
        head({
          Subtotal: '38.00',
          Total: '43.00',
          'Fulfillment Status': 'fulfilled',
          'Fulfilled at': '2024-05-02 09:00:00 +0000',
        }),
        more(),
      ),
    ).toEqual({
      channel: 'shopify',
      externalNumber: '#1',
      currency: 'USD',
      fulfilment: 'shipped',
      placedAt: Date.UTC(2024, 4, 1, 9, 58, 12),
      paidAt: Date.UTC(2024, 4, 1, 10),
      shippedAt: Date.UTC(2024, 4, 2, 9),
      deliveredAt: null,
      promisedAt: null,
      buyer: {
        externalId: null,
        name: 'Ann Example',
        email: 'ann@example.com',
        phone: null,
        country: 'United States',
        region: null,
        city: null,
        address: null,
      },
      lines: [
        { sku: 'TEE', title: 'Tee', category: null, quantity: 3, listPriceMinor: 1_000, statedDiscountMinor: 0 },
        { sku: 'MUG', title: 'Mug', category: null, quantity: 1, listPriceMinor: 800, statedDiscountMinor: 0 },
      ],
      promotions: [],
      couponMinor: 0,
      pointsMinor: 0,
      platformSubsidyMinor: 0,
      shippingMinor: 500,
      taxMinor: 0,
      taxIncluded: false,
      payments: [{ method: 'Shopify Payments', amountMinor: 4_300, paidAt: Date.UTC(2024, 4, 1, 10) }],
    })
  })

  it.each([
    ['added to the prices', { Taxes: '2.40', Total: '37.40' }, { taxMinor: 240, taxIncluded: false }],
    ['contained in the prices', { Taxes: '2.40', Total: '35.00' }, { taxMinor: 240, taxIncluded: true }],
    ['added, with a tip in the total', { Taxes: '2.40', Total: '39.40' }, { taxMinor: 240, taxIncluded: false }],
  ])('tax %s is told by the total', async (_, changes, figures) => {
    expect(await draft(head(changes))).toMatchObject(figures)
  })

  it.each([
    [
      'over the whole order',
      { Subtotal: '25.00', Total: '30.00', 'Discount Amount': '5.00' },
      { couponMinor: 500, shippingMinor: 500 },
    ],
    [
      'stated on a line',
      { Subtotal: '25.00', Total: '30.00', 'Discount Amount': '5.00', 'Lineitem discount': '5.00' },
      { couponMinor: 500 },
    ],
    [
      'on lines and on the order beside',
      { Subtotal: '23.00', Total: '28.00', 'Discount Amount': '5.00', 'Lineitem discount': '2.00' },
      { couponMinor: 700 },
    ],
    ['off the shipping', { 'Discount Amount': '5.00', Total: '30.00' }, { couponMinor: 0, shippingMinor: 0 }],
  ])('a discount %s is what the subtotal says', async (_, changes, figures) => {
    expect(await draft(head(changes))).toMatchObject(figures)
  })

  it('has the amount it owed before the discount when there is no subtotal', async () => {
    expect(await draft(head({ Subtotal: '', 'Discount Amount': '4.00', Total: '31.00' }))).toMatchObject({
      couponMinor: 400,
    })
  })

  it.each([
    ['pending', { 'Financial Status': 'pending', 'Paid at': '' }, 'unpaid', []],
    ['authorized', { 'Financial Status': 'authorized', 'Paid at': '' }, 'unpaid', []],
    ['partially paid', { 'Financial Status': 'partially_paid', 'Outstanding Balance': '15.00' }, 'paid', [2_000]],
    ['refunded', { 'Financial Status': 'refunded', 'Refunded Amount': '35.00' }, 'paid', [3_500]],
    ['cancelled', { 'Cancelled at': '2024-05-01 11:00:00 +0000' }, 'cancelled', [3_500]],
  ] as const)('that is %s', async (_, changes, fulfilment, amounts) => {
    const order = await draft(head(changes))
    expect({ fulfilment: order.fulfilment, amounts: order.payments.map(({ amountMinor }) => amountMinor) }).toEqual({
      fulfilment,
      amounts,
    })
  })

  it('warns of refunds before the import, of a tip and of several methods behind one amount', async () => {
    const [order] = await read(
      head({ 'Refunded Amount': '1.00', Total: '36.00', 'Payment Method': 'Shopify Payments + Gift Card' }),
    )
    expect(order?.warnings).toEqual(['total_differs', 'refunded_before', 'payment_split_unknown'])
    expect(order?.draft?.payments).toMatchObject([{ method: 'Shopify Payments + Gift Card', amountMinor: 3_600 }])
  })

  it('keeps its own currency beside those of others, decimals and all', async () => {
    const orders = await read(
      head(),
      head({
        Name: '#2',
        Currency: 'JPY',
        'Lineitem price': '1000',
        Subtotal: '3000',
        Shipping: '0',
        Taxes: '0',
        Total: '3000',
        'Discount Amount': '0',
      }),
    )
    expect(orders.map(({ draft: one }) => [one?.currency, one?.payments[0]?.amountMinor])).toEqual([
      ['USD', 3_500],
      ['JPY', 3_000],
    ])
  })

  it('ends where the next begins, also when that has the same number', async () => {
    const orders = await read(
      head(),
      more({ 'Lineitem quantity': '', 'Lineitem name': '', 'Lineitem price': '', 'Lineitem sku': '' }),
      head(),
      head({ Name: '#2' }),
    )
    expect(orders.map(({ externalNumber, rows }) => [externalNumber, rows.map(({ line }) => line)])).toEqual([
      ['#1', [2, 3]],
      ['#1', [4]],
      ['#2', [5]],
    ])
  })
})

describe('a Shopify order with a fault', () => {
  it.each([
    ['a negative price', head({ 'Lineitem price': '-10.00' }), '2: money.negative'],
    ['a price finer than a cent', head({ 'Lineitem price': '9.999' }), '2: money.too_fine'],
    ['an unknown currency', head({ Currency: 'XXX' }), '2: money.unknown_currency'],
    ['no quantity', head({ 'Lineitem quantity': '0' }), '2: import.not_a_quantity'],
    ['no number', head({ Name: ' ' }), '2: import.missing_value'],
    ['no date', head({ 'Created at': 'soon' }), '2: time.not_a_date'],
    ['a subtotal above its lines', head({ Subtotal: '31.00' }), '2: order.over_paid_components'],
    ['a total that fits no reading', head({ Taxes: '2.40', Total: '36.00' }), '2: order.over_paid_components'],
  ])('%s is told with its line', async (_, row, fault) => {
    expect(faultsOf(await read(row))).toEqual([fault])
  })

  it('names every bad row of it, and the cells that are too many', async () => {
    const text = csv(
      head(),
      more({ 'Lineitem price': 'x' }),
      more({ 'Lineitem quantity': '1.5' }),
      more({ 'Outstanding Balance': ',' }),
    )
    expect(faultsOf(await readOrders('shopify', { 'orders.csv': text }))).toEqual([
      '3: money.not_an_amount',
      '4: import.not_a_quantity',
      '5: import.row_fields',
    ])
  })

  it('a file without needed columns, or of another kind, is refused', async () => {
    const lacking = csv(head()).replace('Lineitem price', 'Preis').replace('Total', 'Summe')
    await expect(readOrders('shopify', { 'a.csv': lacking })).rejects.toMatchObject({
      code: 'import.missing_columns',
      details: { name: 'a.csv', columns: ['Total', 'Lineitem price'] },
    })
    await expect(readOrders('shopify', { 'a.csv': 'x,y\n1,2\n' })).rejects.toMatchObject({
      code: 'import.unrecognised_file',
      details: { name: 'a.csv' },
    })
  })
})
