import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'

const DAY_MS = 86_400_000
let at: CaseDesk
beforeEach(async () => {
  at = await openCaseDesk()
})
afterEach(() => at.closeSound())

const statusOf = ({ status, goods, money }: CaseDetail) => ({ status, goods, money })

/** A return whose parcel has come: units of the first line, two pairs of shoes unless told otherwise. */
async function received(request: Parameters<CaseDesk['open']>[0] = { quantity: 2 }): Promise<CaseDetail> {
  const approved = await at.approve(await at.open(request))
  const sent = await at.move(approved, 'recordShipment', { carrier: 'SF', trackingNumber: 'SF123' })
  at.pass(2 * DAY_MS)
  return at.move(sent, 'receive')
}

const units = (line: number, quantity: number, outcome: string, grade: string | null = null) => ({
  lineId: at.lineIds[line],
  quantity,
  outcome,
  grade,
})

describe('a return from opening to settlement', () => {
  it('is approved, comes back, is looked at, granted, paid and put away, the order with it', async () => {
    const opened = await at.open({ quantity: 2 })
    expect({ ...statusOf(opened), total: opened.totalMinor }).toEqual({
      status: 'to_review',
      goods: 'not_needed',
      money: 'nothing_owed',
      total: 24_000,
    })
    const approved = await at.approve(opened)
    expect(statusOf(approved)).toEqual({ status: 'awaiting_return', goods: 'awaiting_shipment', money: 'nothing_owed' })
    expect(approved.settlements).toEqual([])
    expect(await at.order()).toMatchObject({ afterSales: 'open', grantedMinor: 0 })
    const sent = await at.move(approved, 'recordShipment', { carrier: 'SF', trackingNumber: 'SF123' })
    expect(sent.status).toBe('in_transit')
    const came = await at.move(sent, 'receive')
    expect(came.status).toBe('to_inspect')
    expect(came.parcels).toMatchObject([{ direction: 'in', trackingNumber: 'SF123', arrivedAt: at.now() }])
    const seen = await at.move(came, 'inspect', { units: [units(0, 2, 'accepted', 'A')] })
    expect({ ...statusOf(seen), total: seen.quote?.totalMinor }).toEqual({
      status: 'to_grant',
      goods: 'inspected',
      money: 'nothing_owed',
      total: 24_000,
    })
    const granted = await at.grant(seen)
    expect(statusOf(granted)).toEqual({ status: 'to_pay', goods: 'inspected', money: 'owed' })
    expect(await at.order()).toMatchObject({ afterSales: 'refund_due', grantedMinor: 24_000 })
    const paid = await at.settle(granted)
    expect(statusOf(paid)).toEqual({ status: 'to_put_away', goods: 'inspected', money: 'settled' })
    expect(paid.closedAt).toBeNull()
    const away = await at.move(paid, 'putAway', { units: [{ id: paid.goodsUnits[0]!.id, disposition: 'restocked' }] })
    expect(statusOf(away)).toEqual({ status: 'settled', goods: 'put_away', money: 'settled' })
    expect(away.closedAt).toBe(at.now())
    const order = await at.order()
    expect(order).toMatchObject({ afterSales: 'partly_refunded', refundedMinor: 24_000, openCases: 0 })
    expect(order.lines[0]!.returnedQuantity).toBe(2)
  })

  it('pays for what came: a marked pair less its grade, nothing for a missing one, and that one can still be returned', async () => {
    const came = await received({ quantity: 2 })
    const seen = await at.move(came, 'inspect', { units: [units(0, 1, 'accepted', 'C'), units(0, 1, 'short')] })
    expect(seen.quote?.totalMinor).toBe(9_600)
    expect(seen.quote?.rows.find(({ kind }) => kind === 'grade_deduction')).toMatchObject({ amountMinor: -2_400 })
    const granted = await at.grant(seen)
    expect((await at.order()).lines[0]!.returnedQuantity).toBe(1)
    const paid = await at.settle(granted)
    expect(paid.goodsUnits.map(({ outcome, state }) => [outcome, state])).toEqual([
      ['accepted', 'inspected'],
      ['short', 'put_away'],
    ])
    const [kept] = paid.goodsUnits
    const away = await at.move(paid, 'putAway', { units: [{ id: kept!.id, disposition: 'scrapped' }] })
    expect(away.status).toBe('settled')
    expect((await at.open({ quantity: 1 })).totalMinor).toBe(12_000)
  })

  it('a wrong item is not paid for and goes back to the buyer, never on the shelf', async () => {
    const came = await received({ line: 1 })
    const seen = await at.move(came, 'inspect', { units: [units(1, 1, 'wrong_item')] })
    const granted = await at.grant(seen)
    expect({ ...statusOf(granted), total: granted.totalMinor }).toEqual({
      status: 'to_put_away',
      goods: 'inspected',
      money: 'nothing_owed',
      total: 0,
    })
    const [unit] = granted.goodsUnits
    expect(await at.ask(granted, 'putAway', { units: [{ id: unit!.id, disposition: 'restocked' }] })).toMatchObject({
      code: 'case.disposition_not_allowed',
    })
    const back = await at.move(granted, 'putAway', { units: [{ id: unit!.id, disposition: 'sent_back' }] })
    expect(back.status).toBe('closed_without_payment')
    expect((await at.order()).lines[1]!.returnedQuantity).toBe(0)
  })

  it('declined after the goods were looked at, they go back and nothing is owed', async () => {
    const came = await received()
    const seen = await at.move(came, 'inspect', { units: [units(0, 2, 'accepted', 'D')] })
    const declined = await at.move(seen, 'decline', { declineCode: 'goods_not_intact' })
    expect(statusOf(declined)).toEqual({ status: 'to_put_away', goods: 'inspected', money: 'nothing_owed' })
    const [unit] = declined.goodsUnits
    expect(await at.ask(declined, 'putAway', { units: [{ id: unit!.id, disposition: 'scrapped' }] })).toMatchObject({
      code: 'case.disposition_not_allowed',
    })
    const back = await at.move(declined, 'putAway', { units: [{ id: unit!.id, disposition: 'sent_back' }] })
    expect(statusOf(back)).toMatchObject({ status: 'declined', goods: 'put_away' })
    expect(await at.order()).toMatchObject({ afterSales: 'none', openCases: 0 })
  })

  it('a parcel that is declined unopened goes back whole', async () => {
    const came = await received()
    const declined = await at.move(came, 'decline', { declineCode: 'suspected_abuse' })
    expect(declined.status).toBe('to_put_away')
    expect((await at.move(declined, 'appeal', { note: '原封未动' })).goods).toBe('received')
  })

  it('a parcel lost on its way back is paid as the policy says, and the carrier bears it', async () => {
    const approved = await at.approve(await at.open({ line: 1 }))
    const sent = await at.move(approved, 'recordShipment', { carrier: 'YTO', trackingNumber: 'Y1' })
    const lost = await at.move(sent, 'recordLoss')
    expect({ status: lost.status, total: lost.totalMinor, lostAt: lost.parcels[0]?.lostAt }).toEqual({
      status: 'to_grant',
      total: 24_000,
      lostAt: at.now(),
    })
    const paid = await at.settle(await at.grant(lost))
    expect({ status: paid.status, bearers: [...new Set(paid.rows.map(({ bearer }) => bearer))] }).toEqual({
      status: 'settled',
      bearers: ['carrier'],
    })
  })

  it('inspection accounts for every unit once, with a grade for what stays', async () => {
    const came = await received()
    expect(await at.ask(came, 'inspect', { units: [units(0, 1, 'accepted', 'A')] })).toMatchObject({
      code: 'case.units_unaccounted',
      details: { position: 1, expected: 2, stated: 1 },
    })
    expect(await at.ask(came, 'inspect', { units: [units(0, 2, 'accepted')] })).toMatchObject({
      code: 'case.grade_required',
    })
    expect(await at.ask(came, 'inspect', { units: [units(1, 2, 'accepted', 'A')] })).toMatchObject({
      code: 'order.unknown_line',
    })
  })

  it('freight that was recorded goes by the fault: the seller’s fault gives it back', async () => {
    const came = await received({ line: 1, reason: 'quality_defect' })
    const receipt = await at.move(came, 'setFreight', { freight: { paidBy: 'buyer', amountMinor: 1_200 } })
    expect({ total: receipt.totalMinor, freight: receipt.freight }).toEqual({
      total: 25_200,
      freight: { paidBy: 'buyer', amountMinor: 1_200 },
    })
  })
})

