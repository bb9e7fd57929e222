/** Tables of time: returns by month of delivery, how long steps took, and how many were in time. */
import type { Output } from '../../../../shared/contract'
import { TIMED_STEPS } from '../../../../shared/model/measures'
import { KIND_WORDS } from '../../evidence/words/state-words'
import { CLOCK_NAMES, STEP_NAMES } from '../words/state-words'
import type { Table } from './report'
import { column, isFew, shareBps, tableOf, wordOf, words, type Scope } from './scope'

export async function cohortsTable(scope: Scope): Promise<Table> {
  const { say, period, filter } = scope
  const { ages, rows } = await scope.ask('statistics.cohorts', { ...period, filter })
  return tableOf(
    {
      id: 'cohorts',
      title: say('cohortsTitle'),
      measures: ['return_rate'],
      n: rows.reduce((sum, { orders }) => sum + orders, 0),
      notes: rows.some(({ cells }) => cells.some(({ censored }) => censored)) ? [say('openColumns')] : [],
      columns: [
        words(say('month'), 1.2),
        column(say('deliveredOrders')),
        column(say('withinDays')),
        column(say('returned')),
        column(say('share'), 'share'),
        words(say('growing'), 1),
      ],
      rows: rows.flatMap(({ month, orders, cells }) =>
        cells.map(({ withinDays, n, bps, censored }) => ({
          few: isFew(orders),
          cells: [month, orders, withinDays, n, bps, say(censored ? 'yes' : 'no')],
        })),
      ),
      charts:
        rows.length === 0
          ? []
          : [
              {
                kind: 'heat',
                title: say('cohortsTitle'),
                value: 'share',
                rows: rows.map(({ month, orders }) => `${month} (${scope.write.number(orders)})`),
                columns: ages.map((age) => `≤ ${age}`),
                cells: rows.map(({ orders, cells }) =>
                  cells.map(({ bps, censored }) =>
                    bps === null ? null : { value: bps, open: censored, few: isFew(orders) },
                  ),
                ),
              },
            ],
    },
    scope,
  )
}

type Times = Output<'statistics.times'>
const MEASURES = {
  reply: 'time_reply',
  decision: 'time_decision',
  goods_back: 'time_goods_back',
  settlement: 'time_settlement',
} as const

export async function timesTable(scope: Scope): Promise<Table> {
  const { say, period, filter, language } = scope
  const times = await scope.ask('statistics.times', { ...period, filter, by: 'kind' })
  const kinds: Readonly<Record<string, (typeof KIND_WORDS)['refund']>> = KIND_WORDS
  return tableOf(
    {
      id: 'times',
      title: say('timesTitle'),
      measures: TIMED_STEPS.map((step) => MEASURES[step]),
      columns: [
        words(say('step'), 1.4),
        words(say('kind'), 1),
        column(say('n'), 'count', 0.7),
        ...(['median', 'p90', 'least', 'lowerQuartile', 'upperQuartile', 'most'] as const).map((name) =>
          column(say(name), 'duration'),
        ),
      ],
      rows: times.map((row) => ({
        few: isFew(row.n),
        cells: [
          STEP_NAMES[row.step][language],
          row.key === '' ? say('all') : wordOf(kinds[row.key], row.key, language),
          row.n,
          row.medianMs,
          row.p90Ms,
          row.leastMs,
          row.lowerQuartileMs,
          row.upperQuartileMs,
          row.mostMs,
        ],
      })),
      charts: boxes(times, scope),
    },
    scope,
  )
}

function boxes(times: Times, { say, language }: Scope): Table['charts'] {
  const all = times.filter(({ key, n }) => key === '' && n > 0)
  if (all.length === 0) return []
  return [
    {
      kind: 'boxes',
      title: say('timesTitle'),
      value: 'duration',
      boxes: all.map((row) => ({
        label: STEP_NAMES[row.step][language],
        n: row.n,
        least: row.leastMs,
        lower: row.lowerQuartileMs,
        median: row.medianMs,
        upper: row.upperQuartileMs,
        p90: row.p90Ms,
        most: row.mostMs,
        few: isFew(row.n),
      })),
    },
  ]
}

export async function slaTable(scope: Scope): Promise<{ table: Table; sla: Output<'statistics.sla'> }> {
  const { say, period, filter } = scope
  const sla = await scope.ask('statistics.sla', { ...period, filter })
  const bars = sla.map(({ step, n, kept }) => ({
    label: clockName(step, scope),
    value: shareBps(kept, n) ?? 0,
    n,
    few: isFew(n),
  }))
  const table = tableOf(
    {
      id: 'sla',
      title: say('slaTitle'),
      measures: ['sla_attainment'],
      n: sla.reduce((sum, { n }) => sum + n, 0),
      columns: [
        words(say('step'), 1.6),
        column(say('n')),
        column(say('kept')),
        column(say('share'), 'share'),
        column(say('low95'), 'share'),
        column(say('high95'), 'share'),
      ],
      rows: sla.map(({ step, n, kept, lowBps, highBps }) => ({
        few: isFew(n),
        cells: [clockName(step, scope), n, kept, shareBps(kept, n), lowBps, highBps],
      })),
      charts: bars.length === 0 ? [] : [{ kind: 'bars', title: say('slaTitle'), value: 'share', bars }],
    },
    scope,
  )
  return { table, sla }
}

export function clockName(step: string, { language }: Scope): string {
  return wordOf((CLOCK_NAMES as Readonly<Record<string, (typeof CLOCK_NAMES)['pay']>>)[step], step, language)
}
