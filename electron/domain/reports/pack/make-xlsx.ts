import type { Cell as SheetCell, Row as SheetRow } from 'write-excel-file/node'
import type { Cell, Column, Report, Row, Table } from '../contents/report'
import { sayIn } from '../words/labels'
import { aboutRows } from './about-rows'
import { plainValue } from './plain-value'
import { sheetNames } from './sheet-names'

const GREY = '#6b6b6b'
/** A cell holds at most so many characters. */
const MOST_CHARACTERS = 32_767
/** Widths in characters. */
const [LEAST_WIDTH, MOST_WIDTH] = [9, 48]

/** A sheet for each table, numbers as numbers, and a first one that says what they are. A text is never taken for a formula. */
export async function makeXlsx(report: Report): Promise<Buffer> {
  // Loaded with the first pack: most days make none, and every start would wait for it.
  const { default: writeSheets } = await import('write-excel-file/node')
  const names = sheetNames([sayIn(report.language)('aboutSheet'), ...report.tables.map(({ title }) => title)])
  const about = aboutRows(report).map((texts, index) => texts.map((text) => textCell(text, index === 0)))
  const sheets = [
    { data: about, sheet: names[0]!, columns: [{ width: 40 }, { width: 30 }, { width: 60 }] },
    ...report.tables.map((table, index) => ({
      data: dataOf(table),
      sheet: names[index + 1]!,
      stickyRowsCount: 1,
      columns: table.columns.map((column, at) => ({ width: widthOf(column, table.rows, at) })),
    })),
  ]
  return writeSheets(sheets).toBuffer()
}

function dataOf({ columns, rows, notes }: Table): SheetRow[] {
  const head = columns.map((column) => textCell(titleOf(column), true))
  const told = rows.length === 0 ? notes.map((note) => [textCell(note, false)]) : []
  const data = [...(head.length > 0 ? [head] : []), ...told]
  return [...data, ...rows.map((row) => row.cells.map((cell, at) => cellOf(cell, columns[at], row)))]
}

/** Shares need no unit here: the cell’s format has it. */
const titleOf = ({ title, kind }: Column): string => (kind === 'duration' ? `${title} (h)` : title)

function textCell(text: string, bold: boolean): SheetCell {
  return { type: String, value: text.slice(0, MOST_CHARACTERS), ...(bold && { fontWeight: 'bold' as const }) }
}

function cellOf(cell: Cell, column: Column | undefined, { currency, few }: Row): SheetCell {
  const kind = column?.kind ?? 'text'
  const plain = plainValue(kind, cell, currency)
  const ink = few ? { textColor: GREY } : {}
  if (!plain) return null
  if (plain.is === 'text') return { ...textCell(plain.text, false), ...ink }
  if (plain.is === 'day')
    return { type: Date, value: new Date(`${plain.text}T00:00:00Z`), format: 'yyyy-mm-dd', ...ink }
  const percent = kind === 'share' || kind === 'change'
  const decimals = plain.decimals > 0 ? `.${'0'.repeat(plain.decimals)}` : ''
  return {
    type: Number,
    value: percent ? Number(cell) / 10_000 : Number(plain.text),
    format: percent ? `0${decimals}%` : `#,##0${decimals}`,
    ...ink,
  }
}

/** Wide enough for the title and the texts below; a Chinese character is two wide. */
function widthOf(column: Column, rows: readonly Row[], at: number): number {
  const texts = rows.slice(0, 200).map(({ cells }) => (typeof cells[at] === 'string' ? cells[at] : ''))
  const lengths = [titleOf(column), ...texts].map(
    (text) => [...text].length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0),
  )
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, ...lengths) + 2)
}
