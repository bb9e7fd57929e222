/** The parts of a policy as the screens show them: one table for reading, editing and comparing. */
export type FieldKind =
  'both' | 'text' | 'days' | 'months' | 'number' | 'percent' | 'amount' | 'yesNo' | 'choice' | 'tags' | 'kinds'

export interface PolicyField {
  /** Where it stands in the document; its label is the text of the same path. */
  readonly path: string
  readonly as: FieldKind
  /** What an empty field means, and so that it may be empty: without limit, never, all, none. */
  readonly empty?: 'unlimited' | 'never' | 'all' | 'none'
  readonly choices?: readonly string[]
}

export type PolicyTable =
  | 'reasons'
  | 'declineReasons'
  | 'rules'
  | 'clocks'
  | 'settlementHours'
  | 'finishHours'
  | 'warrantyMonthsByCategory'
  | 'reviews.dimensions'
  | 'reviews.moderationBy'

export interface PolicySection {
  readonly key: string
  readonly icon: string
  readonly fields: readonly PolicyField[]
  readonly tables: readonly PolicyTable[]
}

const days = (path: string, empty?: PolicyField['empty']): PolicyField => ({
  path,
  as: 'days',
  ...(empty && { empty }),
})
const amount = (path: string, empty?: PolicyField['empty']): PolicyField => ({
  path,
  as: 'amount',
  ...(empty && { empty }),
})
const percent = (path: string): PolicyField => ({ path, as: 'percent' })
const count = (path: string): PolicyField => ({ path, as: 'number' })
const yesNo = (path: string): PolicyField => ({ path, as: 'yesNo' })
const tags = (path: string, empty: PolicyField['empty']): PolicyField => ({ path, as: 'tags', empty })
const citation = (path: string): PolicyField => ({ path, as: 'text', empty: 'none' })
const choice = (path: string, ...choices: readonly string[]): PolicyField => ({ path, as: 'choice', choices })

const section = (
  key: string,
  icon: string,
  fields: readonly PolicyField[],
  tables: readonly PolicyTable[] = [],
): PolicySection => ({ key, icon, fields, tables })

export const SECTIONS: readonly PolicySection[] = [
  section('about', 'i-lucide-tag', [
    { path: 'name', as: 'both' },
    { path: 'citation', as: 'text' },
  ]),
  section('scope', 'i-lucide-target', [
    { path: 'scope.kinds', as: 'kinds', empty: 'all' },
    tags('scope.channels', 'all'),
    tags('scope.categories', 'all'),
    tags('scope.segments', 'all'),
  ]),
  section('windows', 'i-lucide-calendar-days', [
    days('windowDays'),
    yesNo('windowStartsNextDay'),
    days('faultWindowDays.refund', 'unlimited'),
    days('faultWindowDays.return', 'unlimited'),
    days('faultWindowDays.exchange', 'unlimited'),
    days('faultWindowDays.repair', 'unlimited'),
    citation('faultCitation'),
    tags('excludedCategories', 'none'),
    { path: 'exclusionCitation', as: 'text' },
  ]),
  section('reasons', 'i-lucide-message-circle-question-mark', [], ['reasons']),
  section('declines', 'i-lucide-ban', [], ['declineReasons']),
  section('money', 'i-lucide-banknote', [
    choice('refundWhen', 'approved', 'inspected'),
    days('refundWithinDays'),
    { path: 'refundCitation', as: 'text' },
    choice('lostOnWayBack', 'refund', 'refuse'),
    yesNo('shipping.whenUnshipped'),
    yesNo('shipping.whenNotBuyersFault'),
    yesNo('shipping.withLastItem'),
    tags('payBackOrder', 'none'),
  ]),
  section('freight', 'i-lucide-truck', [
    choice('freight.buyersFault', 'buyer', 'seller'),
    amount('freight.reimburseAtMostMinor', 'unlimited'),
    citation('freight.citation'),
  ]),
  section('deductions', 'i-lucide-percent', [
    percent('gradeDeductionBps.A'),
    percent('gradeDeductionBps.B'),
    percent('gradeDeductionBps.C'),
    percent('gradeDeductionBps.D'),
    citation('gradeCitation'),
    percent('restockingFeeBps'),
    days('depreciation.freeDays'),
    percent('depreciation.bpsPerDay'),
    percent('depreciation.mostBps'),
    citation('depreciation.citation'),
  ]),
  section(
    'repair',
    'i-lucide-wrench',
    [
      { path: 'repair.warrantyMonths', as: 'months' },
      amount('repair.labourMinorPerHour'),
      percent('repair.taxBps'),
      { path: 'repair.failedRepairs', as: 'number' },
      days('repair.repairDays'),
      days('repair.partsDays'),
      citation('repair.citation'),
    ],
    ['warrantyMonthsByCategory'],
  ),
  section('limits', 'i-lucide-shield', [
    percent('goodwillLimitBps'),
    amount('reviewAboveMinor', 'never'),
    amount('fourEyes.aboveMinor', 'never'),
    days('fourEyes.days'),
  ]),
  section('rules', 'i-lucide-workflow', [], ['rules']),
  section('clocks', 'i-lucide-alarm-clock', [], ['clocks']),
  section('times', 'i-lucide-hourglass', [], ['settlementHours', 'finishHours']),
  section(
    'reviews',
    'i-lucide-star',
    [
      choice('reviews.opens', 'delivered', 'shipped', 'paid'),
      days('reviews.windowDays', 'unlimited'),
      days('reviews.editDays'),
      days('reviews.followUpDays'),
      count('reviews.followUpsAtMost'),
      days('reviews.defaultAfterDays', 'never'),
      count('reviews.defaultStars'),
      count('reviews.minLength'),
      count('reviews.maxLength'),
      tags('reviews.languages', 'all'),
      choice('reviews.moderation', 'before', 'after'),
      count('reviews.moderateWithinHours'),
      days('reviews.inviteAfterDays'),
      days('reviews.remindAfterDays'),
      count('reviews.remindersAtMost'),
    ],
    ['reviews.dimensions', 'reviews.moderationBy'],
  ),
]

/** The section that shows a path of the document; a problem of something unknown is told at the top. */
export function sectionOf(path: string): string {
  const holds = (shown: string) => path === shown || path.startsWith(`${shown}.`) || shown.startsWith(`${path}.`)
  const found = SECTIONS.find(
    ({ fields, tables }) =>
      tables.some((table) => holds(table === 'warrantyMonthsByCategory' ? `repair.${table}` : table)) ||
      fields.some((field) => holds(field.path)),
  )
  return found?.key ?? 'about'
}
