/**
 * Cuts an amount into whole minor units in proportion to weights: each part is rounded down, and the units left over go
 * to the largest remainders, ties to the earlier part. All-zero weights mean equal parts. The parts sum to the amount.
 *
 * A part never exceeds its weight while the amount does not exceed the weights together. Amount and weights are ≥ 0.
 */
export function allocate(amountMinor: number, weights: readonly number[]): number[] {
  if (amountMinor === 0 || weights.length === 0) return weights.map(() => 0)
  const effective = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const total = effective.reduce((sum, weight) => sum + weight, 0)
  const largest = effective.reduce((most, weight) => Math.max(most, weight), 0)
  const exact = Number.isSafeInteger(total) && Number.isSafeInteger(amountMinor * largest)
  const cuts = exact ? cutNumbers(amountMinor, effective, total) : cutBigInts(amountMinor, effective)
  const missing = amountMinor - cuts.parts.reduce((sum, part) => sum + part, 0)
  for (const index of cuts.byRemainder.slice(0, missing)) cuts.parts[index] = (cuts.parts[index] ?? 0) + 1
  return cuts.parts
}

interface Cuts {
  parts: number[]
  /** Indexes, largest remainder first, the earlier one first among equals. */
  byRemainder: number[]
}

function cutNumbers(amountMinor: number, weights: readonly number[], total: number): Cuts {
  const remainders = weights.map((weight) => (amountMinor * weight) % total)
  return {
    parts: weights.map((weight, index) => (amountMinor * weight - (remainders[index] ?? 0)) / total),
    byRemainder: remainders
      .map((remainder, index) => ({ remainder, index }))
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .map(({ index }) => index),
  }
}

/** The same, where a product of amount and weight passes 2^53. */
function cutBigInts(amountMinor: number, weights: readonly number[]): Cuts {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  const products = weights.map((weight) => BigInt(amountMinor) * BigInt(weight))
  return {
    parts: products.map((product) => Number(product / total)),
    byRemainder: products
      .map((product, index) => ({ remainder: product % total, index }))
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .map(({ index }) => index),
  }
}
