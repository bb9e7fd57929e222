import type { Output } from '../../../../shared/contract'
import { CASE_MEASURES } from '../../../../shared/model/measures'
import type { MeasureName } from '../../../../shared/sentences/measure-sentences'
import type { Row, Table } from './report'
import { changeBps, column, isFew, measureName, tableOf, words, type Scope } from './scope'

export type Overview = Output<'statistics.overview'>
export type Figures = Overview['current'][number]

export const RATES = [
  ['refund_rate_order', 'refundRateByOrderBps'],
  ['refund_rate_item', 'refundRateByItemBps'],
  ['refund_rate_value', 'refundRateByValueBps'],
] as const satisfies readonly (readonly [MeasureName, keyof Figures])[]

const NO_FIGURE = { n: 0, amountMinor: 0 }

/** Counts and amounts of each currency beside those of the period before, and the three refund rates. */
export function overviewTables({ current, previous }: Overview, scope: Scope): Table[] {
  const { say } = scope
  const pairs = pairsOf(current, previous)
  const cases = current.reduce((sum, { opened }) => sum + opened.n, 0)
  const overview = tableOf(
    {
      id: 'overview',
      title: say('overviewTitle'),
      measures: ['orders', 'items', ...CASE_MEASURES],
      n: cases,
      columns: [
        words(say('currency'), 0.8),
        words(say('measure'), 2),
        column(say('n')),
        column(say('amount'), 'money', 1.6),
        column(say('nBefore')),
        column(say('amountBefore'), 'money', 1.6),
        column(say('change'), 'change'),
      ],
      rows: pairs.flatMap((pair) => measureRows(pair, scope)),
    },
    scope,
  )
  const rates = tableOf(
    {
      id: 'rates',
      title: say('ratesTitle'),
      measures: RATES.map(([name]) => name),
      n: current.reduce((sum, { orders }) => sum + orders.n, 0),
      columns: [
        words(say('currency'), 0.8),
        words(say('measure'), 2),
        column(say('value'), 'share'),
        column(say('before'), 'share'),
        column(say('pointsChange'), 'points', 1.4),
        column(say('n')),
        column(say('nBefore')),
      ],
      rows: pairs.flatMap((pair) => rateRows(pair, scope)),
    },
    scope,
  )
  return [overview, rates]
}

interface Pair {
  currency: string
  now: Figures | undefined
  before: Figures | undefined
}

export function pairsOf(current: readonly Figures[], previous: readonly Figures[]): Pair[] {
  const of = (list: readonly Figures[], currency: string) => list.find((figures) => figures.currency === currency)
  const currencies = [...new Set([...current, ...previous].map(({ currency }) => currency))]
  return currencies
    .map((currency) => ({ currency, now: of(current, currency), before: of(previous, currency) }))
    .sort(
      (one, other) => (other.now?.orders.n ?? 0) - (one.now?.orders.n ?? 0) || (one.currency < other.currency ? -1 : 1),
    )
}

function measureRows({ currency, now, before }: Pair, scope: Scope): Row[] {
  const row = (name: MeasureName, figure = NO_FIGURE, was = NO_FIGURE): Row => ({
    currency,
    few: isFew(figure.n),
    cells: [
      currency,
      measureName(name, scope),
      figure.n,
      figure.amountMinor,
      was.n,
      was.amountMinor,
      changeBps(figure.n, was.n),
    ],
  })
  const [items, itemsBefore] = [now?.items ?? 0, before?.items ?? 0]
  return [
    row('orders', now?.orders, before?.orders),
    {
      currency,
      few: isFew(items),
      cells: [currency, measureName('items', scope), items, null, itemsBefore, null, changeBps(items, itemsBefore)],
    },
    ...CASE_MEASURES.map((measure) => row(measure, now?.[measure], before?.[measure])),
  ]
}

function rateRows({ currency, now, before }: Pair, scope: Scope): Row[] {
  return RATES.map(([name, field]) => {
    const [value, was] = [now?.[field] ?? null, before?.[field] ?? null]
    const out = (figures: Figures | undefined) =>
      (name === 'refund_rate_item' ? figures?.items : figures?.orders.n) ?? 0
    return {
      currency,
      few: isFew(out(now)),
      cells: [
        currency,
        measureName(name, scope),
        value,
        was,
        value === null || was === null ? null : value - was,
        out(now),
        out(before),
      ],
    }
  })
}