describe('a policy that refunds first', () => {
  it('grants with the approval, and the goods follow', async () => {
    await at.under((document) => ({ ...document, refundWhen: 'approved' }))
    const approved = await at.approve(await at.open({ line: 1 }))
    expect(statusOf(approved)).toEqual({ status: 'to_pay', goods: 'awaiting_shipment', money: 'owed' })
    const paid = await at.settle(approved)
    expect({ ...statusOf(paid), closed: paid.closedAt }).toEqual({
      status: 'awaiting_return',
      goods: 'awaiting_shipment',
      money: 'settled',
      closed: null,
    })
    const sent = await at.move(paid, 'recordShipment', { carrier: 'SF', trackingNumber: 'SF9' })
    const seen = await at.move(await at.move(sent, 'receive'), 'inspect', { units: [units(1, 1, 'accepted', 'A')] })
    expect(seen.status).toBe('to_put_away')
    const away = await at.move(seen, 'putAway', { units: [{ id: seen.goodsUnits[0]!.id, disposition: 'restocked' }] })
    expect(away.status).toBe('settled')
  })

  it('is taken back whole when the case is reopened before anything moved', async () => {
    await at.under((document) => ({ ...document, refundWhen: 'approved' }))
    const approved = await at.approve(await at.open({ line: 1 }))
    const reopened = await at.move(approved, 'reopen', { note: '金额有误' })
    expect({ ...statusOf(reopened), units: reopened.goodsUnits, granted: reopened.granted }).toEqual({
      status: 'to_review',
      goods: 'not_needed',
      money: 'nothing_owed',
      units: [],
      granted: false,
    })
    expect(await at.order()).toMatchObject({ grantedMinor: 0, afterSales: 'open' })
  })
})
