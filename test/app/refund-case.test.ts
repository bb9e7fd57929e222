import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import type { Role } from '../../shared/permissions'
import type { Reply } from '../../shared/refusals'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const DAY_MS = 86_400_000
/** ¥50 off at ¥300 on 120 + 240, paid 310.00: the worked example of a broken promotion. */
const promoted = draftOrder({
  externalNumber: 'P-1',
  lines: [
    { sku: 'A', title: '帆布鞋', category: 'shoes', quantity: 1, listPriceMinor: 12_000, statedDiscountMinor: 0 },
    { sku: 'B', title: '双肩包', category: 'bags', quantity: 1, listPriceMinor: 24_000, statedDiscountMinor: 0 },
  ],
  promotions: [
    {
      title: '满300减50',
      thresholdMinor: 30_000,
      amountOffMinor: 5_000,
      covers: [
        { line: 0, statedMinor: null },
        { line: 1, statedMinor: null },
      ],
    },
  ],
  payments: [{ method: 'alipay', amountMinor: 31_000, paidAt: PLACED_AT }],
})

let desk: OpenDesk
let now: number
let orderId: number

beforeEach(async () => {
  now = PLACED_AT + 5 * DAY_MS
  desk = await openDesk({ clock: () => now })
  orderId = (await desk.call('orders.record', { order: promoted })).id
})
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

async function openFor(line: number, reason = 'no_reason'): Promise<CaseDetail> {
  const { lines } = await desk.call('orders.get', { id: orderId })
  return desk.call('cases.open', { orderId, reason, lines: [{ lineId: lines[line]!.id, quantity: 1 }] })
}

async function approve(opened: CaseDetail): Promise<CaseDetail> {
  return desk.call('cases.approve', { id: opened.id, version: opened.version, expectedTotalMinor: opened.totalMinor })
}

async function settle(granted: CaseDetail, reference: string): Promise<CaseDetail> {
  const sent = await desk.call('cases.send', { id: granted.id, version: granted.version })
  return desk.call('cases.recordSettlement', { id: sent.id, version: sent.version, reference })
}

const as = (role: Role, endpoint: string, input: unknown): Promise<Reply> =>
  desk.app.call({ actor: role, role, shell: 'test' }, endpoint, input)

