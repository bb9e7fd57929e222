import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract'
import {
  canMove,
  CASE_MOVES,
  CASE_STATUSES,
  CLOSED_STATUSES,
  DECISION_STATES,
  GOODS_STATES,
  MONEY_STATES,
  OUT_STATES,
  statusOf,
  TRANSITIONS,
  VIEW_STATUSES,
  WORK_STATES,
  type CaseMove,
  type CaseStanding,
  type CaseStates,
} from '../../shared/model/case'
import { CASE_KINDS, CLOCK_STEPS, type CaseKind } from '../../shared/model/policy'
import { approvalOf } from '../../electron/domain/cases/decision/approval'
import { clockStepOf } from '../../electron/domain/cases/clocks/case-clocks'
import { afterSalesStatus } from '../../electron/domain/orders/after-sales-status'

const OPENED: CaseStanding = {
  kind: 'return',
  decision: 'requested',
  goods: 'not_needed',
  work: 'none',
  out: 'none',
  money: 'nothing_owed',
  granted: false,
  shipFirst: false,
}

/** Where a move may lead beyond its row in the table: what the desk decides by kind and amount. */
function leadsTo(standing: CaseStanding, move: CaseMove): CaseStanding[] {
  const next = { ...standing, ...(TRANSITIONS[move].to as Partial<CaseStates>) }
  if (move === 'approve') return [{ ...next, decision: 'first_approved' }, ...approvals(next)]
  if (move === 'acceptOffer' || move === 'acceptQuote' || move === 'grant') return grants(next)
  if (move === 'chargeUnreturned')
    return [{ ...next, granted: true, goods: next.goods === 'lost' ? 'lost' : 'not_needed' }]
  if (move === 'receive' && next.kind === 'repair') return [{ ...next, work: 'to_diagnose' }]
  if (move === 'inspect') return [next, { ...next, goods: 'put_away' }]
  if (move === 'finishRepair' || move === 'giveUpRepair' || move === 'refuseQuote')
    return [{ ...next, out: next.out === 'none' ? 'reserved' : next.out }]
  if (move === 'collect' || move === 'waive') return [{ ...next, out: next.out === 'held' ? 'reserved' : next.out }]
  if (['decline', 'withdraw', 'expire', 'reopen', 'convert'].includes(move)) return undone(next, move)
  return [next]
}

function undone(next: CaseStanding, move: CaseMove): CaseStanding[] {
  const back = { ...next, granted: false, out: 'none', work: 'none', money: 'nothing_owed' } as const
  const goods = back.goods === 'awaiting_shipment' ? 'not_needed' : back.goods
  if (move === 'convert') return CASE_KINDS.map((kind) => ({ ...back, kind, goods }))
  return [{ ...back, goods: goods === 'received' && move !== 'reopen' ? 'inspected' : goods }]
}

function approvals(next: CaseStanding): CaseStanding[] {
  return [0, 100].flatMap((totalMinor) =>
    [0, 50].flatMap((dueMinor) => {
      const approval = approvalOf({
        ...next,
        units: 1,
        totalMinor,
        dueMinor,
        refundWhen: 'inspected',
        withoutReturn: false,
      })
      const led = { ...next, ...approval.to }
      return approval.grantNow ? grants(led) : [led]
    }),
  )
}

/** A repair never owes the buyer anything; what the buyer owes for is held until they have paid. */
function grants(next: CaseStanding): CaseStanding[] {
  const money = next.kind === 'repair' ? (['nothing_owed', 'due_from_buyer'] as const) : MONEY_GRANTED
  const goesOut =
    next.kind === 'repair' || (next.kind === 'exchange' && next.out !== 'shipped' && next.out !== 'delivered')
  return money.map((each) => ({
    ...next,
    granted: true,
    money: each,
    out: goesOut ? (each === 'due_from_buyer' ? 'held' : 'reserved') : next.out,
  }))
}
const MONEY_GRANTED = ['nothing_owed', 'owed', 'due_from_buyer'] as const

