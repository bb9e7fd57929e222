import type { DimensionDay } from './score.repo'

export interface Rolling {
  n: number
  stars: number
}

/**
 * What each day's window of the last `days` days holds of one dimension, for every day given: one pass, in which a day
 * enters at one end and another leaves at the other. `days` and the sums are in ascending order.
 */
export function rollingSums(
  sums: readonly DimensionDay[],
  windows: readonly { from: string; to: string }[],
): Rolling[] {
  let [entering, leaving, n, stars] = [0, 0, 0, 0]
  return windows.map(({ from, to }) => {
    for (let next = sums[entering]; next && next.day <= to; next = sums[++entering]) {
      n += next.n
      stars += next.stars
    }
    for (let gone = sums[leaving]; gone && gone.day < from; gone = sums[++leaving]) {
      n -= gone.n
      stars -= gone.stars
    }
    return { n, stars }
  })
}
