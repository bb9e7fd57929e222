/** What is inferred from counts, for people: forecasts, limits, what moved, what rules cost. */
import type { Definition } from '../model/measures'
import { define } from './define'
import { say } from './say'

export const INFERRED_MEASURE_SENTENCES = {
  forecast: define(
    say('预测', 'Forecast'),
    say(
      '由以往每天或每周的数量推算的今后数量，附 80% 和 95% 区间；方法取回测误差较小的一个，误差一并列出。',
      'Counts to come, reckoned from those of past days or weeks, with intervals of 80 and 95 %; by whichever method erred less when tried on the past, with the errors shown.',
    ),
  ),
  control_limits: define(
    say('控制界限', 'Control limits'),
    say(
      '没有变化时应落入的范围（三倍标准差，偶然超出的约占 0.3%）：数量按之前八周推算，占比按所选时段的平均；超出的点值得查看其中的单据。',
      'The range kept to while nothing changes (three standard deviations; chance alone goes beyond about 0.3 % of the time): for counts by the eight weeks before, for shares by the mean of the period shown. A point beyond is worth a look at its rows.',
    ),
  ),
  movers: define(
    say('变化最大', 'What moved most'),
    say(
      '售后单占售出件数（按原因时占全部售后单）的比例，与上一时段之差，附 95% 区间（Newcombe）；区间不含零才标为有变化，没有变化的每 20 个中仍约有 1 个会偶然被标出。按把握和幅度排序，样本少的在后。',
      'Cases per unit sold (for reasons: share of all cases), less that of the period before, with its 95 % interval (Newcombe); told as a change where the interval leaves zero out, which chance alone does about once in 20. Surest and largest first, small samples last.',
    ),
  ),
  rule_cost: define(
    say('各条规则的金额', 'Cost by rule'),
    say(
      '时段内批准的金额，按政策中得出该金额的规则统计，按批准日；一张售后单可含多条规则，撤回的批准不计。',
      'What was granted in the period by the rule of the policy that said so, by the day of the grant; one case may hold several rules, and grants that were taken back do not count.',
    ),
  ),
} as const satisfies Record<string, Definition>
