import type { StarFigures } from '../../../../shared/contract/scores'
import { meanHalfUp } from '../math/half-up'

/** Sums of one number of stars; `counted` leaves rejected reviews out, and so does everything but `n` and `rejected`. */
export interface StarSums {
  stars: number
  n: number
  counted: number
  valueCenti: number
  commented: number
  defaulted: number
  replied: number
  rejected: number
  hidden: number
}

export function starFigures(rows: readonly StarSums[]): StarFigures {
  const sum = (figure: keyof StarSums) => rows.reduce((total, row) => total + row[figure], 0)
  const byStars = [1, 2, 3, 4, 5].map((stars) =>
    rows.reduce((total, row) => total + (row.stars === stars ? row.counted : 0), 0),
  )
  const n = sum('counted')
  return {
    n,
    byStars,
    meanCenti: n > 0 ? meanHalfUp(sum('valueCenti'), n) : null,
    commented: sum('commented'),
    defaulted: sum('defaulted'),
    replied: sum('replied'),
  }
}
