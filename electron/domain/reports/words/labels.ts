/** What reports say besides figures and the names of measures. */
import type { Language } from '../../../../shared/refusal-sentences'
import { both } from '../../evidence/words/both'
import { COLUMN_WORDS } from './column-words'
import { STEP_WORDS } from './step-words'

const LABELS = {
  ...COLUMN_WORDS,
  ...STEP_WORDS,
  report: both('售后报告', 'After-sales report'),
  weekly: both('售后周报', 'Weekly after-sales report'),
  onePage: both('一页', 'one page'),
  full: both('完整', 'full'),
  tables: both('数据表', 'tables'),
  made: both('生成于 {at}，操作人 {actor}', 'Made {at} by {actor}'),
  zone: both('日期按 {zone} 计算，每周从周一开始', 'Dates are those of {zone}; weeks begin on Monday'),
  against: both('与上一时段 {days} 比较', 'Compared with {days}'),
  page: both('第 {page} 页，共 {pages} 页', 'Page {page} of {pages}'),
  pageOnly: both('第 {page} 页', 'Page {page}'),
  contents: both('目录', 'Contents'),
  period: both('时段', 'Period'),
  filter: both('筛选', 'Filter'),
  noFilter: both('无筛选', 'No filter'),
  currencies: both('币种', 'Currencies'),
  perCurrency: both('金额按币种分列，从不相加。', 'Amounts are told per currency and never added together.'),
  definitions: both('定义', 'Definitions'),
  definition: both('定义', 'Definition'),
  table: both('表', 'Table'),
  small: both('灰色：不足 30 个，仅供参考。', 'Grey: fewer than 30, so not to be relied on.'),
  few: both('样本太少（n = {n}）', 'too few (n = {n})'),
  emptyReport: both(
    '这段时间没有订单、售后单或评价（在此筛选下）。',
    'There are no orders, cases or reviews in this period (under this filter).',
  ),
  noRows: both('这段时间没有数据。', 'Nothing in this period.'),
  cut: both(
    '这里列出前 {shown} 行，共 {all} 行；其余见数据表（XLSX、CSV）。',
    'The first {shown} of {all} rows; the rest is in the tables (XLSX, CSV).',
  ),
  was: both('此前 {value}', 'before {value}'),
  points: both('{value} 个百分点', '{value} points'),
  andCurrencies: both('另有 {currencies}，见完整报告', 'Also {currencies}: see the full report'),
  arrivals: both('新开、完结与未结', 'Arrivals, closures and backlog'),
  topReasons: both('最常见的原因', 'Most frequent reasons'),
  costByBearer: both('谁承担成本', 'Cost by who bears it'),
  starsTitle: both('评分', 'Stars'),
  starsMean: both('平均 {mean}，n = {n}', 'mean {mean}, n = {n}'),
  alarm_cases: both('每日新开售后', 'New cases per day'),
  alarm_low_stars: both('一、二星占比', 'Share of one and two stars'),
  alarm_late: both('超时完结占比', 'Share of cases closed late'),
  alarmsTitle: both('报警', 'Alarms'),
  noAlarms: both('截至 {day} 没有超出界限。', 'Nothing was beyond its limits up to {day}.'),
  nextTitle: both('接下来做什么', 'What to do next'),
  nothingToDo: both('没有逾期，也没有明显变化。', 'Nothing is overdue and nothing moved for certain.'),
  moreInFull: both(
    '定义、n 与全部表格见完整报告和数据表。',
    'Definitions, n and every table are in the full report and in the tables.',
  ),
  notNarrowed: both(
    '评分只按渠道、类别和商品筛选；此处未按 {fields} 筛选。',
    'Stars are narrowed by channel, category and product only; here not by {fields}.',
  ),
  allTime: both('商品得分取自全部时间，不限时段。', 'Product scores are of all time, not of the period.'),
  onlyCategory: both('商品得分只按类别筛选。', 'Product scores are narrowed by category only.'),
  alarmsNote: both('报警针对整个店铺，不受筛选影响。', 'Alarms are of the whole shop, whatever the filter.'),
  openColumns: both(
    '标 * 的月份尚未满这些天数，比例还可能上升。',
    'Marked *: not all orders of the month are that old yet, so the share can still grow.',
  ),
  matrixNote: both(
    '含两件商品的售后单在两列中都出现，各列之和可能大于售后单数。',
    'A case with two products stands in both columns, so columns may sum to more than there are cases.',
  ),
  matrixRest: both(
    '未列出：其他原因 {reasons} 张，其他列 {members} 张。',
    'Not listed: {reasons} cases of other reasons, {members} of other columns.',
  ),
  backTestNote: both(
    '回测 {origins} 次，每次预测 {horizon} 点，只用当时已有的数据；采用误差较小的方法：{method}。',
    'Back-test from {origins} origins, {horizon} points each, knowing only what came before; the method that erred less is used: {method}.',
  ),
  holt_winters: both('Holt–Winters', 'Holt–Winters'),
  seasonal_naive: both('季节性朴素法', 'seasonal naive'),
  delayNote: both('{late} 条迟到、{onTime} 条准时订单的评价。', 'Reviews of {late} late and {onTime} punctual orders.'),
  daysEarly: both('早 {days} 天', '{days} days early'),
  inTime: both('准时', 'in time'),
  daysLate: both('晚 {days} 天', '{days} days late'),
  moverNote: both(
    '与 {days} 比较；差值带 95% 区间（Newcombe）。',
    'Compared with {days}; differences with a 95 % interval (Newcombe).',
  ),
  aboutSheet: both('说明', 'About'),
} as const

export type LabelName = keyof typeof LABELS
export type Blanks = Readonly<Record<string, string | number>>
export type Say = (name: LabelName, blanks?: Blanks) => string

export function sayIn(language: Language): Say {
  return (name, blanks = {}) =>
    LABELS[name][language].replace(/\{(\w+)\}/g, (_, blank: string) => String(blanks[blank] ?? blank))
}
