import { CLOCK_STEPS } from '../../../../shared/model/policy'
import type { PolicyDocument } from '../../../../shared/model/policy'
import { readPath } from '../words/document-path'
import { SECTIONS } from '../words/policy-fields'
import type { PolicyField } from '../words/policy-fields'

/** One comparable value of a document. `item` names the row of a table it belongs to. */
export interface Entry {
  /** Unique within a document. */
  readonly key: string
  readonly section: string
  readonly value: unknown
  readonly field?: PolicyField
  readonly table?: { readonly name: string; readonly item: string; readonly column: string }
}

type Cell = readonly [item: string, column: string, value: unknown]

/** Reasons, rules and the like, taken apart by their codes, so that a moved row is no change. */
function cellsOf(document: PolicyDocument): Readonly<Record<string, readonly Cell[]>> {
  const { reasons, declineReasons, rules, clocks, settlementHours, finishHours, repair, reviews } = document
  return {
    reasons: reasons.flatMap(({ code, ...columns }) =>
      Object.entries(columns).map(([column, value]): Cell => [code, column, value]),
    ),
    declines: declineReasons.map(({ code, label }): Cell => [code, 'label', label]),
    rules: rules.flatMap((rule): Cell[] => {
      const { code, label, priority, ...said } = rule
      return [
        [code, 'label', label],
        [code, 'priority', priority],
        [code, 'rule', said],
      ]
    }),
    clocks: CLOCK_STEPS.map((step): Cell => [step, 'clock', clocks[step]]),
    times: [
      ...Object.entries(settlementHours).map(([method, hours]): Cell => [method, 'settlementHours', hours]),
      ...Object.entries(finishHours).map(([kind, hours]): Cell => [kind, 'finishHours', hours]),
    ],
    repair: Object.entries(repair.warrantyMonthsByCategory).map(([category, months]): Cell => [
      category,
      'warrantyMonths',
      months,
    ]),
    reviews: [
      ...reviews.dimensions.map(({ code, ...dimension }): Cell => [code, 'dimension', dimension]),
      ...reviews.moderationBy.map(({ channel, sku, mode }): Cell => [
        `${channel ?? '*'} / ${sku ?? '*'}`,
        'moderationMode',
        mode,
      ]),
    ],
  }
}

export function entriesOf(document: PolicyDocument): Entry[] {
  const cells = cellsOf(document)
  return SECTIONS.flatMap(({ key: section, fields }) => [
    ...fields.map((field): Entry => ({ key: field.path, section, value: readPath(document, field.path), field })),
    ...(cells[section] ?? []).map(([item, column, value]): Entry => ({
      key: `${section} ${column} ${item}`,
      section,
      value,
      table: { name: section, item, column },
    })),
  ])
}

export interface Change {
  readonly key: string
  readonly section: string
  readonly before: Entry | null
  readonly after: Entry | null
}

/** The cell that stands for a whole row where the other document has no such row. */
const STANDS_FOR_ROW: Readonly<Record<string, string>> = { reasons: 'label', rules: 'rule' }

/** A row that one document lacks is told once, not cell by cell. */
function isToldByItsRow({ before, after }: Change, rowsOf: (side: 'before' | 'after') => ReadonlySet<string>): boolean {
  const there = after ?? before
  if (!there?.table || (before && after)) return false
  const { name, item, column } = there.table
  const stands = STANDS_FOR_ROW[name]
  return stands !== undefined && stands !== column && !rowsOf(before ? 'after' : 'before').has(`${name} ${item}`)
}

/** What differs between two documents, in the order in which a policy is read. */
export function changesBetween(before: PolicyDocument, after: PolicyDocument): Change[] {
  const old = new Map(entriesOf(before).map((entry) => [entry.key, entry]))
  const now = new Map(entriesOf(after).map((entry) => [entry.key, entry]))
  const rows = { before: rowsIn(old), after: rowsIn(now) }
  const order = SECTIONS.map(({ key }) => key)
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((key): Change => {
      const [was, is] = [old.get(key) ?? null, now.get(key) ?? null]
      return { key, section: (is ?? was)?.section ?? '', before: was, after: is }
    })
    .filter(({ before: was, after: is }) => canonical(was?.value) !== canonical(is?.value))
    .filter((change) => !isToldByItsRow(change, (side) => rows[side]))
    .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
}

function rowsIn(entries: ReadonlyMap<string, Entry>): ReadonlySet<string> {
  return new Set([...entries.values()].flatMap(({ table }) => (table ? [`${table.name} ${table.item}`] : [])))
}

/** JSON with the keys of objects in order, so that the order in which they were written is no change. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  )
}
