import type { Period } from '../../../shared/model/measures'
import { addDays, daysBetween } from '../../../shared/time'
import { daysOf } from './days'
import { baselineOf, dispersionOf, earlierOf, type Baseline } from './math/baseline'
import type { Earlier } from './math/count-chances'
import type { DayCounts } from './read-counts'

/** Weeks that say what to expect: the same days of each, so that every weekday is held against its own. */
const WEEKS = 8
const WEEK_DAYS = 7
/** Points before one that say with it how far counts scatter; with days, a whole week of them. */
const POINTS_BEFORE = 6
const STEP = { day: 1, week: WEEK_DAYS } as const

type Grain = keyof typeof STEP

/** Days before a point that its expectation may look at. */
export function daysLookedAt(grain: Grain): number {
  return WEEK_DAYS * WEEKS + POINTS_BEFORE * STEP[grain]
}

/** A point by the number of its first day, from the first one looked at. */
interface Place {
  start: number
  length: number
}

/**
 * What the same days of the eight weeks before let expect of each point; null where the shop had not counted for so long (`since`
 * is its first day), or the point is not over (`last` is the last day that is). Points follow each other.
 */
export function expectEach(
  points: readonly Period[],
  counts: DayCounts,
  { since, last, grain }: { since: string | null; last: string; grain: Grain },
): (Earlier | null)[] {
  const [first] = points
  if (!first || since === null) return points.map(() => null)
  const origin = addDays(first.from, -daysLookedAt(grain))
  const sums = runningSums(counts, { from: origin, to: points.at(-1)!.to })
  const began = daysBetween(origin, since)
  const places = points.map(({ from, to }): Place => ({
    start: daysBetween(origin, from),
    length: daysBetween(from, to) + 1,
  }))
  const baselines = [...placesBefore(places[0]!, STEP[grain]), ...places].map((place) =>
    place.start - WEEK_DAYS * WEEKS >= began ? baselineAt(place, sums) : null,
  )
  return points.map((point, index) => {
    const own = baselines[index + POINTS_BEFORE]
    if (!own || point.to > last) return null
    const around = baselines.slice(index, index + POINTS_BEFORE + 1).filter((one): one is Baseline => one !== null)
    return earlierOf(own, dispersionOf(around))
  })
}

function placesBefore({ start, length }: Place, step: number): Place[] {
  return Array.from({ length: POINTS_BEFORE }, (_, index) => ({
    start: start - (POINTS_BEFORE - index) * step,
    length,
  }))
}

/** What was counted before each day, and after the last one all. */
function runningSums(counts: DayCounts, period: Period): number[] {
  let sum = 0
  return [0, ...daysOf(period).map((day) => (sum += counts.get(day) ?? 0))]
}

function baselineAt({ start, length }: Place, sums: readonly number[]): Baseline {
  const weeks = Array.from({ length: WEEKS }, (_, week) => start - WEEK_DAYS * (week + 1))
  return baselineOf(weeks.map((day) => sums[day + length]! - sums[day]!))
}
