import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import type { Role } from '../../shared/permissions'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'

const AT_ONCE = 50
let shop: CaseDesk
let due: CaseDetail

/** The bag for 240.00 is exchanged for one of 300.00: the buyer owes 60.00 before it leaves. */
beforeEach(async () => {
  shop = await openCaseDesk()
  due = await shop.approve(await dearerExchange())
})
afterEach(() => shop.closeSound())

function dearerExchange(line = 1, price = 30_000): Promise<CaseDetail> {
  const replacements = [
    { lineId: shop.lineIds[line]!, sku: `NEW-${line}`, title: '新款', quantity: 1, unitPriceMinor: price },
  ]
  return shop.open({ kind: 'exchange', reason: 'quality_defect', line, replacements })
}
const by = (role: Role) => ({ actor: role, role, shell: 'test' }) as const
const paid = { method: 'wechat', reference: 'W-1' }

describe('what a buyer owes', () => {
  it('holds the goods back until it is collected, and then is a payment of the order', async () => {
    expect([due.status, due.out, due.money, due.dueMinor, due.moves]).toMatchObject([
      'to_collect',
      'held',
      'due_from_buyer',
      6_000,
      expect.arrayContaining(['collect', 'waive']),
    ])
    const before = await shop.order()
    const collected = await shop.move(due, 'collect', paid)
    expect([collected.out, collected.money]).toEqual(['reserved', 'collected'])
    const after = await shop.order()
    expect(after.paidMinor).toBe(before.paidMinor + 6_000)
    expect(after.payments.at(-1)).toMatchObject({
      method: 'wechat',
      amountMinor: 6_000,
      caseId: due.id,
      grantedMinor: 0,
    })
    expect(collected.settlements).toMatchObject([
      { state: 'collected', method: 'wechat', amountMinor: 6_000, reference: 'W-1' },
    ])
    expect(collected.timeline.at(-1)).toMatchObject({
      step: 'collect',
      details: { dueMinor: 6_000, currency: 'CNY', ...paid },
    })
  })

  it('is booked when it arises and when it comes in, and nothing stays open', async () => {
    await shop.move(due, 'collect', paid)
    const entries = await shop.desk.call('ledger.entries', { caseId: due.id })
    expect(
      entries.map(({ step, postings }) => [
        step,
        Object.fromEntries(postings.map(({ account, amountMinor }) => [account, amountMinor])),
      ]),
    ).toMatchObject([
      ['grant', { due_from_buyers: 6_000 }],
      ['collection', { 'collected.wechat': 6_000, due_from_buyers: -6_000 }],
    ])
  })

  it('is the seller’s cost once it is waived, and no payment', async () => {
    const before = await shop.order()
    const waived = await shop.move(due, 'waive', { note: '老客户' })
    expect([waived.out, waived.money, waived.settlements]).toEqual(['reserved', 'waived', []])
    expect((await shop.order()).paidMinor).toBe(before.paidMinor)
    const [, waiver] = await shop.desk.call('ledger.entries', { caseId: due.id })
    expect(waiver!.postings.map(({ account, amountMinor }) => [account, amountMinor])).toEqual([
      ['waived', 6_000],
      ['due_from_buyers', -6_000],
    ])
  })

  it('collected fifty times at once comes in once', async () => {
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, () => shop.ask(due, 'collect', paid)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await shop.order()).payments.filter(({ caseId }) => caseId === due.id)).toHaveLength(1)
  })

  it('is collected by who settles and waived by who decides', async () => {
    expect(await shop.ask(due, 'collect', paid, by('approver'))).toMatchObject({ code: 'desk.not_permitted' })
    expect(await shop.ask(due, 'waive', { note: 'x' }, by('clerk'))).toMatchObject({ code: 'desk.not_permitted' })
    expect(await shop.ask(due, 'waive', { note: 'x' }, by('approver'))).toMatchObject({ ok: true })
  })

  it('needs a reference that no other case carries, whichever way its money went', async () => {
    expect(await shop.ask(due, 'collect', { ...paid, reference: ' ' })).toMatchObject({
      code: 'case.reference_required',
    })
    await shop.move(due, 'collect', paid)
    const second = await shop.approve(await dearerExchange(0, 15_000))
    expect(await shop.ask(second, 'collect', paid)).toEqual({
      ok: false,
      code: 'case.reference_taken',
      details: { reference: 'W-1', caseNumber: due.number },
    })
    const refund = await shop.move(await shop.approve(await shop.open({ kind: 'refund', reason: 'damaged' })), 'send')
    expect(await shop.ask(refund, 'recordSettlement', { reference: 'W-1' })).toMatchObject({
      code: 'case.reference_taken',
    })
  })

  it('is not collected twice, nor waived after it came in, nor where nothing is due', async () => {
    const collected = await shop.move(due, 'collect', paid)
    expect(await shop.ask(collected, 'collect', paid)).toMatchObject({ code: 'case.wrong_state' })
    expect(await shop.ask(collected, 'waive', { note: 'x' })).toMatchObject({ code: 'case.wrong_state' })
    const refund = await shop.open({ kind: 'refund', reason: 'damaged' })
    expect(await shop.ask(refund, 'collect', paid)).toMatchObject({ code: 'case.wrong_state' })
  })
})
