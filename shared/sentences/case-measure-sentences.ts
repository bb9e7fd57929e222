/** What the measures of cases count, for people; `electron/db/measures.ts` counts so. */
import type { CaseMeasure, Definition } from '../model/measures'
import { define } from './define'
import { say } from './say'

export const CASE_MEASURE_SENTENCES: Readonly<Record<CaseMeasure, Definition>> = {
  opened: define(
    say('新开售后', 'Cases opened'),
    say(
      '时段内新开的售后单，不论结果；金额为申请的金额，批准金额后为批准的金额。',
      'Cases opened in the period, whatever became of them; the amount is what is asked for or, once granted, what was granted.',
    ),
  ),
  approved: define(
    say('已批准', 'Approved'),
    say(
      '时段内审核批准的售后单，按审核日统计；退货的金额可能要等收货验货后才批准。',
      'Cases approved in the period, by the day of the decision; the amount of a return may be granted only later, once the goods were seen.',
    ),
  ),
  declined: define(
    say('已拒绝', 'Declined'),
    say(
      '时段内审核拒绝的售后单，按审核日统计；金额为申请的金额。',
      'Cases declined in the period, by the day of the decision; the amount is what was asked for.',
    ),
  ),
  withdrawn: define(
    say('已撤销', 'Withdrawn'),
    say(
      '时段内买家撤销的售后单，按撤销日统计；金额为申请的金额。',
      'Cases the buyer took back in the period, by the day they did; the amount is what was asked for.',
    ),
  ),
  granted: define(
    say('金额已批准', 'Granted'),
    say(
      '时段内批准金额的售后单，按批准日统计；金额为现行有效的批准金额，撤回的批准不计。',
      'Cases whose amount was granted in the period, by the day of the grant; the amount is what stands granted, and grants that were taken back do not count.',
    ),
  ),
  settled: define(
    say('已结清', 'Settled'),
    say(
      '时段内登记退款到账的售后单，按到账日统计；金额为退还给买家的金额。',
      'Cases whose refund was recorded as paid in the period, by the day it was paid; the amount is what was paid back.',
    ),
  ),
  closed: define(
    say('已完结', 'Closed'),
    say(
      '时段内完结的售后单，按完结日统计：已结清、已换、已修、已拒绝、已撤销、已过期，或无需付款。',
      'Cases that came to an end in the period, by the day they did: settled, replaced, repaired, declined, withdrawn, expired, or with nothing due.',
    ),
  ),
  late: define(
    say('超时完结', 'Closed late'),
    say(
      '时段内完结、其中至少一个步骤超过时限的售后单，按完结日统计。',
      'Cases closed in the period that overran the time of at least one step, by the day they closed.',
    ),
  ),
  repeated: define(
    say('重复报修', 'Repeat repairs'),
    say(
      '时段内新开的维修单中，同一订单商品此前已有维修单的，按开单日统计；此前被拒绝、撤销或过期的不算。',
      'Repair cases opened in the period for an order line that had a repair case before, by the day they were opened; earlier ones that were declined, withdrawn or expired do not count.',
    ),
  ),
  repaired: define(
    say('已修好', 'Repaired'),
    say(
      '时段内完结并修好的维修单，按完结日统计。',
      'Repair cases closed in the period as repaired, by the day they closed.',
    ),
  ),
  exchanged: define(
    say('已换货', 'Exchanged'),
    say(
      '时段内完结且换出的商品已送达的换货单，按完结日统计。',
      'Exchange cases closed in the period whose replacement was delivered, by the day they closed.',
    ),
  ),
  ...costs(),
}

type Costs = Readonly<Record<Extract<CaseMeasure, `${string}_cost`>, Definition>>
function costs(): Costs {
  const borne = (zh: string, en: string) =>
    define(
      say(`${zh}承担`, `Borne by the ${en}`),
      say(
        `时段内批准的金额中由${zh}承担的部分，按批准日统计，扣款从中减去；撤回的批准不计。`,
        `The part of what was granted in the period that the ${en} bears, by the day of the grant, less deductions; grants that were taken back do not count.`,
      ),
    )
  return {
    seller_cost: borne('商家', 'seller'),
    buyer_cost: define(
      say('买家承担', 'Borne by the buyer'),
      say(
        '时段内批准时向买家收取的费用（维修费、未寄回的商品），按批准日统计，记为负数；撤回的批准不计。',
        'What grants of the period charge the buyer (repairs, goods not sent back), as a negative amount, by the day of the grant; grants that were taken back do not count.',
      ),
    ),
    carrier_cost: borne('物流', 'carrier'),
    platform_cost: borne('平台', 'platform'),
  }
}
