import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'

const DAY_MS = 86_400_000
let at: CaseDesk
beforeEach(async () => {
  at = await openCaseDesk()
})
afterEach(() => at.closeSound())

const standing = ({ status, totalMinor, offer }: CaseDetail) => ({ status, totalMinor, offer })
const outcome = { carrier: 'SF', trackingNumber: 'SF1' }

describe('a counter-offer', () => {
  it('that is accepted pays its amount, and the buyer keeps the goods and may still return them', async () => {
    const opened = await at.open({ line: 1, reason: 'damaged' })
    const offered = await at.move(opened, 'counter', { amountMinor: 5_000, message: '补偿五十元，商品留用' })
    expect(standing(offered)).toEqual({
      status: 'offer_made',
      totalMinor: 24_000,
      offer: { amountMinor: 5_000, message: '补偿五十元，商品留用' },
    })
    const accepted = await at.move(offered, 'acceptOffer')
    expect({
      status: accepted.status,
      total: accepted.totalMinor,
      goods: accepted.goodsUnits,
      rows: accepted.rows.map(({ kind, amountMinor, bearer }) => [kind, amountMinor, bearer]),
    }).toEqual({ status: 'to_pay', total: 5_000, goods: [], rows: [['offer', 5_000, 'seller']] })
    expect((await at.settle(accepted)).status).toBe('settled')
    expect((await at.order()).lines[1]!.returnedQuantity).toBe(0)
  })

  it('that is refused no longer stands, and the case is reviewed again', async () => {
    const offered = await at.move(await at.open(), 'counter', { amountMinor: 100, message: '一元' })
    const refused = await at.move(offered, 'refuseOffer', { note: '太少' })
    expect(standing(refused)).toEqual({ status: 'to_review', totalMinor: 12_000, offer: null })
    expect((await at.approve(refused)).status).toBe('awaiting_return')
  })

  it('is never above what remains of the order', async () => {
    expect(await at.ask(await at.open(), 'counter', { amountMinor: 48_001, message: 'x' })).toMatchObject({
      code: 'case.over_paid',
      details: { remainingMinor: 48_000, askedMinor: 48_001 },
    })
  })

  it('needs no evidence of what the merchant offers by itself', async () => {
    await at.under(({ reasons, ...document }) => ({
      ...document,
      reasons: reasons.map((reason) => ({ ...reason, evidenceRequired: reason.evidence.length > 0 })),
    }))
    const opened = await at.open({ kind: 'refund', reason: 'damaged' })
    expect(await at.ask(opened, 'approve', { expectedTotalMinor: opened.totalMinor })).toMatchObject({
      code: 'case.ineligible',
      details: { finding: 'evidence_missing', remedy: 'attach_evidence' },
    })
    const offered = await at.move(opened, 'counter', { amountMinor: 500, message: '五元' })
    expect((await at.move(offered, 'acceptOffer')).status).toBe('to_pay')
  })

  it('for a parcel that is in the house sends it back', async () => {
    const approved = await at.approve(await at.open())
    const came = await at.move(await at.move(approved, 'recordShipment', outcome), 'receive')
    const turned = await at.move(came, 'convert', { kind: 'refund', reason: 'damaged', note: '改退款' })
    const offered = await at.move(turned, 'counter', { amountMinor: 1_000, message: '十元' })
    const paid = await at.settle(await at.move(offered, 'acceptOffer'))
    expect(paid.status).toBe('to_put_away')
    const [unit] = paid.goodsUnits
    const back = await at.move(paid, 'putAway', { units: [{ id: unit!.id, disposition: 'sent_back' }] })
    expect(back.status).toBe('settled')
  })
})

