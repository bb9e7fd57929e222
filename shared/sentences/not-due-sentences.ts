/** Why somebody must not be asked now; fills `{because}` of `collect.not_due`. */
import { say, type Sentences } from './say'

export const NOT_DUE = {
  not_delivered: say('尚未签收', 'it has not been delivered'),
  cancelled: say('订单已取消', 'it was cancelled'),
  rated: say('买家已经评价', 'the buyer has rated it'),
  too_early: say('还没到时候', 'it is too early'),
  window_closed: say('评价期已结束', 'the time to rate has ended'),
  open_case: say('有未结束的售后单', 'a case is open'),
  suppressed: say('买家不愿被邀评', 'the buyer wants no asking'),
  asked_already: say('已经邀请过', 'the buyer has been asked already'),
  asked_enough: say('已经提醒够了', 'the buyer has been reminded often enough'),
  never_asked: say('还没有邀请过', 'the buyer has not been asked yet'),
  no_case: say('没有相应的已了结售后单', 'no case of it has ended that way'),
  no_low_rating: say('没有可追评的一至三星评价', 'no rating of one to three stars is open to a follow-up'),
  answered: say('已有答复', 'it has been answered'),
} as const satisfies Record<string, Sentences>

export type NotDue = keyof typeof NOT_DUE
