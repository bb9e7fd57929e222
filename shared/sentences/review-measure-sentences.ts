/** What the measures of reviews and promises count, for people; `electron/db/review-measures.ts` counts so. */
import type { Definition } from '../model/measures'
import { define } from './define'
import { say } from './say'

export const REVIEW_MEASURE_SENTENCES = {
  star_share: define(
    say('星级占比', 'Share of stars'),
    say(
      '时段内的评分中各星级的比例，按评分日统计；被驳回的评价不计，被隐藏的照计。',
      'Of the ratings given in the period, the share of each number of stars, by the day they were given; rejected reviews are left out, hidden ones count.',
    ),
  ),
  dsr: define(
    say('店铺动态评分', 'Detailed ratings'),
    say(
      '各评分项截至当天 180 天内的平均分，按评分日统计；被驳回的评价不计。',
      'The mean of each rated dimension over the 180 days that end with the day, by the day of the rating; rejected reviews are left out.',
    ),
  ),
  product_score: define(
    say('商品得分', 'Product score'),
    say(
      '每件商品全部时间的评分：平均分、4、5 星占比的 95% 威尔逊下限，以及补入全店平均分后的贝叶斯平均；被驳回的评价不计。',
      'All ratings a product ever had: their mean, the lower end of the 95 % Wilson interval of its share of 4 and 5 stars, and the Bayesian mean, which adds ratings of the shop’s average; rejected reviews are left out.',
    ),
  ),
  reply_rate: define(
    say('回复率', 'Reply rate'),
    say(
      '时段内的评价中至今已由店铺回复的比例，按评分日统计；被驳回的评价不计。',
      'Of the reviews rated in the period, the share the shop has replied to by now, by the day of the rating; rejected reviews are left out.',
    ),
  ),
  promise_calibration: define(
    say('承诺兑现率', 'Promises kept'),
    say(
      '承诺时间在时段内的售后单中，在承诺时间之前或准时完结的比例；到期仍未完结的算未兑现，被拒绝、撤销和过期的不计。',
      'Of the cases whose promised time fell in the period, the share finished by then; one still open after it counts as broken, and declined, withdrawn and expired ones are left out.',
    ),
  ),
  suppression: define(
    say('压制检查', 'Suppression meter'),
    say(
      '时段内的评价中，由人工处理的各星级评价被驳回或隐藏的比例，按评分日统计；并检验低星评价是否明显更常被压下。',
      'Of the reviews rated in the period and decided by people, the share rejected or hidden, by stars; tested for whether low stars are refused more often than chance explains.',
    ),
  ),
  low_star_share: define(
    say('低星占比', 'Share of low stars'),
    say(
      '时段内的评分中 1、2 星的比例，按评分日统计；被驳回的评价不计。',
      'Of the ratings given in the period, the share of one and two stars, by the day they were given; rejected reviews are left out.',
    ),
  ),
  delay_stars: define(
    say('送达早晚与星级', 'Delivery and stars'),
    say(
      '时段内的评分，其订单既有承诺送达时间又已签收的，按晚到天数统计：超出承诺时间不足一天算晚 1 天，准时算 0 天，被驳回的评价不计。',
      'Ratings of the period whose order was both promised and delivered, by days late: any part of a day past the promised time counts as one day, in time as 0 or less; rejected reviews are left out.',
    ),
  ),
  topics: define(
    say('评论话题', 'Topics'),
    say(
      '时段内的评论中提到某一方面或词语的条数，与上一时段相比；变化经检验不像偶然时才标为上升或下降。',
      'Comments of the period that speak of an aspect or use a term, against the period before; told as rising or falling only where a test says it is hardly chance.',
    ),
  ),
} as const satisfies Record<string, Definition>
