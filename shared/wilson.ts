/** 1.96 standard deviations: 95 %. */
const Z = 1.959964

/** The 95 % Wilson interval of a share, in basis points; it stays sensible for few cases and for shares near 0 and 1. */
export function wilsonBps(n: number, hits: number): { lowBps: number; highBps: number } {
  const share = hits / n
  const weight = 1 + (Z * Z) / n
  const middle = share + (Z * Z) / (2 * n)
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const bps = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000)
  return { lowBps: bps((middle - spread) / weight), highBps: bps((middle + spread) / weight) }
}
