/** Every move of a case: where it may start, what it needs and where it leads. The buttons and the server read this one table. */
import { z } from 'zod'
import type { Permission } from '../permissions'
import type { CaseStanding, CaseStates, DecisionState, GoodsState, WorkState } from './case-machines'
import type { CaseKind } from './policy'

type Machines = { readonly [Machine in keyof CaseStates]?: readonly CaseStates[Machine][] }
interface Transition {
  permission: Permission
  /** Each machine named here must be in one of these states. Several entries are alternatives. */
  from: readonly Machines[]
  kinds?: readonly CaseKind[]
  granted?: boolean
  to: Partial<CaseStates>
}

const NOTHING_MOVED = { goods: ['not_needed', 'awaiting_shipment'], money: ['nothing_owed'] } as const
/** Goods came in and the amount is still open: what was approved can still be judged. */
const GOODS_SEEN = ['inspected', 'put_away', 'lost'] as const
const REVIEWED = ['requested', 'in_review', 'offer_refused', 'appealed'] as const
const WITH_GOODS = ['return', 'exchange', 'repair'] as const
const PAYING_OUT = { decision: ['approved'], money: ['sending', 'unknown'] } as const
const INSPECTED_KINDS = ['return', 'exchange'] as const
/** Nothing has left the house yet. */
const NOT_OUT = ['none', 'reserved', 'held'] as const
/** Nothing was sent either way: the buyer may still let it be, also where they owe for it. */
const NOT_BEGUN = {
  decision: ['approved'],
  goods: ['awaiting_shipment'],
  money: ['nothing_owed', 'due_from_buyer'],
  out: NOT_OUT,
} as const

function decide(from: readonly DecisionState[], to: DecisionState, permission: Permission): Transition {
  return { permission, from: [{ decision: from }], to: { decision: to } }
}

function work(from: readonly WorkState[], to: WorkState): Transition {
  return {
    permission: 'cases.write',
    kinds: ['repair'],
    from: [{ decision: ['approved'], work: from }],
    to: { work: to },
  }
}

