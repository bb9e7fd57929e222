import type { Period } from '../../../shared/model/measures'
import { addDays } from '../../../shared/time'
import { countIn } from './days'
import { baselineOf, dispersionOf, earlierOf, type Baseline } from './math/baseline'
import type { Earlier } from './math/count-chances'
import type { DayCounts } from './read-counts'

/** Weeks that say what to expect: the same days of each, so that every weekday is held against its own. */
export const WEEKS = 8
/** Points before one that say with it how far counts scatter; with days, a whole week of them. */
const POINTS_BEFORE = 6

/** Days before a point that its expectation may look at. */
export function daysLookedAt(grain: 'day' | 'week'): number {
  return 7 * WEEKS + POINTS_BEFORE * (grain === 'day' ? 1 : 7)
}

/**
 * What the same days of the eight weeks before let expect of each point; null where the shop had not counted for so long, or the
 * point is not over.
 */
export function expectEach(
  points: readonly Period[],
  counts: DayCounts,
  { since, last, grain }: { since: string | null; last: string; grain: 'day' | 'week' },
): (Earlier | null)[] {
  const known = (point: Period) => since !== null && earlier(point, WEEKS).from >= since
  const step = grain === 'day' ? 1 : 7
  const first = points[0]
  const before = first
    ? Array.from({ length: POINTS_BEFORE }, (_, index) => shifted(first, (index - POINTS_BEFORE) * step))
    : []
  const baselines = [...before, ...points].map((point) => (known(point) ? baselineAt(point, counts) : null))
  return points.map((point, index) => {
    const own = baselines[index + POINTS_BEFORE]
    if (!own || point.to > last) return null
    const around = baselines.slice(index, index + POINTS_BEFORE + 1).filter((one): one is Baseline => one !== null)
    return earlierOf(own, dispersionOf(around))
  })
}

function baselineAt(point: Period, counts: DayCounts): Baseline {
  return baselineOf(Array.from({ length: WEEKS }, (_, week) => countIn(counts, earlier(point, week + 1))))
}

/** The same days so many weeks before. */
export function earlier(point: Period, weeks: number): Period {
  return shifted(point, -7 * weeks)
}

function shifted({ from, to }: Period, days: number): Period {
  return { from: addDays(from, days), to: addDays(to, days) }
}
