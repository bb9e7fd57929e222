import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
let at: CaseDesk
beforeEach(async () => {
  at = await openCaseDesk()
})
afterEach(() => at.closeSound())

const clocksOf = ({ clocks }: CaseDetail) =>
  clocks.map(({ step, basis, endedAt, breached }) => [step, basis, endedAt === null ? 'runs' : 'ended', breached])
const parcel = { carrier: 'SF', trackingNumber: 'SF1' }

describe('the clock of a step', () => {
  it('runs from the opening, and is the case’s due time', async () => {
    const opened = await at.open()
    expect(opened.clocks).toEqual([
      {
        step: 'decide',
        startedAt: at.now(),
        dueAt: at.now() + 48 * HOUR_MS,
        basis: 'policy',
        citation: null,
        pausedMs: 0,
        endedAt: null,
        breached: false,
      },
    ])
    expect(opened.dueAt).toBe(at.now() + 48 * HOUR_MS)
  })

  it('goes on while the step does, ends with it, and says whether it was kept', async () => {
    const opened = await at.open()
    at.pass(HOUR_MS)
    const reviewed = await at.move(opened, 'startReview')
    expect(reviewed.dueAt).toBe(opened.dueAt)
    at.pass(3 * DAY_MS)
    const approved = await at.approve(reviewed)
    expect(clocksOf(approved)).toEqual([
      ['decide', 'policy', 'ended', true],
      ['ship_back', 'policy', 'runs', false],
    ])
    expect(approved.dueAt).toBe(at.now() + 7 * DAY_MS)
    const came = await at.move(await at.move(approved, 'recordShipment', parcel), 'receive')
    expect(clocksOf(came).slice(2)).toEqual([
      ['receive', 'policy', 'ended', false],
      ['inspect', 'policy', 'runs', false],
    ])
  })

  it('stands still while the buyer is asked, and goes on with what was left', async () => {
    const opened = await at.open()
    at.pass(8 * HOUR_MS)
    const asked = await at.move(opened, 'askInfo', { question: '照片？' })
    expect(asked.clocks.map(({ step, dueAt }) => [step, dueAt])).toEqual([
      ['decide', null],
      ['answer', at.now() + 72 * HOUR_MS],
    ])
    at.pass(20 * HOUR_MS)
    const answered = await at.move(asked, 'answerInfo', { answer: '已补' })
    expect(answered.dueAt).toBe(at.now() + 40 * HOUR_MS)
    expect(answered.clocks[0]).toMatchObject({ step: 'decide', pausedMs: 20 * HOUR_MS, endedAt: null })
    expect(answered.clocks[1]).toMatchObject({ step: 'answer', endedAt: at.now(), breached: false })
  })

  it('counts working hours where the policy says so: not at night, nor on a weekend', async () => {
    // Saturday 2026-03-07 at 10:00 in Shanghai: two working days of nine hours end on Tuesday evening.
    const approved = await at.approve(await at.open())
    const came = await at.move(await at.move(approved, 'recordShipment', parcel), 'receive')
    expect(came.clocks.at(-1)).toMatchObject({ step: 'inspect', dueAt: Date.UTC(2026, 2, 10, 10) })
  })

  it('of a payment never ends after the legal day', async () => {
    await at.under((document) => ({
      ...document,
      refundWithinDays: 1,
      clocks: { ...document.clocks, pay: { hours: 500, counts: 'elapsed', citation: null } },
    }))
    const granted = await at.approve(await at.open({ kind: 'refund' }))
    expect(granted.dueAt).toBe(granted.clocks.at(-1)?.dueAt)
    expect(granted.dueAt! - at.now()).toBeLessThanOrEqual(2 * DAY_MS)
  })
})

describe('a platform’s own deadline', () => {
  it('wins over the policy’s, is told apart, and ends with the step', async () => {
    const deadlineAt = at.now() + 5 * HOUR_MS
    const opened = await at.open({ deadlineAt })
    expect({ due: opened.dueAt, clock: opened.clocks[0]?.basis }).toEqual({ due: deadlineAt, clock: 'imported' })
    const approved = await at.approve(opened)
    expect(approved.dueAt).toBe(at.now() + 7 * DAY_MS)
    expect(clocksOf(approved)).toEqual([
      ['decide', 'imported', 'ended', false],
      ['ship_back', 'policy', 'runs', false],
    ])
  })

  it('is set and taken away for the step that runs', async () => {
    const opened = await at.open()
    const deadlineAt = at.now() + HOUR_MS
    const set = await at.move(opened, 'setDeadline', { deadlineAt })
    expect([set.dueAt, set.timeline.at(-1)?.step]).toEqual([deadlineAt, 'setDeadline'])
    const due = await at.desk.call('cases.list', { view: 'overdue' })
    at.pass(2 * HOUR_MS)
    expect([due.total, (await at.desk.call('cases.list', { view: 'overdue' })).total]).toEqual([0, 1])
    expect((await at.move(set, 'setDeadline', { deadlineAt: null })).dueAt).toBe(opened.dueAt)
  })
})

it('what was promised at opening is never told anew', async () => {
  const opened = await at.open({ kind: 'refund' })
  at.pass(DAY_MS)
  const settled = await at.settle(await at.approve(opened))
  expect(settled.promisedAt).toBe(opened.promisedAt)
})