/** Every standing that moves of the table lead to from an opened case, of each kind. */
function reachable(): CaseStanding[] {
  const seen = new Map<string, CaseStanding>()
  const waiting = CASE_KINDS.flatMap((kind: CaseKind) =>
    [true, false].map((shipFirst) => ({ ...OPENED, kind, shipFirst: shipFirst && kind === 'exchange' })),
  )
  for (let standing = waiting.pop(); standing; standing = waiting.pop()) {
    const name = JSON.stringify(Object.values(standing))
    if (seen.has(name)) continue
    seen.set(name, standing)
    for (const move of CASE_MOVES) if (canMove(standing, move)) waiting.push(...leadsTo(standing, move))
  }
  return [...seen.values()]
}

const ALL = reachable()
const reached = <Machine extends keyof CaseStates>(machine: Machine) => new Set(ALL.map((each) => each[machine]))

describe('the five machines of a case', () => {
  it('start at requested and reach every state by moves of the table', () => {
    expect(reached('decision')).toEqual(new Set(DECISION_STATES))
    expect(reached('goods')).toEqual(new Set(GOODS_STATES))
    expect(reached('work')).toEqual(new Set(WORK_STATES))
    expect(reached('out')).toEqual(new Set(OUT_STATES))
    expect(reached('money')).toEqual(new Set(MONEY_STATES))
    expect(new Set(ALL.map(statusOf))).toEqual(new Set(CASE_STATUSES))
  })

  it('never leave a case open without a move, so that somebody can always go on with it', () => {
    const stuck = ALL.filter(
      (each) => !CLOSED_STATUSES.includes(statusOf(each)) && !CASE_MOVES.some((move) => canMove(each, move)),
    )
    expect(stuck).toEqual([])
  })

  it('move money only where the case is approved, and settled money never', () => {
    for (const each of ALL) if (each.money !== 'nothing_owed') expect(each.decision).toBe('approved')
    for (const each of ALL)
      if (each.money === 'settled')
        for (const move of ['send', 'retry', 'reopen', 'convert', 'decline', 'withdraw', 'expire'] as const)
          expect([move, canMove(each, move)]).toEqual([move, false])
  })

  it('grant an amount once', () => {
    for (const each of ALL)
      if (each.granted)
        for (const move of ['approve', 'grant', 'decline', 'acceptOffer'] as const)
          expect([move, canMove(each, move)]).toEqual([move, false])
  })

  it('ask the same permission in the table as the endpoint does', () => {
    for (const move of CASE_MOVES)
      expect([move, contract[`cases.${move}`].permission]).toEqual([move, TRANSITIONS[move].permission])
  })

  it('keep the moves of one kind from the others', () => {
    const approved = { ...OPENED, decision: 'approved', goods: 'received' } as const
    expect(canMove({ ...approved, kind: 'return' }, 'inspect')).toBe(true)
    expect(canMove({ ...approved, kind: 'repair', work: 'to_diagnose' }, 'inspect')).toBe(false)
    expect(canMove({ ...approved, kind: 'repair', work: 'to_diagnose' }, 'diagnose')).toBe(true)
    expect(canMove({ ...approved, kind: 'return', out: 'reserved', goods: 'put_away' }, 'shipOut')).toBe(false)
  })
})

describe('one word for where a case stands', () => {
  it.each([
    [{}, 'to_review'],
    [{ decision: 'needs_info' }, 'waiting_buyer'],
    [{ decision: 'first_approved' }, 'to_confirm'],
    [{ decision: 'countered' }, 'offer_made'],
    [{ decision: 'approved', goods: 'awaiting_shipment' }, 'awaiting_return'],
    [{ decision: 'approved', goods: 'received' }, 'to_inspect'],
    [{ decision: 'approved', goods: 'inspected' }, 'to_grant'],
    [{ decision: 'approved', goods: 'inspected', granted: true, money: 'owed' }, 'to_pay'],
    [{ decision: 'approved', goods: 'inspected', granted: true, money: 'settled' }, 'to_put_away'],
    [{ decision: 'approved', goods: 'put_away', granted: true, money: 'settled' }, 'settled'],
    [{ decision: 'declined', goods: 'inspected' }, 'to_put_away'],
    [{ decision: 'withdrawn', goods: 'inspected' }, 'to_put_away'],
    [{ kind: 'repair', decision: 'approved', goods: 'received', work: 'to_diagnose' }, 'to_diagnose'],
    [{ kind: 'repair', decision: 'approved', goods: 'lost' }, 'to_grant'],
    [
      { kind: 'repair', decision: 'approved', goods: 'received', work: 'repaired', out: 'reserved', granted: true },
      'to_ship',
    ],
    [
      { kind: 'exchange', decision: 'approved', goods: 'received', out: 'shipped', shipFirst: true, granted: true },
      'to_inspect',
    ],
    [{ kind: 'exchange', decision: 'approved', goods: 'put_away', out: 'delivered', granted: true }, 'completed'],
    [{ decision: 'approved', granted: true }, 'closed_without_payment'],
  ] as const)('%o is %s', (standing, status) => expect(statusOf({ ...OPENED, ...standing })).toBe(status))

  it('stands in exactly one tab of the queue', () => {
    for (const status of CASE_STATUSES) {
      const tabs = Object.values(VIEW_STATUSES).filter((held) => (held as readonly string[] | null)?.includes(status))
      expect([status, tabs.length]).toEqual([status, 1])
    }
  })

  it('has a clock wherever the desk or the buyer must act, and each clock its place', () => {
    const clocks = new Set(CASE_STATUSES.map(clockStepOf))
    expect(CLOCK_STEPS.filter((step) => !clocks.has(step))).toEqual(['appeal'])
    expect(CLOSED_STATUSES.filter((status) => clockStepOf(status) !== null)).toEqual([])
  })
})