describe('an appeal', () => {
  it('in time brings a declined case back, out of time it does not', async () => {
    const declined = await at.move(await at.open(), 'decline', { declineCode: 'evidence_insufficient' })
    at.pass(6 * DAY_MS)
    const appealed = await at.move(declined, 'appeal', { note: '补充证据' })
    expect({ status: appealed.status, decidedBy: appealed.decidedBy, code: appealed.declineCode }).toEqual({
      status: 'to_review',
      decidedBy: null,
      code: null,
    })
    const again = await at.move(appealed, 'decline', { declineCode: 'evidence_insufficient' })
    at.pass(8 * DAY_MS)
    expect(await at.ask(again, 'appeal', { note: '再申诉' })).toMatchObject({ ok: false, code: 'case.too_late' })
  })
})

describe('a case the buyer lets be', () => {
  it('expires only once their time is over, and reopens', async () => {
    const asked = await at.move(await at.open(), 'askInfo', { question: '照片？' })
    expect(await at.ask(asked, 'expire')).toMatchObject({ code: 'case.not_overdue', details: { dueAt: asked.dueAt } })
    at.pass(3 * DAY_MS + 1)
    const expired = await at.move(asked, 'expire')
    expect(expired).toMatchObject({ status: 'expired', closedAt: at.now() })
    expect((await at.move(expired, 'reopen', { note: '买家来电' })).status).toBe('to_review')
  })

  it('expires without its goods having come, and the units are free for another case', async () => {
    const approved = await at.approve(await at.open({ line: 1 }))
    expect(
      await at.desk.ask('cases.open', {
        orderId: at.orderId,
        kind: 'return',
        reason: 'no_reason',
        lines: [{ lineId: at.lineIds[1]!, quantity: 1 }],
      }),
    ).toMatchObject({ code: 'case.over_quantity' })
    at.pass(8 * DAY_MS)
    const expired = await at.move(approved, 'expire')
    expect({ status: expired.status, units: expired.goodsUnits }).toEqual({ status: 'expired', units: [] })
    expect((await at.open({ line: 1, reason: 'quality_defect' })).totalMinor).toBe(24_000)
  })

  it('is withdrawn, and an exchange that was granted at approval is taken back with it', async () => {
    const lineId = at.lineIds[0]!
    const dearer = { lineId, sku: 'SHOE-2', title: '皮鞋', quantity: 1, unitPriceMinor: 15_000 }
    const opened = await at.open({ kind: 'exchange', reason: 'changed_mind', replacements: [dearer] })
    const approved = await at.approve(opened)
    expect({ status: approved.status, due: approved.dueMinor, granted: approved.granted }).toEqual({
      status: 'to_collect',
      due: 3_000,
      granted: true,
    })
    const withdrawn = await at.move(approved, 'withdraw')
    expect({
      status: withdrawn.status,
      money: withdrawn.money,
      out: withdrawn.out,
      granted: withdrawn.granted,
    }).toEqual({
      status: 'withdrawn',
      money: 'nothing_owed',
      out: 'none',
      granted: false,
    })
  })
})

