import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReconcileReport } from '../../shared/contract/settlements'
import type { CaseDetail } from '../../shared/model/case'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { uploadBytes } from '../support/upload-bytes'

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
const ONE = [{ method: 'alipay', amountMinor: 10_000, paidAt: PLACED_AT }]
/** 100.00 paid in two ways: 60.00 and 40.00. */
const TWO = [
  { method: 'card', amountMinor: 6_000, paidAt: PLACED_AT },
  { method: 'wallet', amountMinor: 4_000, paidAt: PLACED_AT },
]

async function sentCase(externalNumber: string, payments = ONE): Promise<CaseDetail> {
  const { id } = await desk.call('orders.record', { order: draftOrder({ externalNumber, payments }) })
  const { lines } = await desk.call('orders.get', { id })
  const opened = await desk.call('cases.open', {
    orderId: id,
    reason: 'damaged',
    lines: [{ lineId: lines[0]!.id, quantity: 1 }],
  })
  const granted = await desk.call('cases.approve', { ...target(opened), expectedTotalMinor: opened.totalMinor })
  return desk.call('cases.send', target(granted))
}

const keysOf = ({ settlements }: CaseDetail): string[] => settlements.map(({ settlementKey }) => settlementKey)
const line = (...cells: string[]): string => `${cells.join(',')}\n`
const HEADER = line('key', 'status', 'amount', 'reference')

async function reconcile(csv: string | Buffer, dryRun = false): Promise<ReconcileReport> {
  const uploadId = await uploadBytes(desk, 'statement.csv', Buffer.from(csv))
  return (await desk.finish('settlements.reconcile', { uploadId, dryRun })) as ReconcileReport
}

async function refusalOf(csv: string | Buffer): Promise<string> {
  return reconcile(csv).then(
    () => 'none',
    (error: { code: string }) => error.code,
  )
}

const clean = { dryRun: false, rows: 0, settled: 0, failed: 0, unchanged: 0, problems: [] }
const statusOf = async ({ id }: CaseDetail) => (await desk.call('cases.get', { id })).status

async function expectSound(): Promise<void> {
  expect((await desk.call('desk.verify', {})).findings.filter(({ passed }) => !passed)).toEqual([])
}

