import type { GENERIC_FIELDS, GenericMapping } from '../../../../shared/contract/imports'
import { Refusal } from '../../../../shared/refusals'
import { readName, readText } from '../cells/read-text'
import { readGenericHead } from './generic-head'
import { readGenericLine } from './generic-line'
import { readGenericPromotions } from './generic-promotions'
import type { ReadOptions } from './profile'
import { checkFields, RowFaults, type GroupRow, type ReadOrder, type RowGroup } from './read-order'

export type GenericField = (typeof GENERIC_FIELDS)[number]

export interface GenericSource {
  /** Where the cell of each mapped field stands in a row; its first cell is the number of cells it had. */
  readonly positions: ReadonlyMap<GenericField, number>
  readonly width: number
  readonly mapping: GenericMapping
  readonly options: ReadOptions
}

/** A cell by its field: empty where the field is not mapped. */
export type FieldCell = (field: GenericField) => string

/** Fields of a row; all others belong to the order and may be repeated on its rows or stand on one of them. */
const ROW_FIELDS: readonly GenericField[] = [
  'sku',
  'title',
  'category',
  'quantity',
  'unitPrice',
  'lineTotal',
  'lineDiscount',
  'promotionTitle',
  'promotionThreshold',
  'promotionAmount',
]

export function readGenericOrder(group: RowGroup, source: GenericSource): ReadOrder {
  const { positions, mapping, options } = source
  const faults = new RowFaults()
  const cells = group.rows.map((row) => fieldsOf(row, positions))
  const externalNumber =
    faults.take(0, () => readName(cells[0]!('externalNumber'), mapping.columns.externalNumber!, 120)) ?? null
  for (const [index, row] of group.rows.entries())
    faults.take(index, () => checkFields(Number(row.cells[0]), source.width))
  const order = orderCells(group, source, externalNumber, faults)
  const currency = readText(order('currency')) || (options.currency ?? options.shop.currency)
  const form = { currency, minorUnits: mapping.amountsInMinorUnits }
  const lines = cells.flatMap((cell, index) => faults.take(index, () => readGenericLine(cell, mapping, form)) ?? [])
  const warnings: string[] = []
  const whole = faults.some
    ? undefined
    : faults.take(0, () => {
        const promotions = readGenericPromotions(cells, externalNumber, mapping, form, faults)
        return readGenericHead({ order, lines, promotions, form, source, warnings })
      })
  const draft = whole && externalNumber !== null ? { channel: mapping.channel, externalNumber, ...whole } : null
  return faults.finish(group, externalNumber, draft, warnings)
}

function fieldsOf(row: GroupRow, positions: GenericSource['positions']): FieldCell {
  return (field) => {
    const position = positions.get(field)
    return position === undefined ? '' : (row.cells[position] ?? '')
  }
}

/** The order's own cells, each from the first row that has one; a row that says otherwise is at fault. */
function orderCells(
  { rows }: RowGroup,
  { positions, mapping, width }: GenericSource,
  externalNumber: string | null,
  faults: RowFaults,
): FieldCell {
  const found = new Map<GenericField, string>()
  for (const [field, position] of positions) {
    if (ROW_FIELDS.includes(field) || field === 'externalNumber') continue
    for (const [index, row] of rows.entries()) {
      // The cells of a row with too few or too many do not stand under their columns.
      if (Number(row.cells[0]) !== width) continue
      const cell = row.cells[position]?.trim() ?? ''
      const known = found.get(field)
      if (cell === '' || cell === known) continue
      if (known === undefined) found.set(field, cell)
      else faults.take(index, () => contradict(externalNumber, mapping.columns[field]!))
    }
  }
  return (field) => found.get(field) ?? ''
}

function contradict(externalNumber: string | null, column: string): never {
  throw new Refusal('import.contradicting_rows', { externalNumber, column })
}
