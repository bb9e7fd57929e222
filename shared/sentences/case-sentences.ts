/** Refusals of cases, their goods, money and evidence. */
import { say, type Sentences } from './say'

export const CASE_SENTENCES = {
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
  'case.replacement_missing': say(
    '换货须写明换出的商品，数量与退回的一致（第 {position} 行）。',
    'An exchange must name what goes out, in the quantity that comes back (line {position}).',
  ),
  'case.replacement_unknown': say(
    '第 {position} 行没有这件换出的商品，或已退回。',
    'Line {position} has no such replacement with the buyer.',
  ),
  'case.same_person': say(
    '金额超过 {limitMinor}（最小货币单位），须由另一人复核；{actor} 已经办理过。',
    'The amount is above {limitMinor} (minor units): another person must confirm; {actor} has acted already.',
  ),
  'case.too_late': say('期限已于 {lastOn} 结束。', 'The time for this ended on {lastOn}.'),
  'case.not_overdue': say('期限未到，不能关闭。', 'Time is still left, so this cannot be done yet.'),
  'case.units_unaccounted': say(
    '第 {position} 行应有 {expected} 件，写了 {stated} 件。',
    'Line {position} has {expected} units; {stated} were stated.',
  ),
  'case.grade_required': say(
    '第 {position} 行：收下的商品须评定等级。',
    'Line {position}: units that stay in the house need a grade.',
  ),
  'case.disposition_not_allowed': say(
    '“{outcome}”的商品不能“{disposition}”。',
    'Units found “{outcome}” cannot be “{disposition}”.',
  ),
  'case.not_under_warranty': say(
    '保修已于 {endedOn} 结束，不能免费维修（{citation}）。',
    'The warranty ended on {endedOn}, so the repair cannot be free ({citation}).',
  ),
  'stock.short': say(
    '{sku} 库存不足：可用 {available} 件，需要 {asked} 件。可改换其他商品，或改为退货退款。',
    '{sku} is short: {available} available, {asked} needed. Choose other goods, or turn the case into a return.',
  ),
  'bulk.changed': say(
    '试算后情况有变：现为 {count} 单，请重新试算。',
    'Things have changed since the dry run: it is {count} cases now. Run it again.',
  ),
  'attachment.unknown': say('没有找到这个附件。', 'This attachment was not found.'),
  'attachment.unsupported': say(
    '“{name}”不是可保存的图片、PDF 或短视频。',
    '“{name}” is not a picture, PDF or short video that can be kept.',
  ),
  'attachment.too_large': say(
    '“{name}”有 {sizeBytes} 字节，超过上限 {mostBytes}。',
    '“{name}” has {sizeBytes} bytes; the limit is {mostBytes}.',
  ),
  'attachment.empty': say('“{name}”是空文件。', '“{name}” is empty.'),
  'attachment.too_many': say('一个售后单最多 {most} 个附件。', 'A case holds at most {most} attachments.'),
  'attachment.damaged': say('附件“{name}”与保存时不一致。', 'The attachment “{name}” is not what was kept.'),
  'file.unknown': say('没有找到这个文件，可能已被清理。', 'This file was not found; it may have been cleared.'),
  'file.not_written': say('文件“{name}”无法写入（{reason}）。', 'The file “{name}” could not be written ({reason}).'),
  'settlement.unknown_key': say('流水键“{key}”不在待付清单里。', 'The key “{key}” is not one of the desk’s payments.'),
  'settlement.wrong_amount': say(
    '流水键“{key}”应为 {expectedMinor}，文件写的是 {statedMinor}（最小货币单位）。',
    'The key “{key}” stands for {expectedMinor}, the file says {statedMinor} (minor units).',
  ),
  'settlement.wrong_state': say(
    '流水键“{key}”的状态是“{state}”，不能记为“{status}”。',
    'The payment “{key}” is “{state}” and cannot become “{status}”.',
  ),
  'settlement.duplicate': say(
    '流水键“{key}”在第 {firstLine} 行已出现。',
    'The key “{key}” stands on line {firstLine} already.',
  ),
  'settlement.unknown_status': say(
    '“{text}”不是付款结果；可用：成功、失败、paid、failed。',
    '“{text}” is no outcome of a payment; known ones: paid, failed, 成功, 失败.',
  ),
} as const satisfies Record<string, Sentences>
