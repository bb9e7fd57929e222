import type { z } from 'zod'
import type { ValueRow } from '../../../../shared/model/review'
import type { ReviewTerms } from '../../../../shared/model/review-terms'

type Dimensions = ReviewTerms['dimensions']

/** The overall value of a review, and how it comes about. */
export interface ReviewValue {
  /** Σ stars·weight ÷ Σ weights of the rated dimensions, in hundredths of a star, half up. */
  valueCenti: number
  /** The value in whole stars, half up. */
  stars: number
  valueRows: z.infer<typeof ValueRow>[]
}

/**
 * In the order of the policy's dimensions. Ratings that are none of them weigh nothing; where nothing rated weighs, all
 * ratings weigh the same.
 */
export function reviewValue(ratings: Readonly<Record<string, number>>, dimensions: Dimensions): ReviewValue {
  const placeOf = (code: string): number => {
    const place = dimensions.findIndex((one) => one.code === code)
    return place < 0 ? dimensions.length : place
  }
  const rated = Object.entries(ratings).sort(([one], [other]) => placeOf(one) - placeOf(other))
  const valueRows = rated.map(([code, stars]) => {
    const dimension = dimensions[placeOf(code)]
    return {
      dimension: code,
      label: dimension?.label ?? { 'zh-CN': code, 'en-US': code },
      stars,
      weightBps: dimension?.weightBps ?? 0,
    }
  })
  const weighs = valueRows.some(({ weightBps }) => weightBps > 0)
  const weightOf = (row: (typeof valueRows)[number]): number => (weighs ? row.weightBps : 1)
  const weight = valueRows.reduce((sum, row) => sum + weightOf(row), 0)
  const sum = valueRows.reduce((total, row) => total + row.stars * weightOf(row), 0)
  const valueCenti = Math.floor((200 * sum + weight) / (2 * weight))
  return { valueCenti, stars: Math.floor((valueCenti + 50) / 100), valueRows }
}
