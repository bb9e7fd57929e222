/** A share of what was kept in time: so many of `n`. */
export interface ShareRow {
  readonly key: string
  readonly label: string
  readonly n: number
  readonly kept: number
  /** Basis points; null where `n` is 0. */
  readonly bps: number | null
  /** 95 % Wilson interval. */
  readonly lowBps: number | null
  readonly highBps: number | null
  /** Median of how late the rest was, in words. */
  readonly medianLate?: string
}

export const shareBps = (n: number, kept: number): number | null => (n === 0 ? null : Math.round((kept * 10_000) / n))
