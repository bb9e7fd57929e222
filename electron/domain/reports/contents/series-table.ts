import type { Output } from '../../../../shared/contract'
import { daysBetween } from '../../../../shared/time'
import type { LinesChart, Table } from './report'
import { column, isFew, measureName, tableOf, words, type Scope } from './scope'

type Point = Output<'statistics.series'>['points'][number]

/** Longest periods that are told by the day and by the week. */
const [MOST_DAYS, MOST_DAYS_OF_WEEKS] = [62, 400]
/** Currencies with a chart of their own; the table has all. */
const MOST_CHARTS = 3

export function grainOf(from: string, to: string): 'day' | 'week' | 'month' {
  const days = daysBetween(from, to) + 1
  if (days <= MOST_DAYS) return 'day'
  return days <= MOST_DAYS_OF_WEEKS ? 'week' : 'month'
}

/** Orders and cases over time, by the day, week or month as the period is long. */
export async function seriesTable(scope: Scope, currencies: readonly string[]): Promise<Table> {
  const { say, period, filter } = scope
  const { points } = await scope.ask('statistics.series', { ...period, filter, grain: grainOf(period.from, period.to) })
  return tableOf(
    {
      id: 'series',
      title: say('seriesTitle'),
      measures: ['orders', 'opened', 'closed', 'backlog', 'granted'],
      n: points.reduce((sum, { opened }) => sum + opened.n, 0),
      columns: [
        column(say('from'), 'day', 1.4),
        column(say('to'), 'day', 1.4),
        words(say('currency'), 0.9),
        ...(['orders', 'opened', 'closed', 'backlog', 'granted'] as const).map((name) =>
          column(measureName(name, scope)),
        ),
        column(say('grantedAmount'), 'money', 1.6),
      ],
      rows: points.map(({ from, to, currency, orders, opened, closed, backlog, granted }) => ({
        currency,
        cells: [from, to, currency, orders.n, opened.n, closed.n, backlog, granted.n, granted.amountMinor],
      })),
      charts: currencies
        .slice(0, MOST_CHARTS)
        .map((currency) =>
          arrivals(
            points.filter((point) => point.currency === currency),
            currency,
            scope,
          ),
        )
        .filter(({ days }) => days.length > 1),
    },
    scope,
  )
}

/** Arrivals, closures and the backlog of one currency. */
function arrivals(points: readonly Point[], currency: string, scope: Scope): LinesChart {
  const line = (name: 'opened' | 'closed' | 'backlog', look: 'first' | 'second' | 'third') => ({
    name: measureName(name, scope),
    look,
    values: points.map((point) => (name === 'backlog' ? point.backlog : point[name].n)),
  })
  const n = points.reduce((sum, { opened }) => sum + opened.n, 0)
  const few = isFew(n) ? ` · ${scope.say('few', { n })}` : ''
  return {
    kind: 'lines',
    title: `${scope.say('arrivals')} · ${currency}${few}`,
    value: 'count',
    days: points.map(({ from }) => from),
    lines: [line('opened', 'first'), line('closed', 'second'), line('backlog', 'third')],
    bands: [],
  }
}
