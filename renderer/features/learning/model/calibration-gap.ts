import type { ModelReport } from '../../../../shared/contract/learning'

/** How far stated and actual shares lie apart in the mean, each step counting by its comments; null without any. */
export function calibrationGap(rows: ModelReport['calibration']): number | null {
  const n = rows.reduce((sum, row) => sum + row.n, 0)
  if (n === 0) return null
  return rows.reduce((sum, row) => sum + row.n * Math.abs(row.meanBps - row.positiveBps), 0) / n
}
