import type { Output } from '../../../../shared/contract'
import type { Table } from './report'
import { column, tableOf, words, type Scope } from './scope'

export type Movers = Output<'insight.movers'>

/** What moved most against the period before. */
export async function moversTable(scope: Scope, by: 'product' | 'reason'): Promise<{ table: Table; movers: Movers }> {
  const { say, period, filter, ask, write } = scope
  const movers = await ask('insight.movers', { ...period, filter, by })
  const { before, rows } = movers
  const name = (row: Movers['rows'][number]) => (by === 'reason' ? scope.reasonName(row.key) : row.title || row.key)
  const table = tableOf(
    {
      id: `movers-${by}`,
      title: say(by === 'product' ? 'productMoversTitle' : 'reasonMoversTitle'),
      measures: ['movers'],
      notes: [say('moverNote', { days: write.days(before.from, before.to) })],
      columns: [
        words(say(by), 2.4),
        column(say('n'), 'count', 0.7),
        column(say('outOf'), 'count', 0.9),
        column(say('share'), 'share'),
        column(say('nBefore'), 'count', 0.9),
        column(say('outOfBefore'), 'count'),
        column(say('shareBefore'), 'share'),
        column(say('difference'), 'points'),
        column(say('low95'), 'points'),
        column(say('high95'), 'points'),
        words(say('certain'), 0.8),
      ],
      rows: rows.map((row) => ({
        few: row.few,
        cells: [
          name(row),
          row.n,
          row.of,
          rounded(row.bps),
          row.nBefore,
          row.ofBefore,
          rounded(row.bpsBefore),
          rounded(row.differenceBps),
          rounded(row.lowBps),
          rounded(row.highBps),
          say(row.significant ? 'yes' : 'no'),
        ],
      })),
    },
    scope,
  )
  return { table, movers: { ...movers, rows: rows.map((row) => ({ ...row, title: name(row) })) } }
}

const rounded = (bps: number | null): number | null => (bps === null ? null : Math.round(bps))
