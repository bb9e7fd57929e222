import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../shared/contract/imports'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'

const mapping = {
  channel: 'taobao',
  statuses: { done: 'delivered' as const },
  columns: {
    externalNumber: 'no',
    placedAt: 'at',
    title: 'title',
    quantity: 'qty',
    unitPrice: 'price',
    coupon: 'coupon',
    shipping: 'ship',
    buyerName: 'buyer',
    buyerPhone: 'phone',
    status: 'status',
  },
}
const HEADER = 'no,at,title,qty,price,coupon,ship,buyer,phone,status'
const GOOD = [
  'A1,2024-05-01 10:00,手冲咖啡壶,1,120.00,50.00,6.00,王芳,139,done',
  'A1,2024-05-01 10:00,滤纸,2,120.00,50.00,6.00,王芳,139,done',
  'A2,2024-05-02 10:00,短袖,1,99.00,,,李雷,138,done',
]
const csv = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n')
const generic = { profile: 'generic' as const, mapping }

let desk: ImportDesk
beforeEach(async () => void (desk = await openImportDesk()))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

describe('importing orders', () => {
  it('writes them whole: buyer, lines with frozen shares, payments, search and statistics', async () => {
    const report = await desk.import({ 'orders.csv': csv(...GOOD) }, generic)
    expect(report).toEqual({
      batchId: 1,
      profile: 'generic',
      dryRun: false,
      committed: true,
      files: [{ name: 'orders.csv', role: 'orders', encoding: 'utf-8', delimiter: ',', rows: 3 }],
      orders: { read: 2, added: 2, unchanged: 0, rejected: 0 },
      lines: 3,
      payments: 2,
      buyers: 2,
      sums: [
        {
          currency: 'CNY',
          goodsMinor: 45_900,
          reductionsMinor: 5_000,
          shippingMinor: 600,
          taxMinor: 0,
          paymentsMinor: 41_500,
        },
      ],
      warnings: [],
      rejectedRows: 0,
      rejections: [],
    })
    const order = await desk.call('orders.find', { externalNumber: 'A1' })
    expect(order).toMatchObject({
      channel: 'taobao',
      fulfilment: 'delivered',
      placedOn: '2024-05-01',
      paidMinor: 31_600,
      buyer: { name: '王芳' },
    })
    expect(
      order?.lines.map(({ couponMinor, paidMinor, shippingMinor }) => [couponMinor, paidMinor, shippingMinor]),
    ).toEqual([
      [1_667, 10_333, 200],
      [3_333, 20_667, 400],
    ])
    expect(
      (await desk.call('orders.list', { filter: { text: '咖啡' } })).rows.map(({ externalNumber }) => externalNumber),
    ).toEqual(['A1'])
    const { current } = await desk.call('statistics.overview', { from: '2024-05-01', to: '2024-05-31' })
    expect(current).toMatchObject([{ currency: 'CNY', orders: { n: 2, amountMinor: 41_500 }, items: 4 }])
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('again adds nothing, and again with one order changed refuses that order', async () => {
    await desk.import({ 'orders.csv': csv(...GOOD) }, generic)
    expect((await desk.import({ 'again.csv': csv(...GOOD) }, generic)).orders).toEqual({
      read: 2,
      added: 0,
      unchanged: 2,
      rejected: 0,
    })
    const changed = GOOD.map((row) => row.replace('A2,2024-05-02', 'A2,2024-05-03'))
    const refusal = await desk.refusal({ 'changed.csv': csv(...changed) }, generic)
    expect(refusal).toMatchObject({ code: 'import.rejected_rows', details: { rejected: 1 } })
    expect((refusal.details.report as ImportReport).rejections).toEqual([
      {
        file: 'changed.csv',
        line: 4,
        externalNumber: 'A2',
        code: 'order.duplicate',
        details: { externalNumber: 'A2' },
      },
    ])
    expect(await desk.orders()).toBe(2)
  })

  it('that a clerk recorded by hand finds them unchanged', async () => {
    await desk.import({ 'one.csv': csv(GOOD[2]!) }, generic)
    const { id } = (await desk.call('orders.find', { externalNumber: 'A2' }))!
    const order = {
      channel: 'taobao',
      externalNumber: 'A2',
      currency: 'CNY',
      fulfilment: 'delivered',
      placedAt: Date.UTC(2024, 4, 2, 2),
      paidAt: null,
      shippedAt: null,
      deliveredAt: null,
      promisedAt: null,
      buyer: {
        externalId: null,
        name: '李雷',
        email: null,
        phone: '138',
        country: null,
        region: null,
        city: null,
        address: null,
      },
      lines: [{ sku: '', title: '短袖', category: null, quantity: 1, listPriceMinor: 9_900, statedDiscountMinor: 0 }],
      promotions: [],
      couponMinor: null,
      pointsMinor: 0,
      platformSubsidyMinor: 0,
      shippingMinor: 0,
      taxMinor: 0,
      taxIncluded: false,
      payments: [{ method: 'other', amountMinor: 9_900, paidAt: null }],
    } as const
    expect(await desk.call('orders.record', { order: structuredClone(order) as never })).toMatchObject({
      id,
      added: false,
    })
  })

  it('written twice in one file counts an order once; two that differ are refused', async () => {
    const twice = await desk.import({ 'a.csv': csv(GOOD[2]!), 'b.csv': csv(GOOD[2]!) }, generic)
    expect(twice).toMatchObject({
      orders: { read: 2, added: 1, unchanged: 1 },
      lines: 1,
      payments: 1,
      sums: [{ paymentsMinor: 9_900 }],
    })
    const refusal = await desk.refusal(
      { 'c.csv': csv('C,2024-05-01,x,1,1.00,,,,,done'), 'd.csv': csv('C,2024-05-01,x,1,2.00,,,,,done') },
      generic,
    )
    expect((refusal.details.report as ImportReport).rejections).toMatchObject([
      { file: 'd.csv', line: 2, code: 'order.duplicate' },
    ])
    expect(await desk.orders()).toBe(1)
  })
})

describe('an import with rows that cannot be taken', () => {
  const BAD = [
    'B1,2024-05-01,x,1,-5.00,,,,,done',
    'B1,2024-05-01,y,1,5.00,,,,,done',
    'B2,2024-05-01,z,1.5,5.00,,,,,done',
    'B3,2024-05-01,z,1,5.00,9.00,,,,done',
    ',2024-05-01,z,1,5.00,,,,,done',
  ]

  it('writes nothing and lists each of them with its line and reason', async () => {
    const refusal = await desk.refusal({ 'mixed.csv': csv(GOOD[0]!, ...BAD, GOOD[1]!, GOOD[2]!) }, generic)
    const report = refusal.details.report as ImportReport
    expect(refusal).toMatchObject({ code: 'import.rejected_rows', details: { rejected: 5 } })
    expect(report.rejections.map(({ line, externalNumber, code }) => [line, externalNumber, code])).toEqual([
      [3, 'B1', 'money.negative'],
      [4, 'B1', 'import.order_rejected'],
      [5, 'B2', 'import.not_a_quantity'],
      [6, 'B3', 'money.over_allocated'],
      [7, null, 'import.missing_value'],
    ])
    expect(report).toMatchObject({ committed: false, orders: { read: 6, added: 2, rejected: 4 } })
    expect(await desk.orders()).toBe(0)
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('is remembered, with its rejections in file order', async () => {
    await desk.refusal({ 'bad.csv': csv(...BAD) }, generic)
    const { rows } = await desk.call('imports.list', {})
    expect(rows).toMatchObject([
      { profile: 'generic', files: ['bad.csv'], committed: false, added: 0, unchanged: 0, rejected: 4 },
    ])
    const page = await desk.call('imports.rejections', { batchId: rows[0]!.id, offset: 1, limit: 2 })
    expect(page).toEqual({
      total: 5,
      offset: 1,
      rows: [
        {
          file: 'bad.csv',
          line: 3,
          externalNumber: 'B1',
          code: 'import.order_rejected',
          details: { externalNumber: 'B1' },
        },
        {
          file: 'bad.csv',
          line: 4,
          externalNumber: 'B2',
          code: 'import.not_a_quantity',
          details: { column: 'qty', text: '1.5' },
        },
      ],
    })
  })

  it('takes the others where that is asked for', async () => {
    const report = await desk.import({ 'mixed.csv': csv(...GOOD, ...BAD) }, { ...generic, acceptRest: true })
    expect(report).toMatchObject({ committed: true, orders: { read: 6, added: 2, rejected: 4 }, rejectedRows: 5 })
    expect(await desk.orders()).toBe(2)
    expect((await desk.call('imports.rejections', { batchId: report.batchId! })).total).toBe(5)
  })

  it('lists the first thousand in the report and all of them behind it', async () => {
    const rows = Array.from({ length: 1_500 }, (_, index) => `N${index},2024-05-01,x,0,1.00,,,,,done`)
    const refusal = await desk.refusal({ 'many.csv': csv(...rows) }, generic)
    const report = refusal.details.report as ImportReport
    expect([report.rejections.length, report.rejectedRows]).toEqual([1_000, 1_500])
    expect(await desk.call('imports.rejections', { batchId: report.batchId!, offset: 1_499 })).toMatchObject({
      total: 1_500,
      rows: [{ line: 1_501, externalNumber: 'N1499' }],
    })
  })
})

describe('a dry run', () => {
  it('reports what would happen and writes nothing, not even its record', async () => {
    const given = { 'orders.csv': csv(...GOOD) }
    const dry = await desk.import(given, { ...generic, dryRun: true })
    expect(dry).toMatchObject({ batchId: null, dryRun: true, committed: false, orders: { added: 2 } })
    expect([await desk.orders(), (await desk.call('imports.list', {})).total]).toEqual([0, 0])
    const { batchId: _, dryRun: __, committed: ___, ...counts } = await desk.import(given, generic)
    expect(dry).toMatchObject(counts)
  })

  it('reports rejected rows without refusing', async () => {
    expect(
      await desk.import({ 'bad.csv': csv('A,2024-05-01,x,0,1.00,,,,,') }, { ...generic, dryRun: true }),
    ).toMatchObject({ rejectedRows: 1, rejections: [{ code: 'import.not_a_quantity' }] })
    expect((await desk.call('imports.list', {})).total).toBe(0)
  })
})

describe('a file that is refused as a whole', () => {
  it.each([
    ['broken quotes behind good rows', csv(...GOOD, 'Z,"open,1'), generic, 'import.broken_quotes'],
    ['a stray byte', Buffer.concat([Buffer.from(csv(...GOOD)), Buffer.from([0xff])]), generic, 'import.bad_encoding'],
    ['a header alone', csv(), generic, 'import.empty_file'],
    ['nothing', '', generic, 'import.empty_file'],
    [
      'a row of more than 1 MiB',
      csv(...GOOD, `Z,2024-05-01,${'x'.repeat(2_000_000)},1,1.00,,,,,`),
      generic,
      'import.row_too_long',
    ],
    ['repeated columns', csv(...GOOD).replace('ship', 'no'), generic, 'import.duplicate_columns'],
    ['columns the mapping does not find', csv(...GOOD).replace('ship', 'freight'), generic, 'import.unknown_columns'],
    ['no mapping', csv(...GOOD), { profile: 'generic' as const }, 'import.bad_mapping'],
    ['another profile', csv(...GOOD), { profile: 'shopify' as const }, 'import.unrecognised_file'],
  ])('%s: nothing is written and the desk goes on', async (_, content, options, code) => {
    expect((await desk.refusal({ 'orders.csv': content }, options)).code).toBe(code)
    expect([await desk.orders(), (await desk.call('imports.list', {})).total]).toEqual([0, 0])
    expect((await desk.import({ 'orders.csv': csv(...GOOD) }, generic)).orders.added).toBe(2)
  })

  it('one that was never given, or is gone', async () => {
    await expect(desk.finish('imports.orders', { ...generic, uploadIds: ['nope'] })).rejects.toMatchObject({
      code: 'import.unknown_file',
    })
    await expect(
      desk.finish('imports.orders', { ...generic, uploadIds: [desk.app.admitFile(join(desk.dataDir, 'gone.csv'))] }),
    ).rejects.toMatchObject({ code: 'import.unknown_file', details: { name: 'gone.csv' } })
  })
})

describe('a large import', () => {
  const many = csv(
    ...Array.from(
      { length: 40_000 },
      (_, index) =>
        `M${index},2024-05-${String(1 + (index % 28)).padStart(2, '0')} 10:00,茶壶 ${index % 90},1,${index % 500}.50,,,${index % 3_000},,done`,
    ),
  )

  it('that is cancelled while it runs leaves nothing behind', async () => {
    const ids = await desk.admit({ 'many.csv': many })
    const { jobId } = await desk.call('imports.orders', { ...generic, uploadIds: ids })
    const ended = new Promise<void>((resolve) => {
      desk.app.subscribe((name, payload) => {
        if (name !== 'jobs.changed' || (payload as { id: string }).id !== jobId) return
        void desk.call('jobs.get', { id: jobId }).then(async ({ state, progress }) => {
          if (state === 'running' && progress.step === 'write' && progress.done > 0)
            await desk.ask('jobs.cancel', { id: jobId })
          if (state === 'cancelled' || state === 'failed' || state === 'done') resolve()
        })
      })
    })
    await ended
    expect(await desk.call('jobs.get', { id: jobId })).toMatchObject({
      state: 'cancelled',
      refusal: { code: 'job.cancelled' },
    })
    expect([await desk.orders(), (await desk.call('imports.list', {})).total]).toEqual([0, 0])
    expect(await readdir(join(desk.dataDir, 'uploads')).catch(() => [])).toEqual([])
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('grows the memory by less than 150 MB', async () => {
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5)
    try {
      expect((await desk.import({ 'many.csv': many }, generic)).orders.added).toBe(40_000)
    } finally {
      clearInterval(watch)
    }
    expect((most - before) / 1_000_000).toBeLessThan(150)
  })
})

const OLIST = join(import.meta.dirname, '../../../shared/data/olist-sample')

describe('the Olist sample', () => {
  it('imports whole from its folder, to the cent, and again without effect', async ({ skip }) => {
    if (!existsSync(OLIST)) skip('../shared/data/olist-sample is not beside the project')
    const run = async () =>
      (await desk.finish('imports.orders', {
        profile: 'olist',
        uploadIds: [desk.app.admitFile(OLIST)],
      })) as ImportReport
    const report = await run()
    expect(report).toMatchObject({
      orders: { read: 4_000, added: 4_000, unchanged: 0, rejected: 0 },
      lines: 4_519,
      payments: 4_161,
      rejectedRows: 0,
      sums: [
        {
          currency: 'BRL',
          goodsMinor: 54_954_509,
          reductionsMinor: 0,
          shippingMinor: 8_970_968,
          taxMinor: 0,
          paymentsMinor: 64_549_405,
        },
      ],
    })
    expect((await run()).orders).toEqual({ read: 4_000, added: 0, unchanged: 4_000, rejected: 0 })
    expect(await desk.orders()).toBe(4_000)
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })
})
