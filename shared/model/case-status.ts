/** What a clerk reads in a list: one word for where a case stands, a pure function of its machines, and the queue's tabs. */
import { z } from 'zod'
import type { CaseStanding } from './case-machines'

export const CASE_STATUSES = [
  'to_review',
  'to_confirm',
  'waiting_buyer',
  'offer_made',
  'awaiting_return',
  'in_transit',
  'to_inspect',
  'to_grant',
  'to_put_away',
  'to_diagnose',
  'quote_sent',
  'to_repair',
  'in_repair',
  'waiting_parts',
  'to_collect',
  'to_ship',
  'shipped_out',
  'to_pay',
  'paying',
  'payment_failed',
  'payment_unknown',
  'settled',
  'completed',
  'declined',
  'withdrawn',
  'expired',
  'closed_without_payment',
] as const
export const CaseStatus = z.enum(CASE_STATUSES)
export type CaseStatus = z.infer<typeof CaseStatus>

/** A case is open while somebody still has to do something. */
export const CLOSED_STATUSES: readonly CaseStatus[] = [
  'settled',
  'completed',
  'declined',
  'withdrawn',
  'expired',
  'closed_without_payment',
]

/** Where a case stands: what the desk itself must do comes first, then what it waits for. */
export function statusOf(standing: CaseStanding): CaseStatus {
  return decisionStatus(standing) ?? deskStatus(standing) ?? waitingStatus(standing) ?? endStatus(standing)
}

function decisionStatus({ decision, goods }: CaseStanding): CaseStatus | null {
  if (decision === 'approved') return null
  // A parcel in the house that is not paid for still has to go back to the buyer.
  if (decision === 'declined' || decision === 'withdrawn' || decision === 'expired')
    return goods === 'inspected' ? 'to_put_away' : decision
  if (decision === 'needs_info') return 'waiting_buyer'
  if (decision === 'countered') return 'offer_made'
  return decision === 'first_approved' ? 'to_confirm' : 'to_review'
}

function deskStatus(standing: CaseStanding): CaseStatus | null {
  const { kind, goods, work, out, money, granted } = standing
  if (money === 'failed') return 'payment_failed'
  if (money === 'unknown') return 'payment_unknown'
  if (money === 'owed') return 'to_pay'
  if (goods === 'received' && kind !== 'repair') return 'to_inspect'
  if (work === 'to_diagnose') return 'to_diagnose'
  if (work === 'accepted_by_buyer') return 'to_repair'
  if (work === 'in_repair') return 'in_repair'
  // A unit to be repaired that was lost on its way is a matter of money, too.
  if (!granted && (goods === 'inspected' || goods === 'put_away' || goods === 'lost')) return 'to_grant'
  if (readyToShip(standing)) return 'to_ship'
  return goods === 'inspected' && out !== 'held' ? 'to_put_away' : null
}

function readyToShip({ kind, goods, work, out, shipFirst }: CaseStanding): boolean {
  if (out !== 'reserved') return false
  if (kind === 'repair') return work === 'repaired' || work === 'unrepairable' || work === 'refused_by_buyer'
  return shipFirst || !['awaiting_shipment', 'in_transit', 'received'].includes(goods)
}

function waitingStatus({ kind, goods, work, out, money }: CaseStanding): CaseStatus | null {
  if (work === 'quoted') return 'quote_sent'
  if (work === 'waiting_parts') return 'waiting_parts'
  if (money === 'due_from_buyer') return 'to_collect'
  if (goods === 'awaiting_shipment') return 'awaiting_return'
  if (goods === 'in_transit') return 'in_transit'
  if (out === 'shipped') return 'shipped_out'
  if (money === 'sending') return 'paying'
  return kind === 'repair' && out === 'held' ? 'to_collect' : null
}

function endStatus({ kind, money }: CaseStanding): CaseStatus {
  if (money === 'settled') return 'settled'
  return kind === 'refund' || kind === 'return' ? 'closed_without_payment' : 'completed'
}

/**
 * The tabs of the queue and the statuses each holds. `open` = everything that is not closed; `overdue` = open and past its
 * due time, `due_today` = due between now and the end of the shop's day.
 */
export const VIEW_STATUSES = {
  open: null,
  to_review: ['to_review', 'to_confirm'],
  waiting_buyer: ['waiting_buyer', 'offer_made', 'quote_sent'],
  goods_in: ['awaiting_return', 'in_transit'],
  to_inspect: ['to_inspect', 'to_grant', 'to_put_away'],
  in_work: ['to_diagnose', 'to_repair', 'in_repair', 'waiting_parts'],
  to_ship: ['to_collect', 'to_ship', 'shipped_out'],
  to_pay: ['to_pay'],
  paying: ['paying'],
  payment_failed: ['payment_failed', 'payment_unknown'],
  overdue: null,
  due_today: null,
  settled: ['settled', 'completed', 'closed_without_payment'],
  declined: ['declined', 'withdrawn', 'expired'],
  all: null,
} as const satisfies Record<string, readonly CaseStatus[] | null>
export type CaseView = keyof typeof VIEW_STATUSES
export const CASE_VIEWS = Object.keys(VIEW_STATUSES) as [CaseView, ...CaseView[]]
export const CaseView = z.enum(CASE_VIEWS)
