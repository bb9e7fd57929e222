/**
 * Every refusal the desk can give, with its sentence in both languages. The table is the list of codes,
 * so a code without a sentence does not compile. `{name}` stands for a detail of that name.
 * They live here, not with the screen's texts, because the command line and import reports print them too.
 */
import { CASE_SENTENCES } from './sentences/case-sentences'
import { IMPORT_SENTENCES } from './sentences/import-sentences'
import { REVIEW_SENTENCES } from './sentences/review-sentences'
import { say, type Language, type Sentences } from './sentences/say'

export type { Language } from './sentences/say'

export const REFUSAL_SENTENCES = {
  ...CASE_SENTENCES,
  ...IMPORT_SENTENCES,
  ...REVIEW_SENTENCES,
  'desk.unknown_endpoint': say('没有名为“{endpoint}”的操作。', 'There is no operation named “{endpoint}”.'),
  'desk.invalid_input': say('提交的内容不符合要求：{summary}', 'What was sent does not fit this operation: {summary}'),
  'desk.too_large': say('一次提交的内容超过 1 MiB。', 'What was sent is larger than 1 MiB.'),
  'desk.not_permitted': say(
    '当前身份没有“{permission}”权限。',
    'Your role does not include the permission “{permission}”.',
  ),
  'desk.busy': say('排队的操作太多，请稍候重试。', 'Too many operations are waiting; try again in a moment.'),
  'desk.closing': say('程序正在退出，这次操作没有执行。', 'The desk is closing; this operation was not carried out.'),
  'desk.read_only': say(
    '数据库以只读方式打开，不能保存更改。',
    'The database is open read-only, so nothing can be saved.',
  ),
  'desk.replayed_differently': say(
    '同一个幂等键已用于另一份内容。',
    'This idempotency key was already used for different content.',
  ),
  'desk.broken': say(
    '程序出错了，编号 {correlationId}，没有保存任何内容。',
    'Something broke (reference {correlationId}); nothing was saved.',
  ),
  'desk.unreachable': say(
    '与程序的连接断开了，这次操作可能没有完成；重新连上后请核对。',
    'The connection to the desk was lost and this operation may not have been carried out; check once it is back.',
  ),
  'storage.full': say(
    '磁盘已满，没有保存任何内容；腾出空间后重试。',
    'The disk is full and nothing was saved; free some space and try again.',
  ),
  'storage.in_use': say('另一个程序正在使用这个数据目录。', 'Another program is using this data folder.'),
  'storage.unusable': say('无法使用这个数据目录（{reason}）。', 'This data folder cannot be used ({reason}).'),
  'storage.newer': say(
    '这个数据目录由更新版本的程序写入，请升级后再打开。',
    'This data folder was written by a newer version; please upgrade to open it.',
  ),
  'storage.damaged': say(
    '数据库未通过完整性检查：{finding}',
    'The database did not pass its integrity check: {finding}',
  ),
  'money.unknown_currency': say('不认识的币种“{currency}”。', 'Unknown currency “{currency}”.'),
  'money.not_an_amount': say('“{text}”不是金额。', '“{text}” is not an amount.'),
  'money.too_fine': say(
    '“{text}”的小数位超过 {currency} 的 {decimals} 位。',
    '“{text}” has more decimals than the {decimals} of {currency}.',
  ),
  'money.too_large': say('金额“{text}”过大。', 'The amount “{text}” is too large.'),
  'money.negative': say('“{field}”不能为负数：{text}', '“{field}” may not be negative: {text}'),
  'money.over_allocated': say('优惠合计超过商品合计。', 'The reductions add up to more than the goods.'),
  'money.stated_over_reduction': say(
    '各行已注明的优惠超过了该项优惠的总额。',
    'The figures stated on lines exceed their reduction.',
  ),
  'money.stated_over_line': say(
    '第 {position} 行注明的优惠超过该行金额。',
    'The reduction stated on line {position} exceeds the line.',
  ),
  'time.unknown_zone': say('不认识的时区“{timeZone}”。', 'Unknown time zone “{timeZone}”.'),
  'time.not_a_date': say('“{text}”不是有效的日期时间。', '“{text}” is not a valid date or time.'),
  'time.backwards': say('开始日期晚于结束日期。', 'The start date is after the end date.'),
  'time.out_of_range': say('日期须在 {first} 到 {last} 之间。', 'Dates must lie between {first} and {last}.'),
  'time.out_of_order': say('“{field}”早于审核时间或晚于现在。', '“{field}” is before the decision or in the future.'),
  'order.unknown': say('没有找到这个订单。', 'This order was not found.'),
  'order.duplicate': say(
    '订单 {externalNumber} 已存在，内容不同。',
    'Order {externalNumber} already exists with different content.',
  ),
  'order.unknown_line': say('订单里没有编号为 {lineId} 的行。', 'The order has no line {lineId}.'),
  'order.over_paid_components': say(
    '订单的各项金额前后不一致：{summary}',
    'The order’s figures contradict each other: {summary}',
  ),
  'policy.not_draft': say('只有草稿可以修改。', 'Only a draft can be changed.'),
  'policy.not_published': say('这个版本没有生效，不能停用。', 'This version is not in force, so it cannot be retired.'),
  'policy.invalid': say('规则有误：{summary}', 'The policy is not valid: {summary}'),
  'policy.backdated': say(
    '生效时间不能早于现在：已有订单保留下单时的规则。',
    'A policy cannot come into force in the past: orders keep the version they were placed under.',
  ),
  'policy.last_one': say(
    '这是最后一个适用于所有订单的规则，不能停用。',
    'This is the last policy that fits every order, so it cannot be retired.',
  ),
  'policy.unknown': say('没有找到这个规则版本。', 'This policy version was not found.'),
  'job.unknown': say('没有找到这个任务。', 'This job was not found.'),
  'job.cancelled': say('任务已取消，没有留下任何更改。', 'The job was cancelled and left no change.'),
  'job.finished': say('任务已经结束。', 'The job has already ended.'),
  'forecast.too_short': say(
    '数据只有 {have} 天，预测至少需要 {need} 天（八周）。',
    'There are only {have} days of data; a forecast needs at least {need} (eight weeks).',
  ),
  'forecast.not_applicable': say(
    '“{measure}”不能按“{filter}”筛选后预测。',
    '“{measure}” cannot be forecast under a filter by “{filter}”.',
  ),
  'report.folder': say(
    '无法写入文件夹“{folder}”：它不存在、不是绝对路径或没有写入权限。',
    'The folder “{folder}” cannot be written to: it does not exist, is not an absolute path, or does not allow it.',
  ),
  'view.too_many': say(
    '这个页面最多保存 {most} 个视图，请先删除一些。',
    'A page keeps at most {most} views; remove some first.',
  ),
  'view.unknown': say('没有这个已保存的视图。', 'There is no such saved view.'),
  'statistics.too_many_points': say(
    '点数超过 {most} 个；请缩短时间段，或改用按周、按月。',
    'That is more than {most} points; choose a shorter period, or weeks or months.',
  ),
  'settings.currency_fixed': say(
    '已有订单，币种不能再改。',
    'There are orders already, so the currency can no longer change.',
  ),
} as const satisfies Record<string, Sentences>

export type RefusalCode = keyof typeof REFUSAL_SENTENCES

/** The sentence of a refusal with its details filled in. A detail that is missing shows as its name; one in both languages is said in this one. */
export function sentenceOf(code: RefusalCode, details: Readonly<Record<string, unknown>>, language: Language): string {
  return REFUSAL_SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name]
    if (detail === undefined || detail === null) return name
    if (Array.isArray(detail)) return detail.join(', ')
    return String(
      typeof detail === 'object' && Object.hasOwn(detail, language) ? (detail as Sentences)[language] : detail,
    )
  })
}
