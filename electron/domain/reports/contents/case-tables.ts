/** Tables of cases: by reason, by reason and product, where they went. */
import type { Output } from '../../../../shared/contract'
import { KIND_WORDS } from '../../evidence/words/state-words'
import { DECISION_NAMES, OUTCOME_NAMES } from '../words/state-words'
import type { BarsChart, HeatChart, Table } from './report'
import { column, isFew, shareBps, tableOf, wordOf, words, type Scope } from './scope'

type Reasons = Output<'statistics.reasons'>
const MOST_BARS = 12

export async function reasonsTable(scope: Scope, currencies: readonly string[]): Promise<Table> {
  const { say, period, filter, language } = scope
  const found = await scope.ask('statistics.reasons', { ...period, filter })
  const n = found.reduce((sum, row) => sum + row.n, 0)
  return tableOf(
    {
      id: 'reasons',
      title: say('reasonsTitle'),
      measures: ['opened'],
      n,
      columns: [
        words(say('currency'), 0.8),
        words(say('reason'), 2.4),
        words(say('kind'), 1),
        column(say('n')),
        column(say('share'), 'share'),
        column(say('amount'), 'money', 1.6),
      ],
      rows: found.map((row) => ({
        currency: row.currency,
        few: isFew(row.n),
        cells: [
          row.currency,
          scope.reasonName(row.reason),
          wordOf(KIND_WORDS[row.kind], row.kind, language),
          row.n,
          shareBps(row.n, sumOf(found, row.currency)),
          row.amountMinor,
        ],
      })),
      charts: currencies.map((currency) => reasonBars(found, currency, scope)).filter(({ bars }) => bars.length > 0),
    },
    scope,
  )
}

const sumOf = (rows: Reasons, currency: string): number =>
  rows.reduce((sum, row) => sum + (row.currency === currency ? row.n : 0), 0)

/** Cases of a currency by reason, whatever their kind. */
function reasonBars(found: Reasons, currency: string, scope: Scope): BarsChart {
  const counts = new Map<string, number>()
  for (const row of found) if (row.currency === currency) counts.set(row.reason, (counts.get(row.reason) ?? 0) + row.n)
  const bars = [...counts]
    .sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
    .slice(0, MOST_BARS)
    .map(([code, n]) => ({ label: scope.reasonName(code), value: n, n, few: isFew(n) }))
  return { kind: 'bars', title: `${scope.say('topReasons')} · ${currency}`, value: 'count', bars }
}

export async function matrixTable(scope: Scope, by: 'product' | 'category'): Promise<Table> {
  const { say, period, filter } = scope
  const { reasons, members, cells, n, otherReasons, otherMembers } = await scope.ask('statistics.matrix', {
    ...period,
    filter,
    by,
  })
  const title = say(by === 'product' ? 'byProductTitle' : 'byCategoryTitle')
  const names = new Map(members.map(({ key, title }) => [key, title || key]))
  const count = (reason: string, member: string) =>
    cells.find((cell) => cell.reason === reason && cell.member === member)?.n ?? 0
  const rest = say('matrixRest', { reasons: otherReasons, members: otherMembers })
  const heat: HeatChart = {
    kind: 'heat',
    title,
    value: 'count',
    rows: reasons.map((code) => scope.reasonName(code)),
    columns: members.map(({ key }) => names.get(key) ?? key),
    cells: reasons.map((reason) =>
      members.map(({ key }) => {
        const value = count(reason, key)
        return value === 0 ? null : { value, open: false, few: false }
      }),
    ),
  }
  return tableOf(
    {
      id: `matrix-${by}`,
      title,
      measures: ['opened'],
      n,
      notes: cells.length === 0 ? [] : [say('matrixNote'), ...(otherReasons + otherMembers > 0 ? [rest] : [])],
      columns: [words(say('reason'), 2), words(say(by), 3), column(say('n'))],
      rows: cells.map((cell) => ({
        few: isFew(cell.n),
        cells: [scope.reasonName(cell.reason), names.get(cell.member) ?? cell.member, cell.n],
      })),
      charts: cells.length === 0 ? [] : [heat],
    },
    scope,
  )
}

export async function flowTable(scope: Scope): Promise<Table> {
  const { say, period, filter, language } = scope
  const { n, links } = await scope.ask('statistics.flow', { ...period, filter })
  return tableOf(
    {
      id: 'flow',
      title: say('flowTitle'),
      measures: ['opened'],
      n,
      columns: [
        words(say('kind'), 1),
        words(say('decision'), 1.6),
        words(say('outcome'), 1.2),
        column(say('n')),
        column(say('share'), 'share'),
      ],
      rows: links.map((link) => ({
        few: isFew(link.n),
        cells: [
          wordOf(KIND_WORDS[link.kind], link.kind, language),
          wordOf(
            (DECISION_NAMES as Readonly<Record<string, { 'zh-CN': string; 'en-US': string }>>)[link.decision],
            link.decision,
            language,
          ),
          wordOf(OUTCOME_NAMES[link.outcome], link.outcome, language),
          link.n,
          shareBps(link.n, n),
        ],
      })),
    },
    scope,
  )
}
