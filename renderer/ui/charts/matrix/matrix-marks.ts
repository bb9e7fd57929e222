import { markOf } from '../marks'
import type { MarkTable } from '../marks'
import type { MatrixCell, MatrixPoint, MatrixProps } from './matrix'

export interface CellWords {
  readonly censored: string
  readonly few: string
  readonly both: (first: string, second: string) => string
}

/** Every cell by its row and column, those that were left out as well. */
export function cellsOf({ rows, columns, cells, blank }: MatrixProps): MatrixCell[][] {
  const kept = new Map<string, Map<string, MatrixCell>>()
  for (const cell of cells) {
    const row = kept.get(cell.row) ?? new Map<string, MatrixCell>()
    kept.set(cell.row, row.set(cell.column, cell))
  }
  return rows.map(({ key: row }) =>
    columns.map(({ key: column }) => kept.get(row)?.get(column) ?? { row, column, value: blank ?? null }),
  )
}

function noteOf({ mark, note }: MatrixCell, words: CellWords): string | undefined {
  const said = mark && words[mark]
  return said && note ? words.both(note, said) : (said ?? note)
}

export function matrixMarks(
  props: MatrixProps,
  cells: readonly (readonly MatrixCell[])[],
  words: CellWords,
): MarkTable<MatrixPoint> {
  const read = { text: props.formatValue, plain: props.plain }
  const markAt = (cell: MatrixCell) => {
    const opens = props.drillable !== false && cell.drillable !== false
    const point = opens ? { row: cell.row, column: cell.column } : null
    return markOf(cell.value, read, point, noteOf(cell, words))
  }
  return {
    heads: [props.category],
    columns: props.columns,
    rows: props.rows.map(({ key, label }, row) => ({
      key,
      heads: [label],
      label,
      marks: (cells[row] ?? []).map(markAt),
    })),
    walk: 'across',
  }
}
