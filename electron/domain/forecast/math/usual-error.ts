/** The spread that chance alone gives counts on their scale, see `count-scale.ts`. */
const BY_CHANCE = 0.5
/** How many seasons back are looked at. */
const SEASONS = 26
/** Standard deviations of a normal distribution per median distance from its middle. */
const PER_MEDIAN = 1.4826

/**
 * By how much a value usually misses what is expected of it: the median difference between neighbouring seasons, as the standard
 * deviation of one of the two. A few sales days do not move it.
 */
export function usualError(values: Float64Array, season: number): number {
  const late = values.subarray(Math.max(0, values.length - (SEASONS + 1) * Math.max(season, 7)))
  const apart = late.slice(season).map((value, at) => Math.abs(value - late[at]!))
  const middle = apart.sort()[apart.length >> 1] ?? 0
  return Math.max(BY_CHANCE, (PER_MEDIAN * middle) / Math.SQRT2)
}