export const TRANSITIONS = {
  startReview: decide(['requested', 'appealed'], 'in_review', 'cases.write'),
  askInfo: decide(REVIEWED, 'needs_info', 'cases.write'),
  answerInfo: decide(['needs_info'], 'requested', 'cases.write'),
  approve: decide([...REVIEWED, 'first_approved'], 'approved', 'cases.decide'),
  decline: {
    permission: 'cases.decide',
    from: [
      { decision: [...REVIEWED, 'needs_info', 'first_approved', 'countered'] },
      {
        decision: ['approved'],
        goods: ['received', ...GOODS_SEEN],
        work: ['none', 'to_diagnose', 'quoted'],
        out: NOT_OUT,
      },
    ],
    granted: false,
    to: { decision: 'declined' },
  },
  counter: decide(REVIEWED, 'countered', 'cases.decide'),
  acceptOffer: decide(['countered'], 'approved', 'cases.write'),
  refuseOffer: decide(['countered'], 'offer_refused', 'cases.write'),
  appeal: decide(['declined'], 'appealed', 'cases.write'),
  withdraw: {
    permission: 'cases.write',
    from: [{ decision: [...REVIEWED, 'needs_info', 'countered', 'first_approved'] }, NOT_BEGUN],
    to: { decision: 'withdrawn' },
  },
  expire: {
    permission: 'cases.write',
    from: [{ decision: ['needs_info', 'countered'] }, NOT_BEGUN],
    to: { decision: 'expired' },
  },
  reopen: {
    permission: 'cases.decide',
    from: [
      { decision: ['declined', 'withdrawn', 'expired'] },
      {
        decision: ['approved'],
        goods: NOTHING_MOVED.goods,
        money: ['nothing_owed', 'owed', 'failed'],
        out: NOT_OUT,
      },
    ],
    to: { decision: 'in_review', money: 'nothing_owed' },
  },
  convert: {
    permission: 'cases.decide',
    from: [
      { decision: [...REVIEWED, 'needs_info', 'countered'] },
      {
        decision: ['approved'],
        money: ['nothing_owed', 'due_from_buyer', 'waived'],
        out: NOT_OUT,
      },
    ],
    to: { decision: 'in_review', work: 'none', out: 'none', money: 'nothing_owed' },
  },
  recordShipment: {
    permission: 'cases.write',
    kinds: WITH_GOODS,
    from: [{ decision: ['approved'], goods: ['awaiting_shipment'] }],
    to: { goods: 'in_transit' },
  },
  // Goods on their way arrive, or are lost, whatever the case has become since.
  receive: {
    permission: 'cases.write',
    from: [{ decision: ['approved'], goods: ['awaiting_shipment', 'in_transit'] }],
    to: { goods: 'received' },
  },
  recordLoss: {
    permission: 'cases.write',
    from: [{ decision: ['approved'], goods: ['in_transit'] }],
    to: { goods: 'lost' },
  },
  // A refund has goods only where it was another kind before.
  inspect: {
    permission: 'cases.write',
    kinds: ['refund', ...INSPECTED_KINDS],
    from: [{ decision: ['approved'], goods: ['received'] }],
    to: { goods: 'inspected' },
  },
  putAway: {
    permission: 'cases.write',
    from: [{ decision: ['approved', 'declined', 'withdrawn', 'expired'], goods: ['inspected'] }],
    to: { goods: 'put_away' },
  },
  grant: {
    permission: 'cases.decide',
    kinds: INSPECTED_KINDS,
    from: [{ decision: ['approved'], goods: GOODS_SEEN, money: ['nothing_owed'] }],
    granted: false,
    to: { money: 'owed' },
  },
  send: { permission: 'cases.settle', from: [{ decision: ['approved'], money: ['owed'] }], to: { money: 'sending' } },
  recordSettlement: { permission: 'cases.settle', from: [PAYING_OUT], to: { money: 'settled' } },
  recordFailure: { permission: 'cases.settle', from: [PAYING_OUT], to: { money: 'failed' } },
  markUnknown: {
    permission: 'cases.settle',
    from: [{ decision: ['approved'], money: ['sending'] }],
    to: { money: 'unknown' },
  },
  retry: {
    permission: 'cases.settle',
    from: [{ decision: ['approved'], money: ['failed'] }],
    to: { money: 'sending' },
  },
  collect: {
    permission: 'cases.settle',
    from: [{ decision: ['approved'], money: ['due_from_buyer'] }],
    to: { money: 'collected' },
  },
  waive: {
    permission: 'cases.decide',
    from: [{ decision: ['approved'], money: ['due_from_buyer'] }],
    to: { money: 'waived' },
  },
  chargeUnreturned: {
    permission: 'cases.decide',
    kinds: ['exchange'],
    // Not where money went to the buyer already: the charge would have to take that back too.
    from: [
      {
        decision: ['approved'],
        goods: ['awaiting_shipment', 'lost'],
        out: ['shipped', 'delivered'],
        money: ['nothing_owed', 'collected', 'waived'],
      },
    ],
    to: { money: 'due_from_buyer' },
  },
  diagnose: {
    permission: 'cases.write',
    kinds: ['repair'],
    from: [{ decision: ['approved'], goods: ['received'], work: ['to_diagnose', 'quoted'] }],
    to: { work: 'quoted' },
  },
  acceptQuote: work(['quoted'], 'accepted_by_buyer'),
  refuseQuote: work(['quoted'], 'refused_by_buyer'),
  startRepair: work(['accepted_by_buyer'], 'in_repair'),
  waitParts: work(['in_repair'], 'waiting_parts'),
  partsArrived: work(['waiting_parts'], 'in_repair'),
  finishRepair: work(['in_repair'], 'repaired'),
  giveUpRepair: work(['to_diagnose', 'in_repair', 'waiting_parts'], 'unrepairable'),
  shipOut: {
    permission: 'cases.write',
    kinds: ['exchange', 'repair'],
    from: [{ decision: ['approved'], out: ['reserved'] }],
    to: { out: 'shipped' },
  },
  confirmDelivery: {
    permission: 'cases.write',
    kinds: ['exchange', 'repair'],
    from: [{ decision: ['approved'], out: ['shipped'] }],
    to: { out: 'delivered' },
  },
} as const satisfies Record<string, Transition>

export type CaseMove = keyof typeof TRANSITIONS
export const CASE_MOVES = Object.keys(TRANSITIONS) as CaseMove[]
export const CaseMove = z.enum(CASE_MOVES as [CaseMove, ...CaseMove[]])

const REPAIR_ENDED: readonly WorkState[] = ['repaired', 'unrepairable', 'refused_by_buyer']
const GOODS_DONE: readonly GoodsState[] = ['inspected', 'put_away', 'lost', 'not_needed']

export function canMove(standing: CaseStanding, move: CaseMove): boolean {
  const { kinds, granted, from }: Transition = TRANSITIONS[move]
  if (kinds && !kinds.includes(standing.kind)) return false
  if (granted !== undefined && granted !== standing.granted) return false
  if (move === 'shipOut' && !mayShipOut(standing)) return false
  if (move === 'chargeUnreturned' && !standing.shipFirst) return false
  // Until it is known what is paid for them, the goods are still the buyer's.
  if (move === 'putAway' && standing.decision === 'approved' && !standing.granted) return false
  return from.some((machines) => fits(standing, machines))
}

function fits(standing: CaseStates, machines: Machines): boolean {
  return (Object.keys(machines) as (keyof CaseStates)[]).every((machine) =>
    (machines[machine] as readonly string[]).includes(standing[machine]),
  )
}

/** Replacement goods wait for those that come back, unless they go first; a repaired unit leaves when the work has ended. */
function mayShipOut({ kind, goods, work, shipFirst }: CaseStanding): boolean {
  return kind === 'repair' ? REPAIR_ENDED.includes(work) : shipFirst || GOODS_DONE.includes(goods)
}
