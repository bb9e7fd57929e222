import type { CaseStatus, MoneyState, OutState, WorkState } from '../../../shared/model/case'
import type { Tone } from '../../ui/StatusBadge.vue'

export const STATUS_TONE: Readonly<Record<CaseStatus, Tone>> = {
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

export const MONEY_TONE: Readonly<Record<MoneyState, Tone>> = {
  nothing_owed: 'plain',
  owed: 'todo',
  sending: 'moving',
  settled: 'good',
  failed: 'bad',
  unknown: 'bad',
  due_from_buyer: 'waiting',
  collected: 'good',
  waived: 'plain',
}

export const WORK_TONE: Readonly<Record<WorkState, Tone>> = {
  none: 'plain',
  to_diagnose: 'todo',
  quoted: 'waiting',
  accepted_by_buyer: 'todo',
  refused_by_buyer: 'plain',
  in_repair: 'moving',
  waiting_parts: 'waiting',
  repaired: 'good',
  unrepairable: 'bad',
}

export const OUT_TONE: Readonly<Record<OutState, Tone>> = {
  none: 'plain',
  reserved: 'todo',
  held: 'waiting',
  shipped: 'moving',
  delivered: 'good',
}
