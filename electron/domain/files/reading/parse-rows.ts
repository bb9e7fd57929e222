/** CSV text to rows with their line numbers, reading no faster than the rows are taken. */
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse, type Options } from 'csv-parse/sync'
import { Refusal } from '../../../../shared/refusals'
import { cutSegments, type Segment } from './cut-segments'
import type { SourceFile } from './source-file'

export interface Row {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Bytes of one row beyond which a file is not a table of orders. */
const MOST_ROW_BYTES = 1_048_576
const LINE_END = /\r\n|\n|\r/

/** @throws Refusal import.broken_quotes, import.row_too_long with the line on which the row begins */
export async function* parseRows(
  file: SourceFile,
  delimiter: string,
  pieces: AsyncIterable<{ text: Buffer; readBytes: number }>,
): AsyncGenerator<{ rows: Row[]; readBytes: number }> {
  const reader = new SegmentReader(file, delimiter)
  let rest: Buffer = Buffer.alloc(0)
  let readBytes = 0
  for await (const piece of pieces) {
    const cut = cutSegments(rest.length > 0 ? Buffer.concat([rest, piece.text]) : piece.text)
    rest = cut.rest
    readBytes = piece.readBytes
    const rows: Row[] = []
    for (const segment of cut.segments) {
      for (const row of reader.read(segment)) rows.push(row)
      await setImmediate()
    }
    if (rest.length > MOST_ROW_BYTES) reader.refuse(rest)
    if (rows.length > 0) yield { rows, readBytes }
  }
  const rows = rest.length > 0 ? reader.read({ bytes: rest, quoted: rest.includes('"') }) : []
  if (rows.length > 0) yield { rows, readBytes }
}

/**
 * Reads segments one after another and counts the lines of the file. Where there is no quote every line is a row and
 * every delimiter parts two cells; the rules of quotes are the library's.
 */
class SegmentReader {
  readonly #options: Options
  #line = 1

  constructor(
    readonly file: SourceFile,
    readonly delimiter: string,
  ) {
    this.#options = {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MOST_ROW_BYTES,
    }
  }

  read({ bytes, quoted }: Segment): Row[] {
    if (quoted) return this.#number(this.#parse(bytes), true)
    const text = bytes.toString()
    const lines = text.includes('\r') ? text.split(LINE_END) : text.split('\n')
    if (lines.at(-1) === '') lines.pop()
    if (bytes.length > MOST_ROW_BYTES) this.#checkLengths(lines)
    return this.#number(
      lines.map((line) => line.split(this.delimiter)),
      false,
    )
  }

  /** Bytes too many to be one row: the library says whether that is for a quote or for the length. */
  refuse(bytes: Buffer): never {
    if (bytes.includes('"')) this.#parse(bytes)
    throw new Refusal('import.row_too_long', { name: this.file.name, line: this.#line })
  }

  /** A line of nothing is no row. `mayBreak`: cells may hold line breaks. */
  #number(records: readonly string[][], mayBreak: boolean): Row[] {
    const rows: Row[] = []
    for (const cells of records) {
      if (cells.length > 1 || cells[0] !== '') rows.push({ line: this.#line, cells })
      this.#line += mayBreak ? 1 + breaksIn(cells) : 1
    }
    return rows
  }

  #parse(bytes: Buffer): string[][] {
    try {
      return parse(bytes, this.#options)
    } catch (error) {
      throw error instanceof CsvError ? this.#refusalFor(error, bytes) : error
    }
  }

  /** Parses once more, to learn how far it went. */
  #refusalFor(error: CsvError, bytes: Buffer): Refusal {
    let line = this.#line
    const count = (cells: string[]): null => {
      line += 1 + breaksIn(cells)
      return null
    }
    try {
      parse(bytes, { ...this.#options, on_record: count })
    } catch {
      // The same error again; what counts is the line that was reached.
    }
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'import.row_too_long' : 'import.broken_quotes'
    return new Refusal(code, { name: this.file.name, line })
  }

  #checkLengths(lines: readonly string[]): void {
    const long = lines.findIndex((line) => line.length > MOST_ROW_BYTES)
    if (long >= 0) throw new Refusal('import.row_too_long', { name: this.file.name, line: this.#line + long })
  }
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.split(LINE_END).length - 1
  }
  return breaks
}
