import type { State } from './smooth'

/** Cycles that the first season is averaged from, and values that the first level is. */
const [CYCLES, LEVEL_VALUES] = [26, 28]

/**
 * Where smoothing starts: the level of the first weeks, the slope between the first and the last cycle, and each place's mean
 * distance from its cycle (Hyndman et al., Forecasting with Exponential Smoothing, 2008, 2.6.1, with more cycles). The season
 * is drawn towards none by as much of it as chance explains, so that a flat series starts flat. Needs one whole season.
 */
export function firstState(values: Float64Array, season: number): State {
  const cycles = Math.min(CYCLES, Math.floor(values.length / season))
  const means = Array.from({ length: cycles }, (_, cycle) => mean(values, cycle * season, season))
  const slope = season > 1 && cycles > 1 ? (means[cycles - 1]! - means[0]!) / ((cycles - 1) * season) : 0
  const begun = season * Math.max(1, Math.min(Math.floor(LEVEL_VALUES / season), Math.ceil(cycles / 2)))
  return {
    steps: 0,
    level: mean(values, 0, begun) - (slope * (begun + 1)) / 2,
    trend: slope,
    season: season > 1 ? seasonOf(values, means, slope, season) : [0],
  }
}

function seasonOf(values: Float64Array, means: readonly number[], slope: number, season: number): number[] {
  const cycles = means.length
  const middle = (season - 1) / 2
  const distance = (cycle: number, place: number) =>
    values[cycle * season + place]! - means[cycle]! - slope * (place - middle)
  const places = Array.from({ length: season }, (_, place) => place)
  const found = places.map((place) => means.reduce((sum, _, cycle) => sum + distance(cycle, place), 0) / cycles)
  if (cycles < 2) return found
  const left = means.reduce(
    (sum, _, cycle) => places.reduce((squares, place) => squares + (distance(cycle, place) - found[place]!) ** 2, sum),
    0,
  )
  const byChance = left / ((cycles - 1) * (season - 1)) / cycles
  const between = found.reduce((sum, own) => sum + own * own, 0) / (season - 1)
  const kept = between > 0 ? Math.max(0, 1 - byChance / between) : 0
  return found.map((own) => own * kept)
}

function mean(values: Float64Array, from: number, count: number): number {
  let sum = 0
  for (let at = from; at < from + count; at++) sum += values[at]!
  return sum / count
}
