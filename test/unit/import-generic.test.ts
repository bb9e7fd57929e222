import { describe, expect, it } from 'vitest'
import { draftMapped, LINE, mappedFile, readMapped, type Row } from '../fixtures/import/mapped-file'
import { readOrders } from '../fixtures/import/read-text'

describe('an order of a mapped file', () => {
  it('is of the customer segment its column names, and of none where that is empty', async () => {
    const rows: Row[] = [
      { ...LINE, segment: ' young ' },
      { ...LINE, externalNumber: 'B2', segment: '' },
    ]
    const orders = await readMapped(rows)
    expect(orders.map(({ draft }) => draft?.segment)).toEqual(['young', undefined])
  })

  it('has a line per row, and its own cells on any of them', async () => {
    const rows: Row[] = [
      { ...LINE, paid: '', shipping: '', buyerName: '李雷' },
      { ...LINE, externalNumber: 'B2', sku: 'X', paid: '1.00' },
      {
        ...LINE,
        sku: 'T',
        title: '',
        quantity: '1',
        unitPrice: '20',
        paid: '126.00',
        shipping: '6.00',
        buyerName: '李雷',
      },
    ]
    const orders = await readMapped(rows)
    expect(orders.map(({ externalNumber, rows: lines }) => [externalNumber, lines.map(({ line }) => line)])).toEqual([
      ['A1', [2, 4]],
      ['B2', [3]],
    ])
    expect(orders[0]?.draft).toEqual({
      channel: 'taobao',
      externalNumber: 'A1',
      currency: 'CNY',
      fulfilment: 'paid',
      placedAt: Date.UTC(2024, 4, 1, 2),
      paidAt: null,
      shippedAt: null,
      deliveredAt: null,
      promisedAt: null,
      buyer: {
        externalId: null,
        name: '李雷',
        email: null,
        phone: null,
        country: null,
        region: null,
        city: null,
        address: null,
      },
      lines: [
        { sku: 'S', title: '短袖', category: null, quantity: 2, listPriceMinor: 5_000, statedDiscountMinor: 0 },
        { sku: 'T', title: 'T', category: null, quantity: 1, listPriceMinor: 2_000, statedDiscountMinor: 0 },
      ],
      promotions: [],
      couponMinor: null,
      couponIncludesStated: undefined,
      pointsMinor: 0,
      platformSubsidyMinor: 0,
      shippingMinor: 600,
      taxMinor: 0,
      taxIncluded: false,
      payments: [{ method: 'other', amountMinor: 12_600, paidAt: null }],
    })
  })

  it.each([
    [
      'a line total lower than its units states a discount',
      { lineTotal: '90.00' },
      { listPriceMinor: 5_000, statedDiscountMinor: 1_000 },
    ],
    [
      'a line total after a discount that is stated',
      { lineTotal: '90.00', lineDiscount: '10.00' },
      { listPriceMinor: 5_000, statedDiscountMinor: 1_000 },
    ],
    [
      'a line total before a discount that is stated',
      { lineTotal: '100.00', lineDiscount: '10.00' },
      { listPriceMinor: 5_000, statedDiscountMinor: 1_000 },
    ],
    [
      'a line total alone that does not divide',
      { unitPrice: '', quantity: '3', lineTotal: '20.00' },
      { listPriceMinor: 667, statedDiscountMinor: 1 },
    ],
  ])('%s', async (_, changes, line) => {
    expect((await draftMapped([{ ...LINE, ...changes }])).lines).toMatchObject([line])
  })

  it('promotions cover the rows that name them', async () => {
    const order = await draftMapped([
      { ...LINE, promotionTitle: '满300减50', promotionThreshold: '300', promotionAmount: '50' },
      { ...LINE, promotionTitle: '新人', promotionAmount: '5' },
      { ...LINE, promotionTitle: '满300减50', promotionThreshold: '', promotionAmount: '50' },
    ])
    expect(order.promotions).toEqual([
      {
        title: '满300减50',
        thresholdMinor: 30_000,
        amountOffMinor: 5_000,
        covers: [
          { line: 0, statedMinor: null },
          { line: 2, statedMinor: null },
        ],
      },
      { title: '新人', thresholdMinor: 0, amountOffMinor: 500, covers: [{ line: 1, statedMinor: null }] },
    ])
  })

  it('reads reductions and additions by their columns', async () => {
    expect(
      await draftMapped([
        { ...LINE, coupon: '5', points: '1.5', platformSubsidy: '2', shipping: '6', tax: '3', orderTotal: '100.50' },
      ]),
    ).toMatchObject({
      couponMinor: 500,
      pointsMinor: 150,
      platformSubsidyMinor: 200,
      shippingMinor: 600,
      taxMinor: 300,
      payments: [{ amountMinor: 10_050 }],
    })
  })

  it('a lower total states a reduction the file does not name, unless it has coupons', async () => {
    const [unnamed] = await readMapped([{ ...LINE, orderTotal: '80.00' }])
    expect([unnamed?.draft?.couponMinor, unnamed?.warnings]).toEqual([
      2_000,
      ['reduction_from_total', 'payment_assumed'],
    ])
    const [named] = await readMapped([{ ...LINE, orderTotal: '80.00', coupon: '5.00' }])
    expect([named?.draft?.couponMinor, named?.warnings]).toEqual([500, ['total_differs', 'payment_assumed']])
  })

  it.each([
    ['what was paid counts', { paid: '90.00', status: '交易成功' }, 'paid', [9_000]],
    ['nothing paid is nothing', { paid: '0.00', status: '交易成功' }, 'unpaid', []],
    ['a listed status tells that it was paid', { status: '已发货' }, 'shipped', [10_000]],
    ['a listed status tells that it was not', { status: '等待付款' }, 'unpaid', []],
    ['a date of payment tells that it was paid', { paidAt: '2024-05-01 10:05', status: '?' }, 'paid', [10_000]],
    ['a status that is not listed tells nothing', { status: 'constructor' }, 'unpaid', []],
    ['a cancelled order keeps what was paid', { paid: '100', status: '交易关闭' }, 'cancelled', [10_000]],
  ] as const)('%s', async (_, changes, fulfilment, amounts) => {
    const statuses = { 已发货: 'shipped', 等待付款: 'unpaid', 交易关闭: 'cancelled' } as const
    const order = await draftMapped([{ ...LINE, ...changes }], { statuses })
    expect([order.fulfilment, order.payments.map(({ amountMinor }) => amountMinor)]).toEqual([fulfilment, amounts])
  })

  it('is in the currency of its cell, else of the mapping, with amounts in minor units where the mapping says so', async () => {
    expect(await draftMapped([{ ...LINE, currency: 'JPY', unitPrice: '500' }])).toMatchObject({
      currency: 'JPY',
      lines: [{ listPriceMinor: 500 }],
    })
    expect(
      await draftMapped([{ ...LINE, unitPrice: '500' }], { currency: 'KWD', amountsInMinorUnits: true }),
    ).toMatchObject({
      currency: 'KWD',
      lines: [{ listPriceMinor: 500 }],
    })
  })

  it('the same number in two files is two exports of an order, not one order', async () => {
    const { files, mapping } = mappedFile([LINE])
    expect(
      (await readOrders('generic', { ...files, 'b.csv': files['a.csv'] }, { mapping })).map(({ rows }) => rows.length),
    ).toEqual([1, 1])
  })
})
