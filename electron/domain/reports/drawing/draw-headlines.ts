import { FAINT, INK, type Paper } from '../../evidence/dossier/paper'
import { changeBps } from '../contents/scope'
import type { Headline, Report } from '../contents/report'
import type { Say } from '../words/labels'
import type { Writing } from '../words/writing'
import { TRACK } from './palette'
import { putLine, type Place } from './put-text'

const IN_A_ROW = 5
const HEIGHT = 50
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
  putLine(paper, write.value(kind, value, currency), { ...inner, y: y + 15 }, { size: 12.5, ink: few ? FAINT : INK })
  putLine(paper, few ? say('few', { n }) : changeOf(figure, write), { ...inner, y: y + 33 }, { size: 6.5, ink: FAINT })
}

/** The change and the figure it is against; shares in points. */
function changeOf({ kind, value, before, currency }: Headline, write: Writing): string {
  if (before === null || value === null) return ''
  const was = write.value(kind, before, currency)
  const points = kind === 'share'
  const change = points ? value - before : changeBps(value, before)
  const told = change === null ? '' : write.value(points ? 'points' : 'change', change)
  return [told, `← ${was}`].filter(Boolean).join('  ')
}
