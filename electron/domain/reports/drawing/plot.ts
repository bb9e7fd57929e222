/** The field of a chart with its scale. */
import { FAINT, RULE, type Paper } from '../../evidence/dossier/paper'
import type { Kind } from '../contents/report'
import type { Writing } from '../words/writing'
import { putLine, type Place } from './put-text'

const AXIS_WIDTH = 44
const TICK_SIZE = 7
const MOST_TICKS = 5

export interface Field extends Place {
  readonly height: number
  /** Where a value stands on the page. */
  at(value: number): number
}

/** Round values from 0 (or below the least) to above the most: steps of 1, 2 or 5 times a power of ten; whole ones for counts. */
export function ticksOf(least: number, most: number, whole: boolean): number[] {
  const low = Math.min(0, least)
  const span = Math.max(most - low, whole ? 1 : Number.EPSILON)
  const raw = span / (MOST_TICKS - 1)
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= raw * 0.999) ?? raw
  const even = whole ? Math.max(1, step) : step
  const first = Math.floor(low / even) * even
  const count = Math.ceil((most - first) / even - 1e-9)
  return Array.from({ length: Math.max(1, count) + 1 }, (_, index) => first + index * even)
}

/** Lines across and their values at the left; answers the field that is left for the marks. */
export function drawField(
  paper: Paper,
  box: Place & { height: number },
  values: { least: number; most: number; kind: Kind; currency?: string | undefined },
  write: Writing,
): Field {
  const ticks = ticksOf(values.least, values.most, values.kind === 'count')
  const [low, high] = [ticks[0]!, ticks.at(-1)!]
  const x = box.x + AXIS_WIDTH
  const width = box.width - AXIS_WIDTH
  const at = (value: number) => box.y + box.height - ((value - low) / (high - low)) * box.height
  for (const tick of ticks) {
    const y = at(tick)
    paper
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke()
    const text = write.value(values.kind, tick, values.currency)
    putLine(
      paper,
      text,
      { x: box.x, y: y - TICK_SIZE * 0.7, width: AXIS_WIDTH - 5 },
      { size: TICK_SIZE, ink: FAINT, align: 'right' },
    )
  }
  return { x, y: box.y, width, height: box.height, at }
}
