/** Tables of product scores, of the shop's dimensions and of low stars on a control chart. */
import type { Output } from '../../../../shared/contract'
import type { LinesChart, Table } from './report'
import { column, isFew, shareBps, tableOf, words, type Scope } from './scope'
import { scoreFilterOf, starNotes } from './star-tables'
import { beyondWord } from './beyond-word'

const MOST_PRODUCTS = 100

export async function productsTable(scope: Scope): Promise<Table> {
  const { say, filter, ask } = scope
  const { category } = filter
  const { total, rows } = await ask('scores.products', {
    limit: MOST_PRODUCTS,
    ...(category !== undefined && { category }),
  })
  const narrowed = Object.entries(filter).some(([field, value]) => field !== 'category' && value !== undefined)
  return tableOf(
    {
      id: 'products',
      title: say('productsTitle'),
      measures: ['product_score'],
      n: total,
      notes: [say('allTime'), ...(narrowed ? [say('onlyCategory')] : [])],
      columns: [
        words(say('product'), 2.6),
        words(say('sku'), 1.4),
        words(say('category'), 1.4),
        column(say('n'), 'count', 0.7),
        column(say('mean'), 'centi', 0.8),
        column(say('wilson'), 'share', 1.1),
        column(say('bayesian'), 'centi', 1.1),
      ],
      rows: rows.map((row) => ({
        few: row.few,
        cells: [
          row.title,
          row.sku,
          row.category ?? '',
          row.figures.n,
          row.figures.meanCenti,
          row.wilsonLowBps,
          row.bayesianCenti,
        ],
      })),
    },
    scope,
  )
}

export async function dsrTable(scope: Scope): Promise<Table> {
  const { say, period, filter, ask } = scope
  const { now } = await ask('scores.dsr', { from: period.to, to: period.to, filter: scoreFilterOf(filter) })
  return tableOf(
    {
      id: 'dsr',
      title: say('dsrTitle'),
      measures: ['dsr'],
      notes: starNotes(scope),
      columns: [words(say('dimension'), 2), column(say('n')), column(say('mean'), 'centi')],
      rows: now.map(({ dimension, n, meanCenti }) => ({
        few: isFew(n),
        cells: [scope.dimensionName(dimension), n, meanCenti],
      })),
    },
    scope,
  )
}

export async function lowStarsTable(scope: Scope): Promise<Table> {
  const { say, period, filter, ask } = scope
  const grain = monthsOf(period.from, period.to) > 24 ? 'month' : 'week'
  const found = await ask('scores.control', { ...period, filter: scoreFilterOf(filter), grain })
  const { n, points } = found
  return tableOf(
    {
      id: 'low-stars',
      title: say('lowStarsTitle'),
      measures: ['low_star_share', 'control_limits'],
      n,
      notes: starNotes(scope),
      columns: [
        column(say('from'), 'day', 1.4),
        column(say('to'), 'day', 1.4),
        column(say('n')),
        column(say('lowStars')),
        column(say('share'), 'share'),
        column(say('lower'), 'share'),
        column(say('upper'), 'share'),
        words(say('beyond'), 0.9),
      ],
      rows: points.map((point) => ({
        few: isFew(point.n),
        cells: [
          point.from,
          point.to,
          point.n,
          point.low,
          point.bps ?? shareBps(point.low, point.n),
          point.lowerBps,
          point.upperBps,
          beyondWord(point.out, scope),
        ],
      })),
      charts: n > 0 && points.length > 1 ? [lowStarsChart(found, scope)] : [],
    },
    scope,
  )
}

function lowStarsChart({ points, centreBps }: Output<'scores.control'>, { say }: Scope): LinesChart {
  const values = <Field extends 'bps' | 'lowerBps' | 'upperBps'>(field: Field) => points.map((point) => point[field])
  const marked = points.flatMap(({ out }, at) => (out ? [at] : []))
  return {
    kind: 'lines',
    title: say('lowStarsTitle'),
    value: 'share',
    days: points.map(({ from }) => from),
    lines: [
      { name: say('lowStars'), look: 'first', values: values('bps'), marked },
      { name: say('centre'), look: 'limit', values: points.map(() => centreBps) },
    ],
    bands: [{ name: `${say('lower')} – ${say('upper')}`, low: values('lowerBps'), high: values('upperBps') }],
  }
}

const monthsOf = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
