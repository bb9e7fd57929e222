/** What a job is doing: its steps as people read them. Rebuilding the statistics names the table that is at hand. */
import { say, type Sentences } from './say'

const AT_WORK = {
  answers: say('读取回复', 'Reading the answers'),
  asking: say('用规则检查', 'Asking the rules'),
  checking: say('核对', 'Checking'),
  collecting: say('收集数据', 'Collecting'),
  done: say('完成', 'Done'),
  drawing: say('绘制', 'Drawing'),
  finish: say('收尾', 'Finishing'),
  giving: say('补默认评分', 'Giving default ratings'),
  inspect: say('检查文件', 'Looking at the files'),
  judging: say('判断', 'Judging'),
  keeping: say('保存', 'Saving'),
  learning: say('学习', 'Learning'),
  read: say('读取', 'Reading'),
  reading: say('读取', 'Reading'),
  reconciling: say('对账', 'Reconciling'),
  replaying: say('重放历史售后单', 'Replaying past cases'),
  sample: say('生成示例数据', 'Making the sample shop'),
  taking: say('逐单办理', 'Taking the step'),
  trying: say('在历史评价上试用', 'Trying on past reviews'),
  waiting: say('等待中', 'Waiting'),
  write: say('写入', 'Writing'),
  writing: say('写入', 'Writing'),
}

const REBUILDING = {
  daily_cases: say('每日售后', 'Cases by day'),
  monthly_cases: say('每月售后', 'Cases by month'),
  daily_orders: say('每日订单', 'Orders by day'),
  monthly_orders: say('每月订单', 'Orders by month'),
  monthly_deliveries: say('每月签收与退货', 'Deliveries and returns by month'),
  daily_reviews: say('每日评价', 'Reviews by day'),
  monthly_reviews: say('每月评价', 'Reviews by month'),
  daily_ratings: say('每日各项评分', 'Ratings by day'),
  daily_delays: say('每日送达早晚与星级', 'Delays and stars by day'),
  monthly_delays: say('每月送达早晚与星级', 'Delays and stars by month'),
  product_scores: say('商品评分', 'Scores of products'),
  monthly_topics: say('每月话题', 'Topics by month'),
}

export const JOB_STEP_SENTENCES = { ...AT_WORK, ...REBUILDING } satisfies Readonly<Record<string, Sentences>>

/** A step in words; one that has none is not named at all. */
export function jobStep(step: string, language: keyof Sentences): string {
  const known: Readonly<Record<string, Sentences>> = JOB_STEP_SENTENCES
  return known[step]?.[language] ?? ''
}
