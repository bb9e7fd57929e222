/** Every measure with its name and one exact sentence; the only definition that screens and reports show. */
import type { CaseMeasure, Definition, Dimension } from '../model/measures'
import { CASE_MEASURE_SENTENCES } from './case-measure-sentences'
import { define } from './define'
import { INFERRED_MEASURE_SENTENCES } from './inferred-measure-sentences'
import { REVIEW_MEASURE_SENTENCES } from './review-measure-sentences'
import { say, type Sentences } from './say'

/** Measures of orders, rates and times. */
const OTHERS = {
  orders: define(
    say('订单', 'Orders'),
    say(
      '时段内下单的订单数，以及这些订单的实付金额，按下单日统计。',
      'Orders placed in the period, and what was paid for them, by the day they were placed.',
    ),
  ),
  items: define(
    say('售出件数', 'Units sold'),
    say(
      '时段内下单的订单中的商品件数，按下单日统计。',
      'Units on the orders placed in the period, by the day they were placed.',
    ),
  ),
  backlog: define(
    say('未结售后', 'Backlog'),
    say(
      '当天结束时已开单而尚未完结的售后单，不论何时开单；重开的按从未完结计。',
      'Cases opened by the end of the day and not closed by then, whenever they were opened; one that was reopened counts as never closed.',
    ),
  ),
  refund_rate_order: define(
    say('退款率（按订单）', 'Refund rate by order'),
    say(
      '时段内下单的订单中，至今有退款或退货获批准的订单所占比例。最近的订单以后还可能退。',
      'Orders placed in the period on which anything has been granted by now, out of all orders placed in it. Recent orders can still come back.',
    ),
  ),
  refund_rate_item: define(
    say('退款率（按件数）', 'Refund rate by item'),
    say(
      '时段内下单的订单中，至今批准退回的件数占全部件数的比例。最近的订单以后还可能退。',
      'Units granted back by now on orders placed in the period, out of all units on those orders. Recent orders can still come back.',
    ),
  ),
  refund_rate_value: define(
    say('退款率（按金额）', 'Refund rate by value'),
    say(
      '时段内下单的订单中，至今批准的金额占实付金额的比例。最近的订单以后还可能退。',
      'Money granted by now on orders placed in the period, out of what was paid for them. Recent orders can still come back.',
    ),
  ),
  return_rate: define(
    say('退货率（按签收月）', 'Return rate by month of delivery'),
    say(
      '当月签收的订单中，签收后若干天内开出退货单的比例，拒绝、撤销和过期的退货不计。尚未满这些天数的月份会标出，比例还可能上升。',
      'Of the orders delivered in a month, the share with a return opened within so many days of delivery; declined, withdrawn and expired returns do not count. Months too young for that many days are marked: their share can still grow.',
    ),
  ),
  closed_in_time: define(
    say('按时完结率', 'Closed in time'),
    say(
      '时段内完结的售后单中，所有步骤都未超过时限的比例，按完结日统计。',
      'Of the cases closed in the period, the share that overran the time of no step, by the day they closed.',
    ),
  ),
  sla_attainment: define(
    say('时限达成率', 'Kept in time'),
    say(
      '时段内结束某一步骤的售后单中，该步骤未超时的比例，按步骤结束日统计；一张单同一步骤做过多次的计一次，有一次超时即算超时。',
      'Of the cases in which a step ended in the period, the share that ended it in time, by the day it ended; a case that took a step several times counts once, and as late if one of them was.',
    ),
  ),
  time_reply: define(
    say('首次处理用时', 'Time to the first step'),
    say(
      '从开单到开单后第一步处理的时间（备注和附件不算）：中位数，以及 90% 的售后单不超过的时间；按该步发生日统计。',
      'From the opening of a case to the first step after it (notes and files are none): the median, and what 90 % of cases did not exceed; by the day of that step.',
    ),
  ),
  time_decision: define(
    say('审核用时', 'Time to the decision'),
    say(
      '从开单到审核决定的时间：中位数，以及 90% 的售后单不超过的时间；按审核日统计。',
      'From the opening of a case to its decision: the median, and what 90 % of cases did not exceed; by the day of the decision.',
    ),
  ),
  time_goods_back: define(
    say('退回用时', 'Time until goods are back'),
    say(
      '从开单到首次收到退回商品的时间：中位数，以及 90% 的售后单不超过的时间；按收货日统计。',
      'From the opening of a case to the first receipt of its goods: the median, and what 90 % of cases did not exceed; by the day they were received.',
    ),
  ),
  time_settlement: define(
    say('退款用时', 'Time to settlement'),
    say(
      '从开单到退款到账的时间：中位数，以及 90% 的售后单不超过的时间；按到账日统计。',
      'From the opening of a case to its refund being paid: the median, and what 90 % of cases did not exceed; by the day it was paid.',
    ),
  ),
  repeat_rate: define(
    say('重复报修率', 'Repeat rate'),
    say(
      '时段内新开的维修单中，同一订单商品此前已有维修单的比例；此前被拒绝、撤销或过期的不算。',
      'Of the repair cases opened in the period, the share for an order line that had a repair case before; earlier ones that were declined, withdrawn or expired do not count.',
    ),
  ),
  repair_success: define(
    say('维修成功率', 'Repair success'),
    say(
      '时段内完结的维修单中修好的比例；被拒绝和撤销的也在分母内。',
      'Of the repair cases closed in the period, the share closed as repaired; declined and withdrawn ones are among the cases.',
    ),
  ),
  exchange_success: define(
    say('换货成功率', 'Exchange success'),
    say(
      '时段内完结的换货单中，换出商品已送达的比例；被拒绝和撤销的也在分母内。',
      'Of the exchange cases closed in the period, the share whose replacement was delivered; declined and withdrawn ones are among the cases.',
    ),
  ),
  cost: define(
    say('售后成本', 'Cost of after-sales'),
    say(
      '时段内批准的金额，按承担方和批准日统计，扣款从中减去；撤回的批准不计。各币种分别列出。',
      'What was granted in the period by who bears it, by the day of the grant, less deductions; grants that were taken back do not count. Each currency stands for itself.',
    ),
  ),
  ...REVIEW_MEASURE_SENTENCES,
  ...INFERRED_MEASURE_SENTENCES,
} as const satisfies Record<string, Definition>

export type MeasureName = CaseMeasure | keyof typeof OTHERS
export const MEASURE_SENTENCES: Readonly<Record<MeasureName, Definition>> = { ...CASE_MEASURE_SENTENCES, ...OTHERS }

/** How rows count where figures are cut by a dimension. */
export const DIMENSION_SENTENCES: Readonly<Record<Dimension, Sentences>> = {
  product: say(
    '一张售后单含多种商品时，每种商品各计一次，所以相加可能多于总数；订单只计该商品自己的各行，运费和补偿不计入。',
    'A case with several products counts once for each of them, so they may add up to more than there are cases; of an order only the product’s own lines count, not shipping or goodwill.',
  ),
  category: say(
    '一张售后单含多个类目的商品时，每个类目各计一次，所以相加可能多于总数；订单只计该类目自己的各行，运费和补偿不计入。',
    'A case with products of several categories counts once for each of them, so they may add up to more than there are cases; of an order only the category’s own lines count, not shipping or goodwill.',
  ),
  agent: say(
    '售后单计在审核人名下；尚未审核的，计在开单人名下。',
    'A case counts for who decided it; until then, for who opened it.',
  ),
  segment: say(
    '按订单所属的客群统计；没有客群的订单不计。',
    'By the segment of the order; orders without one are left out.',
  ),
}
