import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import { cnThreeGuarantees } from '../../electron/domain/policies/presets/cn-three-guarantees'
import type { OrderDetail, OrderSummary } from '../../shared/model/order'
import { runLine } from './cli-terminal'

const OLIST = join(import.meta.dirname, '../../../shared/data/olist-sample')
const folder = mkdtempSync(join(tmpdir(), 'afterdesk-services-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** One command line after the other on a folder of its own, as a script would. */
function terminalOn(data: string) {
  const run = (args: string[]) => runLine(['--data', join(folder, data), ...args])
  async function call<Value>(endpoint: string, input: object): Promise<Value> {
    const { stdout } = await run(['call', endpoint, JSON.stringify(input)])
    const reply = JSON.parse(stdout) as { ok: boolean; value: Value }
    if (!reply.ok) throw new Error(`${endpoint}: ${stdout}`)
    return reply.value
  }
  async function step(found: CaseDetail, move: string, input: object = {}): Promise<CaseDetail> {
    return call(`cases.${move}`, { id: found.id, version: found.version, ...input })
  }
  return { run, call, step }
}
type Terminal = ReturnType<typeof terminalOn>

/**
 * Delivered orders of one line that nothing has happened to yet, as many as asked for; not of goods that 三包 names, whose
 * exchange has an end.
 */
async function untouchedOrders({ call }: Terminal, n: number): Promise<OrderDetail[]> {
  const { rows } = await call<{ rows: OrderSummary[] }>('orders.list', { limit: 500 })
  const fit = rows.filter(
    ({ fulfilment, afterSales, lineCount, paidMinor }) =>
      fulfilment === 'delivered' && afterSales === 'none' && lineCount === 1 && paidMinor > 1_000,
  )
  const orders: OrderDetail[] = []
  for (const { id } of fit) {
    if (orders.length === n) break
    const order = await call<OrderDetail>('orders.get', { id })
    const { category } = order.lines[0]!
    if (!cnThreeGuarantees.scope.categories.includes(category ?? '')) orders.push(order)
  }
  return orders
}

function openFor({ call }: Terminal, order: OrderDetail, more: object): Promise<CaseDetail> {
  const lines = [{ lineId: order.lines[0]!.id, quantity: 1 }]
  return call('cases.open', { orderId: order.id, reason: 'quality_defect', lines, ...more })
}

const sendBack = { carrier: '顺丰速运', trackingNumber: 'SF1234567890' }

async function payOut({ step }: Terminal, granted: CaseDetail): Promise<CaseDetail> {
  const sent = await step(granted, 'send')
  return step(sent, 'recordSettlement', { reference: `PAY-${granted.number}` })
}

async function takeRefund(terminal: Terminal, order: OrderDetail): Promise<CaseDetail> {
  const opened = await openFor(terminal, order, { kind: 'refund' })
  return payOut(terminal, await terminal.step(opened, 'approve', { expectedTotalMinor: opened.totalMinor }))
}

async function takeReturn(terminal: Terminal, order: OrderDetail): Promise<CaseDetail> {
  const { step } = terminal
  const opened = await openFor(terminal, order, { kind: 'return' })
  const approved = await step(opened, 'approve', { expectedTotalMinor: opened.totalMinor })
  const received = await step(await step(approved, 'recordShipment', sendBack), 'receive')
  const inspected = await step(received, 'inspect', {
    units: [{ lineId: order.lines[0]!.id, quantity: 1, outcome: 'accepted', grade: 'A' }],
  })
  const granted = await step(inspected, 'grant', { expectedTotalMinor: inspected.totalMinor })
  const paid = await payOut(terminal, granted)
  const units = paid.goodsUnits.map(({ id }) => ({ id, disposition: 'restocked' }))
  return step(paid, 'putAway', { units })
}

async function takeExchange(terminal: Terminal, order: OrderDetail): Promise<CaseDetail> {
  const { step } = terminal
  const line = order.lines[0]!
  const unitPriceMinor = Math.ceil(line.paidMinor / line.quantity) + 500
  const replacements = [{ lineId: line.id, sku: 'NEW-1', title: 'Larger one', quantity: 1, unitPriceMinor }]
  const opened = await openFor(terminal, order, { kind: 'exchange', replacements })
  expect([opened.totalMinor, opened.dueMinor > 0]).toEqual([0, true])
  const approved = await step(opened, 'approve', { expectedTotalMinor: 0 })
  const paid = await step(approved, 'collect', { method: 'alipay', reference: `IN-${approved.number}` })
  const received = await step(await step(paid, 'recordShipment', sendBack), 'receive')
  const inspected = await step(received, 'inspect', {
    units: [{ lineId: line.id, quantity: 1, outcome: 'accepted', grade: 'B' }],
  })
  const shipped = await step(inspected, 'shipOut', { carrier: '中通快递', trackingNumber: 'ZT1' })
  const units = shipped.goodsUnits.map(({ id }) => ({ id, disposition: 'restocked' }))
  return step(await step(shipped, 'putAway', { units }), 'confirmDelivery')
}

async function takeRepair(terminal: Terminal, order: OrderDetail): Promise<CaseDetail> {
  const { step } = terminal
  const opened = await openFor(terminal, order, { kind: 'repair', serialNumber: 'SN-0001' })
  const approved = await step(opened, 'approve', { expectedTotalMinor: 0 })
  const received = await step(await step(approved, 'recordShipment', sendBack), 'receive')
  const quoted = await step(received, 'diagnose', {
    faultFound: 'Worn bearing',
    covered: false,
    parts: [{ name: 'Bearing', quantity: 1, unitPriceMinor: 1_200 }],
    labourMinor: 3_000,
    taxMinor: 0,
    days: 3,
  })
  expect(quoted.repair?.chargeMinor).toBe(4_200)
  const accepted = await step(quoted, 'acceptQuote')
  const repaired = await step(await step(accepted, 'startRepair'), 'finishRepair')
  const paid = await step(repaired, 'collect', { method: 'wechat', reference: `IN-${repaired.number}` })
  const shipped = await step(paid, 'shipOut', { carrier: '顺丰速运', trackingNumber: 'SF2' })
  return step(shipped, 'confirmDelivery')
}

async function takeEachKind(terminal: Terminal): Promise<void> {
  const [first, second, third, fourth] = await untouchedOrders(terminal, 4)
  const ended = [
    await takeRefund(terminal, first!),
    await takeReturn(terminal, second!),
    await takeExchange(terminal, third!),
    await takeRepair(terminal, fourth!),
  ]
  expect(ended.map(({ kind, status }) => [kind, status])).toEqual([
    ['refund', 'settled'],
    ['return', 'settled'],
    ['exchange', 'completed'],
    ['repair', 'completed'],
  ])
  expect(ended.every(({ closedAt, moves }) => closedAt !== null && !moves.includes('approve'))).toBe(true)
  const verified = await terminal.run(['verify'])
  expect(verified.code, verified.stdout).toBe(0)
}

describe('from the terminal, each kind goes from opening to closing', () => {
  beforeAll(() => expect(existsSync(folder)).toBe(true))

  it('on the sample shop, and the whole desk still verifies', { timeout: 300_000 }, async () => {
    const terminal = terminalOn('sample')
    expect((await terminal.run(['sample', '--orders', '300', '--seed', '5'])).code).toBe(0)
    await takeEachKind(terminal)
  })

  it('on the imported Olist sample', { timeout: 300_000 }, async ({ skip }) => {
    if (!existsSync(OLIST)) skip('../shared/data/olist-sample is not beside the project')
    const files = readdirSync(OLIST).filter((name) => /(orders|items|payments|customers|products|category)/.test(name))
    const terminal = terminalOn('olist')
    const paths = files.filter((name) => name.endsWith('.csv')).map((name) => join(OLIST, name))
    expect((await terminal.run(['import', 'orders', '--profile', 'olist', ...paths])).code).toBe(0)
    await takeEachKind(terminal)
  })
})
