/** Refusals of files that are imported, and of their rows. */
import { say, type Sentences } from './say'

export const IMPORT_SENTENCES = {
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
} as const satisfies Record<string, Sentences>
