import { Refusal } from '../../../../shared/refusals'
import { decodeFile } from './decode-file'
import { detectDelimiter } from './detect-delimiter'
import { detectEncoding } from './detect-encoding'
import { parseRows, type Row } from './parse-rows'
import type { Encoding, SourceFile, TextForm } from './source-file'

export interface Table {
  readonly file: SourceFile
  readonly encoding: Encoding
  readonly delimiter: string
  readonly columns: readonly string[]
  /** The rows after the header, in the pieces in which they were read. May be read again from the beginning. */
  read(): AsyncGenerator<{ rows: Row[]; readBytes: number }>
}

export interface StatedForm {
  encoding?: Encoding | undefined
  delimiter?: string | undefined
}

/**
 * Finds out how a file is written and reads its header.
 * @throws Refusal import.bad_encoding, import.empty_file, import.duplicate_columns, import.broken_quotes, import.row_too_long
 */
export async function openTable(file: SourceFile, stated: StatedForm = {}): Promise<Table> {
  const form = await detectEncoding(file, stated.encoding)
  const delimiter = stated.delimiter ?? detectDelimiter(await firstText(file, form))
  const columns = await readHeader(file, form, delimiter)
  return {
    file,
    encoding: form.encoding,
    delimiter,
    columns,
    async *read() {
      let header = true
      for await (const { rows, readBytes } of parseRows(file, delimiter, decodeFile(file, form))) {
        yield { rows: header ? rows.slice(1) : rows, readBytes }
        header = false
      }
    },
  }
}

async function firstText(file: SourceFile, form: TextForm): Promise<string> {
  for await (const { text } of decodeFile(file, form)) return text.toString()
  return ''
}

async function readHeader(file: SourceFile, form: TextForm, delimiter: string): Promise<string[]> {
  for await (const { rows } of parseRows(file, delimiter, decodeFile(file, form))) {
    const columns = rows[0]!.cells.map((name) => name.trim())
    const repeated = columns.filter((name, index) => name !== '' && columns.indexOf(name) !== index)
    if (repeated.length > 0)
      throw new Refusal('import.duplicate_columns', { name: file.name, columns: [...new Set(repeated)] })
    return columns
  }
  throw new Refusal('import.empty_file', { name: file.name })
}