describe('a refund from opening to settlement', () => {
  it('pays 70.00 for the first item and 240.00 for the second, and the order follows step by step', async () => {
    const first = await openFor(0)
    expect({ status: first.status, total: first.totalMinor, moves: first.moves }).toEqual({
      status: 'to_review',
      total: 7_000,
      moves: ['startReview', 'askInfo', 'approve', 'decline', 'counter', 'withdraw', 'convert'],
    })
    expect((await desk.call('orders.get', { id: orderId })).afterSales).toBe('open')
    const granted = await approve(first)
    expect({
      status: granted.status,
      moves: granted.moves,
      owed: granted.settlements.map(({ state, amountMinor }) => [state, amountMinor]),
    }).toEqual({
      status: 'to_pay',
      moves: ['reopen', 'send'],
      owed: [['owed', 7_000]],
    })
    expect((await desk.call('orders.get', { id: orderId })).afterSales).toBe('refund_due')
    const settled = await settle(granted, 'ALI-1')
    expect({ status: settled.status, moves: settled.moves, reference: settled.settlements[0]!.reference }).toEqual({
      status: 'settled',
      moves: [],
      reference: 'ALI-1',
    })
    expect(await desk.call('orders.get', { id: orderId })).toMatchObject({
      afterSales: 'partly_refunded',
      refundedMinor: 7_000,
      remainingMinor: 24_000,
      openCases: 0,
    })
    const second = await approve(await openFor(1))
    expect(second.totalMinor).toBe(24_000)
    await settle(second, 'ALI-2')
    expect(await desk.call('orders.get', { id: orderId })).toMatchObject({
      afterSales: 'refunded',
      refundedMinor: 31_000,
      remainingMinor: 0,
    })
    expect((await desk.call('desk.verify', {})).findings.filter(({ passed }) => !passed)).toEqual([])
  })

  it('books what is owed and what is paid, each entry and every account summing to zero', async () => {
    const settled = await settle(await approve(await openFor(0)), 'ALI-1')
    const entries = await desk.call('ledger.entries', { caseId: settled.id })
    expect(
      entries.map(({ step, postings }) => [
        step,
        Object.fromEntries(postings.map(({ account, amountMinor }) => [account, amountMinor])),
      ]),
    ).toEqual([
      ['grant', { 'refunds.base': 10_333, 'refunds.promotion_settlement': -3_333, owed_to_buyers: -7_000 }],
      ['settlement', { owed_to_buyers: 7_000, 'paid_out.alipay': -7_000 }],
    ])
    const balances = await desk.call('ledger.balances', {})
    expect(balances.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
  })

  it('writes every step to the timeline with who, before and after', async () => {
    const settled = await settle(await approve(await openFor(0)), 'ALI-1')
    expect(settled.timeline.map(({ step, actor, before, after }) => [step, actor, before, after])).toEqual([
      ['open', 'test', null, 'to_review'],
      ['approve', 'test', 'to_review', 'to_pay'],
      ['send', 'test', 'to_pay', 'paying'],
      ['recordSettlement', 'test', 'paying', 'settled'],
    ])
  })
})

describe('what a refund refuses', () => {
  it('a second click, because the version has moved on', async () => {
    const opened = await openFor(0)
    await approve(opened)
    const again = await desk.ask('cases.approve', {
      id: opened.id,
      version: opened.version,
      expectedTotalMinor: opened.totalMinor,
    })
    expect(again).toEqual({ ok: false, code: 'case.stale', details: { currentVersion: 2, status: 'to_pay' } })
  })

  it('an amount that is no longer the one that was looked at', async () => {
    const [first, second] = [await openFor(0), await openFor(1)]
    expect(second.totalMinor).toBe(19_000)
    await approve(first)
    expect(
      await desk.ask('cases.approve', { id: second.id, version: second.version, expectedTotalMinor: 19_000 }),
    ).toEqual({
      ok: false,
      code: 'case.quote_changed',
      details: { expectedMinor: 19_000, totalMinor: 24_000, dueMinor: 0, currency: 'CNY' },
    })
  })

  it('more units than the line still has', async () => {
    await approve(await openFor(0))
    const { lines } = await desk.call('orders.get', { id: orderId })
    const reply = await desk.ask('cases.open', {
      orderId,
      reason: 'no_reason',
      lines: [{ lineId: lines[0]!.id, quantity: 1 }],
    })
    expect(reply).toMatchObject({
      ok: false,
      code: 'case.over_quantity',
      details: { position: 1, remaining: 0, asked: 1 },
    })
  })

  it('a reason the policy does not know, and a decline code it does not list', async () => {
    const { lines } = await desk.call('orders.get', { id: orderId })
    expect(
      await desk.ask('cases.quote', { orderId, reason: 'boredom', lines: [{ lineId: lines[0]!.id, quantity: 1 }] }),
    ).toMatchObject({ code: 'case.reason_not_allowed' })
    const opened = await openFor(0)
    expect(await desk.ask('cases.decline', { id: opened.id, version: 1, declineCode: 'mood' })).toMatchObject({
      code: 'case.reason_not_allowed',
    })
  })

  it('a closed window, with the rule, the citation and what would make it acceptable', async () => {
    now = PLACED_AT + 60 * DAY_MS
    const { lines } = await desk.call('orders.get', { id: orderId })
    const reply = await desk.ask('cases.open', {
      orderId,
      reason: 'no_reason',
      lines: [{ lineId: lines[0]!.id, quantity: 1 }],
    })
    expect(reply).toMatchObject({ ok: false, code: 'case.ineligible', details: { finding: 'window_closed' } })
    expect((reply as { details: Record<string, unknown> }).details).toMatchObject({
      rule: expect.any(String),
      citation: expect.any(String),
      remedy: expect.any(String),
    })
  })

  it('a reference that another case of the channel carries, and an empty one', async () => {
    await settle(await approve(await openFor(0)), 'ALI-1')
    const second = await desk.call(
      'cases.send',
      await approve(await openFor(1)).then(({ id, version }) => ({ id, version })),
    )
    expect(
      await desk.ask('cases.recordSettlement', { id: second.id, version: second.version, reference: 'ALI-1' }),
    ).toMatchObject({ code: 'case.reference_taken' })
    expect(
      await desk.ask('cases.recordSettlement', { id: second.id, version: second.version, reference: ' ' }),
    ).toMatchObject({ code: 'case.reference_required' })
  })

  it('granting and sending by someone who may do only the other', async () => {
    const opened = await openFor(0)
    const target = { id: opened.id, version: 1, expectedTotalMinor: 7_000 }
    expect(await as('clerk', 'cases.approve', target)).toMatchObject({
      code: 'desk.not_permitted',
      details: { permission: 'cases.decide' },
    })
    expect(await as('approver', 'cases.approve', target)).toMatchObject({ ok: true })
    expect(await as('approver', 'cases.send', { id: opened.id, version: 2 })).toMatchObject({
      code: 'desk.not_permitted',
      details: { permission: 'cases.settle' },
    })
  })
})

describe('ways besides the straight one', () => {
  it('asking the buyer stops the clock, and the answer sets it going with what was left', async () => {
    const opened = await openFor(0)
    now += DAY_MS / 4
    const asked = await desk.call('cases.askInfo', { id: opened.id, version: 1, question: '请补拍照片' })
    expect({ status: asked.status, dueAt: asked.dueAt }).toEqual({
      status: 'waiting_buyer',
      dueAt: now + 3 * DAY_MS,
    })
    now += 3 * DAY_MS
    const answered = await desk.call('cases.answerInfo', { id: opened.id, version: 2, answer: '照片已上传' })
    expect({ status: answered.status, dueAt: answered.dueAt }).toEqual({
      status: 'to_review',
      dueAt: opened.dueAt! + 3 * DAY_MS,
    })
  })

  it('failed money is sent again under the same settlement key', async () => {
    const granted = await approve(await openFor(0))
    const sent = await desk.call('cases.send', { id: granted.id, version: granted.version })
    const failed = await desk.call('cases.recordFailure', { id: sent.id, version: sent.version, message: '账户异常' })
    const retried = await desk.call('cases.retry', { id: failed.id, version: failed.version })
    expect(
      [sent, failed, retried].map(({ settlements: [row] }) => [row!.state, row!.attempt, row!.settlementKey]),
    ).toEqual([
      ['sending', 1, sent.settlements[0]!.settlementKey],
      ['failed', 1, sent.settlements[0]!.settlementKey],
      ['sending', 2, sent.settlements[0]!.settlementKey],
    ])
  })

  it('reopening an unpaid grant books it back, and it can be granted anew', async () => {
    const granted = await approve(await openFor(0))
    const reopened = await desk.call('cases.reopen', { id: granted.id, version: granted.version, note: '金额有误' })
    expect(reopened).toMatchObject({ status: 'to_review', orderGrantedMinor: 0, totalMinor: 7_000 })
    expect((await desk.call('ledger.balances', {})).every(({ amountMinor }) => amountMinor === 0)).toBe(true)
    await settle(await approve(reopened), 'ALI-1')
    expect((await desk.call('desk.verify', {})).findings.filter(({ passed }) => !passed)).toEqual([])
  })

  it('settled money stays settled', async () => {
    const settled = await settle(await approve(await openFor(0)), 'ALI-1')
    expect(await desk.ask('cases.reopen', { id: settled.id, version: settled.version, note: 'x' })).toMatchObject({
      code: 'case.settled_already',
    })
  })

  it('a part refund of one yuan pays one yuan and leaves the units with the buyer', async () => {
    const { lines } = await desk.call('orders.get', { id: orderId })
    const part = await approve(
      await desk.call('cases.open', {
        orderId,
        reason: 'damaged',
        lines: [{ lineId: lines[0]!.id, quantity: 1, partMinor: 100 }],
      }),
    )
    expect(part.totalMinor).toBe(100)
    expect((await desk.call('orders.get', { id: orderId })).lines[0]!.returnedQuantity).toBe(0)
    expect((await openFor(0)).totalMinor).toBe(6_900)
  })

  it('a key that comes again gets the same answer once, and is refused for other content', async () => {
    const { lines } = await desk.call('orders.get', { id: orderId })
    const request = {
      orderId,
      reason: 'no_reason',
      lines: [{ lineId: lines[0]!.id, quantity: 1 }],
      idempotencyKey: 'key-00000001',
    }
    const first = await desk.ask('cases.open', request)
    expect(await desk.ask('cases.open', request)).toEqual(first)
    expect((await desk.call('cases.list', { view: 'all' })).total).toBe(1)
    expect(await desk.ask('cases.open', { ...request, reason: 'damaged' })).toMatchObject({
      code: 'desk.replayed_differently',
    })
  })

  it('an order keeps the policy version it was placed under', async () => {
    const opened = await openFor(0)
    expect(opened.policyVersionId).toBe((await desk.call('orders.get', { id: orderId })).policyVersionId)
  })
})

it('a case whose units another case has taken stays open to look at, and to decline', async () => {
  const [first, second] = [await openFor(0), await openFor(0)]
  await approve(first)
  const found = await desk.call('cases.get', { id: second.id })
  expect({ quote: found.quote, refusal: found.quoteRefusal?.code, status: found.status }).toEqual({
    quote: null,
    refusal: 'case.over_quantity',
    status: 'to_review',
  })
  expect(await desk.ask('cases.approve', { id: second.id, version: 1, expectedTotalMinor: 7_000 })).toMatchObject({
    ok: false,
    code: 'case.over_quantity',
  })
  expect(
    await desk.call('cases.decline', { id: second.id, version: 1, declineCode: 'duplicate_request' }),
  ).toMatchObject({ status: 'declined' })
})

it('a request that names a line twice is refused', async () => {
  const { lines } = await desk.call('orders.get', { id: orderId })
  const line = { lineId: lines[0]!.id, quantity: 1 }
  expect(await desk.ask('cases.open', { orderId, reason: 'no_reason', lines: [line, line] })).toMatchObject({
    ok: false,
    code: 'desk.invalid_input',
  })
})