describe('what approving means', () => {
  const asked = {
    goods: 'not_needed',
    units: 1,
    totalMinor: 100,
    dueMinor: 0,
    refundWhen: 'inspected',
    withoutReturn: false,
  } as const
  it.each([
    [
      { kind: 'refund' },
      { grantNow: true, expectGoods: false, to: { goods: 'not_needed', work: 'none', out: 'none' } },
    ],
    [
      { kind: 'return' },
      { grantNow: false, expectGoods: true, to: { goods: 'awaiting_shipment', work: 'none', out: 'none' } },
    ],
    [
      { kind: 'return', refundWhen: 'approved' },
      { grantNow: true, expectGoods: true, to: { goods: 'awaiting_shipment', work: 'none', out: 'none' } },
    ],
    [
      { kind: 'return', withoutReturn: true },
      { grantNow: true, expectGoods: false, to: { goods: 'not_needed', work: 'none', out: 'none' } },
    ],
    [
      { kind: 'return', goods: 'inspected' },
      { grantNow: true, expectGoods: false, to: { goods: 'inspected', work: 'none', out: 'none' } },
    ],
    [
      { kind: 'exchange' },
      { grantNow: false, expectGoods: true, to: { goods: 'awaiting_shipment', work: 'none', out: 'reserved' } },
    ],
    [
      { kind: 'exchange', totalMinor: 0, dueMinor: 30 },
      { grantNow: true, expectGoods: true, to: { goods: 'awaiting_shipment', work: 'none', out: 'held' } },
    ],
    [
      { kind: 'exchange', totalMinor: 0 },
      { grantNow: true, expectGoods: true, to: { goods: 'awaiting_shipment', work: 'none', out: 'reserved' } },
    ],
    [
      { kind: 'repair', totalMinor: 0 },
      { grantNow: false, expectGoods: true, to: { goods: 'awaiting_shipment', work: 'none', out: 'none' } },
    ],
    [
      { kind: 'repair', totalMinor: 0, goods: 'received' },
      { grantNow: false, expectGoods: false, to: { goods: 'received', work: 'to_diagnose', out: 'none' } },
    ],
  ] as const)('for %o', (changes, approval) => expect(approvalOf({ ...asked, ...changes })).toEqual(approval))
})

const NOTHING = { openCases: 0, paidMinor: 100, grantedMinor: 0, refundedMinor: 0, exchanges: 0, repairs: 0 }
it.each([
  [{}, 'none'],
  [{ openCases: 1 }, 'open'],
  [{ openCases: 2, grantedMinor: 60 }, 'refund_due'],
  [{ grantedMinor: 60, refundedMinor: 60 }, 'partly_refunded'],
  [{ grantedMinor: 100, refundedMinor: 100 }, 'refunded'],
  [{ exchanges: 1, repairs: 1 }, 'exchanged'],
  [{ repairs: 1 }, 'repaired'],
  [{ repairs: 1, openCases: 1 }, 'open'],
  [{ exchanges: 1, grantedMinor: 20, refundedMinor: 20 }, 'partly_refunded'],
] as const)('an order with %o is %s', (figures, status) =>
  expect(afterSalesStatus({ ...NOTHING, ...figures })).toBe(status),
)
