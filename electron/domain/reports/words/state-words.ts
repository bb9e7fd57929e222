/** Words for states, steps and members that answers name by code. */
import type { DecisionState } from '../../../../shared/model/case'
import type { TimedStep } from '../../../../shared/model/measures'
import type { ClockStep } from '../../../../shared/model/policy'
import { both, type Both } from '../../evidence/words/both'

export const STEP_NAMES: Readonly<Record<TimedStep, Both>> = {
  reply: both('首次答复', 'First reply'),
  decision: both('审核', 'Decision'),
  goods_back: both('收到退货', 'Goods back'),
  settlement: both('退款到账', 'Settlement'),
}

export const CLOCK_NAMES: Readonly<Record<ClockStep, Both>> = {
  decide: both('审核', 'Decide'),
  answer: both('买家答复', 'Answer of the buyer'),
  ship_back: both('买家寄回', 'Goods sent back'),
  receive: both('收货', 'Receive'),
  inspect: both('验货', 'Inspect'),
  grant: both('确认金额', 'Grant'),
  pay: both('打款', 'Pay'),
  diagnose: both('检测', 'Diagnose'),
  repair: both('维修', 'Repair'),
  collect: both('收款', 'Collect'),
  ship_out: both('发出', 'Ship out'),
  appeal: both('申诉', 'Appeal'),
}

export const DECISION_NAMES: Readonly<Record<DecisionState, Both>> = {
  requested: both('待审核', 'Requested'),
  needs_info: both('待买家补充', 'Waiting for the buyer'),
  in_review: both('审核中', 'In review'),
  first_approved: both('待复核', 'Approved once'),
  countered: both('协商中', 'Offer made'),
  offer_refused: both('买家拒绝方案', 'Offer refused'),
  appealed: both('申诉中', 'Appealed'),
  approved: both('已批准', 'Approved'),
  declined: both('已拒绝', 'Declined'),
  withdrawn: both('已撤销', 'Withdrawn'),
  expired: both('已过期', 'Expired'),
}

export const OUTCOME_NAMES = {
  open: both('处理中', 'Open'),
  settled: both('已退款', 'Settled'),
  replaced: both('已换货', 'Replaced'),
  repaired: both('已修好', 'Repaired'),
  closed: both('已完结', 'Closed'),
} as const
