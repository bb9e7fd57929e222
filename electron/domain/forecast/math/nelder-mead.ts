/** Expansion, contraction and shrinking, as first published; a reflection goes as far as it came. */
const [EXPAND, CONTRACT, SHRINK] = [2, 0.5, 0.5]

interface Corner {
  at: readonly number[]
  value: number
}

export interface Search {
  /** The best of them is started from. */
  starts: readonly (readonly number[])[]
  /** How far the first corners lie from the start, for each dimension. */
  reach: readonly number[]
  low: readonly number[]
  high: readonly number[]
  /** How often the function may be asked, about. */
  calls: number
}

/**
 * A place where the function is small, found by a simplex that crawls downhill and never leaves the bounds
 * (Nelder and Mead, A Simplex Method for Function Minimization, The Computer Journal 7, 1965). The same call gives the same place.
 */
export function minimise(
  of: (at: readonly number[]) => number,
  { starts, reach, low, high, calls }: Search,
): readonly number[] {
  let asked = 0
  const ask = (place: readonly number[]): Corner => {
    const at = place.map((value, i) => Math.min(high[i]!, Math.max(low[i]!, value)))
    asked++
    return { at, value: of(at) }
  }
  const start = starts.map(ask).sort(byValue)[0]!
  let corners = [start, ...reach.map((step, i) => ask(moved(start.at, i, step, high[i]!)))].sort(byValue)
  while (asked < calls) {
    const worst = corners.at(-1)!
    const rest = corners.slice(0, -1)
    const found = replace(worst, rest, ask)
    corners = (found ? [...rest, found] : drawIn(corners, ask)).sort(byValue)
  }
  return corners[0]!.at
}

const byValue = (one: Corner, other: Corner): number => one.value - other.value

/** A step along one dimension; the other way where the bound is in the way, so that no two corners coincide. */
function moved(at: readonly number[], dimension: number, step: number, high: number): number[] {
  return at.map((value, i) => (i !== dimension ? value : value + step <= high ? value + step : value - step))
}

/** A better corner on the line from the worst through the middle of the others; null where there is none. */
function replace(worst: Corner, rest: readonly Corner[], ask: (place: readonly number[]) => Corner): Corner | null {
  const middle = worst.at.map((_, i) => rest.reduce((sum, { at }) => sum + at[i]!, 0) / rest.length)
  const beyond = (share: number) => ask(middle.map((value, i) => value + share * (value - worst.at[i]!)))
  const reflected = beyond(1)
  if (reflected.value < rest[0]!.value) {
    const expanded = beyond(EXPAND)
    return expanded.value < reflected.value ? expanded : reflected
  }
  if (reflected.value < rest.at(-1)!.value) return reflected
  const contracted = beyond(reflected.value < worst.value ? CONTRACT : -CONTRACT)
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null
}

/** Every corner half way towards the best. */
function drawIn([best, ...others]: readonly Corner[], ask: (place: readonly number[]) => Corner): Corner[] {
  const towards = (at: readonly number[]) => at.map((value, i) => value + SHRINK * (best!.at[i]! - value))
  return [best!, ...others.map(({ at }) => ask(towards(at)))]
}
