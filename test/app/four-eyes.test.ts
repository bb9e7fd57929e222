import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../electron/domain/context'
import type { CaseDetail, CaseMove } from '../../shared/model/case'
import type { OrderDraft } from '../../shared/model/order'
import type { Role } from '../../shared/permissions'
import type { Reply } from '../../shared/refusals'
import { draftOrder } from '../support/draft-order'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'

const DAY_MS = 86_400_000
const who = (actor: string, role: Role): Session => ({ actor, role, shell: 'test' })
const ANNA = who('anna', 'approver')
const BORIS = who('boris', 'manager')
const CHEN = who('chen', 'approver')

let shop: CaseDesk
/** Above 200.00 within seven days two people must approve. */
beforeEach(async () => {
  shop = await openCaseDesk()
  await shop.under((document) => ({
    ...document,
    refundWhen: 'inspected',
    gradeDeductionBps: { A: 0, B: 0, C: 500, D: 10_000 },
    fourEyes: { aboveMinor: 20_000, days: 7 },
  }))
})
afterEach(() => shop.closeSound())

/** `test` opens a refund of so many pairs of shoes for 120.00 each, or of the bag for 240.00. */
const shoes = (quantity: number) => shop.open({ kind: 'refund', reason: 'damaged', quantity })
const bag = () => shop.open({ kind: 'refund', reason: 'damaged', line: 1 })

