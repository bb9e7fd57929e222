import { bottomOf, makeRoom, MARGIN, widthOf, type Paper } from '../../evidence/dossier/paper'
import type { Chart } from '../contents/report'
import type { Writing } from '../words/writing'
import { BAR_HEIGHT, drawBars } from './draw-bars'
import { boxesHeight, drawBoxes } from './draw-boxes'
import { drawHeat, heatHeight } from './draw-heat'
import { drawLines } from './draw-lines'
import { putLine } from './put-text'

const LINES_HEIGHT = 150
const TITLE_HEIGHT = 14

/** Height of a chart with its title. */
export const chartHeight = (chart: Chart): number => heightOf(chart) + TITLE_HEIGHT + 10

function heightOf(chart: Chart): number {
  if (chart.kind === 'lines') return LINES_HEIGHT
  if (chart.kind === 'bars') return chart.bars.length * BAR_HEIGHT
  return chart.kind === 'heat' ? heatHeight(chart) : boxesHeight(chart)
}

/** Draws a chart where the page goes on, on the next one where there is too little room. */
export function drawChart(paper: Paper, chart: Chart, write: Writing): void {
  const height = heightOf(chart)
  makeRoom(paper, Math.min(chartHeight(chart), bottomOf(paper) - MARGIN))
  const [top, width] = [paper.y, widthOf(paper)]
  putLine(paper, chart.title, { x: MARGIN, y: top, width }, { size: 8.5 })
  drawInto(paper, chart, { x: MARGIN, y: top + TITLE_HEIGHT, width, height }, write)
  paper.x = MARGIN
  paper.y = top + TITLE_HEIGHT + height + 12
}

export function drawInto(
  paper: Paper,
  chart: Chart,
  box: { x: number; y: number; width: number; height: number },
  write: Writing,
): void {
  switch (chart.kind) {
    case 'lines':
      return drawLines(paper, chart, box, write)
    case 'bars':
      return void drawBars(paper, chart, box, write)
    case 'heat':
      return void drawHeat(paper, chart, box, write)
    case 'boxes':
      return void drawBoxes(paper, chart, box, write)
  }
}
