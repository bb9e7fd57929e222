/** What every profile of review files offers, and the reading that those with one review per row share. */
import type { GenericReviewMapping } from '../../../../shared/contract/imports'
import { Refusal } from '../../../../shared/refusals'
import type { Row } from '../../files/reading/parse-rows'
import type { Table } from '../../files/reading/open-table'
import type { ReadOptions } from '../profiles/profile'
import { checkFields } from '../profiles/read-order'
import { readReview, type ReadReview, type ReviewCells, type ReviewField, type ReviewForm } from './read-review'

export interface ReviewOptions extends Pick<ReadOptions, 'timeZone' | 'shop' | 'scratch' | 'progress'> {
  readonly mapping: GenericReviewMapping | undefined
  /** Of their orders, where the file does not say. */
  readonly channel: string | undefined
  readonly moderation: ReviewForm['moderation']
  readonly now: number
}

export interface ReviewFileProfile {
  /** What a file with this header is to the profile, or null when it is not one of its files. */
  recognise(columns: readonly string[]): string | null
  /** @throws Refusal for what is wrong with a file as a whole; what is wrong with a row is told on its review */
  read(tables: readonly Table[], options: ReviewOptions): AsyncGenerator<ReadReview[]>
}

export type ReviewPositions = Readonly<Partial<Record<ReviewField, number>>>
export interface ReviewTable {
  readonly table: Table
  /** Position of the table among the files. */
  readonly file: number
  readonly positions: ReviewPositions
  readonly form: ReviewForm
  /** Rows that are no review are passed over. */
  takes?(row: Row): boolean
  /** More than the row itself says of a field. */
  extra?(row: Row, field: ReviewField): string | undefined
}

/** Rows made to reviews without a pause. */
const ROWS_AT_ONCE = 100

/** Reads tables one after another, a handful of rows at a time. */
export async function* readReviewTables(
  tables: readonly ReviewTable[],
  progress: ReviewOptions['progress'],
): AsyncGenerator<ReadReview[]> {
  const total = tables.reduce((sum, { table }) => sum + table.file.sizeBytes, 0)
  let before = 0
  for (const source of tables) {
    for await (const { rows, readBytes } of source.table.read()) {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const handful = rows.slice(from, from + ROWS_AT_ONCE)
        yield (source.takes ? handful.filter((row) => source.takes!(row)) : handful).map((row) => readRow(source, row))
      }
      progress('read', before + readBytes, total)
    }
    before += source.table.file.sizeBytes
  }
}

function readRow(source: ReviewTable, row: Row): ReadReview {
  const { table, file, form } = source
  const cells = cellsOf(source, row)
  const stands = { file, line: row.line }
  try {
    checkFields(row.cells.length, table.columns.length)
    const { review, warnings } = readReview(cells, form)
    return { ...stands, orderNumber: review.orderNumber, review, fault: null, warnings }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const orderNumber = cells.text('orderNumber').trim().slice(0, 120) || null
    return { ...stands, orderNumber, review: null, fault: error, warnings: [] }
  }
}

function cellsOf({ table, positions, extra }: ReviewTable, row: Row): ReviewCells {
  return {
    text: (field) => {
      const at = positions[field]
      const cell = at === undefined ? '' : (row.cells[at] ?? '')
      return cell === '' && extra ? (extra(row, field) ?? '') : cell
    },
    has: (field) => positions[field] !== undefined,
    column: (field) => table.columns[positions[field] ?? -1] ?? field,
  }
}
