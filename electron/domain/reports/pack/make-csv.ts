import type { Report, Table } from '../contents/report'
import { csvLine } from '../../settlements/csv-line'
import { sayIn } from '../words/labels'
import { aboutRows } from './about-rows'
import { plainValue, titleOf } from './plain-value'
import { sheetNames } from './sheet-names'

/** Spreadsheet programs take a file without it for one of an older encoding. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

/** A table for each file (RFC 4180, UTF-8), and one that says what they are; in one ZIP. */
export async function makeCsv(report: Report): Promise<Buffer> {
  // Loaded with the first pack: most days make none, and every start would wait for it.
  const { strToU8, zipSync } = await import('fflate')
  const about = aboutRows(report).map(csvLine).join('')
  const names = sheetNames([sayIn(report.language)('aboutSheet'), ...report.tables.map(({ title }) => title)])
  const texts = [about, ...report.tables.map(tableCsv)]
  const files = texts.map((text, index) => {
    const name = `${String(index).padStart(2, '0')} ${names[index]}.csv`
    return [name, strToU8(`${BYTE_ORDER_MARK}${text}`)] as const
  })
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 6, mtime: report.madeAt }))
}

function tableCsv({ columns, rows, notes }: Table): string {
  if (columns.length === 0) return notes.map((note) => csvLine([note])).join('')
  const lines = rows.map(({ cells, currency }) =>
    cells
      .map((cell, at) => {
        const plain = plainValue(columns[at]?.kind ?? 'text', cell, currency)
        // A figure may begin with a minus; a text may not.
        return plain?.is === 'text' ? textCell(plain.text) : (plain?.text ?? '')
      })
      .join(','),
  )
  return [csvLine(columns.map(titleOf)), ...lines.map((line) => `${line}${LINE_END}`)].join('')
}

const textCell = (text: string): string => csvLine([text]).slice(0, -LINE_END.length)
