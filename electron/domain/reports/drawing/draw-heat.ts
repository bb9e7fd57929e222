import { FAINT, INK, type Paper } from '../../evidence/dossier/paper'
import type { Heat, HeatChart } from '../contents/report'
import type { Writing } from '../words/writing'
import { shade } from './palette'
import { lineHeight, putLine, putLines, wrapped, type Place } from './put-text'

const ROW_HEIGHT = 15
const HEAD_HEIGHT = 29
const HEAD_SIZE = 6.5
/** What the darkest ground stands for at least: a single case is no dark cell. */
const LEAST_MOST = { count: 5, share: 1_000 }
const LABEL_SHARE = 0.22
const MOST_CELL_WIDTH = 70
/** From here on the ground is too dark for dark text. */
const DARK = 0.55

export const heatHeight = ({ rows }: HeatChart): number => HEAD_HEIGHT + rows.length * ROW_HEIGHT + 4

/** A cell for each row and column, the darker the more; an asterisk where it can still grow, empty where there is none. */
export function drawHeat(paper: Paper, chart: HeatChart, box: Place, write: Writing): number {
  const labelWidth = box.width * LABEL_SHARE
  const width = Math.min(MOST_CELL_WIDTH, (box.width - labelWidth) / Math.max(1, chart.columns.length))
  const most = Math.max(
    chart.value === 'share' ? LEAST_MOST.share : LEAST_MOST.count,
    ...chart.cells.flat().map((cell) => cell?.value ?? 0),
  )
  for (const [index, title] of chart.columns.entries()) {
    const lines = wrapped(paper, title, width - 3, HEAD_SIZE, 3)
    const y = box.y + HEAD_HEIGHT - 2 - lines.length * lineHeight(HEAD_SIZE)
    const place = { x: box.x + labelWidth + index * width + 1, y, width: width - 3 }
    putLines(paper, title, place, 3, { size: HEAD_SIZE, ink: FAINT, align: 'center' })
  }
  for (const [at, label] of chart.rows.entries()) {
    const y = box.y + HEAD_HEIGHT + at * ROW_HEIGHT
    putLine(paper, label, { x: box.x, y: y + 3, width: labelWidth - 6 }, { size: 7.5 })
    for (const [index, cell] of (chart.cells[at] ?? []).entries()) {
      const x = box.x + labelWidth + index * width
      drawCell(paper, cell, { x, y, width }, cell ? cell.value / most : 0, chart, write)
    }
  }
  return heatHeight(chart)
}

function drawCell(
  paper: Paper,
  cell: Heat | null,
  place: Place,
  share: number,
  chart: HeatChart,
  write: Writing,
): void {
  const { x, y, width } = place
  paper.rect(x + 0.5, y + 0.5, width - 1, ROW_HEIGHT - 1).fill(cell ? shade(share) : '#fafafa')
  if (!cell) return
  const text = `${write.value(chart.value, cell.value, chart.currency)}${cell.open ? '*' : ''}`
  const ink = share > DARK ? '#ffffff' : cell.few ? FAINT : INK
  putLine(paper, text, { x: x + 1, y: y + 3.5, width: width - 2 }, { size: 6.5, ink, align: 'center' })
}
