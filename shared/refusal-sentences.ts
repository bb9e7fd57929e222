/**
 * Every refusal the desk can give, with its sentence in both languages. The table is the list of codes,
 * so a code without a sentence does not compile. `{name}` stands for a detail of that name.
 * They live here, not with the screen's texts, because the command line and import reports print them too.
 */
export type Language = 'zh-CN' | 'en-US'
type Sentences = Readonly<Record<Language, string>>

const say = (zh: string, en: string): Sentences => ({ 'zh-CN': zh, 'en-US': en })

export const REFUSAL_SENTENCES = {
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
  'case.unknown': say('没有找到这个售后单。', 'This case was not found.'),
  'case.stale': say(
    '售后单已被更新（当前版本 {currentVersion}），请查看变化后再操作。',
    'The case has changed since you opened it (now version {currentVersion}); look at what changed and decide again.',
  ),
  'case.wrong_state': say(
    '当前状态“{state}”不能执行“{move}”。',
    'A case that is “{state}” cannot take the step “{move}”.',
  ),
  'case.no_lines': say('请至少选择一件商品或填写退款金额。', 'Choose at least one unit, or state an amount.'),
  'case.over_quantity': say(
    '第 {position} 行还可退 {remaining} 件，申请了 {asked} 件。',
    'Line {position} has {remaining} units left to refund; {asked} were asked for.',
  ),
  'case.over_paid': say(
    '最多还可退 {remainingMinor}（最小货币单位），申请了 {askedMinor}。',
    'At most {remainingMinor} (minor units) remains to refund; {askedMinor} was asked for.',
  ),
  'case.nothing_to_refund': say('这个订单已没有可退金额。', 'Nothing remains to refund on this order.'),
  'case.ineligible': say(
    '按规则 {rule} 不可受理：{remedy}',
    'Rule {rule} does not allow this; acceptable when: {remedy}',
  ),
  'case.reason_not_allowed': say(
    '原因“{reason}”不适用于“{kind}”。',
    'The reason “{reason}” does not apply to a {kind}.',
  ),
  'case.quote_changed': say(
    '金额已从 {expectedMinor} 变为 {totalMinor}，请核对后再确认。',
    'The amount has changed from {expectedMinor} to {totalMinor}; check it and confirm again.',
  ),
  'case.settled_already': say(
    '款项已结清，不能重开；请另开售后单。',
    'The money is already settled, so the case cannot be reopened; open another case instead.',
  ),
  'case.reference_required': say('请填写平台的退款流水号。', 'Enter the platform’s refund reference.'),
  'case.reference_taken': say(
    '流水号“{reference}”已用于售后单 {caseNumber}。',
    'The reference “{reference}” is already recorded on case {caseNumber}.',
  ),
  'policy.unknown': say('没有找到这个规则版本。', 'This policy version was not found.'),
  'import.unknown_profile': say(
    '没有名为“{profile}”的导入格式；可用：{known}。',
    'There is no import profile “{profile}”; known ones: {known}.',
  ),
  'import.unknown': say('没有找到这次导入。', 'This import was not found.'),
  'import.unknown_file': say('没有找到要导入的文件。', 'The file to import was not found.'),
  'import.missing_file': say('这种格式还需要文件：{missing}', 'This profile also needs: {missing}'),
  'import.unrecognised_file': say(
    '文件“{name}”的表头不属于这种格式。',
    'The header of “{name}” does not belong to this profile.',
  ),
  'import.missing_columns': say('文件“{name}”缺少列：{columns}', 'The file “{name}” lacks the columns: {columns}'),
  'import.unknown_columns': say(
    '映射里的列在文件“{name}”中不存在：{columns}',
    'The mapping names columns that “{name}” does not have: {columns}',
  ),
  'import.duplicate_columns': say(
    '文件“{name}”的列名重复：{columns}',
    'The file “{name}” repeats the columns: {columns}',
  ),
  'import.bad_encoding': say(
    '文件“{name}”不是有效的 UTF-8 或 GBK 文本（字节 {offset}）。',
    'The file “{name}” is neither valid UTF-8 nor GBK text (byte {offset}).',
  ),
  'import.broken_quotes': say(
    '文件“{name}”第 {line} 行的引号不成对。',
    'The quotes in “{name}” do not match, at line {line}.',
  ),
  'import.row_too_long': say('文件“{name}”第 {line} 行过长。', 'Line {line} of “{name}” is too long.'),
  'import.empty_file': say('文件“{name}”没有数据行。', 'The file “{name}” has no rows.'),
  'import.bad_mapping': say('映射文件无效：{summary}', 'The mapping file is not valid: {summary}'),
  'import.rejected_rows': say(
    '有 {rejected} 行被退回，因此没有导入任何内容。',
    '{rejected} rows were rejected, so nothing was imported.',
  ),
  'import.upload_gap': say(
    '上传的片段不连续（应从 {expectedOffset} 开始）。',
    'The uploaded parts do not follow each other (expected {expectedOffset}).',
  ),
  'import.row_fields': say(
    '这一行有 {found} 列，表头有 {expected} 列。',
    'The row has {found} fields; the header has {expected}.',
  ),
  'import.missing_value': say('“{column}”不能为空。', '“{column}” may not be empty.'),
  'import.value_too_long': say('“{column}”超过 {most} 个字符。', '“{column}” is longer than {most} characters.'),
  'import.too_many_rows': say(
    '订单 {externalNumber} 的行数超过 {most}。',
    'Order {externalNumber} has more than {most} rows.',
  ),
  'import.not_a_quantity': say('“{text}”不是有效的数量。', '“{text}” is not a valid quantity.'),
  'import.orphan_row': say(
    '这一行所属的订单 {externalNumber} 不在订单文件里。',
    'This row belongs to order {externalNumber}, which is not in the orders file.',
  ),
  'import.duplicate_line': say(
    '订单 {externalNumber} 的行 {position} 重复。',
    'Line {position} of order {externalNumber} appears twice.',
  ),
  'import.contradicting_rows': say(
    '订单 {externalNumber} 各行的“{column}”不一致。',
    'The rows of order {externalNumber} disagree on “{column}”.',
  ),
  'import.order_rejected': say(
    '同一订单 {externalNumber} 的另一行被退回。',
    'Another row of the same order {externalNumber} was rejected.',
  ),
  'job.unknown': say('没有找到这个任务。', 'This job was not found.'),
  'job.cancelled': say('任务已取消，没有留下任何更改。', 'The job was cancelled and left no change.'),
  'job.finished': say('任务已经结束。', 'The job has already ended.'),
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

/** The sentence of a refusal with its details filled in. A detail that is missing shows as its name. */
export function sentenceOf(code: RefusalCode, details: Readonly<Record<string, unknown>>, language: Language): string {
  return REFUSAL_SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name]
    return detail === undefined || detail === null ? name : Array.isArray(detail) ? detail.join(', ') : String(detail)
  })
}