describe('a case that becomes another kind', () => {
  it('keeps its goods, names both kinds, and is reviewed and quoted anew', async () => {
    const approved = await at.approve(await at.open({ kind: 'repair', reason: 'quality_defect' }))
    const came = await at.move(await at.move(approved, 'recordShipment', outcome), 'receive')
    expect(came.status).toBe('to_diagnose')
    const hopeless = await at.move(came, 'giveUpRepair')
    expect(hopeless.status).toBe('to_ship')
    const returned = await at.move(hopeless, 'convert', { kind: 'return', reason: 'quality_defect', note: '修不好' })
    expect({ kind: returned.kind, status: returned.status, goods: returned.goods, total: returned.totalMinor }).toEqual(
      {
        kind: 'return',
        status: 'to_review',
        goods: 'received',
        total: 12_000,
      },
    )
    expect(returned.timeline.at(-1)).toMatchObject({
      step: 'convert',
      details: { fromKind: 'repair', kind: 'return', note: '修不好' },
    })
    const again = await at.approve(returned)
    expect(again.status).toBe('to_inspect')
    const seen = await at.move(again, 'inspect', {
      units: [{ lineId: at.lineIds[0], quantity: 1, outcome: 'accepted', grade: 'D' }],
    })
    expect((await at.settle(await at.grant(seen))).totalMinor).toBe(12_000)
  })

  it('needs whole units where goods are to move', async () => {
    const lines = [{ lineId: at.lineIds[0]!, quantity: 1, partMinor: 100 }]
    const part = await at.open({ kind: 'refund', reason: 'quality_defect', lines })
    const input = { kind: 'repair', reason: 'quality_defect', note: '改维修' }
    expect(await at.ask(part, 'convert', input)).toMatchObject({ code: 'case.no_lines' })
    expect(
      await at.desk.ask('cases.open', { orderId: at.orderId, kind: 'repair', reason: 'quality_defect', lines }),
    ).toMatchObject({ code: 'case.no_lines' })
  })

  it('is refused for a reason the new kind does not know, and for nothing new', async () => {
    const opened = await at.open()
    expect(await at.ask(opened, 'convert', { kind: 'repair', reason: 'gone', note: 'x' })).toMatchObject({ ok: false })
    expect(await at.ask(opened, 'convert', { kind: 'return', reason: 'no_reason', note: 'x' })).toMatchObject({
      code: 'case.wrong_state',
    })
  })
})

describe('cases beside each other', () => {
  it('name the one they were opened from, and the buyer’s other cases', async () => {
    const first = await at.open({ line: 0 })
    const second = await at.open({ line: 1, linkedCaseId: first.id })
    expect(second.linked.map(({ id }) => id)).toEqual([first.id])
    const seen = await at.desk.call('cases.get', { id: first.id })
    expect([seen.linked.map(({ id }) => id), seen.buyerCases.map(({ id }) => id)]).toEqual([[second.id], [second.id]])
    expect(
      await at.desk.ask('cases.open', {
        orderId: at.orderId,
        reason: 'damaged',
        lines: [{ lineId: at.lineIds[0]!, quantity: 1 }],
        linkedCaseId: 999,
      }),
    ).toMatchObject({ code: 'case.unknown' })
  })
})

describe('an automatic rule', () => {
  const rule = (outcome: 'approve' | 'decline' | 'refund_without_return', limits: object = {}) => ({
    code: 'small',
    label: { 'zh-CN': '小额', 'en-US': 'Small' },
    priority: 10,
    when: { totalAtMostMinor: 12_000 },
    outcome,
    declineCode: outcome === 'decline' ? 'suspected_abuse' : null,
    atMostPerDay: null,
    atMostMinorPerDay: null,
    ...limits,
  })

  it('approves what fits it in its own name, up to its daily limit, and leaves the rest to people', async () => {
    await at.under((document) => ({ ...document, rules: [rule('approve', { atMostPerDay: 1 })] }))
    const [first, second] = [await at.open({ kind: 'refund' }), await at.open({ kind: 'refund' })]
    expect([first, second].map(({ status, decidedBy }) => [status, decidedBy])).toEqual([
      ['to_pay', 'rule:small'],
      ['to_review', null],
    ])
    expect(first.timeline.at(-1)).toMatchObject({ step: 'approve', actor: 'rule:small', rule: 'rule.small' })
    expect((await at.open({ kind: 'refund', line: 1 })).status).toBe('to_review')
  })

  it('pays a return of little worth without the goods', async () => {
    await at.under((document) => ({ ...document, rules: [rule('refund_without_return')] }))
    const opened = await at.open()
    expect({ status: opened.status, goods: opened.goods, units: opened.goodsUnits, total: opened.totalMinor }).toEqual({
      status: 'to_pay',
      goods: 'not_needed',
      units: [],
      total: 12_000,
    })
  })

  it('declines with its code', async () => {
    await at.under((document) => ({ ...document, rules: [rule('decline')] }))
    expect(await at.open()).toMatchObject({
      status: 'declined',
      declineCode: 'suspected_abuse',
      decidedBy: 'rule:small',
    })
  })
})
