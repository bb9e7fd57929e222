import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract'
import type { CaseDetail } from '../../shared/model/case'
import { bringBack, deliver, orderOfOne, restockAll, stepper, type OneLine, type TakeStep } from '../support/case-steps'
import { PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const DAY_MS = 86_400_000
const DELIVERED_AT = PLACED_AT + 3 * DAY_MS
/** 12 months of warranty end with 5 March 2027. */
const AFTER_WARRANTY = DELIVERED_AT + 400 * DAY_MS

let desk: OpenDesk
let step: TakeStep
let now: number
let order: OneLine

beforeEach(async () => {
  now = PLACED_AT + 30 * DAY_MS
  desk = await openDesk({ clock: () => now })
  step = stepper(desk)
  order = await orderOfOne(desk, 'R-1')
})
afterEach(async () => {
  const { findings } = await desk.call('desk.verify', {})
  await desk.close()
  expect(desk.log).toEqual([])
  expect(findings.filter(({ passed }) => !passed)).toEqual([])
})

function open(changes: Partial<Input<'cases.open'>> = {}): Promise<CaseDetail> {
  return desk.call('cases.open', {
    orderId: order.orderId,
    kind: 'repair',
    reason: 'quality_defect',
    lines: [{ lineId: order.lineId, quantity: 1 }],
    ...changes,
  })
}
/** Opened, approved, and in the workshop. */
async function takeIn(changes: Partial<Input<'cases.open'>> = {}): Promise<CaseDetail> {
  const approved = await step(await open(changes), 'cases.approve', { expectedTotalMinor: 0 })
  const sent = await step(approved, 'cases.recordShipment', {
    carrier: '顺丰',
    trackingNumber: `IN-${approved.number}`,
  })
  return step(sent, 'cases.receive')
}
const FAULT = {
  faultFound: '左耳无声',
  parts: [{ name: '喇叭', quantity: 1, unitPriceMinor: 2_550 }],
  labourMinor: 3_000,
  days: 5,
}
const diagnose = (found: CaseDetail, changes: { covered?: boolean; taxMinor?: number; labourMinor?: number } = {}) =>
  step(found, 'cases.diagnose', { ...FAULT, ...changes })
async function mend(found: CaseDetail): Promise<CaseDetail> {
  return step(await step(found, 'cases.startRepair'), 'cases.finishRepair')
}
const statuses = (found: CaseDetail): (string | null)[] => found.timeline.map(({ after }) => after)
const orderNow = () => desk.call('orders.get', { id: order.orderId })

describe('a repair under warranty', () => {
  it('goes from intake to delivery free of charge, waiting for parts on its way', async () => {
    const found = await takeIn({ serialNumber: 'SN-1' })
    expect(found).toMatchObject({ status: 'to_diagnose', goods: 'received', warranty: { covered: true, months: 12 } })
    const accepted = await diagnose(found)
    expect(accepted).toMatchObject({
      status: 'to_repair',
      work: 'accepted_by_buyer',
      money: 'nothing_owed',
      dueMinor: 0,
      repair: { serialNumber: 'SN-1', covered: true, taxMinor: 721, chargeMinor: 0, days: 5 },
    })
    expect(accepted.rows.map(({ kind, amountMinor, bearer }) => [kind, amountMinor, bearer])).toEqual([
      ['repair_parts', -2_550, 'buyer'],
      ['repair_labour', -3_000, 'buyer'],
      ['repair_tax', -721, 'buyer'],
      ['warranty_cover', 6_271, 'seller'],
    ])
    const started = await step(accepted, 'cases.startRepair')
    const waiting = await step(started, 'cases.waitParts')
    now += 2 * DAY_MS
    const resumed = await step(waiting, 'cases.partsArrived')
    const done = await deliver(step, await step(resumed, 'cases.finishRepair'))
    expect(statuses(done)).toEqual([
      'to_review',
      'awaiting_return',
      'in_transit',
      'to_diagnose',
      'to_repair',
      'in_repair',
      'waiting_parts',
      'in_repair',
      'to_ship',
      'shipped_out',
      'completed',
    ])
    expect(done.closedAt).toBe(now)
    expect(await orderNow()).toMatchObject({ afterSales: 'repaired', grantedMinor: 0 })
  })

  it('adds the days in the workshop to the end of the warranty', async () => {
    const before = (await open()).warranty!.endsAt!
    const accepted = await diagnose(await takeIn())
    now += 10 * DAY_MS
    const done = await deliver(step, await mend(accepted))
    expect(done.warranty).toMatchObject({ pausedMs: 10 * DAY_MS, endsAt: before + 10 * DAY_MS })
    now += 5 * DAY_MS
    const next = await open()
    expect(next.warranty).toMatchObject({ pausedMs: 10 * DAY_MS, endsAt: before + 10 * DAY_MS })
    expect(next.pastRepairs).toMatchObject([{ number: done.number, faultFound: '左耳无声', work: 'repaired' }])
  })

  it('can be charged when the clerk finds a fault that it does not cover', async () => {
    const quoted = await diagnose(await takeIn(), { covered: false })
    expect(quoted).toMatchObject({
      status: 'quote_sent',
      dueMinor: 6_271,
      repair: { covered: false, chargeMinor: 6_271 },
    })
  })
})

describe('a repair that is charged', () => {
  beforeEach(() => void (now = AFTER_WARRANTY))

  it('begins on the buyer’s yes, and the unit leaves once it is paid for', async () => {
    const found = await takeIn()
    expect(found.warranty).toMatchObject({ covered: false })
    const quoted = await diagnose(found)
    expect(quoted).toMatchObject({ status: 'quote_sent', granted: false, money: 'nothing_owed', dueMinor: 6_271 })
    const accepted = await step(quoted, 'cases.acceptQuote')
    expect(accepted).toMatchObject({ status: 'to_repair', money: 'due_from_buyer', out: 'held', granted: true })
    const repaired = await mend(accepted)
    expect(repaired.status).toBe('to_collect')
    expect(repaired.moves).not.toContain('shipOut')
    const paid = await step(repaired, 'cases.collect', { method: 'alipay', reference: 'ALI-7' })
    expect(paid.status).toBe('to_ship')
    expect(await deliver(step, paid)).toMatchObject({ status: 'completed', money: 'collected' })
    expect(await orderNow()).toMatchObject({ paidMinor: 16_271 })
    const balances = await desk.call('ledger.balances', {})
    expect(balances.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
  })

  it('takes the tax that is stated instead of the policy’s rate', async () => {
    expect((await diagnose(await takeIn(), { taxMinor: 0 })).dueMinor).toBe(5_550)
    order = await orderOfOne(desk, 'R-2')
    expect((await diagnose(await takeIn(), { labourMinor: 1 })).dueMinor).toBe(2_551 + 331)
  })

  it('cannot be free once the warranty has ended; the answer says when it did', async () => {
    const { id, version } = await takeIn()
    expect(await desk.ask('cases.diagnose', { id, version, ...FAULT, covered: true })).toMatchObject({
      ok: false,
      code: 'case.not_under_warranty',
      details: { endedOn: '2027-03-05', citation: expect.any(String) },
    })
    expect(await desk.call('cases.get', { id })).toMatchObject({ version, status: 'to_diagnose' })
  })

  it('sends the unit back as it is when the buyer refuses, and nothing is owed', async () => {
    const refused = await step(await diagnose(await takeIn()), 'cases.refuseQuote', { note: '太贵' })
    expect(refused).toMatchObject({ status: 'to_ship', dueMinor: 0, granted: false })
    const done = await deliver(step, refused)
    expect(done).toMatchObject({ status: 'completed', money: 'nothing_owed', dueMinor: 0 })
    expect(await desk.call('ledger.entries', { caseId: done.id })).toEqual([])
  })

  it('can be diagnosed again before the buyer has answered', async () => {
    const again = await diagnose(await diagnose(await takeIn()), { labourMinor: 1_000 })
    expect(again).toMatchObject({ status: 'quote_sent', dueMinor: Math.floor((3_550 * 11_300) / 10_000) })
  })

  it('can be let off', async () => {
    const accepted = await step(await diagnose(await takeIn()), 'cases.acceptQuote')
    expect(await step(await mend(accepted), 'cases.waive', { note: '老客户' })).toMatchObject({ status: 'to_ship' })
  })
})

describe('a repair that does not work out', () => {
  it('turns into an exchange when the unit cannot be mended, and its warranty starts anew', async () => {
    const hopeless = await step(await takeIn(), 'cases.giveUpRepair', { note: '主板烧毁' })
    expect(hopeless).toMatchObject({ status: 'to_ship', out: 'reserved' })
    expect(hopeless.proposals.map(({ code, kinds }) => [code, kinds])).toEqual([
      ['unrepairable', ['exchange', 'return']],
    ])
    const converted = await step(hopeless, 'cases.convert', {
      kind: 'exchange',
      reason: 'quality_defect',
      replacements: [{ lineId: order.lineId, sku: 'NEW-1', title: '新款', quantity: 1, unitPriceMinor: 10_000 }],
      note: '无法修复，换新',
    })
    expect(converted).toMatchObject({ kind: 'exchange', status: 'to_review', goods: 'received', work: 'none' })
    const approved = await step(converted, 'cases.approve', { expectedTotalMinor: 0 })
    expect(approved).toMatchObject({ status: 'to_inspect', out: 'reserved' })
    const inspected = await step(approved, 'cases.inspect', {
      units: [{ lineId: order.lineId, quantity: 1, outcome: 'accepted', grade: 'D' }],
    })
    now += 4 * DAY_MS
    const delivered = await deliver(step, inspected)
    const units = delivered.goodsUnits.map(({ id }) => ({ id, disposition: 'scrapped' as const }))
    const done = await step(delivered, 'cases.putAway', { units })
    expect(done.status).toBe('completed')
    now += 400 * DAY_MS - 40 * DAY_MS
    const replacementId = done.replacements[0]!.id
    const next = await open({ lines: [{ lineId: order.lineId, quantity: 1, replacementId }] })
    expect(next.warranty).toMatchObject({
      covered: true,
      startsAt: done.replacements[0]!.deliveredAt,
      restartedByCase: done.number,
    })
    expect(next.pastRepairs).toEqual([])
  })

  it('proposes exchange or return with the third request for the same fault', async () => {
    for (let times = 0; times < 2; times++) {
      await deliver(step, await mend(await diagnose(await takeIn())))
      now += 10 * DAY_MS
    }
    const third = await open()
    expect(third.proposals).toEqual([
      {
        code: 'two_failed_repairs',
        kinds: ['exchange', 'return'],
        citation: expect.stringContaining('三包'),
        facts: { failedRepairs: 2, mostFailedRepairs: 2 },
      },
    ])
    expect((await open({ reason: 'damaged' })).proposals).toEqual([])
  })

  it('opens the way to an exchange or a return that the window for faults has closed, while the warranty runs', async () => {
    order = await orderOfOne(desk, 'R-4', { quantity: 2 })
    const request = {
      orderId: order.orderId,
      kind: 'return' as const,
      reason: 'quality_defect',
      lines: [{ lineId: order.lineId, quantity: 1 }],
    }
    const exchange = {
      ...request,
      kind: 'exchange' as const,
      replacements: [{ lineId: order.lineId, sku: 'NEW-1', title: '新款', quantity: 1, unitPriceMinor: 10_000 }],
    }
    const findings = async (asked: Input<'cases.quote'>) =>
      (await desk.call('cases.quote', asked)).findings.map(({ code }) => code)
    expect(await findings(exchange)).toContain('fault_window_closed')
    await deliver(step, await step(await takeIn(), 'cases.giveUpRepair'))
    expect(await findings(exchange)).not.toContain('fault_window_closed')
    const approved = await step(await desk.call('cases.open', exchange), 'cases.approve', { expectedTotalMinor: 0 })
    expect(approved).toMatchObject({ kind: 'exchange', status: 'awaiting_return' })
    now = AFTER_WARRANTY
    expect(await findings(exchange)).toContain('fault_window_closed')
  })

  it('knows a unit by its serial number: another one of the same line has a history of its own', async () => {
    order = await orderOfOne(desk, 'R-3', { quantity: 2 })
    for (let times = 0; times < 2; times++) {
      await deliver(step, await mend(await diagnose(await takeIn({ serialNumber: 'SN-A' }))))
      now += 10 * DAY_MS
    }
    expect((await open({ serialNumber: 'SN-B' })).pastRepairs).toEqual([])
    expect((await open({ serialNumber: 'SN-A' })).proposals).toMatchObject([{ code: 'two_failed_repairs' }])
  })

  it('proposes exchange after more than thirty days in the workshop, and after ninety without parts', async () => {
    const waiting = await step(await step(await diagnose(await takeIn()), 'cases.startRepair'), 'cases.waitParts')
    const codes = async () => (await desk.call('cases.get', { id: waiting.id })).proposals.map(({ code }) => code)
    now += 30 * DAY_MS
    expect(await codes()).toEqual([])
    now += DAY_MS
    expect(await codes()).toEqual(['repair_too_long'])
    now += 60 * DAY_MS
    expect(await codes()).toEqual(['repair_too_long', 'no_parts'])
  })
})

it('a step that was looked at before the last one is refused as stale', async () => {
  const found = await takeIn()
  await diagnose(found)
  const { id, version } = found
  for (const name of ['cases.giveUpRepair', 'cases.acceptQuote', 'cases.startRepair'] as const)
    expect(await desk.ask(name, { id, version }), name).toMatchObject({ code: 'case.stale' })
  expect(await desk.ask('cases.diagnose', { id, version, ...FAULT })).toMatchObject({ code: 'case.stale' })
})

it('work that has not been accepted cannot begin, and a unit that is not mended cannot leave', async () => {
  const { id, version } = await takeIn()
  expect(await desk.ask('cases.startRepair', { id, version })).toMatchObject({ code: 'case.wrong_state' })
  const accepted = await diagnose(await desk.call('cases.get', { id }))
  expect(
    await desk.ask('cases.shipOut', { id, version: accepted.version, carrier: '顺丰', trackingNumber: 'X' }),
  ).toMatchObject({ code: 'case.wrong_state' })
})

it('a unit that was exchanged and is exchanged again restocks what came back by its own code', async () => {
  now = PLACED_AT + 5 * DAY_MS
  await desk.call('stock.set', { sku: 'NEW-1', title: '新款', onHand: 5 })
  const exchange = async (replacementId: number | null) => {
    const opened = await desk.call('cases.open', {
      orderId: order.orderId,
      kind: 'exchange',
      reason: 'quality_defect',
      lines: [{ lineId: order.lineId, quantity: 1, replacementId }],
      replacements: [{ lineId: order.lineId, sku: 'NEW-1', title: '新款', quantity: 1, unitPriceMinor: 10_000 }],
    })
    const back = await bringBack(step, await step(opened, 'cases.approve', { expectedTotalMinor: 0 }))
    return restockAll(step, await deliver(step, back))
  }
  const first = await exchange(null)
  await exchange(first.replacements[0]!.id)
  expect((await desk.call('stock.list', {})).rows).toMatchObject([{ sku: 'NEW-1', onHand: 4, reserved: 0 }])
})
