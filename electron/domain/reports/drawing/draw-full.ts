/** The full report: what it holds, then every table with its definition, n and charts. */
import { setImmediate } from 'node:timers/promises'
import {
  bottomOf,
  FAINT,
  INK,
  makeRoom,
  MARGIN,
  openPaper,
  RULE,
  widthOf,
  type Paper,
} from '../../evidence/dossier/paper'
import type { Report, Table } from '../contents/report'
import { definitionText } from '../words/definition-text'
import { sayIn, type Say } from '../words/labels'
import { writingIn, type Writing } from '../words/writing'
import { collectBytes } from './collect-bytes'
import { chartHeight, drawChart } from './draw-chart'
import { drawRows, MOST_ROWS } from './draw-rows'
import { lineHeight, putLine, putLines, wrapped } from './put-text'

/** A title with its rule, and the room around it. */
const TITLE_HEIGHT = 40
/** Room for a title and the beginning of what it heads. */
const LEAST_SECTION_HEIGHT = 110
const ABOUT_SIZE = 7.5
const CONTENTS_TOP = 190
const CONTENTS_LINE = 17
/** Lines of one text above a table. */
const MOST_LINES = 4

interface Book {
  paper: Paper
  report: Report
  say: Say
  write: Writing
}

/** `told` hears of every table that was drawn. */
export async function drawFull(
  report: Report,
  told: (done: number, total: number) => void = () => {},
): Promise<{ bytes: Buffer; pages: number }> {
  const paper = openPaper(report.title, report.madeAt)
  const bytes = collectBytes(paper)
  const book: Book = { paper, report, say: sayIn(report.language), write: writingIn(report.language, report.timeZone) }
  const starts: number[] = []
  paper.addPage()
  for (const [index, table] of report.tables.entries()) {
    drawTable(book, table, index, starts)
    told(index + 1, report.tables.length)
    // Drawing is work without a pause; whoever waits for the desk gets a turn.
    await setImmediate()
  }
  paper.switchToPage(0)
  drawCover(book)
  drawContents(book, starts)
  const pages = numberPages(book)
  paper.end()
  return { bytes: await bytes, pages }
}

function drawTable(book: Book, table: Table, index: number, starts: number[]): void {
  const { paper, say, write } = book
  const width = widthOf(paper)
  const texts = textsOf(book, table).flatMap((text) => wrapped(paper, text, width, ABOUT_SIZE, MOST_LINES))
  const first = table.charts[0]
  const below = first ? chartHeight(first) + TITLE_HEIGHT : LEAST_SECTION_HEIGHT
  makeRoom(paper, Math.min(texts.length * lineHeight(ABOUT_SIZE) + below, bottomOf(paper) - MARGIN))
  starts.push(paper.bufferedPageRange().count)
  let y = paper.y + (paper.y > MARGIN ? 8 : 0)
  paper.addNamedDestination(`table-${index}`, 'XYZ', MARGIN, y, null)
  paper.outline.addItem(table.title)
  putLine(paper, table.title, { x: MARGIN, y, width }, { size: 12 })
  y += 18
  paper
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width, y)
    .lineWidth(1)
    .strokeColor(INK)
    .stroke()
  y += 4
  for (const [at, text] of texts.entries())
    putLine(
      paper,
      text,
      { x: MARGIN, y: y + at * lineHeight(ABOUT_SIZE), width: width + 1 },
      { size: ABOUT_SIZE, ink: FAINT },
    )
  paper.x = MARGIN
  paper.y = y + texts.length * lineHeight(ABOUT_SIZE) + 6
  for (const chart of table.charts) drawChart(paper, chart, write)
  if (table.rows.length === 0) return
  drawRows(paper, table, write)
  if (table.rows.length <= MOST_ROWS) return
  const cut = say('cut', { shown: write.number(MOST_ROWS), all: write.number(table.rows.length) })
  paper.y += putLines(paper, cut, { x: MARGIN, y: paper.y, width }, 2, { size: ABOUT_SIZE, ink: FAINT })
}

/** What a table is about: period, filter and n, the definitions of its measures, and its notes. */
function textsOf({ report, say, write }: Book, { n, measures, notes }: Table): string[] {
  const { language, period, filterText } = report
  const about = [write.days(period.from, period.to), filterText || say('noFilter')]
  if (n !== null) about.push(`n = ${write.number(n)}`)
  const definitions = measures.map((name) => definitionText(name, language))
  return [about.join(' · '), ...definitions, ...notes]
}

function drawCover({ paper, report, say, write }: Book): void {
  const width = widthOf(paper)
  const { shopName, title, period, before, filterText, timeZone, currencies } = report
  putLine(paper, [shopName, title].filter(Boolean).join(' · '), { x: MARGIN, y: MARGIN, width }, { size: 20 })
  putLine(paper, write.days(period.from, period.to), { x: MARGIN, y: MARGIN + 32, width }, { size: 12 })
  const lines = [
    say('against', { days: write.days(before.from, before.to) }),
    `${say('filter')}: ${filterText || say('noFilter')}`,
    say('zone', { zone: timeZone }),
    `${say('currencies')}: ${currencies.join(', ') || '–'}. ${say('perCurrency')}`,
    say('made', { at: write.instant(report.madeAt), actor: report.madeBy }),
    say('small'),
    ...(report.empty ? [say('emptyReport')] : []),
  ]
  let y = MARGIN + 54
  for (const line of lines) {
    putLine(paper, line, { x: MARGIN, y, width }, { size: 8.5, ink: FAINT })
    y += lineHeight(8.5)
  }
}

function drawContents({ paper, report, say, write }: Book, starts: readonly number[]): void {
  const width = widthOf(paper)
  putLine(paper, say('contents'), { x: MARGIN, y: CONTENTS_TOP - 4, width }, { size: 12 })
  for (const [index, table] of report.tables.entries()) {
    const y = CONTENTS_TOP + 18 + index * CONTENTS_LINE
    putLine(paper, table.title, { x: MARGIN, y, width: width - 120 }, { size: 9 })
    const n = table.n === null ? '' : `n = ${write.number(table.n)}`
    putLine(paper, n, { x: MARGIN + width - 118, y, width: 76 }, { size: 8, ink: FAINT, align: 'right' })
    putLine(paper, String(starts[index] ?? ''), { x: MARGIN + width - 36, y, width: 36 }, { size: 9, align: 'right' })
    paper
      .moveTo(MARGIN, y + 14)
      .lineTo(MARGIN + width, y + 14)
      .lineWidth(0.4)
      .strokeColor(RULE)
      .stroke()
    paper.goTo(MARGIN, y, width, 14, `table-${index}`)
  }
}

function numberPages({ paper, report, say, write }: Book): number {
  const { count } = paper.bufferedPageRange()
  const width = widthOf(paper)
  for (let index = 0; index < count; index++) {
    paper.switchToPage(index)
    const y = paper.page.height - MARGIN
    paper
      .moveTo(MARGIN, y - 6)
      .lineTo(MARGIN + width, y - 6)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke()
    const left = [report.title, write.days(report.period.from, report.period.to)].join(' · ')
    putLine(paper, left, { x: MARGIN, y, width: width - 90 }, { size: 7.5, ink: FAINT })
    const page = say('page', { page: index + 1, pages: count })
    putLine(paper, page, { x: MARGIN + width - 120, y, width: 120 }, { size: 7.5, ink: FAINT, align: 'right' })
  }
  return count
}
