import { FAINT, INK, type Paper } from '../../evidence/dossier/paper'
import type { Band, Line, LinesChart } from '../contents/report'
import type { Writing } from '../words/writing'
import { BLUE, LOOKS, VERMILION } from './palette'
import { drawField, type Field } from './plot'
import { lineHeight, putLine, type Place } from './put-text'

const KEY_SIZE = 7
/** Room for half a line: the label of the topmost value. */
const KEY_GAP = 9
const BELOW = 14
const LABEL_WIDTH = 62
const DOT = 2.2

/** Lines over days with bands around them, a key above and the days below. */
export function drawLines(paper: Paper, chart: LinesChart, box: Place & { height: number }, write: Writing): void {
  const keyHeight = drawKey(paper, chart, box)
  const top = keyHeight + KEY_GAP
  const plot = { ...box, y: box.y + top, height: box.height - top - BELOW }
  const numbers = [...chart.lines.map(({ values }) => values), ...chart.bands.flatMap(({ low, high }) => [low, high])]
    .flat()
    .filter((value) => value !== null)
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  const field = drawField(paper, plot, { least, most, kind: chart.value, currency: chart.currency }, write)
  const last = Math.max(1, chart.days.length - 1)
  const across = (index: number) => field.x + (index / last) * field.width
  for (const band of chart.bands) drawBand(paper, band, field, across)
  for (const line of chart.lines) drawLine(paper, line, field, across)
  drawDays(paper, chart.days, field, across, write)
}

function drawKey(paper: Paper, { lines, bands }: LinesChart, box: Place): number {
  let x = box.x
  const y = box.y
  paper.fontSize(KEY_SIZE)
  for (const { name, look } of lines) {
    stroke(paper, look)
    paper
      .moveTo(x, y + 5)
      .lineTo(x + 16, y + 5)
      .stroke()
      .undash()
    x = named(paper, name, x + 20, y, box)
  }
  for (const { name } of bands) {
    paper
      .rect(x, y + 1.5, 16, 7)
      .fillOpacity(0.16)
      .fill(BLUE)
      .fillOpacity(1)
    x = named(paper, name, x + 20, y, box)
  }
  return lineHeight(KEY_SIZE)
}

function named(paper: Paper, name: string, x: number, y: number, box: Place): number {
  const width = Math.min(paper.fontSize(KEY_SIZE).widthOfString(name) + 1, box.x + box.width - x)
  if (width > 0) putLine(paper, name, { x, y, width }, { size: KEY_SIZE, ink: INK })
  return x + width + 12
}

function stroke(paper: Paper, look: Line['look']): void {
  const { ink, dash, width } = LOOKS[look]
  paper.lineWidth(width).strokeColor(ink)
  if (dash === null) paper.undash()
  else paper.dash(dash, { space: dash })
}

/** A gap in the values is a gap in the line; a value between two gaps is a dot. */
function drawLine(
  paper: Paper,
  { values, look, marked = [] }: Line,
  field: Field,
  across: (index: number) => number,
): void {
  stroke(paper, look)
  let drawing = false
  for (const [index, value] of values.entries()) {
    if (value === null) drawing = false
    else if (drawing) paper.lineTo(across(index), field.at(value))
    else paper.moveTo(across(index), field.at(value))
    if (value !== null) drawing = true
  }
  paper.stroke().undash()
  for (const [index, value] of values.entries()) {
    const lone = value !== null && values[index - 1] == null && values[index + 1] == null
    if (lone) paper.circle(across(index), field.at(value), 1.2).fill(LOOKS[look].ink)
  }
  for (const index of marked) {
    const value = values[index]
    if (value == null) continue
    paper.circle(across(index), field.at(value), DOT).lineWidth(1.2).fillAndStroke('#ffffff', VERMILION)
  }
}

function drawBand(paper: Paper, { low, high }: Band, field: Field, across: (index: number) => number): void {
  const known = low.flatMap((value, index) => {
    const upper = high[index]
    return value === null || upper == null ? [] : [{ x: across(index), low: field.at(value), high: field.at(upper) }]
  })
  if (known.length < 2) return
  const [first, ...rest] = known
  paper.moveTo(first!.x, first!.high)
  for (const { x, high: top } of rest) paper.lineTo(x, top)
  for (const { x, low: bottom } of [...known].reverse()) paper.lineTo(x, bottom)
  paper.closePath().fillOpacity(0.16).fill(BLUE).fillOpacity(1)
}

/** As many days as there is room for, the first and the last among them. */
function drawDays(
  paper: Paper,
  days: readonly string[],
  field: Field,
  across: (index: number) => number,
  write: Writing,
): void {
  const last = days.length - 1
  const count = Math.max(2, Math.min(days.length, Math.floor(field.width / (LABEL_WIDTH + 8))))
  const indexes = new Set(Array.from({ length: count }, (_, index) => Math.round((index / (count - 1)) * last)))
  for (const index of indexes) {
    const align = index === 0 ? 'left' : index === last ? 'right' : 'center'
    const middle = across(index)
    const x = align === 'left' ? middle : align === 'right' ? middle - LABEL_WIDTH : middle - LABEL_WIDTH / 2
    const place = { x, y: field.y + field.height + 4, width: LABEL_WIDTH }
    putLine(paper, write.day(days[index]!), place, { size: 7, ink: FAINT, align })
  }
}
