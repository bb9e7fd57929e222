/** What the first page tells to do next. */
import { both } from '../../evidence/words/both'

export const STEP_WORDS = {
  doOverdue: both('处理 {n} 张逾期售后单（未结共 {open} 张）。', 'Work off {n} overdue cases (of {open} open).'),
  doAlarms: both('查看 {n} 项报警，先看：{title}。', 'Look into {n} alarms, first: {title}.'),
  doMover: both(
    '“{title}”的售后占比上升 {points} 个百分点（{n}/{of}），查明原因。',
    '“{title}” rose by {points} points ({n} of {of}): find out why.',
  ),
  doReason: both(
    '“{title}”占售后的比例上升 {points} 个百分点（{n}/{of}）。',
    '“{title}” now is {points} points more of all cases ({n} of {of}).',
  ),
  doSla: both(
    '“{step}”按时率只有 {share}（n = {n}），安排人手。',
    '“{step}” was in time in {share} only (n = {n}): give it hands.',
  ),
  doRule: both(
    '规则“{rule}”批准了 {amount}，占 {share}，看看是否合适。',
    'The rule “{rule}” granted {amount} ({share} of all): see whether it should.',
  ),
  doLate: both(
    '迟到订单的评分低 {centi} 星，优先解决物流。',
    'Late orders were rated {centi} stars lower: mend delivery first.',
  ),
  alarmLine: both(
    '{title}：{n}（预期 {expected}，界限 {lower}–{upper}）',
    '{title}: {n} (expected {expected}, limits {lower}–{upper})',
  ),
  alarmShare: both(
    '{title}：{n}/{outOf}（预期 {expected}，界限 {lower}–{upper}）',
    '{title}: {n} of {outOf} (expected {expected}, limits {lower}–{upper})',
  ),
  moreAlarms: both('另有 {n} 项', 'and {n} more'),
} as const
