import { FAINT, INK, type Paper } from '../../evidence/dossier/paper'
import { changeBps } from '../contents/scope'
import type { Headline, Report } from '../contents/report'
import type { Say } from '../words/labels'
import type { Writing } from '../words/writing'
import { TRACK } from './palette'
import { putLine, type Place } from './put-text'

const IN_A_ROW = 5
const HEIGHT = 54
const VALUE_SIZES = [12.5, 11, 9.5, 8, 7] as const
const GAP = 6

interface Tools {
  paper: Paper
  report: Report
  say: Say
  write: Writing
}

/** The figures of each currency in rows of five; answers where the page goes on. */
export function drawHeadlines({ paper, report, say, write }: Tools, box: Place): number {
  const { headlines, left } = report.summary
  const width = (box.width - GAP * (IN_A_ROW - 1)) / IN_A_ROW
  let y = box.y
  for (const { currency, figures } of headlines) {
    putLine(paper, currency, { x: box.x, y, width: box.width }, { size: 8.5, ink: FAINT })
    y += 13
    for (const [index, figure] of figures.entries()) {
      const [column, row] = [index % IN_A_ROW, Math.floor(index / IN_A_ROW)]
      drawTile(paper, figure, { x: box.x + column * (width + GAP), y: y + row * (HEIGHT + GAP), width }, say, write)
    }
    y += Math.ceil(figures.length / IN_A_ROW) * (HEIGHT + GAP)
  }
  if (left.length === 0) return y
  const text = say('andCurrencies', { currencies: left.join(', ') })
  putLine(paper, text, { x: box.x, y, width: box.width }, { size: 7.5, ink: FAINT })
  return y + 12
}

function drawTile(paper: Paper, figure: Headline, { x, y, width }: Place, say: Say, write: Writing): void {
  const { label, kind, currency, value, few, n } = figure
  paper.rect(x, y, width, HEIGHT).fill(TRACK)
  const inner = { x: x + 6, width: width - 12 }
  putLine(paper, label, { ...inner, y: y + 4 }, { size: 7, ink: FAINT })
  const shown = write.value(kind, value, currency)
  putLine(paper, shown, { ...inner, y: y + 14 }, { size: sizeFor(paper, shown, inner.width), ink: few ? FAINT : INK })
  for (const [at, text] of (few ? [say('few', { n })] : changeOf(figure, say, write)).entries())
    putLine(paper, text, { ...inner, y: y + 32 + at * 9 }, { size: 6.5, ink: FAINT })
}

/** As large as the tile allows: an amount is never cut while it can be read smaller. */
function sizeFor(paper: Paper, text: string, width: number): number {
  return VALUE_SIZES.find((size) => paper.fontSize(size).widthOfString(text) <= width) ?? VALUE_SIZES.at(-1)!
}

/** The change, in points for shares, and the figure it is against. */
function changeOf({ kind, value, before, currency }: Headline, say: Say, write: Writing): string[] {
  if (before === null || value === null) return []
  const was = write.value(kind, before, currency)
  const points = kind === 'share'
  const change = points ? value - before : changeBps(value, before)
  const told = change === null ? null : write.value(points ? 'points' : 'change', change)
  const shown = points && told !== null ? say('points', { value: told }) : told
  return [...(shown === null ? [] : [shown]), say('was', { value: was })]
}
