/** Tables of what after-sales cost: by who bears it, in detail, by rule. Never across currencies. */
import type { Output } from '../../../../shared/contract'
import { COST_MEASURES } from '../../../../shared/model/measures'
import { FAULTS, type Fault } from '../../../../shared/model/policy'
import { ROW_WORDS } from '../../evidence/words/money-words'
import { FAULT_WORDS, KIND_WORDS } from '../../evidence/words/state-words'
import type { BarsChart, Table } from './report'
import { column, isFew, shareBps, tableOf, wordOf, words, type Scope } from './scope'

type Costs = Output<'statistics.costs'>

export async function costTables(scope: Scope, currencies: readonly string[]): Promise<Table[]> {
  const { period, filter } = scope
  const costs = await scope.ask('statistics.costs', { ...period, filter })
  return [bearersTable(costs, currencies, scope), detailTable(costs, scope)]
}

interface Borne {
  currency: string
  bearer: Fault
  n: number
  amountMinor: number
  share: number | null
}

/** What each bears of a currency; whoever bears nothing is left out. */
function borneIn(costs: Costs, currency: string): Borne[] {
  const own = costs.filter((row) => row.currency === currency)
  const whole = own.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return FAULTS.flatMap((bearer) => {
    const rows = own.filter((row) => row.bearer === bearer)
    const amountMinor = rows.reduce((sum, row) => sum + row.amountMinor, 0)
    const n = rows.reduce((sum, row) => sum + row.n, 0)
    return n === 0 ? [] : [{ currency, bearer, n, amountMinor, share: shareBps(amountMinor, whole) }]
  })
}

function bearerBars(borne: readonly Borne[], { say, language }: Scope): BarsChart[] {
  const [first] = borne
  if (!first) return []
  const { currency } = first
  const bars = borne.map(({ bearer, amountMinor, n }) => ({
    label: FAULT_WORDS[bearer][language],
    value: amountMinor,
    n,
    few: isFew(n),
  }))
  return [{ kind: 'bars', title: `${say('costByBearer')} · ${currency}`, value: 'money', currency, bars }]
}

function bearersTable(costs: Costs, currencies: readonly string[], scope: Scope): Table {
  const { say, language } = scope
  const known = new Set([...currencies, ...costs.map(({ currency }) => currency)])
  const borne = [...known].map((currency) => borneIn(costs, currency))
  return tableOf(
    {
      id: 'bearers',
      title: say('bearersTitle'),
      measures: ['cost', ...COST_MEASURES],
      columns: [
        words(say('currency'), 0.8),
        words(say('bearer'), 1.2),
        column(say('n')),
        column(say('amount'), 'money', 1.6),
        column(say('share'), 'share'),
      ],
      rows: borne.flat().map(({ currency, bearer, n, amountMinor, share }) => ({
        currency,
        few: isFew(n),
        cells: [currency, FAULT_WORDS[bearer][language], n, amountMinor, share],
      })),
      charts: borne.flatMap((each) => bearerBars(each, scope)),
    },
    scope,
  )
}

function detailTable(costs: Costs, scope: Scope): Table {
  const { say, language } = scope
  return tableOf(
    {
      id: 'costs',
      title: say('costsTitle'),
      measures: ['cost'],
      columns: [
        words(say('currency'), 0.8),
        words(say('bearer'), 1),
        words(say('kind'), 1),
        words(say('reason'), 2.4),
        column(say('n')),
        column(say('amount'), 'money', 1.6),
      ],
      rows: costs.map((row) => ({
        currency: row.currency,
        few: isFew(row.n),
        cells: [
          row.currency,
          FAULT_WORDS[row.bearer][language],
          wordOf(KIND_WORDS[row.kind], row.kind, language),
          scope.reasonName(row.reason),
          row.n,
          row.amountMinor,
        ],
      })),
    },
    scope,
  )
}

export async function rulesTable(scope: Scope): Promise<{ table: Table; rules: Output<'insight.ruleCosts'> }> {
  const { say, period, filter, language } = scope
  const rules = await scope.ask('insight.ruleCosts', { ...period, filter })
  const rowWord = (row: string) =>
    wordOf((ROW_WORDS as Readonly<Record<string, (typeof ROW_WORDS)['base']>>)[row], row, language)
  const table = tableOf(
    {
      id: 'rules',
      title: say('rulesTitle'),
      measures: ['rule_cost'],
      columns: [
        words(say('currency'), 0.8),
        words(say('rule'), 1.6),
        words(say('row'), 1.2),
        words(say('citation'), 1.8),
        words(say('bearer'), 0.9),
        words(say('kind'), 0.9),
        column(say('n'), 'count', 0.7),
        column(say('amount'), 'money', 1.5),
        column(say('share'), 'share', 0.9),
      ],
      rows: rules.map((row) => ({
        currency: row.currency,
        few: isFew(row.n),
        cells: [
          row.currency,
          row.rule,
          rowWord(row.row),
          row.citation,
          FAULT_WORDS[row.bearer][language],
          wordOf(KIND_WORDS[row.kind], row.kind, language),
          row.n,
          row.amountMinor,
          row.shareBps,
        ],
      })),
    },
    scope,
  )
  return { table, rules }
}
