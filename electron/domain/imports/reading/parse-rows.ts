/** CSV text to rows with their line numbers, reading no faster than the rows are taken. */
import { CsvError, Parser } from 'csv-parse'
import { Refusal } from '../../../../shared/refusals'
import type { SourceFile } from './source-file'

export interface Row {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Characters of one row beyond which a file is not a table of orders. */
const MOST_ROW_CHARACTERS = 1_048_576

/**
 * Hands rows over as the library finishes them. The library counts a CRLF inside quotes twice, so lines are counted
 * here: a row is one line high unless the library saw line breaks inside it, and then its cells are looked at.
 */
class RowParser extends Parser {
  rows: Row[] = []
  #nextLine = 1
  #lines = 0
  #blankLines = 0

  constructor(delimiter: string) {
    super({
      delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: true,
      max_record_size: MOST_ROW_CHARACTERS,
    })
  }

  override push(record: readonly string[] | null): boolean {
    if (record === null) return super.push(null)
    const { lines, empty_lines } = this.info
    const blank = empty_lines - this.#blankLines
    const line = this.#nextLine + blank
    const height = lines - this.#lines === blank + 1 ? 1 : 1 + breaksIn(record)
    this.#lines = lines
    this.#blankLines = empty_lines
    this.#nextLine = line + height
    this.rows.push({ line, cells: record })
    return true
  }

  /** The line on which the row that is being read began. */
  get lineInProgress(): number {
    return this.#nextLine + this.info.empty_lines - this.#blankLines
  }
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0
  return breaks
}

/** @throws Refusal import.broken_quotes, import.row_too_long with the line on which the row begins */
export async function* parseRows(
  file: SourceFile, delimiter: string, pieces: AsyncIterable<{ text: Buffer; readBytes: number }>,
): AsyncGenerator<{ rows: Row[]; readBytes: number }> {
  const parser = new RowParser(delimiter)
  // Failures come back through `feed`; without a listener the stream would throw them a second time.
  parser.on('error', () => undefined)
  let readBytes = 0
  try {
    for await (const piece of pieces) {
      await feed(parser, piece.text)
      readBytes = piece.readBytes
      const { rows } = parser
      parser.rows = []
      if (rows.length > 0) yield { rows, readBytes }
    }
    await feed(parser, null)
    if (parser.rows.length > 0) yield { rows: parser.rows, readBytes }
  } catch (error) {
    throw error instanceof CsvError ? refusalFor(error, file, parser.lineInProgress) : error
  } finally {
    parser.destroy()
  }
}

function feed(parser: RowParser, text: Buffer | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => (error ? reject(error) : resolve())
    if (text) parser.write(text, settle)
    else parser.end(settle)
  })
}

function refusalFor(error: CsvError, file: SourceFile, line: number): Refusal {
  const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'import.row_too_long' : 'import.broken_quotes'
  return new Refusal(code, { name: file.name, line })
}
