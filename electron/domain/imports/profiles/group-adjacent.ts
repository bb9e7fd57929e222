import type { Row } from '../../files/reading/parse-rows'
import type { Table } from '../../files/reading/open-table'
import { MOST_GROUP_ROWS, type GroupRow, type RowGroup } from './read-order'
import type { ReadOptions } from './profile'

/** Groups of exports that keep the rows of an order together: a row that `begins` an order, and those after it. */
export async function* groupAdjacent(
  tables: readonly Table[],
  begins: (row: Row, before: Row, file: number) => boolean,
  progress: ReadOptions['progress'],
): AsyncGenerator<RowGroup[]> {
  const total = tables.reduce((sum, { file }) => sum + file.sizeBytes, 0)
  let bytesBefore = 0
  for (const [file, table] of tables.entries()) {
    let open: GroupRow[] = []
    let overflow = 0
    for await (const { rows, readBytes } of table.read()) {
      const groups: RowGroup[] = []
      for (const { line, cells } of rows) {
        const row = { file, kind: 0, line, cells }
        if (open.length > 0 && begins(row, open[0]!, file)) {
          groups.push({ rows: open, overflow })
          open = []
          overflow = 0
        }
        if (open.length < MOST_GROUP_ROWS) open.push(row)
        else overflow++
      }
      progress('read', bytesBefore + readBytes, total)
      if (groups.length > 0) yield groups
    }
    if (open.length > 0) yield [{ rows: open, overflow }]
    bytesBefore += table.file.sizeBytes
  }
}
