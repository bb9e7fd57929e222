/** What fits on one page: the figures that matter, what went wrong and what to do about it. */
import type { Output } from '../../../../shared/contract'
import type { MeasureName } from '../../../../shared/sentences/measure-sentences'
import type { Alarms } from './forecast-tables'
import type { Movers } from './mover-tables'
import { nextSteps } from './next-steps'
import { pairsOf, RATES, type Figures, type Overview } from './overview-tables'
import type { BarsChart, Headline, LinesChart, Summary, Table } from './report'
import { isFew, measureName, type Scope } from './scope'
import { starBars } from './star-tables'

/** Answers that the first page is drawn from; a part that was refused is missing. */
export interface Found {
  overview: Overview
  tables: readonly Table[]
  rules: Output<'insight.ruleCosts'>
  sla: Output<'statistics.sla'>
  stars: Output<'scores.stars'>
  delays: Output<'scores.delays'>
  alarms: Alarms
  products: Movers
  reasons: Movers
}

/** Currencies there is room for. */
const MOST_CURRENCIES = 2
const MOST_REASONS = 6
const MOST_ALARMS = 3

export function summaryOf(found: Partial<Found> & Pick<Found, 'overview' | 'tables'>, scope: Scope): Summary {
  const { overview, tables, stars, alarms } = found
  const pairs = pairsOf(overview.current, overview.previous)
  const shown = pairs.slice(0, MOST_CURRENCIES)
  const [leading] = shown
  const chartsOf = (id: string) => tables.find((table) => table.id === id)?.charts ?? []
  const reasons = chartsOf('reasons').find((chart): chart is BarsChart => chart.kind === 'bars')
  return {
    headlines: shown.map(({ currency, now, before }) => ({
      currency,
      figures: headlines(currency, now, before, shown.length === 1, scope),
    })),
    left: pairs.slice(MOST_CURRENCIES).map(({ currency }) => currency),
    arrivals: chartsOf('series').find((chart): chart is LinesChart => chart.kind === 'lines') ?? null,
    reasons: reasons ? { ...reasons, bars: reasons.bars.slice(0, MOST_REASONS) } : null,
    costs: chartsOf('bearers')
      .filter((chart): chart is BarsChart => chart.kind === 'bars')
      .filter(({ currency }) => currency === leading?.currency || shown.some((pair) => pair.currency === currency)),
    stars: stars ? starBars(stars.all, scope) : null,
    alarms: alarmLines(alarms, scope),
    steps: nextSteps(found, scope),
  }
}

/** With one currency there is room for twice as many. */
function headlines(
  currency: string,
  now: Figures | undefined,
  before: Figures | undefined,
  alone: boolean,
  scope: Scope,
): Headline[] {
  type Counted = 'orders' | 'opened' | 'closed' | 'late' | 'granted' | 'settled' | 'seller_cost'
  const count = (name: Counted): Headline => {
    const n = now?.[name].n ?? 0
    return { label: measureName(name, scope), kind: 'count', value: n, before: before?.[name].n ?? 0, n, few: isFew(n) }
  }
  const amount = (name: Counted): Headline => ({
    ...count(name),
    label: name === 'orders' ? scope.say('paidAmount') : measureName(name, scope),
    kind: 'money',
    currency,
    value: now?.[name].amountMinor ?? 0,
    before: before?.[name].amountMinor ?? 0,
  })
  const rate = (name: MeasureName): Headline => {
    const field = RATES.find(([rate]) => rate === name)![1]
    const n = (name === 'refund_rate_item' ? now?.items : now?.orders.n) ?? 0
    const value = now?.[field] ?? null
    return { label: measureName(name, scope), kind: 'share', value, before: before?.[field] ?? null, n, few: isFew(n) }
  }
  const first = [count('orders'), count('opened'), count('closed'), rate('refund_rate_order'), amount('granted')]
  if (!alone) return first
  return [
    ...first,
    amount('orders'),
    count('late'),
    rate('refund_rate_item'),
    rate('refund_rate_value'),
    amount('seller_cost'),
  ]
}

function alarmLines(alarms: Alarms | undefined, { say, write }: Scope): string[] {
  if (!alarms) return []
  const open = alarms.alarms.filter(({ dismissedBy }) => dismissedBy === null)
  if (open.length === 0) return [say('noAlarms', { day: write.day(alarms.on) })]
  const lines = open.slice(0, MOST_ALARMS).map(({ title, n, outOf, expected, lower, upper }) => {
    const [mean, low, high] = [expected, lower, upper].map((value) => write.number(value, 1))
    const blanks = { title, n, expected: mean!, lower: low!, upper: high! }
    return outOf === null ? say('alarmLine', blanks) : say('alarmShare', { ...blanks, outOf })
  })
  return open.length > MOST_ALARMS ? [...lines, say('moreAlarms', { n: open.length - MOST_ALARMS })] : lines
}
