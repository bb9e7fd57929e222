import type { MoneyState, OutState, WorkState } from '../../../shared/model/case'
import type { Tone } from '../../ui/StatusBadge.vue'

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
