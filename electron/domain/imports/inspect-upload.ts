import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import type { ReadContext } from '../context'
import { suggestProfile } from './suggest-profile'
import { openTable, type Table } from '../files/reading/open-table'
import { filesOf } from '../files/uploads'

const SAMPLE_ROWS = 10
/** Characters of a cell that are shown. */
const SHOWN = 200

/** @throws Refusal import.unknown_file and what `openTable` refuses */
export async function inspectUpload(
  { uploads }: ReadContext,
  { uploadId }: Parsed<'imports.inspect'>,
): Promise<Output<'imports.inspect'>> {
  const [file] = await filesOf(uploads, [uploadId])
  if (!file) throw new Refusal('import.unknown_file', { uploadId })
  const table = await openTable(file)
  return {
    name: file.name,
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: [...table.columns],
    sample: await firstRows(table),
    ...suggestProfile(table.columns),
  }
}

async function firstRows(table: Table): Promise<string[][]> {
  const sample: string[][] = []
  for await (const { rows } of table.read()) {
    sample.push(
      ...rows.slice(0, SAMPLE_ROWS - sample.length).map(({ cells }) => cells.map((cell) => cell.slice(0, SHOWN))),
    )
    if (sample.length >= SAMPLE_ROWS) break
  }
  return sample
}
