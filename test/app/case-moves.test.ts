import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail, CaseMove } from '../../shared/model/case'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'

let at: CaseDesk
beforeEach(async () => {
  at = await openCaseDesk()
})
afterEach(() => at.closeSound())

const parcel = { carrier: 'SF', trackingNumber: 'SF1' }
const accepted = () => ({ units: [{ lineId: at.lineIds[0], quantity: 1, outcome: 'accepted', grade: 'A' }] })
const replacements = (unitPriceMinor: number) => [
  { lineId: at.lineIds[0]!, sku: 'SHOE-2', title: '皮鞋', quantity: 1, unitPriceMinor },
]
const exchange = (unitPriceMinor: number) =>
  at.open({ kind: 'exchange', reason: 'changed_mind', replacements: replacements(unitPriceMinor) })

/** A case of the kind, taken so far. */
const approved = async () => at.approve(await at.open())
const inTransit = async () => at.move(await approved(), 'recordShipment', parcel)
const received = async () => at.move(await inTransit(), 'receive')
const inspected = async () => at.move(await received(), 'inspect', accepted())
const offered = async () => at.move(await at.open(), 'counter', { amountMinor: 100, message: '一元' })
const declined = async () => at.move(await at.open(), 'decline', { declineCode: 'duplicate_request' })
const asked = async () => at.move(await at.open(), 'askInfo', { question: '？' })

/** Each move of the engine: from where, and with what. */
const MOVES: readonly [CaseMove, () => Promise<CaseDetail>, (found: CaseDetail) => object][] = [
  ['startReview', () => at.open(), () => ({})],
  ['askInfo', () => at.open(), () => ({ question: '？' })],
  ['answerInfo', asked, () => ({ answer: '好' })],
  ['approve', () => at.open(), ({ totalMinor }) => ({ expectedTotalMinor: totalMinor })],
  ['decline', () => at.open(), () => ({ declineCode: 'duplicate_request' })],
  ['counter', () => at.open(), () => ({ amountMinor: 100, message: '一元' })],
  ['acceptOffer', offered, () => ({})],
  ['refuseOffer', offered, () => ({})],
  ['appeal', declined, () => ({ note: '不服' })],
  ['withdraw', () => at.open(), () => ({})],
  ['reopen', declined, () => ({ note: '重审' })],
  ['convert', () => at.open(), () => ({ kind: 'refund', reason: 'damaged', note: '改办' })],
  ['recordShipment', approved, () => parcel],
  ['receive', inTransit, () => ({})],
  ['recordLoss', inTransit, () => ({})],
  ['inspect', received, accepted],
  ['grant', inspected, ({ totalMinor }) => ({ expectedTotalMinor: totalMinor })],
  ['send', async () => at.grant(await inspected()), () => ({})],
]

describe('every move', () => {
  it.each(MOVES)('%s is taken once: the version it was aimed at has then moved on', async (move, from, input) => {
    const found = await from()
    expect(found.moves).toContain(move)
    const [one, two] = await Promise.all([at.ask(found, move, input(found)), at.ask(found, move, input(found))])
    expect(one).toMatchObject({ ok: true, value: { version: found.version + 1 } })
    expect(two).toMatchObject({ ok: false, code: 'case.stale', details: { currentVersion: found.version + 1 } })
    const { timeline } = await at.desk.call('cases.get', { id: found.id })
    expect(timeline.filter(({ step }) => step === move)).toHaveLength(1)
  })

  it('is refused where the table does not have it, with the state it found', async () => {
    expect(await at.ask(await at.open(), 'inspect', accepted())).toMatchObject({
      code: 'case.wrong_state',
      details: { state: 'to_review', move: 'inspect' },
    })
  })
})

describe('each of the four kinds changes the status of its order', () => {
  const afterSales = async () => (await at.order()).afterSales

  it('a refund', async () => {
    const opened = await at.open({ kind: 'refund' })
    const seen = [await afterSales()]
    const granted = await at.approve(opened)
    seen.push(await afterSales())
    await at.settle(granted)
    expect([...seen, await afterSales()]).toEqual(['open', 'refund_due', 'partly_refunded'])
  })

  it('an exchange for goods of the same price', async () => {
    const sent = await at.move(await at.approve(await exchange(12_000)), 'recordShipment', parcel)
    const seen = await at.move(await at.move(sent, 'receive'), 'inspect', accepted())
    const out = await at.move(seen, 'shipOut', { carrier: 'SF', trackingNumber: 'SF2' })
    expect(await afterSales()).toBe('open')
    const [unit] = out.goodsUnits
    const away = await at.move(out, 'putAway', { units: [{ id: unit!.id, disposition: 'restocked' }] })
    const done = await at.move(away, 'confirmDelivery')
    expect([done.status, await afterSales()]).toEqual(['completed', 'exchanged'])
  })

  it('a repair under warranty', async () => {
    const opened = await at.open({ kind: 'repair', reason: 'quality_defect' })
    const came = await at.move(await at.move(await at.approve(opened), 'recordShipment', parcel), 'receive')
    const found = await at.move(came, 'diagnose', { faultFound: '开胶', labourMinor: 500, days: 2, covered: true })
    const mended = await at.move(await at.move(found, 'startRepair'), 'finishRepair')
    const done = await at.move(await at.move(mended, 'shipOut', parcel), 'confirmDelivery')
    expect([done.status, await afterSales()]).toEqual(['completed', 'repaired'])
  })

  it('a return that is declined leaves it as it was', async () => {
    await declined()
    expect(await afterSales()).toBe('none')
  })
})

it('an exchange whose parcel held other goods makes the buyer owe before theirs leave', async () => {
  const opened = await exchange(9_000)
  const sent = await at.move(await at.approve(opened), 'recordShipment', parcel)
  const wrong = { units: [{ lineId: at.lineIds[0], quantity: 1, outcome: 'not_ours', grade: null }] }
  const seen = await at.move(await at.move(sent, 'receive'), 'inspect', wrong)
  expect({ status: seen.status, due: seen.dueMinor }).toEqual({ status: 'to_grant', due: 9_000 })
  const granted = await at.grant(seen)
  expect({ out: granted.out, money: granted.money }).toEqual({ out: 'held', money: 'due_from_buyer' })
  const waived = await at.move(granted, 'waive', { note: '老客户' })
  const back = await at.move(waived, 'convert', { kind: 'return', reason: 'changed_mind', note: '不换了' })
  expect({ money: back.money, due: back.dueMinor }).toEqual({ money: 'nothing_owed', due: 0 })
})

it('goods that are on the shelf again stay there when their exchange becomes a return', async () => {
  const sent = await at.move(await at.approve(await exchange(12_000)), 'recordShipment', parcel)
  const seen = await at.move(await at.move(sent, 'receive'), 'inspect', accepted())
  const [unit] = seen.goodsUnits
  const away = await at.move(seen, 'putAway', { units: [{ id: unit!.id, disposition: 'restocked' }] })
  const turned = await at.move(away, 'convert', { kind: 'return', reason: 'changed_mind', note: '缺货，改退货' })
  const granted = await at.approve(turned)
  expect({ status: granted.status, goods: granted.goods, total: granted.totalMinor }).toEqual({
    status: 'to_pay',
    goods: 'put_away',
    total: 12_000,
  })
})

it('goods are put away only once it is known what is paid for them', async () => {
  const seen = await inspected()
  expect(seen.moves).not.toContain('putAway')
  const [unit] = seen.goodsUnits
  expect(await at.ask(seen, 'putAway', { units: [{ id: unit!.id, disposition: 'restocked' }] })).toMatchObject({
    code: 'case.wrong_state',
  })
})
