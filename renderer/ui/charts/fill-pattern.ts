import { faded } from './contrast'

/** Edge of the repeated square, in CSS pixels. */
const TILE = 10

type Stroke = (context: CanvasRenderingContext2D) => void
const slash: Stroke = (context) => {
  for (const shift of [-TILE, 0, TILE]) {
    context.moveTo(shift, TILE)
    context.lineTo(shift + TILE, 0)
  }
}
const backslash: Stroke = (context) => {
  for (const shift of [-TILE, 0, TILE]) {
    context.moveTo(shift, 0)
    context.lineTo(shift + TILE, TILE)
  }
}
const level: Stroke = (context) => {
  context.moveTo(0, TILE / 2)
  context.lineTo(TILE, TILE / 2)
}
const dots: Stroke = (context) => {
  for (const [x, y] of [
    [TILE / 4, TILE / 4],
    [(3 * TILE) / 4, (3 * TILE) / 4],
  ] as const) {
    context.moveTo(x + 1, y)
    context.arc(x, y, 1, 0, 2 * Math.PI)
  }
}
/** The first series is plain; those after it can be told apart without their colours. */
const STROKES: readonly (Stroke | null)[] = [null, slash, dots, level, backslash]

function tileOf(fill: string, line: string, stroke: Stroke): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = TILE
  tile.height = TILE
  const context = tile.getContext('2d')
  if (!context) return null
  context.fillStyle = fill
  context.fillRect(0, 0, TILE, TILE)
  context.strokeStyle = line
  context.lineWidth = 1.2
  context.beginPath()
  stroke(context)
  context.stroke()
  return context.createPattern(tile, 'repeat')
}

/** What the n-th series is filled with; the colour alone where there is nothing to draw on. */
export function fillPattern(colour: string, paper: string, index: number): CanvasPattern | string {
  const stroke = STROKES[index % STROKES.length]
  return stroke ? (tileOf(colour, faded(paper, 0.5), stroke) ?? colour) : colour
}

/** Slanting lines on nothing, to lie over a figure that is not final. */
export function hatch(line: string): CanvasPattern | string {
  return tileOf('rgba(0, 0, 0, 0)', line, slash) ?? 'rgba(0, 0, 0, 0)'
}
