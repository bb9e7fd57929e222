import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract'
import type { CaseDetail } from '../../shared/model/case'
import { bringBack, deliver, orderOfOne, restockAll, stepper, type OneLine, type TakeStep } from '../support/case-steps'
import { PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const DAY_MS = 86_400_000

let desk: OpenDesk
let step: TakeStep
let now: number
let order: OneLine

beforeEach(async () => {
  now = PLACED_AT + 5 * DAY_MS
  desk = await openDesk({ clock: () => now })
  step = stepper(desk)
  order = await orderOfOne(desk, 'E-1')
})
afterEach(async () => {
  const { findings } = await desk.call('desk.verify', {})
  await desk.close()
  expect(desk.log).toEqual([])
  expect(findings.filter(({ passed }) => !passed)).toEqual([])
})

const NEW = { sku: 'NEW-1', title: '新款耳机', quantity: 1 }

function open(unitPriceMinor: number, changes: Partial<Input<'cases.open'>> = {}): Promise<CaseDetail> {
  return desk.call('cases.open', {
    orderId: order.orderId,
    kind: 'exchange',
    reason: 'quality_defect',
    lines: [{ lineId: order.lineId, quantity: 1 }],
    replacements: [{ ...NEW, lineId: order.lineId, unitPriceMinor }],
    ...changes,
  })
}
const approve = (found: CaseDetail): Promise<CaseDetail> =>
  step(found, 'cases.approve', { expectedTotalMinor: found.totalMinor })
const countStock = (onHand: number) => desk.call('stock.set', { sku: NEW.sku, title: NEW.title, onHand })
const shelf = async () =>
  (await desk.call('stock.list', {})).rows.map(({ sku, onHand, reserved }) => [sku, onHand, reserved])
const orderNow = () => desk.call('orders.get', { id: order.orderId })

async function returnAll(lines: Input<'cases.open'>['lines']): Promise<CaseDetail> {
  const opened = await desk.call('cases.open', {
    orderId: order.orderId,
    kind: 'return',
    reason: 'quality_defect',
    lines,
  })
  const inspected = await bringBack(step, await approve(opened))
  const granted = await step(inspected, 'cases.grant', { expectedTotalMinor: inspected.totalMinor })
  return restockAll(step, granted)
}

describe('an exchange for goods of the same price', () => {
  it('goes from request to delivery without money, and the stock follows', async () => {
    await countStock(3)
    const approved = await approve(await open(10_000))
    expect({ status: approved.status, out: approved.out, total: approved.totalMinor, due: approved.dueMinor }).toEqual({
      status: 'awaiting_return',
      out: 'reserved',
      total: 0,
      due: 0,
    })
    expect(await shelf()).toEqual([['NEW-1', 3, 1]])
    expect(approved.moves).not.toContain('shipOut')
    const back = await bringBack(step, approved)
    expect(back.status).toBe('to_ship')
    const done = await restockAll(step, await deliver(step, back))
    expect({ status: done.status, money: done.money, closed: done.closedAt }).toEqual({
      status: 'completed',
      money: 'nothing_owed',
      closed: now,
    })
    expect(await shelf()).toEqual([['NEW-1', 2, 0]])
    expect(done.replacements).toMatchObject([{ differenceMinor: 0, deliveredAt: now }])
    expect((await orderNow()).afterSales).toBe('exchanged')
  })
})

describe('an exchange for dearer goods', () => {
  it('is held until the buyer has paid the difference, and a later return gives both payments back', async () => {
    const approved = await approve(await open(13_000))
    expect({ status: approved.status, out: approved.out, due: approved.dueMinor }).toEqual({
      status: 'to_collect',
      out: 'held',
      due: 3_000,
    })
    const collected = await step(approved, 'cases.collect', { method: 'wechat', reference: 'W-1' })
    expect(await orderNow()).toMatchObject({ paidMinor: 13_000, afterSales: 'open' })
    const done = await restockAll(step, await deliver(step, await bringBack(step, collected)))
    expect(done.status).toBe('completed')
    const [replacement] = done.replacements
    expect(replacement!.differenceMinor).toBe(3_000)
    const returned = await returnAll([{ lineId: order.lineId, quantity: 1, replacementId: replacement!.id }])
    expect(returned.rows.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['base', 10_000],
      ['exchange_difference', 3_000],
    ])
    expect(returned.settlements.map(({ method, amountMinor }) => [method, amountMinor])).toEqual([
      ['alipay', 10_000],
      ['wechat', 3_000],
    ])
    expect(await orderNow()).toMatchObject({ remainingMinor: 0 })
  })

  it('leaves without the difference once it is waived, and then only the first price comes back', async () => {
    const approved = await approve(await open(13_000))
    const waived = await step(approved, 'cases.waive', { note: '老客户' })
    expect(waived).toMatchObject({ out: 'reserved', money: 'waived' })
    const done = await restockAll(step, await deliver(step, await bringBack(step, waived)))
    const returned = await returnAll([{ lineId: order.lineId, quantity: 1, replacementId: done.replacements[0]!.id }])
    expect(returned.totalMinor).toBe(10_000)
  })
})

