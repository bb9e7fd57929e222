/** Any order file, one row per order line, read as a mapping says. */
import type { GenericMapping } from '../../../../shared/contract/imports'
import { GENERIC_FIELDS } from '../../../../shared/contract/imports'
import { Refusal } from '../../../../shared/refusals'
import { readText } from '../cells/read-text'
import type { Table } from '../../files/reading/open-table'
import { openRowStage, type RowStage } from '../staging/stage-rows'
import { readGenericOrder, type GenericField } from './generic-order'
import type { Profile, ReadOptions } from './profile'
import { readInHandfuls } from './read-order'

export const generic: Profile = {
  // Nothing in a header says that a mapping will fit it.
  recognise: () => null,
  async *read(tables, options) {
    const { mapping } = options
    if (!mapping) throw new Refusal('import.bad_mapping', { summary: 'mapping' })
    checkMapping(mapping)
    const fields = GENERIC_FIELDS.filter((field) => mapping.columns[field] !== undefined)
    const positions = tables.map((table) => positionsIn(table, mapping, fields))
    const cellOf = new Map(fields.map((field, index) => [field, index + 1]))
    const stage = openRowStage(options.scratch)
    await stageTables(tables, positions, fields, stage, options.progress)
    for await (const groups of stage.groups((rows, total) => options.progress('write', rows, total))) {
      yield* readInHandfuls(groups, (group) => {
        const width = tables[group.rows[0]!.file]!.columns.length
        return readGenericOrder(group, { positions: cellOf, width, mapping, options })
      })
    }
  },
}

/** @throws Refusal import.bad_mapping naming the fields it lacks */
function checkMapping({ columns }: GenericMapping): void {
  const lacks: string[] = (['externalNumber', 'placedAt'] as const).filter((field) => !columns[field])
  if (!columns.unitPrice && !columns.lineTotal) lacks.push('unitPrice | lineTotal')
  if (columns.unitPrice && !columns.quantity) lacks.push('quantity')
  if (lacks.length > 0) throw new Refusal('import.bad_mapping', { summary: lacks.join(', ') })
}

/** @throws Refusal import.unknown_columns */
function positionsIn({ file, columns }: Table, mapping: GenericMapping, fields: readonly GenericField[]): number[] {
  const names = fields.map((field) => mapping.columns[field]!.trim())
  const unknown = names.filter((name) => !columns.includes(name))
  if (unknown.length > 0) throw new Refusal('import.unknown_columns', { name: file.name, columns: unknown })
  return names.map((name) => columns.indexOf(name))
}

/**
 * Rows of an order may stand anywhere in a file, so all are read before the first order is. A row is kept as the number
 * of its cells and those that are mapped. An order that occurs in two files was exported twice: it is two groups.
 */
async function stageTables(
  tables: readonly Table[],
  positions: readonly (readonly number[])[],
  fields: readonly GenericField[],
  stage: RowStage,
  progress: ReadOptions['progress'],
): Promise<void> {
  const total = tables.reduce((sum, { file }) => sum + file.sizeBytes, 0)
  const numberAt = fields.indexOf('externalNumber')
  let bytesBefore = 0
  for (const [file, table] of tables.entries()) {
    for await (const { rows, readBytes } of table.read()) {
      for (const { line, cells } of rows) {
        const picked = positions[file]!.map((position) => cells[position] ?? '')
        const number = readText(picked[numberAt]!)
        const staged = stage.add(number === '' ? `${file} #${line}` : `${file}:${number}`, {
          file,
          kind: 0,
          line,
          cells: [String(cells.length), ...picked],
        })
        if (staged) await staged
      }
      progress('read', bytesBefore + readBytes, total)
    }
    bytesBefore += table.file.sizeBytes
  }
}
