import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { GenericMapping } from '../../shared/contract/imports'
import { faultsOf, readDraft, readOrders } from '../fixtures/import/read-text'

const COLUMNS = {
  externalNumber: 'No',
  placedAt: 'Date',
  sku: 'SKU',
  title: 'Title',
  quantity: 'Qty',
  unitPrice: 'Price',
  lineTotal: 'Line',
  lineDiscount: 'Off',
  coupon: 'Coupon',
  points: 'Points',
  platformSubsidy: 'Subsidy',
  shipping: 'Freight',
  tax: 'Tax',
  orderTotal: 'Total',
  paid: 'Paid',
  paidAt: 'PaidAt',
  paymentMethod: 'Method',
  status: 'Status',
  promotionTitle: 'Promo',
  promotionThreshold: 'From',
  promotionAmount: 'Less',
  buyerName: 'Name',
  currency: 'Cur',
} as const
type Field = keyof typeof COLUMNS
type Row = Partial<Record<Field, string>>

const LINE: Row = {
  externalNumber: 'A1',
  placedAt: '2024-05-01 10:00',
  sku: 'S',
  title: '短袖',
  quantity: '2',
  unitPrice: '50.00',
}
/** A file with the columns its rows use, and a mapping of just those. */
function given(rows: readonly Row[], changes: Partial<GenericMapping> = {}) {
  const fields = (Object.keys(COLUMNS) as Field[]).filter((field) => rows.some((row) => row[field] !== undefined))
  const mapping = GenericMapping.parse({
    channel: 'taobao',
    columns: Object.fromEntries(fields.map((field) => [field, COLUMNS[field]])),
    ...changes,
  })
  const text = [fields.map((field) => COLUMNS[field]), ...rows.map((row) => fields.map((field) => row[field] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n')
  return { files: { 'a.csv': text }, mapping }
}
const read = (rows: readonly Row[], changes: Partial<GenericMapping> = {}) => {
  const { files, mapping } = given(rows, changes)
  return readOrders('generic', files, { mapping })
}
const draft = async (rows: readonly Row[], changes: Partial<GenericMapping> = {}) => {
  const { files, mapping } = given(rows, changes)
  return readDraft('generic', files, { mapping })
}

describe('an order of a mapped file', () => {
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
    const orders = await read(rows)
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
    expect((await draft([{ ...LINE, ...changes }])).lines).toMatchObject([line])
  })

  it('promotions cover the rows that name them', async () => {
    const order = await draft([
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
      await draft([
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
    const [unnamed] = await read([{ ...LINE, orderTotal: '80.00' }])
    expect([unnamed?.draft?.couponMinor, unnamed?.warnings]).toEqual([
      2_000,
      ['reduction_from_total', 'payment_assumed'],
    ])
    const [named] = await read([{ ...LINE, orderTotal: '80.00', coupon: '5.00' }])
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
    const order = await draft([{ ...LINE, ...changes }], { statuses })
    expect([order.fulfilment, order.payments.map(({ amountMinor }) => amountMinor)]).toEqual([fulfilment, amounts])
  })

  it('is in the currency of its cell, else of the mapping, with amounts in minor units where the mapping says so', async () => {
    expect(await draft([{ ...LINE, currency: 'JPY', unitPrice: '500' }])).toMatchObject({
      currency: 'JPY',
      lines: [{ listPriceMinor: 500 }],
    })
    expect(await draft([{ ...LINE, unitPrice: '500' }], { currency: 'KWD', amountsInMinorUnits: true })).toMatchObject({
      currency: 'KWD',
      lines: [{ listPriceMinor: 500 }],
    })
  })

  it('the same number in two files is two exports of an order, not one order', async () => {
    const { files, mapping } = given([LINE])
    expect(
      (await readOrders('generic', { ...files, 'b.csv': files['a.csv'] }, { mapping })).map(({ rows }) => rows.length),
    ).toEqual([1, 1])
  })
})

describe('what is wrong with a mapped file', () => {
  it.each([
    ['a negative amount', [{ ...LINE, unitPrice: '-1' }], '2: money.negative'],
    ['a fraction of a cent', [{ ...LINE, unitPrice: '1.001' }], '2: money.too_fine'],
    ['an unknown currency', [{ ...LINE, currency: 'RMB' }], '2: money.unknown_currency'],
    ['no number', [{ ...LINE, externalNumber: '' }], '2: import.missing_value'],
    ['no date', [{ ...LINE, placedAt: '' }], '2: import.missing_value'],
    ['half a unit', [{ ...LINE, quantity: '0.5' }], '2: import.not_a_quantity'],
    ['a line that contradicts itself', [{ ...LINE, lineTotal: '120.00' }], '2: order.over_paid_components'],
    ['rows of an order that disagree', [LINE, { ...LINE, placedAt: '2024-05-02' }], '3: import.contradicting_rows'],
    [
      'a promotion without an amount',
      [{ ...LINE, promotionTitle: '满减', promotionAmount: '' }],
      '2: import.missing_value',
    ],
    [
      'a promotion whose rows disagree',
      [
        { ...LINE, promotionTitle: 'P', promotionAmount: '5' },
        { ...LINE, promotionTitle: 'P', promotionAmount: '6' },
      ],
      '3: import.contradicting_rows',
    ],
  ] as const)('%s', async (_, rows, fault) => {
    expect(faultsOf(await read(rows))).toEqual([fault])
  })

  it('a fraction of a minor unit', async () => {
    expect(faultsOf(await read([{ ...LINE, unitPrice: '12.5' }], { amountsInMinorUnits: true }))).toEqual([
      '2: money.too_fine',
    ])
  })

  it('rows with too few or too many cells', async () => {
    const { files, mapping } = given([LINE, LINE])
    const [header, row] = files['a.csv'].split('\n')
    expect(
      faultsOf(await readOrders('generic', { 'a.csv': [header, 'A1,2024-05-01', `${row},x`].join('\n') }, { mapping })),
    ).toEqual(['2: import.row_fields', '3: import.row_fields'])
  })

  it('more rows than an order can have', async () => {
    const [order] = await read(Array.from({ length: 1_300 }, () => LINE))
    expect([
      order?.overflow,
      order?.rows.length,
      order?.draft,
      [...order!.faults.values()].map(({ code }) => code),
    ]).toEqual([100, 1_200, null, ['import.too_many_rows']])
  })

  it('a mapping that names columns the file does not have', async () => {
    const mapping = GenericMapping.parse({
      channel: 'x',
      columns: { externalNumber: 'No', placedAt: '__proto__', lineTotal: 'Nope' },
    })
    await expect(readOrders('generic', { 'a.csv': 'No,b\n1,2' }, { mapping })).rejects.toMatchObject({
      code: 'import.unknown_columns',
      details: { name: 'a.csv', columns: ['__proto__', 'Nope'] },
    })
  })

  it.each([
    [{ placedAt: 'd', lineTotal: 'l' }, 'externalNumber'],
    [{ externalNumber: 'n', lineTotal: 'l' }, 'placedAt'],
    [{ externalNumber: 'n', placedAt: 'd' }, 'unitPrice | lineTotal'],
    [{ externalNumber: 'n', placedAt: 'd', unitPrice: 'u' }, 'quantity'],
  ])('a mapping without what every order needs: %j', async (columns, summary) => {
    await expect(
      readOrders(
        'generic',
        { 'a.csv': 'n,d,l,u\n1,2,3,4' },
        { mapping: GenericMapping.parse({ channel: 'x', columns }) },
      ),
    ).rejects.toMatchObject({ code: 'import.bad_mapping', details: { summary } })
  })
})

describe('exports of Chinese marketplaces', () => {
  it('JD: GBK, several rows per order, a total that tells of a reduction', async () => {
    const text =
      '订单号,商品ID,商品名称,订购数量,下单时间,订单金额,客户姓名,联系电话,京东价\r\nJD-7,A,水杯,1,2026-01-15 10:00:00,400.00,冯颖,1******6198,250.00\r\nJD-7,B,茶壶,2,2026-01-15 10:00:00,400.00,冯颖,1******6198,100.00\r\n'
    const mapping = GenericMapping.parse({
      channel: 'jd',
      columns: {
        externalNumber: '订单号',
        sku: '商品ID',
        title: '商品名称',
        quantity: '订购数量',
        placedAt: '下单时间',
        orderTotal: '订单金额',
        buyerName: '客户姓名',
        buyerPhone: '联系电话',
        unitPrice: '京东价',
      },
    })
    expect(await readDraft('generic', { 'jd.csv': iconv.encode(text, 'gbk') }, { mapping })).toMatchObject({
      couponMinor: 5_000,
      lines: [{ title: '水杯' }, { title: '茶壶', quantity: 2 }],
      payments: [{ amountMinor: 40_000 }],
    })
  })

  it('Taobao: one row per order, all titles in one cell, numbers guarded against the spreadsheet', async () => {
    const text =
      '订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝总数量\r\n"=""2301""",tb01,90.00,10.00,100.00,100.00,交易成功,王芳,\'13900000000,2024-05-01 10:00:00,2024-05-01 10:01:00,"短袖 白，袜子",3\r\n'
    const mapping = GenericMapping.parse({
      channel: 'taobao',
      statuses: { 交易成功: 'delivered' },
      columns: {
        externalNumber: '订单编号',
        buyerId: '买家会员名',
        lineTotal: '买家应付货款',
        shipping: '买家应付邮费',
        orderTotal: '总金额',
        paid: '买家实际支付金额',
        status: '订单状态',
        buyerName: '收货人姓名',
        buyerPhone: '联系手机',
        placedAt: '订单创建时间',
        paidAt: '订单付款时间',
        title: '宝贝标题',
        quantity: '宝贝总数量',
      },
    })
    expect(await readDraft('generic', { 'tb.csv': iconv.encode(text, 'gbk') }, { mapping })).toMatchObject({
      externalNumber: '2301',
      fulfilment: 'delivered',
      shippingMinor: 1_000,
      buyer: { externalId: 'tb01', phone: '13900000000' },
      lines: [{ title: '短袖 白，袜子', quantity: 3, listPriceMinor: 3_000 }],
      payments: [{ amountMinor: 10_000, paidAt: Date.UTC(2024, 4, 1, 2, 1) }],
    })
  })

  it('Tmall and Youzan: no quantity, one amount', async () => {
    const mapping = GenericMapping.parse({
      channel: 'tmall',
      statuses: { 交易成功: 'delivered' },
      columns: {
        externalNumber: '订单编号',
        lineTotal: '买家应付货款',
        status: '订单状态',
        placedAt: '订单创建时间',
        title: '商品标题',
      },
    })
    const text =
      '订单编号,支付单号,买家应付货款,订单状态,订单创建时间,商品标题\nTM-1,P-1,288.00,交易成功,2025-07-21 10:00:00,商品甲\n'
    expect(await readDraft('generic', { 'tm.csv': text }, { mapping })).toMatchObject({
      fulfilment: 'delivered',
      lines: [{ quantity: 1, listPriceMinor: 28_800 }],
      payments: [{ amountMinor: 28_800 }],
    })
  })
})
