import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract'
import {
  canMove,
  CASE_MOVES,
  DECISION_STATES,
  MONEY_STATES,
  statusOf,
  TRANSITIONS,
  type CaseStates,
} from '../../shared/model/case'
import { afterSalesStatus } from '../../electron/domain/orders/after-sales-status'

describe('the two machines of a case', () => {
  it('start at requested and reach every state by moves of the table', () => {
    const seen = new Map<string, CaseStates>()
    const visit = (states: CaseStates): void => {
      const name = `${states.decision}/${states.money}`
      if (seen.has(name)) return
      seen.set(name, states)
      for (const move of CASE_MOVES) if (canMove(states, move)) visit({ ...states, ...TRANSITIONS[move].to })
    }
    visit({ decision: 'requested', money: 'nothing_owed' })
    expect(new Set([...seen.values()].map(({ decision }) => decision))).toEqual(new Set(DECISION_STATES))
    expect(MONEY_STATES.filter((state) => ![...seen.values()].some(({ money }) => money === state))).toEqual([
      'unknown',
    ])
    for (const { decision, money } of seen.values()) if (money !== 'nothing_owed') expect(decision).toBe('approved')
  })

  it('never lets settled money move', () => {
    for (const decision of DECISION_STATES)
      for (const move of CASE_MOVES) expect(canMove({ decision, money: 'settled' }, move)).toBe(false)
  })

  it('asks the same permission in the table as the endpoint does', () => {
    for (const move of CASE_MOVES)
      expect([move, contract[`cases.${move}`].permission]).toEqual([move, TRANSITIONS[move].permission])
  })

  it.each([
    ['requested', 'nothing_owed', 'to_review'],
    ['needs_info', 'nothing_owed', 'waiting_buyer'],
    ['approved', 'owed', 'to_pay'],
    ['approved', 'sending', 'paying'],
    ['approved', 'failed', 'payment_failed'],
    ['approved', 'settled', 'settled'],
    ['approved', 'nothing_owed', 'closed_without_payment'],
    ['declined', 'nothing_owed', 'declined'],
  ] as const)('reads as one status: %s and %s is %s', (decision, money, status) =>
    expect(statusOf({ decision, money })).toBe(status),
  )
})

it.each([
  [{ openCases: 0, paidMinor: 100, grantedMinor: 0, refundedMinor: 0 }, 'none'],
  [{ openCases: 1, paidMinor: 100, grantedMinor: 0, refundedMinor: 0 }, 'open'],
  [{ openCases: 2, paidMinor: 100, grantedMinor: 60, refundedMinor: 0 }, 'refund_due'],
  [{ openCases: 0, paidMinor: 100, grantedMinor: 60, refundedMinor: 60 }, 'partly_refunded'],
  [{ openCases: 0, paidMinor: 100, grantedMinor: 100, refundedMinor: 100 }, 'refunded'],
] as const)('an order with %o is %s', (figures, status) => expect(afterSalesStatus(figures)).toBe(status))
