import type { CaseStatus } from '../../../shared/model/case'
import type { ClockStep } from '../../../shared/model/policy'

/** Which clock runs while a case stands at a status: what the time that is left is for. */
export const STATUS_CLOCK: Readonly<Partial<Record<CaseStatus, ClockStep>>> = {
  to_review: 'decide',
  to_confirm: 'decide',
  waiting_buyer: 'answer',
  offer_made: 'answer',
  awaiting_return: 'ship_back',
  in_transit: 'receive',
  to_inspect: 'inspect',
  to_grant: 'grant',
  to_diagnose: 'diagnose',
  quote_sent: 'answer',
  to_repair: 'repair',
  in_repair: 'repair',
  to_collect: 'collect',
  to_ship: 'ship_out',
  to_pay: 'pay',
  paying: 'pay',
  payment_failed: 'pay',
  payment_unknown: 'pay',
}
