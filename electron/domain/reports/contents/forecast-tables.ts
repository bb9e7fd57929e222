/** Tables of what is to come and of what went beyond its limits. */
import type { Output } from '../../../../shared/contract'
import { addDays } from '../../../../shared/time'
import { beyondWord } from './beyond-word'
import type { LinesChart, Table } from './report'
import { column, tableOf, words, type Scope } from './scope'
import { grainOf } from './series-table'

type Forecast = Output<'forecast.series'>
/** Points of the past that a forecast is drawn with. */
const PAST_SHOWN = 56

/** The last day that is over, no later than the period's. */
export const lastDayOf = ({ period, today }: Scope): string => (period.to < today ? period.to : addDays(today, -1))

export async function controlTable(scope: Scope): Promise<Table> {
  const { say, period, filter, ask } = scope
  const grain = grainOf(period.from, period.to) === 'day' ? 'day' : 'week'
  const { points } = await ask('forecast.control', { ...period, filter, grain })
  const judged = points.some(({ upper }) => upper !== null)
  return tableOf(
    {
      id: 'control',
      title: say('controlTitle'),
      measures: ['opened', 'control_limits'],
      n: points.reduce((sum, { n }) => sum + n, 0),
      columns: [
        column(say('from'), 'day', 1.4),
        column(say('to'), 'day', 1.4),
        column(say('n')),
        column(say('expected'), 'number'),
        column(say('lower'), 'number'),
        column(say('upper'), 'number'),
        words(say('beyond'), 0.9),
      ],
      rows: points.map((point) => ({
        cells: [point.from, point.to, point.n, point.expected, point.lower, point.upper, beyondWord(point.out, scope)],
      })),
      charts: judged && points.length > 1 ? [controlChart(points, scope)] : [],
    },
    scope,
  )
}

/** A count with what was expected and the limits around it. */
function controlChart(points: Output<'forecast.control'>['points'], { say }: Scope): LinesChart {
  const values = <Field extends 'n' | 'expected' | 'lower' | 'upper'>(field: Field) =>
    points.map((point) => point[field])
  const marked = points.flatMap(({ out }, at) => (out ? [at] : []))
  return {
    kind: 'lines',
    title: say('controlTitle'),
    value: 'count',
    days: points.map(({ from }) => from),
    lines: [
      { name: say('n'), look: 'first', values: values('n'), marked },
      { name: say('expected'), look: 'limit', values: values('expected') },
    ],
    bands: [{ name: `${say('lower')} – ${say('upper')}`, low: values('lower'), high: values('upper') }],
  }
}

export async function forecastTables(scope: Scope): Promise<Table[]> {
  const { say, filter, ask } = scope
  const found = await ask('forecast.series', { measure: 'opened', filter, grain: 'day', until: lastDayOf(scope) })
  const { origins, horizon, trials } = found.backTest
  const coming = tableOf(
    {
      id: 'forecast',
      title: say('forecastTitle'),
      measures: ['opened', 'forecast'],
      n: found.past.reduce((sum, { n }) => sum + n, 0),
      notes: [say('backTestNote', { origins, horizon, method: say(found.method) })],
      columns: [
        column(say('from'), 'day', 1.4),
        ...(['forecast', 'low80', 'high80', 'low95', 'high95'] as const).map((name) => column(say(name), 'number')),
      ],
      rows: found.coming.map(({ from, mean, low80, high80, low95, high95 }) => ({
        cells: [from, mean, low80, high80, low95, high95].map((cell) =>
          typeof cell === 'number' ? twoDecimals(cell) : cell,
        ),
      })),
      charts: [forecastChart(found, scope)],
    },
    scope,
  )
  const tried = tableOf(
    {
      id: 'back-test',
      title: say('backTestTitle'),
      measures: ['forecast'],
      columns: [
        words(say('method'), 1.4),
        column(say('n')),
        ...(['meanError', 'squareError'] as const).map((name) => column(say(name), 'number', 1.4)),
        ...(['cover80', 'cover95'] as const).map((name) => column(say(name), 'share', 1.2)),
      ],
      rows: trials.map((trial) => ({
        cells: [
          say(trial.method),
          trial.n,
          twoDecimals(trial.meanAbsoluteError),
          twoDecimals(trial.rootMeanSquareError),
          Math.round(trial.coverage80 * 10_000),
          Math.round(trial.coverage95 * 10_000),
        ],
      })),
    },
    scope,
  )
  return [coming, tried]
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100

function forecastChart({ past, coming }: Forecast, { say }: Scope): LinesChart {
  const shown = past.slice(-PAST_SHOWN)
  const after = <Value>(values: readonly Value[]) => [...shown.map(() => null), ...values]
  return {
    kind: 'lines',
    title: say('forecastTitle'),
    value: 'count',
    days: [...shown, ...coming].map(({ from }) => from),
    lines: [
      { name: say('past'), look: 'first', values: [...shown.map(({ n }) => n), ...coming.map(() => null)] },
      { name: say('forecast'), look: 'second', values: after(coming.map(({ mean }) => mean)) },
    ],
    bands: [
      {
        name: say('interval95'),
        low: after(coming.map(({ low95 }) => low95)),
        high: after(coming.map(({ high95 }) => high95)),
      },
      {
        name: say('interval80'),
        low: after(coming.map(({ low80 }) => low80)),
        high: after(coming.map(({ high80 }) => high80)),
      },
    ],
  }
}

export type Alarms = Output<'forecast.alarms'>

/** What an alarm is about, in words: the shop’s cases, a reason, a product, low stars or late cases. */
function alarmTitle({ kind, subject, title }: Alarms['alarms'][number], { say, reasonName }: Scope): string {
  if (kind === 'reason') return `${say('reason')}: ${reasonName(subject)}`
  if (kind === 'product') return `${say('product')}: ${title || subject}`
  return say(`alarm_${kind}`)
}

export async function alarmsTable(scope: Scope): Promise<{ table: Table; found: Alarms }> {
  const { say, ask } = scope
  const answer = await ask('forecast.alarms', { on: lastDayOf(scope) })
  const found = { ...answer, alarms: answer.alarms.map((alarm) => ({ ...alarm, title: alarmTitle(alarm, scope) })) }
  const table = tableOf(
    {
      id: 'alarms',
      title: say('alarmsTableTitle'),
      measures: ['control_limits'],
      none: say('noAlarms', { day: scope.write.day(found.on) }),
      notes: [say('alarmsNote')],
      columns: [
        words(say('what'), 2.4),
        column(say('from'), 'day', 1.3),
        column(say('to'), 'day', 1.3),
        column(say('n'), 'count', 0.7),
        column(say('outOf'), 'count', 0.8),
        column(say('expected'), 'number'),
        column(say('lower'), 'number'),
        column(say('upper'), 'number'),
        words(say('beyond'), 0.9),
      ],
      rows: found.alarms.map((alarm) => ({
        cells: [
          alarm.title,
          alarm.from,
          alarm.to,
          alarm.n,
          alarm.outOf,
          twoDecimals(alarm.expected),
          twoDecimals(alarm.lower),
          twoDecimals(alarm.upper),
          beyondWord(alarm.direction, scope),
        ],
      })),
    },
    scope,
  )
  return { table, found }
}
