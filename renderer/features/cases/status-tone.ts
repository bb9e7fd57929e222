import type { CaseStatus, MoneyState } from '../../../shared/model/case'
import type { Tone } from '../../ui/StatusBadge.vue'

export const STATUS_TONE: Readonly<Record<CaseStatus, Tone>> = {
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

export const MONEY_TONE: Readonly<Record<MoneyState, Tone>> = {
  nothing_owed: 'plain',
  owed: 'todo',
  sending: 'moving',
  settled: 'good',
  failed: 'bad',
  unknown: 'bad',
}
