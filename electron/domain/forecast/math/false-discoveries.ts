/**
 * Which of many tests stand out, so that of those that do the share of false ones is at most `rate`; where nothing has changed
 * anywhere, the chance of any is. (Benjamini and Hochberg, Controlling the false discovery rate, Journal of the Royal
 * Statistical Society B 57, 1995.)
 */
export function discoveries<Test extends { pValue: number }>(tests: readonly Test[], rate: number): Test[] {
  const sorted = [...tests].sort((one, other) => one.pValue - other.pValue)
  const last = sorted.findLastIndex(({ pValue }, index) => pValue <= (rate * (index + 1)) / sorted.length)
  return sorted.slice(0, last + 1)
}