describe('a statement', () => {
  it('settles what it says was paid and fails what it says was not', async () => {
    const [paid, failed] = [await sentCase('R-1'), await sentCase('R-2')]
    const csv = HEADER + line(keysOf(paid)[0]!, 'paid', '100.00', 'T-1') + line(keysOf(failed)[0]!, 'FAILED', '100', '')
    expect(await reconcile(csv)).toEqual({ ...clean, rows: 2, settled: 1, failed: 1 })
    expect([await statusOf(paid), await statusOf(failed)]).toEqual(['settled', 'payment_failed'])
    expect((await desk.call('cases.get', { id: paid.id })).settlements[0]!.reference).toBe('T-1')
    await expectSound()
  })

  it('is read in Chinese, in GBK, and with columns in any order', async () => {
    const sent = await sentCase('R-1')
    // 状态,金额,流水号,流水键 and 成功, as a spreadsheet in China saves them.
    const header = Buffer.from('d7b4ccac2cbdf0b6ee2cc1f7cbaebac52cc1f7cbaebcfc0d0a', 'hex')
    const row = Buffer.concat([Buffer.from('b3c9b9a6', 'hex'), Buffer.from(`,"1,00.00",T-1,${keysOf(sent)[0]}\r\n`)])
    expect(await reconcile(Buffer.concat([header, row]))).toMatchObject({
      settled: 0,
      problems: [{ line: 2, code: 'money.not_an_amount' }],
    })
    const good = Buffer.concat([Buffer.from('b3c9b9a6', 'hex'), Buffer.from(`,100.00,T-1,${keysOf(sent)[0]}\r\n`)])
    expect(await reconcile(Buffer.concat([header, good]))).toMatchObject({ settled: 1, problems: [] })
  })

  it('imported again changes nothing, not even after a failed payment was sent once more', async () => {
    const [paid, failed] = [await sentCase('R-1'), await sentCase('R-2')]
    const csv =
      HEADER + line(keysOf(paid)[0]!, 'paid', '100.00', 'T-1') + line(keysOf(failed)[0]!, '失败', '100.00', '')
    await reconcile(csv)
    const retried = await desk.call('cases.retry', target(await desk.call('cases.get', { id: failed.id })))
    expect(await reconcile(csv)).toEqual({ ...clean, rows: 2, unchanged: 2 })
    expect(await desk.call('cases.get', { id: failed.id })).toMatchObject({
      version: retried.version,
      status: 'paying',
    })
    expect((await desk.call('ledger.entries', { caseId: paid.id })).map(({ step }) => step)).toEqual([
      'grant',
      'settlement',
    ])
  })

  it('that is only tried changes nothing and says what it would do', async () => {
    const sent = await sentCase('R-1')
    const csv = HEADER + line(keysOf(sent)[0]!, 'paid', '100.00', 'T-1') + line('nobody', 'paid', '1.00', 'T-2')
    expect(await reconcile(csv, true)).toMatchObject({
      dryRun: true,
      rows: 2,
      settled: 1,
      problems: [{ line: 3, code: 'settlement.unknown_key' }],
    })
    expect(await desk.call('cases.get', { id: sent.id })).toMatchObject({ version: sent.version, status: 'paying' })
  })

  it('reconciles what was unknown', async () => {
    const unknown = await desk.call('cases.markUnknown', target(await sentCase('R-1')))
    await reconcile(HEADER + line(keysOf(unknown)[0]!, 'paid', '100.00', 'T-1'))
    expect(await statusOf(unknown)).toBe('settled')
  })
})

describe('a case of several payments', () => {
  it('is settled with the last of them, and each counts as refunded when it was paid', async () => {
    const sent = await sentCase('R-1', TWO)
    const [card = '', wallet = ''] = keysOf(sent)
    await reconcile(HEADER + line(card, 'paid', '60.00', 'T-1'))
    expect(await statusOf(sent)).toBe('paying')
    expect((await desk.call('orders.get', { id: sent.orderId })).refundedMinor).toBe(6_000)
    await expectSound()
    await reconcile(HEADER + line(wallet, 'paid', '40.00', 'T-1'))
    expect(await statusOf(sent)).toBe('settled')
    expect((await desk.call('orders.get', { id: sent.orderId })).refundedMinor).toBe(10_000)
    await expectSound()
  })

  it('fails with one of them; only that one is sent again, and what was paid stays paid', async () => {
    const sent = await sentCase('R-1', TWO)
    const [card = '', wallet = ''] = keysOf(sent)
    await reconcile(HEADER + line(card, 'failed', '60.00', '') + line(wallet, 'paid', '40.00', 'T-2'))
    const failed = await desk.call('cases.get', { id: sent.id })
    expect([failed.status, failed.settlements.map(({ state }) => state)]).toEqual([
      'payment_failed',
      ['failed', 'settled'],
    ])
    expect(await desk.ask('cases.reopen', { ...target(failed), note: 'x' })).toMatchObject({
      code: 'case.settled_already',
    })
    await expectSound()
    const again = await desk.call('cases.retry', target(failed))
    expect(again.settlements.map(({ state, attempt }) => [state, attempt])).toEqual([
      ['sending', 2],
      ['settled', 1],
    ])
    const settled = await desk.call('cases.recordSettlement', { ...target(again), reference: 'T-3' })
    expect([settled.status, settled.settlements.map(({ reference }) => reference)]).toEqual(['settled', ['T-3', 'T-2']])
    expect((await desk.call('orders.get', { id: sent.orderId })).refundedMinor).toBe(10_000)
    await expectSound()
  })
})

