import { sumMinor } from '../../../../shared/money'
import type { MoneyRow } from '../../../../shared/model/quote'
import { ROW_WORDS } from '../words/money-words'
import { FAULT_WORDS } from '../words/state-words'
import type { Block, Section } from './block'
import type { Facts } from './gather-facts'
import type { Writer } from './writer'

/** Every row of the computation with its rule and source, and their sum. */
export function moneySection(facts: Facts, write: Writer): Section {
  const { rows, granted } = facts.case
  const blocks: Block[] = granted || rows.length === 0 ? [] : [{ kind: 'text', text: write.label('quoted') }]
  if (rows.length === 0) return { title: write.label('money'), blocks: [{ kind: 'text', text: write.label('none') }] }
  const sumMinorOfRows = sumMinor(rows.map(({ amountMinor }) => amountMinor))
  blocks.push({
    kind: 'table',
    columns: [
      { title: write.label('row'), share: 26 },
      { title: write.label('amount'), share: 18, align: 'right' },
      { title: write.label('bearer'), share: 10 },
      { title: write.label('basis'), share: 46 },
    ],
    rows: [
      ...rows.map((row) => [
        rowName(row, facts, write),
        write.money(row.amountMinor),
        write.word(FAULT_WORDS[row.bearer]),
        [row.rule, row.citation].filter(Boolean).join('\n'),
      ]),
      [write.label(sumMinorOfRows < 0 ? 'due' : 'total'), write.money(Math.abs(sumMinorOfRows)), '', ''],
    ],
  })
  return { title: write.label('money'), blocks }
}

function rowName({ kind, lineId }: MoneyRow, { order }: Facts, write: Writer): string {
  const line = order.lines.find(({ id }) => id === lineId)
  return line ? `${write.word(ROW_WORDS[kind])}\n#${line.position} ${line.sku}` : write.word(ROW_WORDS[kind])
}

export function policySection({ policy }: Facts, write: Writer): Section {
  // A preset is in force from the beginning of time, which says nothing to a reader.
  const from = policy.validFrom > 0 ? write.at(policy.validFrom) : ''
  const inForce = from || policy.validTo !== null ? `${from} – ${write.at(policy.validTo)}` : ''
  const rows: [string, string][] = [
    [write.label('policyName'), write.word(policy.document.name)],
    [write.label('version'), String(policy.version)],
    [write.label('citation'), policy.document.citation],
    [write.label('inForce'), inForce],
  ]
  return { title: write.label('policy'), blocks: [{ kind: 'facts', rows: rows.filter(([, value]) => value !== '') }] }
}
