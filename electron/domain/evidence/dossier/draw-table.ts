import type { Block, Column } from './block'
import { bottomOf, FAINT, INK, makeRoom, MARGIN, plain, RULE, TEXT_SIZE, widthOf, type Paper } from './paper'

const CELL_GAP = 10
const ROW_GAP = 5
/** Lines of a cell after which it goes on in a row of its own, so that no row is taller than a page. */
const MOST_LINES = 40

type Table = Extract<Block, { kind: 'table' }>

/** Rows are never cut by the end of a page, and each page says again what the columns are. */
export function drawTable(paper: Paper, { columns, rows }: Table): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / shares) * widthOf(paper) - CELL_GAP)
  const head = columns.map(({ title }) => title)
  const cut = rows.flatMap((row) => cutRow(row.map(plain), widths))
  paper.fontSize(TEXT_SIZE)
  makeRoom(paper, heightOf(paper, head, widths) + heightOf(paper, cut[0] ?? [], widths))
  drawRow(paper, head, columns, widths, FAINT)
  for (const row of cut) {
    if (paper.y + heightOf(paper, row, widths) > bottomOf(paper)) {
      paper.addPage()
      drawRow(paper, head, columns, widths, FAINT)
    }
    drawRow(paper, row, columns, widths, INK)
  }
  paper.y += 8
}

function heightOf(paper: Paper, row: readonly string[], widths: readonly number[]): number {
  const heights = row.map((text, index) => paper.heightOfString(text || ' ', { width: widths[index]! }))
  return Math.max(0, ...heights) + 2 * ROW_GAP
}

function drawRow(
  paper: Paper,
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  ink: string,
): void {
  const top = paper.y
  const height = heightOf(paper, row, widths)
  let x = MARGIN
  for (const [index, text] of row.entries()) {
    const width = widths[index]!
    paper.fillColor(ink).text(text, x, top + ROW_GAP, { width, align: columns[index]?.align ?? 'left' })
    x += width + CELL_GAP
  }
  paper
    .moveTo(MARGIN, top + height)
    .lineTo(MARGIN + widthOf(paper), top + height)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
  paper.x = MARGIN
  paper.y = top + height
}

/** A row whose longest cell would be too tall goes on below itself. A wide character is about as wide as the text is high. */
function cutRow(row: readonly string[], widths: readonly number[]): string[][] {
  const pieces = row.map((text, index) => {
    const most = Math.max(1, Math.floor(widths[index]! / TEXT_SIZE)) * MOST_LINES
    return cutText(text, most)
  })
  const count = Math.max(1, ...pieces.map(({ length }) => length))
  return Array.from({ length: count }, (_, at) => pieces.map((piece) => piece[at] ?? ''))
}

/** Pieces of at most so many characters and `MOST_LINES` lines. */
function cutText(text: string, mostCharacters: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let lines = 1
  for (const character of text) {
    if (piece.length >= mostCharacters || lines > MOST_LINES) {
      pieces.push(piece)
      piece = ''
      lines = 1
    }
    if (character === '\n') lines++
    piece += character
  }
  return [...pieces, piece]
}
