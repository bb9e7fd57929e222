import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const DAY_MS = 86_400_000
let desk: OpenDesk
let now: number
beforeEach(async () => {
  now = PLACED_AT + 5 * DAY_MS
  desk = await openDesk({ clock: () => now })
})
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const target = ({ id, version }: CaseDetail) => ({ id, version })

/** A case of one tee for 100.00 whose money is on its way. */
async function sentCase(externalNumber = 'S-1', changes: Parameters<typeof draftOrder>[0] | object = {}) {
  const { id } = await desk.call('orders.record', { order: draftOrder({ externalNumber, ...changes }) })
  const { lines } = await desk.call('orders.get', { id })
  const opened = await desk.call('cases.open', {
    orderId: id,
    reason: 'damaged',
    lines: [{ lineId: lines[0]!.id, quantity: 1 }],
  })
  const granted = await desk.call('cases.approve', { ...target(opened), expectedTotalMinor: opened.totalMinor })
  return desk.call('cases.send', target(granted))
}

async function expectSound(): Promise<void> {
  expect((await desk.call('desk.verify', {})).findings.filter(({ passed }) => !passed)).toEqual([])
}

describe('money of which nobody knows whether it left', () => {
  it('cannot be sent again before it is reconciled', async () => {
    const unknown = await desk.call('cases.markUnknown', { ...target(await sentCase()), message: '接口超时' })
    expect({ status: unknown.status, rows: unknown.settlements.map(({ state, message }) => [state, message]) }).toEqual(
      {
        status: 'payment_unknown',
        rows: [['unknown', '接口超时']],
      },
    )
    expect(unknown.moves).not.toContain('retry')
    expect(await desk.ask('cases.retry', target(unknown))).toMatchObject({ ok: false, code: 'case.wrong_state' })
    expect(await desk.ask('cases.send', target(unknown))).toMatchObject({ ok: false, code: 'case.wrong_state' })
    expect(await desk.ask('cases.reopen', { ...target(unknown), note: 'x' })).toMatchObject({
      code: 'case.wrong_state',
    })
  })

  it('ends as paid by the platform’s word, once', async () => {
    const unknown = await desk.call('cases.markUnknown', target(await sentCase()))
    const settled = await desk.call('cases.recordSettlement', { ...target(unknown), reference: 'ALI-1' })
    expect({ status: settled.status, refunded: settled.settlements[0]!.state }).toEqual({
      status: 'settled',
      refunded: 'settled',
    })
    await expectSound()
  })

  it('or as failed, after which it goes out again under the same key', async () => {
    const unknown = await desk.call('cases.markUnknown', target(await sentCase()))
    const failed = await desk.call('cases.recordFailure', { ...target(unknown), message: '未付款' })
    const again = await desk.call('cases.retry', target(failed))
    expect([again.status, again.settlements[0]!.attempt, again.settlements[0]!.settlementKey]).toEqual([
      'paying',
      2,
      unknown.settlements[0]!.settlementKey,
    ])
    await expectSound()
  })
})

describe('the payout file', () => {
  it('holds what is on its way, exact to the currency’s decimals, with a sum for each currency', async () => {
    const first = await sentCase('S-1')
    const yen = { currency: 'JPY', payments: [{ method: 'card', amountMinor: 10_000, paidAt: PLACED_AT }] }
    await sentCase('S-2', yen)
    const dinar = { currency: 'KWD', payments: [{ method: 'card', amountMinor: 10_000, paidAt: PLACED_AT }] }
    await sentCase('S-3', dinar)
    const file = await desk.call('settlements.payoutFile', {})
    expect({ name: file.name, rows: file.rows, totals: file.totals }).toEqual({
      name: 'payout-2026-03-07.csv',
      rows: 3,
      totals: [
        { currency: 'CNY', amountMinor: 10_000 },
        { currency: 'JPY', amountMinor: 10_000 },
        { currency: 'KWD', amountMinor: 10_000 },
      ],
    })
    const [header, ...rows] = file.csv.replace('\ufeff', '').trimEnd().split('\r\n')
    expect(header).toBe('key,case,order,channel,method,amount,currency,buyer,attempt')
    expect(rows[0]).toBe(`${first.settlements[0]!.settlementKey},${first.number},S-1,taobao,alipay,100.00,CNY,,1`)
    expect(rows.map((row) => row.split(',').slice(5, 7))).toEqual([
      ['100.00', 'CNY'],
      ['10000', 'JPY'],
      ['10.000', 'KWD'],
    ])
    expect(await desk.call('settlements.payoutFile', { currency: 'JPY' })).toMatchObject({ rows: 1 })
    expect(await desk.call('settlements.payoutFile', { method: 'alipay' })).toMatchObject({ rows: 1 })
  })

  it('leaves out what was paid, failed, or is unknown', async () => {
    await desk.call('cases.recordSettlement', { ...target(await sentCase('S-1')), reference: 'R-1' })
    await desk.call('cases.recordFailure', { ...target(await sentCase('S-2')), message: 'no' })
    await desk.call('cases.markUnknown', target(await sentCase('S-3')))
    expect(await desk.call('settlements.payoutFile', {})).toMatchObject({ rows: 0, totals: [] })
  })

  it('carries no formula from outside into a spreadsheet', async () => {
    const buyer = (name: string) => ({
      buyer: {
        externalId: null,
        name,
        email: null,
        phone: null,
        country: null,
        region: null,
        city: null,
        address: null,
      },
    })
    await sentCase('=HYPERLINK("http://x","y")', buyer('+1-1'))
    await sentCase('@SUM(A1)', buyer(' \t=1+1, "now"'))
    const { csv } = await desk.call('settlements.payoutFile', {})
    expect(csv).toContain(`,"'=HYPERLINK(""http://x"",""y"")",`)
    expect(csv).toContain(`,'+1-1,`)
    expect(csv).toContain(`,'@SUM(A1),`)
    expect(csv).toMatch(/,"'\s*=1\+1, ""now""",1\r\n$/)
  })
})
