/** The five machines of a case, which do not mix: decision, goods in, repair work, goods out, money. */
import { z } from 'zod'
import type { CaseKind } from './policy'

export const DECISION_STATES = [
  'requested',
  'needs_info',
  'in_review',
  'first_approved',
  'countered',
  'offer_refused',
  'appealed',
  'approved',
  'declined',
  'withdrawn',
  'expired',
] as const
export const DecisionState = z.enum(DECISION_STATES)
export type DecisionState = z.infer<typeof DecisionState>

/** Of the goods that come in; a case stands where its least advanced units stand. `put_away`: restocked, scrapped or sent back. */
export const GOODS_STATES = [
  'not_needed',
  'awaiting_shipment',
  'in_transit',
  'received',
  'inspected',
  'put_away',
  'lost',
] as const
export const GoodsState = z.enum(GOODS_STATES)
export type GoodsState = z.infer<typeof GoodsState>

export const WORK_STATES = [
  'none',
  'to_diagnose',
  'quoted',
  'accepted_by_buyer',
  'refused_by_buyer',
  'in_repair',
  'waiting_parts',
  'repaired',
  'unrepairable',
] as const
export const WorkState = z.enum(WORK_STATES)
export type WorkState = z.infer<typeof WorkState>

/** `held`: ready to go, but the buyer still owes. */
export const OUT_STATES = ['none', 'reserved', 'held', 'shipped', 'delivered'] as const
export const OutState = z.enum(OUT_STATES)
export type OutState = z.infer<typeof OutState>

export const MONEY_STATES = [
  'nothing_owed',
  'owed',
  'sending',
  'settled',
  'failed',
  'unknown',
  'due_from_buyer',
  'collected',
  'waived',
] as const
export const MoneyState = z.enum(MONEY_STATES)
export type MoneyState = z.infer<typeof MoneyState>

export interface CaseStates {
  decision: DecisionState
  goods: GoodsState
  work: WorkState
  out: OutState
  money: MoneyState
}

/** What a move is checked against: the machines, and what of the case bears on them. */
export interface CaseStanding extends CaseStates {
  kind: CaseKind
  /** The amount has been granted: its money rows are kept and booked. A return is approved before it is granted. */
  granted: boolean
  /** Replacement goods leave before the others are back. */
  shipFirst: boolean
}
