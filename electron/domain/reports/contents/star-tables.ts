/** Tables of stars. They are narrowed by channel, category and product, and say so where the filter asks for more. */
import type { Output } from '../../../../shared/contract'
import type { ScoreFilter, StarFigures } from '../../../../shared/contract/scores'
import type { StatisticsFilter } from '../../../../shared/contract/statistics'
import { shareBps, column, isFew, tableOf, words, type Scope } from './scope'
import type { BarsChart, Column, Row, Table } from './report'

const STARS = [5, 4, 3, 2, 1] as const

export const scoreFilterOf = ({ channel, category, sku }: StatisticsFilter): ScoreFilter => ({
  ...(channel !== undefined && { channel }),
  ...(category !== undefined && { category }),
  ...(sku !== undefined && { sku }),
})

/** Says which parts of the filter the stars do not know. */
export function starNotes({ filter, say }: Scope): string[] {
  const others = ['currency', 'kind', 'reason', 'agent', 'segment'] as const
  const fields = others.filter((field) => filter[field] !== undefined)
  return fields.length === 0 ? [] : [say('notNarrowed', { fields: fields.map((field) => filter[field]!).join(', ') })]
}

const figureColumns = ({ say }: Scope): Column[] => [
  column(say('n')),
  column(say('mean'), 'centi'),
  ...STARS.map((stars) => column(`${stars} ★`)),
  column(say('commented')),
  column(say('replied')),
]

const figureRow = (first: string, { n, meanCenti, byStars, commented, replied }: StarFigures): Row => ({
  few: isFew(n),
  cells: [first, n, meanCenti, ...STARS.map((stars) => byStars[stars - 1] ?? 0), commented, replied],
})

export function starBars({ n, byStars, meanCenti }: StarFigures, { say, write }: Scope): BarsChart | null {
  if (n === 0) return null
  const mean = say('starsMean', { mean: write.value('centi', meanCenti), n: write.number(n) })
  return {
    kind: 'bars',
    title: `${say('starsTitle')} · ${mean}`,
    value: 'count',
    bars: STARS.map((stars) => {
      const value = byStars[stars - 1] ?? 0
      return { label: `${stars} ★`, value, n, few: isFew(n) }
    }),
  }
}

export async function starTables(scope: Scope): Promise<{ tables: Table[]; stars: Output<'scores.stars'> }> {
  const { say, period, filter, ask } = scope
  const stars = await ask('scores.stars', { ...period, filter: scoreFilterOf(filter) })
  const [bars, notes] = [starBars(stars.all, scope), starNotes(scope)]
  const shares = tableOf(
    {
      id: 'stars',
      title: say('starsTableTitle'),
      measures: ['star_share', 'reply_rate', 'suppression'],
      n: stars.all.n,
      notes,
      columns: [words(say('stars'), 1), column(say('n')), column(say('share'), 'share')],
      rows:
        stars.all.n === 0
          ? []
          : STARS.map((each) => {
              const n = stars.all.byStars[each - 1] ?? 0
              return { few: isFew(stars.all.n), cells: [`${each} ★`, n, shareBps(n, stars.all.n)] }
            }),
      charts: bars ? [bars] : [],
    },
    scope,
  )
  const months = tableOf(
    {
      id: 'star-months',
      title: say('starMonthsTitle'),
      measures: ['star_share'],
      n: stars.all.n,
      columns: [words(say('month'), 1.2), ...figureColumns(scope)],
      rows: stars.byMonth.map(({ month, figures }) => figureRow(month, figures)),
    },
    scope,
  )
  const categories = tableOf(
    {
      id: 'star-categories',
      title: say('starCategoriesTitle'),
      measures: ['star_share'],
      n: stars.all.n,
      columns: [words(say('category'), 2), ...figureColumns(scope)],
      rows: stars.byCategory.map(({ category, figures }) => figureRow(category || '–', figures)),
    },
    scope,
  )
  return { tables: [shares, months, categories], stars }
}

export async function delaysTable(scope: Scope): Promise<{ table: Table; delays: Output<'scores.delays'> }> {
  const { say, period, filter, ask } = scope
  const delays = await ask('scores.delays', { ...period, filter: scoreFilterOf(filter) })
  const { late, onTime, difference, byDelay } = delays
  const told = byDelay.filter(({ figures }) => figures.n > 0)
  const table = tableOf(
    {
      id: 'delays',
      title: say('delaysTitle'),
      measures: ['delay_stars'],
      n: late.n + onTime.n,
      notes: [say('delayNote', { late: late.n, onTime: onTime.n }), ...starNotes(scope)],
      columns: [words(say('what'), 1.4), words(say('delayFrom'), 1), words(say('delayTo'), 1), ...figureColumns(scope)],
      rows: [
        ...[[say('late'), late] as const, [say('onTime'), onTime] as const].map(([name, figures]) =>
          withDays(figureRow(name, figures), '', ''),
        ),
        ...(difference
          ? [
              {
                cells: [
                  say('difference'),
                  '',
                  '',
                  late.n + onTime.n,
                  Math.round(difference.centi),
                  ...Array<null>(7).fill(null),
                ],
                few: isFew(Math.min(late.n, onTime.n)),
              },
            ]
          : []),
        ...told.map(({ days, toDays, figures }) => withDays(figureRow('', figures), String(days), String(toDays))),
      ],
      charts: told.length < 2 ? [] : [delayBars(told, scope)],
    },
    scope,
  )
  return { table, delays }
}

/** How late in words: days before the promised one are early, not negative. */
function delayText(days: number, toDays: number, say: Scope['say']): string {
  if (toDays > 0) return say('daysLate', { days: days === toDays ? days : `${days}–${toDays}` })
  if (days === 0) return say('inTime')
  return say('daysEarly', { days: days === toDays ? -days : `${-toDays}–${-days}` })
}

/** The mean by how late the delivery was. */
function delayBars(told: Output<'scores.delays'>['byDelay'], { say }: Scope): BarsChart {
  return {
    kind: 'bars',
    title: say('delaysTitle'),
    value: 'centi',
    bars: told.map(({ days, toDays, figures: { n, meanCenti } }) => ({
      label: delayText(days, toDays, say),
      value: meanCenti ?? 0,
      n,
      few: isFew(n),
    })),
  }
}

function withDays({ cells: [first = null, ...rest], ...row }: Row, from: string, to: string): Row {
  return { ...row, cells: [first, from, to, ...rest] }
}
