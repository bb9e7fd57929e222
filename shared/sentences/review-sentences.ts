/** Refusals of ratings, comments, their moderation, what is learned from them, and asking for them. */
import { say, type Sentences } from './say'

export const REVIEW_SENTENCES = {
  'review.unknown': say('没有找到这条评价。', 'This review was not found.'),
  'review.stale': say(
    '评价已被更新（当前版本 {currentVersion}），请查看变化后再操作。',
    'The review has changed since you opened it (now version {currentVersion}); look at what changed and decide again.',
  ),
  'review.wrong_state': say(
    '当前状态“{state}”不能执行“{move}”。',
    'A review that is “{state}” cannot take the step “{move}”.',
  ),
  'review.claimed': say('{claimedBy} 正在处理这条评价。', '{claimedBy} is working on this review.'),
  'review.same_person': say(
    '申诉须由另一人处理，{actor} 已作过决定。',
    'An appeal goes to another person; {actor} made the first decision.',
  ),
  'review.needs_judge': say(
    '已上报的评价须由有裁定权限的人处理。',
    'An escalated review needs somebody who may judge it.',
  ),
  'review.already_rated': say(
    '这一订单行已经评分，一行只评一次。',
    'This order line has been rated; a line is rated once.',
  ),
  'review.unknown_dimension': say('规则里没有评分项“{dimension}”。', 'The policy has no dimension “{dimension}”.'),
  'review.bad_rating': say('“{text}”不是 {scale} 的评分。', '“{text}” is not a rating on the scale {scale}.'),
  'review.bad_time': say(
    '填写的时间晚于现在，或早于评分时间。',
    'The time given lies in the future, or before the rating.',
  ),
  'review.not_open_yet': say(
    '订单还没有到可以评价的时候（{opens}）。',
    'The order cannot be rated yet (it opens once {opens}).',
  ),
  'review.window_closed': say('评价期已于 {closedOn} 结束。', 'The time to rate ended on {closedOn}.'),
  'review.order_cancelled': say('订单已取消，不能评价。', 'The order was cancelled and cannot be rated.'),
  'review.edit_closed': say('修改期已于 {closedOn} 结束。', 'The time to change the comment ended on {closedOn}.'),
  'review.follow_up_closed': say('追评期已于 {closedOn} 结束。', 'The time for a follow-up ended on {closedOn}.'),
  'review.follow_ups_used': say('追评最多 {atMost} 次。', 'At most {atMost} follow-ups are allowed.'),
  'review.too_long': say(
    '评论有 {length} 个字，最多 {atMost} 个。',
    'The comment has {length} characters; {atMost} are allowed.',
  ),
  'review.too_short': say(
    '评论有 {length} 个字，至少 {atLeast} 个。',
    'The comment has {length} characters; {atLeast} are needed.',
  ),
  'review.no_comment': say('这条评价没有评论。', 'This review has no comment.'),
  'review.reason_needed': say('拒绝或隐藏须选择原因。', 'Rejecting or hiding needs a reason.'),
  'review.nothing_to_mask': say(
    '没有可遮盖的文字；请先在正文中选中要遮盖的部分。',
    'Nothing was found to cover; select the words in the text first.',
  ),
  'review.nothing_to_undo': say('没有可以撤销的操作。', 'There is nothing to take back.'),
  'review.no_order': say('这条评价没有对应的订单。', 'This review has no order.'),
  'review.has_case': say('这条评价已有售后单 {number}。', 'This review already has the case {number}.'),
  'review.other_buyer': say(
    '订单“{externalNumber}”属于另一位买家。',
    'The order “{externalNumber}” belongs to another buyer.',
  ),
  'review.contradicts': say(
    '评价“{externalId}”已存在，但评分不同；评分从不修改。',
    'The review “{externalId}” is known with other stars; stars are never changed.',
  ),
  'review.no_product': say('没有说明评价的是什么商品或订单。', 'Neither a product nor an order is named.'),
  'rule.unknown': say('没有找到这条规则。', 'This rule was not found.'),
  'rule.stale': say('规则已被别人修改，请重新打开。', 'The rule has been changed by somebody else; open it again.'),
  'rule.duplicate_code': say('已有代码为“{code}”的规则。', 'There is already a rule with the code “{code}”.'),
  'rule.bad_pattern': say(
    '“{pattern}”不是可用的表达式：{problem}',
    '“{pattern}” cannot be used as a pattern: {problem}',
  ),
  'rule.stars_alone': say(
    '星级不能作为拦截、待审或遮盖的条件：差评不是隐藏的理由。',
    'Stars cannot be a condition for blocking, holding or masking: low stars are no reason to hide.',
  ),
  'rule.incomplete': say('规则缺少“{part}”。', 'The rule lacks “{part}”.'),
  'template.unknown': say('没有找到这个模板。', 'This template was not found.'),
  'template.stale': say(
    '模板已被别人修改，请重新打开。',
    'The template has been changed by somebody else; open it again.',
  ),
  'template.duplicate_code': say('已有代码为“{code}”的模板。', 'There is already a template with the code “{code}”.'),
  'template.unknown_placeholder': say(
    '模板里的“{placeholder}”不是可用的占位符。',
    '“{placeholder}” is not a placeholder of templates.',
  ),
  'learning.too_few': say(
    '可学习的评论太少：好评 {positive} 条、差评 {negative} 条，各需至少 {atLeast} 条。',
    'Too few comments to learn from: {positive} positive and {negative} negative; {atLeast} of each are needed.',
  ),
  'learning.no_model': say('还没有训练过情感模型。', 'No sentiment model has been trained yet.'),
  'collect.not_due': say(
    '订单“{externalNumber}”现在不应邀评（{because}）。',
    'Order “{externalNumber}” must not be asked now ({because}).',
  ),
  'collect.not_sent': say('今天没有这样的邀评记录。', 'No such asking was recorded today.'),
  'collect.case_open': say('售后单还没有结束。', 'The case has not come to its end.'),
  'collect.answered': say('这张售后单已有答复。', 'This case has its answer already.'),
  'collect.no_answer': say('答复里没有任何评分。', 'The answer holds no score.'),
} as const satisfies Record<string, Sentences>