describe('a line that does not fit is told with its number and changes nothing:', () => {
  it.each([
    ['a key that is not known', () => line('nobody', 'paid', '100.00', 'T'), 'settlement.unknown_key'],
    ['no key', () => line('', 'paid', '100.00', 'T'), 'import.missing_value'],
    ['another amount', (key: string) => line(key, 'paid', '99.99', 'T'), 'settlement.wrong_amount'],
    ['an amount that is none', (key: string) => line(key, 'paid', 'all', 'T'), 'money.not_an_amount'],
    ['an amount finer than the currency', (key: string) => line(key, 'paid', '100.001', 'T'), 'money.too_fine'],
    ['an outcome that is none', (key: string) => line(key, 'maybe', '100.00', 'T'), 'settlement.unknown_status'],
    ['paid without a reference', (key: string) => line(key, 'paid', '100.00', ''), 'case.reference_required'],
    ['the reference of another case', (key: string) => line(key, 'paid', '100.00', 'TAKEN'), 'case.reference_taken'],
    ['another currency', (key: string) => line(key, 'paid', '100.00', 'T', 'USD'), 'settlement.wrong_amount'],
  ] as const)('%s', async (_, bad, code) => {
    const other = await sentCase('R-0')
    await desk.call('cases.recordSettlement', { ...target(other), reference: 'TAKEN' })
    const sent = await sentCase('R-1')
    const csv = line('key', 'status', 'amount', 'reference', 'currency') + bad(keysOf(sent)[0]!)
    expect(await reconcile(csv)).toMatchObject({ rows: 1, settled: 0, failed: 0, problems: [{ line: 2, code }] })
    expect(await desk.call('cases.get', { id: sent.id })).toMatchObject({ version: sent.version, status: 'paying' })
  })

  it('a key twice: the first counts', async () => {
    const sent = await sentCase('R-1')
    const [key = ''] = keysOf(sent)
    const csv = HEADER + line(key, 'paid', '100.00', 'T-1') + line(key, 'failed', '100.00', '')
    expect(await reconcile(csv)).toMatchObject({
      settled: 1,
      problems: [{ line: 3, code: 'settlement.duplicate', details: { firstLine: 2 } }],
    })
  })

  it('what is not on its way: not yet sent, taken back, or paid under another reference', async () => {
    const sent = await sentCase('R-1')
    const [key = ''] = keysOf(sent)
    const failed = await desk.call('cases.recordFailure', { ...target(sent), message: 'no' })
    const paid = HEADER + line(key, 'paid', '100.00', 'T-1')
    expect(await reconcile(paid)).toMatchObject({ problems: [{ code: 'settlement.wrong_state' }] })
    await desk.call('cases.reopen', { ...target(failed), note: 'x' })
    expect(await reconcile(paid)).toMatchObject({ problems: [{ code: 'settlement.unknown_key' }] })
    const other = await sentCase('R-2')
    await desk.call('cases.recordSettlement', { ...target(other), reference: 'T-9' })
    expect(await reconcile(HEADER + line(keysOf(other)[0]!, 'paid', '100.00', 'T-8'))).toMatchObject({
      problems: [{ code: 'settlement.wrong_state' }],
    })
  })
})

describe('a file that is no statement is refused whole:', () => {
  it.each([
    ['columns missing', 'key,amount\na,1\n', 'import.missing_columns'],
    ['nothing but a header', 'key,status,amount,reference\n', 'import.empty_file'],
    ['nothing at all', '', 'import.empty_file'],
    ['bytes that are no text', Buffer.from([0x6b, 0x65, 0x79, 0x2c, 0xff, 0xff, 0x0a]), 'import.bad_encoding'],
    ['quotes that do not match', 'key,status,amount,reference\n"a,paid,1,2\n', 'import.broken_quotes'],
  ] as const)('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes as string)).toBe(code)
  })

  it('a file that was never uploaded', async () => {
    await expect(desk.finish('settlements.reconcile', { uploadId: 'none' })).rejects.toMatchObject({
      code: 'import.unknown_file',
    })
  })
})
