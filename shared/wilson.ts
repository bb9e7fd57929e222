/** 1.96 standard deviations: 95 %. */
const Z = 1.959964

/**
 * The 95 % Wilson interval of a share, from 0 to 1; it stays sensible for few cases and for shares near the ends. (Wilson,
 * Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 1927.)
 */
export function wilson(n: number, hits: number): { low: number; high: number } {
  const share = hits / n
  const weight = 1 + (Z * Z) / n
  const middle = share + (Z * Z) / (2 * n)
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const within = (value: number): number => Math.min(1, Math.max(0, value))
  return { low: within((middle - spread) / weight), high: within((middle + spread) / weight) }
}

/** As `wilson`, in basis points. */
export function wilsonBps(n: number, hits: number): { lowBps: number; highBps: number } {
  const { low, high } = wilson(n, hits)
  return { lowBps: Math.round(low * 10_000), highBps: Math.round(high * 10_000) }
}
