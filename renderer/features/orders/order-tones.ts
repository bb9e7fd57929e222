import type { CaseStatus } from '../../../shared/model/case'
import type { AfterSalesStatus, Fulfilment } from '../../../shared/model/order'
import type { Tone } from '../../ui/StatusBadge.vue'

export const FULFILMENT_TONES: Readonly<Record<Fulfilment, Tone>> = {
  unpaid: 'waiting',
  paid: 'todo',
  shipped: 'moving',
  delivered: 'good',
  cancelled: 'plain',
}

export const AFTER_SALES_TONES: Readonly<Record<AfterSalesStatus, Tone>> = {
  none: 'plain',
  open: 'todo',
  refund_due: 'waiting',
  exchanged: 'good',
  repaired: 'good',
  partly_refunded: 'moving',
  refunded: 'good',
}

export const CASE_TONES: Readonly<Record<CaseStatus, Tone>> = {
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
