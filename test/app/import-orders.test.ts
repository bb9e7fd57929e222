import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../shared/contract/imports'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'
import { csv, generic, GOOD } from '../fixtures/import/mapped-orders'

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
