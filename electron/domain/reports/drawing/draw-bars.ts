import { FAINT, INK, type Paper } from '../../evidence/dossier/paper'
import type { BarsChart } from '../contents/report'
import type { Writing } from '../words/writing'
import { BLUE, PALE, TRACK, VERMILION } from './palette'
import { lineHeight, putLine, type Place } from './put-text'

export const BAR_HEIGHT = 14
const LABEL_SHARE = 0.36

/** Bars lying one below the other, with label and value; grey where they stand for few. */
export function drawBars(paper: Paper, chart: BarsChart, box: Place, write: Writing, labelShare = LABEL_SHARE): number {
  const texts = chart.bars.map((bar) => valueText(bar, chart, write))
  paper.fontSize(7)
  const textWidth = Math.max(0, ...texts.map((text) => paper.widthOfString(text))) + 6
  const labelWidth = box.width * labelShare
  const track = Math.max(20, box.width - labelWidth - textWidth)
  const values = chart.bars.map(({ value }) => value)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = most - least || 1
  const x = box.x + labelWidth
  const zero = x + (-least / span) * track
  for (const [index, { label, value, few }] of chart.bars.entries()) {
    const y = box.y + index * BAR_HEIGHT
    const middle = y + (BAR_HEIGHT - lineHeight(7)) / 2
    putLine(paper, label, { x: box.x, y: middle, width: labelWidth - 6 }, { size: 7.5, ink: few ? FAINT : INK })
    paper.rect(x, y + 2.5, track, BAR_HEIGHT - 5).fill(TRACK)
    const length = (Math.abs(value) / span) * track
    if (length > 0)
      paper
        .rect(value < 0 ? zero - length : zero, y + 2.5, Math.max(0.75, length), BAR_HEIGHT - 5)
        .fill(few ? PALE : value < 0 ? VERMILION : BLUE)
    const place = { x: x + track + 4, y: middle, width: textWidth }
    putLine(paper, texts[index]!, place, { size: 7, ink: few ? FAINT : INK, align: 'left' })
  }
  return chart.bars.length * BAR_HEIGHT
}

/** Where the bar is no count, the value is said with its n. */
function valueText({ value, n }: BarsChart['bars'][number], chart: BarsChart, write: Writing): string {
  const text = write.value(chart.value, value, chart.currency)
  return chart.value === 'count' ? text : `${text} (n = ${write.number(n)})`
}
