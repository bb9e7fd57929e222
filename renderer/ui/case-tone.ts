import type { CaseStatus } from '../../shared/model/case'
import type { Tone } from './StatusBadge.vue'

/** How the status of a case looks wherever one is named: in the queue, on its page, beside its order. */
export const CASE_TONE: Readonly<Record<CaseStatus, Tone>> = {
  to_review: 'todo',
  to_confirm: 'todo',
  waiting_buyer: 'waiting',
  offer_made: 'waiting',
  awaiting_return: 'waiting',
  in_transit: 'moving',
  to_inspect: 'todo',
  to_grant: 'todo',
  to_put_away: 'todo',
  to_diagnose: 'todo',
  quote_sent: 'waiting',
  to_repair: 'todo',
  in_repair: 'moving',
  waiting_parts: 'waiting',
  to_collect: 'waiting',
  to_ship: 'todo',
  shipped_out: 'moving',
  to_pay: 'todo',
  paying: 'moving',
  payment_failed: 'bad',
  payment_unknown: 'bad',
  settled: 'good',
  completed: 'good',
  declined: 'plain',
  withdrawn: 'plain',
  expired: 'plain',
  closed_without_payment: 'plain',
}
