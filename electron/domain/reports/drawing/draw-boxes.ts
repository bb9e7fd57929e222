import { DAY_MS, HOUR_MS } from '../../../../shared/time'
import { FAINT, INK, RULE, type Paper } from '../../evidence/dossier/paper'
import type { Box, BoxesChart } from '../contents/report'
import type { Writing } from '../words/writing'
import { BLUE, GREY, PALE, VERMILION } from './palette'
import { ticksOf } from './plot'
import { putLine, type Place } from './put-text'

const ROW_HEIGHT = 24
const FOOT = 16
const LABEL_SHARE = 0.24

export const boxesHeight = ({ boxes }: BoxesChart): number => boxes.length * ROW_HEIGHT + FOOT

/**
 * Quartiles with the median as a line, P90 as a ring, least and most as whiskers. The whisker to the most ends at the edge
 * where one case would press all others together; its value is in the table.
 */
export function drawBoxes(paper: Paper, chart: BoxesChart, box: Place, write: Writing): number {
  const labelWidth = box.width * LABEL_SHARE
  const [x, width] = [box.x + labelWidth, box.width - labelWidth - 10]
  const height = chart.boxes.length * ROW_HEIGHT
  const far = Math.max(1, ...chart.boxes.map(({ p90, upper }) => Math.max(p90, upper)))
  const unit = far >= 2 * DAY_MS ? DAY_MS : HOUR_MS
  const ticks = ticksOf(0, far / unit, false)
  const high = ticks.at(-1)! * unit
  const across = (value: number) => x + Math.min(1, value / high) * width
  for (const tick of ticks) {
    const at = across(tick * unit)
    paper
      .moveTo(at, box.y)
      .lineTo(at, box.y + height)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke()
    const place = { x: at - 24, y: box.y + height + 3, width: 48 }
    putLine(paper, write.value('duration', tick * unit), place, { size: 7, ink: FAINT, align: 'center' })
  }
  for (const [index, each] of chart.boxes.entries()) {
    const y = box.y + index * ROW_HEIGHT
    const label = `${each.label} (n = ${write.number(each.n)})`
    putLine(paper, label, { x: box.x, y: y + 7, width: labelWidth - 6 }, { size: 7.5, ink: each.few ? FAINT : INK })
    drawBox(paper, each, y + ROW_HEIGHT / 2, across)
  }
  return boxesHeight(chart)
}

function drawBox(
  paper: Paper,
  { least, lower, median, upper, p90, most, few }: Box,
  y: number,
  across: (value: number) => number,
): void {
  paper.moveTo(across(least), y).lineTo(across(most), y).lineWidth(0.8).strokeColor(GREY).stroke()
  const [left, right] = [across(lower), across(upper)]
  paper.rect(left, y - 6, Math.max(1, right - left), 12).fill(few ? PALE : '#a9cde3')
  paper
    .moveTo(across(median), y - 6)
    .lineTo(across(median), y + 6)
    .lineWidth(1.6)
    .strokeColor(few ? GREY : BLUE)
    .stroke()
  paper
    .circle(across(p90), y, 2.4)
    .lineWidth(1.1)
    .fillAndStroke('#ffffff', few ? GREY : VERMILION)
}