function expected({ totalMinor, dueMinor }: CaseDetail): object {
  return { expectedTotalMinor: totalMinor, expectedDueMinor: dueMinor }
}
async function done(reply: Promise<Reply<CaseDetail>>): Promise<CaseDetail> {
  const answer = await reply
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.details)}`)
  return answer.value
}
const tryBy = (session: Session, found: CaseDetail, move: CaseMove = 'approve') =>
  shop.ask(found, move, move === 'approve' ? { expectedTotalMinor: found.totalMinor } : expected(found), session)
const by = (session: Session, found: CaseDetail) => done(tryBy(session, found))

describe('above the limit', () => {
  it('the first approval grants nothing and waits; a second person completes it', async () => {
    const first = await by(ANNA, await bag())
    expect({
      status: first.status,
      firstApprovedBy: first.firstApprovedBy,
      granted: first.granted,
      settlements: first.settlements,
      orderGrantedMinor: first.orderGrantedMinor,
    }).toEqual({ status: 'to_confirm', firstApprovedBy: 'anna', granted: false, settlements: [], orderGrantedMinor: 0 })
    expect(first.timeline.at(-1)).toMatchObject({
      step: 'approve',
      actor: 'anna',
      rule: 'four_eyes',
      details: { limitMinor: 20_000, sumMinor: 24_000, days: 7, voided: false },
    })
    const second = await by(CHEN, first)
    expect([second.status, second.decidedBy, second.firstApprovedBy, second.orderGrantedMinor]).toEqual([
      'to_pay',
      'chen',
      'anna',
      24_000,
    ])
  })

  it('neither the first approver nor whoever opened the case is the second person', async () => {
    const first = await by(ANNA, await bag())
    expect(await tryBy(ANNA, first)).toEqual({
      ok: false,
      code: 'case.same_person',
      details: { limitMinor: 20_000, currency: 'CNY', actor: 'anna' },
    })
    expect(await tryBy(who('test', 'owner'), first)).toMatchObject({ code: 'case.same_person' })
    expect((await by(BORIS, first)).status).toBe('to_pay')
  })

  it('may be declined by anyone who decides, while it waits', async () => {
    const first = await by(ANNA, await bag())
    const declined = await done(shop.ask(first, 'decline', { declineCode: 'duplicate_request' }, ANNA))
    expect([declined.status, declined.orderGrantedMinor]).toEqual(['declined', 0])
  })

  it('starts over when what the first one saw has changed since', async () => {
    const first = await by(ANNA, await shoes(2))
    // Another case takes a part of the money, so the same units now come to another amount.
    await by(ANNA, await shop.open({ kind: 'refund', reason: 'damaged', lines: part(1_000) }))
    const changed = await shop.desk.call('cases.get', { id: first.id })
    expect(changed.totalMinor).toBe(23_000)
    const again = await by(CHEN, changed)
    expect([again.status, again.firstApprovedBy]).toEqual(['to_confirm', 'chen'])
    expect(again.timeline.at(-1)!.details).toMatchObject({ voided: true })
    expect(await tryBy(CHEN, again)).toMatchObject({ code: 'case.same_person' })
    expect((await by(ANNA, again)).status).toBe('to_pay')
  })

  it('starts over after the case was brought back to review', async () => {
    const granted = await by(CHEN, await by(ANNA, await bag()))
    const reopened = await done(shop.ask(granted, 'reopen', { note: 'again' }, ANNA))
    expect(reopened.firstApprovedBy).toBeNull()
    expect((await by(CHEN, reopened)).status).toBe('to_confirm')
  })

  it('holds for an accepted offer, too', async () => {
    const offered = await done(shop.ask(await bag(), 'counter', { amountMinor: 21_000, message: '部分退款' }, ANNA))
    const accepted = await done(shop.ask(offered, 'acceptOffer', {}, who('dora', 'clerk')))
    expect([accepted.status, accepted.firstApprovedBy]).toEqual(['to_confirm', 'dora'])
    const granted = await by(ANNA, accepted)
    expect([granted.status, granted.settlements.map(({ amountMinor }) => amountMinor)]).toEqual(['to_pay', [21_000]])
  })

  it('holds anew for a return whose amount is another after inspection', async () => {
    const seen = await inspectedReturn('C')
    expect(seen.totalMinor).toBe(22_800)
    const first = await done(tryBy(ANNA, seen, 'grant'))
    expect([first.status, first.granted, first.money]).toEqual(['to_confirm', false, 'nothing_owed'])
    expect(await tryBy(ANNA, first)).toMatchObject({ code: 'case.same_person' })
    const granted = await by(CHEN, first)
    expect([granted.granted, granted.goods, granted.money, granted.totalMinor]).toEqual([
      true,
      'inspected',
      'owed',
      22_800,
    ])
  })

  it('does not ask a third time where two have approved exactly this amount', async () => {
    const seen = await inspectedReturn('A')
    expect(seen.totalMinor).toBe(24_000)
    expect(await tryBy(ANNA, seen, 'grant')).toMatchObject({ code: 'case.same_person' })
    expect((await done(tryBy(CHEN, seen, 'grant'))).money).toBe('owed')
  })
})

/** A return of the bag that Anna and Chen approved, back in the house in this grade. */
async function inspectedReturn(grade: 'A' | 'C'): Promise<CaseDetail> {
  const approved = await by(CHEN, await by(ANNA, await shop.open({ line: 1 })))
  expect([approved.status, approved.granted]).toEqual(['awaiting_return', false])
  const received = await shop.move(approved, 'receive')
  const units = [{ lineId: shop.lineIds[1]!, quantity: 1, outcome: 'accepted', grade }]
  return shop.move(received, 'inspect', { units })
}

function part(partMinor: number) {
  return [{ lineId: shop.lineIds[0]!, quantity: 2, partMinor }]
}

const NOBODY = {
  externalId: null,
  name: null,
  email: null,
  phone: null,
  country: null,
  region: null,
  city: null,
  address: null,
}
let orders = 0

/** A case of 120.00 on an order of its own. */
async function strangersCase(buyer: OrderDraft['buyer']): Promise<CaseDetail> {
  const at = shop.now()
  const order = draftOrder({
    externalNumber: `X-${++orders}`,
    buyer,
    placedAt: at,
    paidAt: at,
    shippedAt: at,
    deliveredAt: at,
  })
  const line = { ...order.lines[0]!, listPriceMinor: 12_000 }
  const payments = [{ method: 'alipay', amountMinor: 12_000, paidAt: at }]
  const { id } = await shop.desk.call('orders.record', { order: { ...order, lines: [line], payments } })
  const { lines } = await shop.desk.call('orders.get', { id })
  return shop.open({ orderId: id, kind: 'refund', reason: 'damaged', lines: [{ lineId: lines[0]!.id, quantity: 1 }] })
}

describe('the sum', () => {
  it('counts what was granted lately: small cases of one order do not slip under the limit', async () => {
    expect((await by(ANNA, await shoes(1))).status).toBe('to_pay')
    const second = await by(BORIS, await shoes(1))
    expect([second.status, second.timeline.at(-1)!.details.sumMinor]).toEqual(['to_confirm', 24_000])
  })

  it('of one buyer counts over all orders, and of one clerk over all buyers', async () => {
    await by(ANNA, await shoes(1))
    const sums = async (session: Session, buyer: OrderDraft['buyer']) => {
      const { status, timeline } = await by(session, await strangersCase(buyer))
      return [status, timeline.at(-1)!.details.sumOf]
    }
    expect(await sums(CHEN, null)).toEqual(['to_pay', undefined])
    expect(await sums(ANNA, null)).toEqual(['to_confirm', 'clerk'])
    expect(await sums(BORIS, { ...NOBODY, externalId: 'b-1', name: '李雷' })).toEqual(['to_confirm', 'buyer'])
  })

  it('forgets what was granted before the days it looks back', async () => {
    await by(ANNA, await shoes(1))
    const opened = await shoes(1)
    shop.pass(7 * DAY_MS + 1)
    expect((await by(BORIS, opened)).status).toBe('to_pay')
  })

  it('exactly at the limit needs one person', async () => {
    const opened = await shop.open({ kind: 'refund', reason: 'damaged', lines: part(20_000) })
    expect((await by(ANNA, opened)).status).toBe('to_pay')
  })
})
