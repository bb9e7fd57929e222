import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sitDown, type Clerk } from './clerk'
import { shopifyFile } from './shopify-file'

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({})
})
afterAll(() => clerk.leave())

describe('a refund all the way through', () => {
  it('an order export is checked first and then imported', async () => {
    const { frame, imports } = clerk
    await frame.go('imports')
    await imports.choose('orders_export.csv', shopifyFile(await clerk.page.evaluate(() => performance.timeOrigin)))
    await imports.suggestion.waitFor()
    await imports.check()
    expect(await imports.importButton().innerText()).toBe('Import 2 orders')
    await imports.importAll()
    expect(clerk.trouble()).toEqual([])
  })

  it('the imported order opens a refund case with a quote', async () => {
    const { frame, orders, openCase, aCase } = clerk
    await frame.go('orders')
    await orders.openFullOrder('#1001')
    await orders.openRefundCase()
    await openCase.choose('No reason (seven days)', { 'Tea set 茶具': 1 })
    await openCase.quote.getByText('CN¥120.00').first().waitFor()
    await openCase.submit()
    expect(await aCase.figure('Still refundable').innerText()).toBe('CN¥310.00')
    expect((await aCase.explain()).at(-1)).toContain('CN¥120.00')
  })

  it('approving, sending and recording the settlement each show in the queue', async () => {
    const { frame, queue, aCase, page } = clerk
    await aCase.approve('CN¥120.00')
    await aCase.send('CN¥120.00')
    await frame.go('cases')
    expect([await queue.count('open'), await queue.count('paying'), await queue.count('settled')]).toEqual([1, 1, 0])
    await page.goBack()
    await aCase.recordSettlement('CN¥120.00', 'ALI-2026-1')
    await aCase.body.getByText('Settled').first().waitFor()
    await frame.go('cases')
    await expect.poll(() => queue.count('settled')).toBe(1)
    expect([await queue.count('open'), await queue.count('all')]).toEqual([0, 1])
  })

  it('the order, its payment and the ledger show the money as given back', async () => {
    const { frame, orders } = clerk
    await frame.go('orders')
    await orders.row('#1001').getByText('Partly refunded').waitFor()
    await orders.openFullOrder('#1001')
    expect(await orders.figure('Refunded').first().innerText()).toBe('CN¥120.00')
    expect(await orders.figure('Remaining refundable').innerText()).toBe('CN¥190.00')
    expect(await orders.ledger.innerText()).toContain('CN¥120.00')
  })

  it('the statistics count it, and each figure opens exactly the cases it counts', async () => {
    const { frame, statistics, queue } = clerk
    await frame.go('statistics')
    expect([await statistics.value('Cases opened'), await statistics.value('Settled')]).toEqual([1, 1])
    expect(await (await statistics.showTable('Paid back')).innerText()).toContain('CN¥120.00')
    await statistics.figure('Settled').click()
    await queue.row('#1001').waitFor()
    expect(await queue.rows().count()).toBe(1)
  })

  it('nothing on the way was out of order', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