describe('an exchange for cheaper goods', () => {
  it('gives the difference back once the goods were looked at, and a later return the rest', async () => {
    const approved = await approve(await open(8_000))
    expect(approved).toMatchObject({
      status: 'awaiting_return',
      totalMinor: 2_000,
      granted: false,
      money: 'nothing_owed',
    })
    const inspected = await bringBack(step, approved)
    expect(inspected.status).toBe('to_grant')
    const granted = await step(inspected, 'cases.grant', { expectedTotalMinor: 2_000 })
    expect(granted).toMatchObject({ money: 'owed', totalMinor: 2_000 })
    const sent = await step(granted, 'cases.send')
    const settled = await step(sent, 'cases.recordSettlement', { reference: 'ALI-1' })
    const done = await restockAll(step, await deliver(step, settled))
    expect(done).toMatchObject({ status: 'settled', replacements: [{ differenceMinor: -2_000 }] })
    const returned = await returnAll([{ lineId: order.lineId, quantity: 1, replacementId: done.replacements[0]!.id }])
    expect(returned.totalMinor).toBe(8_000)
    expect(await orderNow()).toMatchObject({ remainingMinor: 0 })
  })
})

describe('an exchange that is shipped first', () => {
  const shipFirst = async (unitPriceMinor: number): Promise<CaseDetail> => {
    const approved = await approve(await open(unitPriceMinor, { shipFirst: true }))
    const ready =
      approved.dueMinor > 0 ? await step(approved, 'cases.collect', { method: 'alipay', reference: 'A-1' }) : approved
    expect(ready.status).toBe('to_ship')
    return deliver(step, ready)
  }

  it('is completed when the goods come back after', async () => {
    const delivered = await shipFirst(10_000)
    expect(delivered.status).toBe('awaiting_return')
    expect(await restockAll(step, await bringBack(step, delivered))).toMatchObject({ status: 'completed' })
  })

  it('is charged when nothing comes back, but not while there is time and not for another amount', async () => {
    const delivered = await shipFirst(8_000)
    expect(await ask(delivered, 8_000)).toMatchObject({ code: 'case.not_overdue' })
    now += 8 * DAY_MS
    expect(await ask(delivered, 2_000)).toMatchObject({ code: 'case.quote_changed', details: { totalMinor: 8_000 } })
    const charged = await step(delivered, 'cases.chargeUnreturned', { expectedDueMinor: 8_000 })
    expect({ status: charged.status, due: charged.dueMinor, rows: charged.rows.map(({ kind }) => kind) }).toEqual({
      status: 'to_collect',
      due: 8_000,
      rows: ['unreturned_goods'],
    })
    const collected = await step(charged, 'cases.collect', { method: 'alipay', reference: 'A-2' })
    expect(collected.status).toBe('completed')
    expect(await orderNow()).toMatchObject({ paidMinor: 18_000, remainingMinor: 18_000 })
  })

  it('charges what was not collected before; both units then go back for all that was paid', async () => {
    const delivered = await shipFirst(13_000)
    now += 8 * DAY_MS
    const charged = await step(delivered, 'cases.chargeUnreturned', { expectedDueMinor: 10_000 })
    await step(charged, 'cases.collect', { method: 'wechat', reference: 'W-2' })
    expect(await orderNow()).toMatchObject({ paidMinor: 23_000 })
    const [replacement] = delivered.replacements
    await returnAll([{ lineId: order.lineId, quantity: 1, replacementId: replacement!.id }])
    await returnAll([{ lineId: order.lineId, quantity: 1 }])
    expect(await orderNow()).toMatchObject({ remainingMinor: 0, grantedMinor: 23_000 })
  })

  it('is charged at once when its parcel was lost, for there is nothing left to wait for', async () => {
    const delivered = await shipFirst(10_000)
    const sent = await step(delivered, 'cases.recordShipment', { carrier: '顺丰', trackingNumber: 'IN-9' })
    const lost = await step(sent, 'cases.recordLoss')
    const charged = await step(lost, 'cases.chargeUnreturned', { expectedDueMinor: 10_000 })
    expect(charged).toMatchObject({ status: 'to_collect', goods: 'lost', dueMinor: 10_000 })
    expect(await step(charged, 'cases.waive', { note: '承运人已赔付' })).toMatchObject({ status: 'completed' })
  })

  it('is not charged when it was not shipped first', async () => {
    const approved = await approve(await open(10_000))
    expect(await ask(approved, 10_000)).toMatchObject({ code: 'case.wrong_state' })
  })

  const ask = ({ id, version }: CaseDetail, expectedDueMinor: number) =>
    desk.ask('cases.chargeUnreturned', { id, version, expectedDueMinor })
})

