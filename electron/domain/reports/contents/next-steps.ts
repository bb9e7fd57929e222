import { clockName } from './time-tables'
import { isFew, shareBps, type Scope } from './scope'
import type { Found } from './summary'

const MOST_STEPS = 6
/** Below this share kept in time a step is told of. */
const ENOUGH_IN_TIME_BPS = 9_000
/** From this share of what was granted a rule is told of. */
const MUCH_OF_GRANTED_BPS = 2_500

/** What to do next, most urgent first: each follows from a figure of the report, and none from few cases. */
export function nextSteps(found: Partial<Found> & Pick<Found, 'overview'>, scope: Scope): string[] {
  const steps = [
    ...overdue(found, scope),
    ...alarms(found, scope),
    ...moved(found, scope),
    ...slow(found, scope),
    ...dear(found, scope),
    ...lateStars(found, scope),
  ].slice(0, MOST_STEPS)
  return steps.length > 0 ? steps : [scope.say('nothingToDo')]
}

function overdue({ overview: { overdueNow, openNow } }: Pick<Found, 'overview'>, { say, write }: Scope): string[] {
  return overdueNow === 0 ? [] : [say('doOverdue', { n: write.number(overdueNow), open: write.number(openNow) })]
}

function alarms({ alarms: told }: Partial<Found>, { say }: Scope): string[] {
  const open = told?.alarms.filter(({ dismissedBy }) => dismissedBy === null) ?? []
  return open[0] ? [say('doAlarms', { n: open.length, title: open[0].title })] : []
}

function moved({ products, reasons }: Partial<Found>, { say, write }: Scope): string[] {
  const rising = (movers: Found['products'] | undefined) =>
    movers?.rows.find(({ significant, few, differenceBps }) => significant && !few && differenceBps > 0)
  return [['doMover', rising(products)] as const, ['doReason', rising(reasons)] as const].flatMap(([sentence, row]) =>
    row
      ? [say(sentence, { title: row.title, points: write.number(row.differenceBps / 100, 2), n: row.n, of: row.of })]
      : [],
  )
}

function slow({ sla = [] }: Partial<Found>, scope: Scope): string[] {
  const shares = sla
    .filter(({ n }) => !isFew(n))
    .map(({ step, n, kept }) => ({ step, n, share: shareBps(kept, n) ?? 10_000 }))
    .sort((one, other) => one.share - other.share)
  const [worst] = shares
  if (!worst || worst.share >= ENOUGH_IN_TIME_BPS) return []
  const share = scope.write.value('share', worst.share)
  return [scope.say('doSla', { step: clockName(worst.step, scope), share, n: scope.write.number(worst.n) })]
}

function dear({ rules = [] }: Partial<Found>, { say, write }: Scope): string[] {
  const rule = rules.find(({ n, shareBps: share }) => !isFew(n) && share !== null && share >= MUCH_OF_GRANTED_BPS)
  if (!rule) return []
  const share = write.value('share', rule.shareBps)
  return [say('doRule', { rule: rule.rule, amount: write.money(rule.amountMinor, rule.currency), share })]
}

function lateStars({ delays }: Partial<Found>, { say, write }: Scope): string[] {
  if (!delays?.difference || delays.difference.highCenti >= 0 || isFew(delays.late.n)) return []
  return [say('doLate', { centi: write.value('centi', -delays.difference.centi) })]
}
