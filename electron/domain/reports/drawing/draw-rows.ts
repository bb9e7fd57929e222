/** A table of a report: right-aligned figures, grey rows where they stand for few, the head again on every page. */
import { bottomOf, FAINT, INK, makeRoom, MARGIN, RULE, widthOf, type Paper } from '../../evidence/dossier/paper'
import type { Column, Table } from '../contents/report'
import type { Writing } from '../words/writing'
import { lineHeight, putLine, wrapped } from './put-text'

const GAP = 6
const PAD = 2.5
const INDENT = 10
const HEAD_SIZE = 7
const ROW_SIZE = 7.5
/** Lines of a cell; a longer text is cut, and whole in the spreadsheets. */
const MOST_LINES = 2
const MOST_HEAD_LINES = 3
/** Rows of one table on paper; the spreadsheets have all. */
export const MOST_ROWS = 250

export function drawRows(paper: Paper, { columns, rows }: Pick<Table, 'columns' | 'rows'>, write: Writing): void {
  const widths = widthsOf(paper, columns)
  const head = columns.map(({ title }, at) =>
    wrapped(paper, title, widths[at]! - indentOf(columns, at), HEAD_SIZE, MOST_HEAD_LINES),
  )
  const headHeight = heightOf(head, HEAD_SIZE)
  makeRoom(paper, headHeight + 3 * lineHeight(ROW_SIZE))
  const drawHead = () => drawLine(paper, head, { columns, widths, size: HEAD_SIZE, ink: FAINT })
  drawHead()
  for (const row of rows.slice(0, MOST_ROWS)) {
    const texts = row.cells.map((cell, at) => {
      const text = write.value(columns[at]?.kind ?? 'text', cell, row.currency)
      return wrapped(paper, text, widths[at]! - indentOf(columns, at), ROW_SIZE, MOST_LINES)
    })
    if (paper.y + heightOf(texts, ROW_SIZE) > bottomOf(paper)) {
      paper.addPage()
      drawHead()
    }
    drawLine(paper, texts, { columns, widths, size: ROW_SIZE, ink: row.few ? FAINT : INK })
  }
  paper.y += 8
}

function widthsOf(paper: Paper, columns: readonly Column[]): number[] {
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  return columns.map(({ share = 1 }) => (share / shares) * (widthOf(paper) + GAP) - GAP)
}

const isText = (column: Column | undefined): boolean => column?.kind === 'text' || column?.kind === 'day'

/** A text beside a figure keeps away from it. */
const indentOf = (columns: readonly Column[], at: number): number =>
  at > 0 && isText(columns[at]) && !isText(columns[at - 1]) ? INDENT : 0

const heightOf = (texts: readonly string[][], size: number): number =>
  Math.max(1, ...texts.map(({ length }) => length)) * lineHeight(size) + 2 * PAD

interface Style {
  columns: readonly Column[]
  widths: readonly number[]
  size: number
  ink: string
}

function drawLine(paper: Paper, texts: readonly string[][], { columns, widths, size, ink }: Style): void {
  const top = paper.y
  const height = heightOf(texts, size)
  let x = MARGIN
  for (const [at, lines] of texts.entries()) {
    const width = widths[at] ?? 0
    const align = isText(columns[at]) ? 'left' : 'right'
    for (const [index, line] of lines.entries())
      putLine(
        paper,
        line,
        {
          x: x + indentOf(columns, at),
          y: top + PAD + index * lineHeight(size),
          width: width - indentOf(columns, at) + 0.5,
        },
        { size, ink, align },
      )
    x += width + GAP
  }
  const y = top + height
  paper
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + widthOf(paper), y)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
  paper.x = MARGIN
  paper.y = y
}