describe('replacements and the stock', () => {
  it('goods for a line the order does not have, or at no real price, are refused, also when a case is converted', async () => {
    const foreign = [{ ...NEW, lineId: order.lineId + 1, unitPriceMinor: 10_000 }]
    const priceless = [{ ...NEW, lineId: order.lineId, unitPriceMinor: Number.MAX_SAFE_INTEGER }]
    const lines = [{ lineId: order.lineId, quantity: 1 }]
    await expect(open(10_000, { replacements: foreign })).rejects.toMatchObject({ code: 'order.unknown_line' })
    const returned = await desk.call('cases.open', { orderId: order.orderId, kind: 'return', reason: 'damaged', lines })
    const { id, version } = returned
    const convert = { id, version, kind: 'exchange' as const, reason: 'damaged', note: 'Rather another one' }
    const refused = await desk.ask('cases.convert', { ...convert, replacements: foreign })
    expect(refused).toMatchObject({ ok: false, code: 'order.unknown_line', details: { lineId: order.lineId + 1 } })
    const dear = [{ ...priceless[0]!, quantity: 2 }]
    expect(await desk.ask('cases.convert', { ...convert, replacements: dear })).toMatchObject({ ok: false })
    expect((await desk.call('cases.get', { id })).kind).toBe('return')
  })

  it('a SKU that nobody has counted is told, and not held against the buyer', async () => {
    const opened = await open(10_000)
    expect(opened.quote!.findings.map(({ code, outcome }) => [code, outcome])).toContainEqual([
      'stock_unknown',
      'informs',
    ])
    expect(await approve(opened)).toMatchObject({ out: 'reserved' })
  })

  it('goods that are gone are refused at approval with what would make it acceptable, and the case stays workable', async () => {
    await countStock(1)
    const first = await open(10_000)
    order = await orderOfOne(desk, 'E-2')
    const second = await open(10_000)
    const reserved = await approve(first)
    expect(
      await desk.ask('cases.approve', { id: second.id, version: second.version, expectedTotalMinor: 0 }),
    ).toMatchObject({
      ok: false,
      code: 'case.ineligible',
      details: { finding: 'out_of_stock', remedy: 'choose_other_goods_or_return' },
    })
    await step(reserved, 'cases.withdraw')
    expect(await shelf()).toEqual([['NEW-1', 1, 0]])
    expect(await approve(second)).toMatchObject({ out: 'reserved' })
    expect(await shelf()).toEqual([['NEW-1', 1, 1]])
  })

  it('a count that comes up short keeps the goods in the house until there are more', async () => {
    await countStock(1)
    const ready = await bringBack(step, await approve(await open(10_000)))
    await countStock(0)
    const parcel = { id: ready.id, version: ready.version, carrier: '顺丰', trackingNumber: 'OUT-9' }
    expect(await desk.ask('cases.shipOut', parcel)).toMatchObject({
      code: 'stock.short',
      details: { sku: 'NEW-1', available: 0, asked: 1 },
    })
    await countStock(1)
    expect((await step(ready, 'cases.shipOut', { carrier: '顺丰', trackingNumber: 'OUT-9' })).out).toBe('shipped')
    expect(await shelf()).toEqual([['NEW-1', 0, 0]])
  })

  it('a parcel cannot leave before the decision or arrive before it left', async () => {
    const ready = await bringBack(step, await approve(await open(10_000)))
    const parcel = { id: ready.id, version: ready.version, carrier: '顺丰', trackingNumber: 'OUT-9' }
    expect(await desk.ask('cases.shipOut', { ...parcel, sentAt: now - 1 })).toMatchObject({ code: 'time.out_of_order' })
    const { id, version } = await step(ready, 'cases.shipOut', { carrier: '顺丰', trackingNumber: 'OUT-9' })
    expect(await desk.ask('cases.confirmDelivery', { id, version, deliveredAt: now - 1 })).toMatchObject({
      code: 'time.out_of_order',
    })
  })
})
