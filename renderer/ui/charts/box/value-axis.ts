import type { Box } from './box'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Round durations, in milliseconds: the marks of a logarithmic axis. */
export const DURATION_TICKS: readonly number[] = [
  1_000,
  10_000,
  MINUTE,
  10 * MINUTE,
  HOUR,
  6 * HOUR,
  DAY,
  3 * DAY,
  7 * DAY,
  30 * DAY,
  90 * DAY,
  365 * DAY,
]

/** Steps of a linear axis of durations. */
const STEPS: readonly number[] = [
  ...[1, 5, 10, 30].map((n) => n * 1_000),
  ...[1, 5, 10, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 30, 90, 180, 365].map((n) => n * DAY),
]
const MOST_STEPS = 8

/** Where most is more than so many times the smallest quartile, boxes on a linear axis would be lines at its end. */
const WIDE_SPREAD = 30

function linearAxis(most: number): ValueAxis {
  const step = STEPS.find((one) => most / one <= MOST_STEPS)
  // Below a second, and above eight years, the library's own round numbers will do.
  if (!step || most < 1_000) return { kind: 'linear', min: 0, max: undefined, ticks: null }
  const count = Math.ceil(most / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step)
  return { kind: 'linear', min: 0, max: count * step, ticks }
}

export interface ValueAxis {
  readonly kind: 'linear' | 'log'
  readonly min: number
  readonly max: number | undefined
  /** Null where the library chooses. */
  readonly ticks: readonly number[] | null
}

/** The least distance between two words of a logarithmic axis, as a share of its length. */
const LEAST_GAP = 0.11

/** Leaves out what would stand in the way of the next mark; both ends stay. */
function spaced(ticks: readonly number[]): number[] {
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 0]
  const least = Math.log(last / first) * LEAST_GAP
  const kept: number[] = []
  for (const tick of ticks.toReversed()) {
    const next = kept[0]
    if (next === undefined || Math.log(next / tick) >= least) kept.unshift(tick)
    else if (tick === first) kept[0] = tick
  }
  return kept
}

/** The axis the boxes are drawn on. The logarithm of zero is nowhere, so a value below the first mark is drawn at it. */
export function valueAxis(
  boxes: readonly Box[],
  wanted: 'auto' | 'linear' | 'log',
  ticks: readonly number[] = DURATION_TICKS,
): ValueAxis {
  const most = Math.max(0, ...boxes.map((box) => box.most))
  const positive = boxes.flatMap((box) => [box.least, box.lowerQuartile, box.median]).filter((value) => value > 0)
  const quartiles = boxes.map((box) => box.lowerQuartile || box.median).filter((value) => value > 0)
  const smallest = Math.min(...quartiles)
  const isWide = quartiles.length > 0 && most > WIDE_SPREAD * smallest
  if (positive.length === 0 || wanted === 'linear' || (wanted === 'auto' && !isWide)) {
    return linearAxis(most)
  }
  const below = ticks.findLast((tick) => tick <= Math.min(...positive)) ?? Math.min(...positive)
  const above = ticks.find((tick) => tick >= most) ?? most
  return { kind: 'log', min: below, max: above, ticks: spaced(ticks.filter((tick) => tick >= below && tick <= above)) }
}
