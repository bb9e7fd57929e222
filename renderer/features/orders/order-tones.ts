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
  partly_refunded: 'moving',
  refunded: 'good',
}

export const CASE_TONES: Readonly<Record<CaseStatus, Tone>> = {
  to_review: 'todo',
  waiting_buyer: 'waiting',
  to_pay: 'todo',
  paying: 'moving',
  payment_failed: 'bad',
  payment_unknown: 'bad',
  settled: 'good',
  declined: 'plain',
  withdrawn: 'plain',
  closed_without_payment: 'plain',
}
