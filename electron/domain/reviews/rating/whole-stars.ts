import type { Ratings, StatedRatings } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'

/** Stars as they were stated: whole, from 1 to 5. Nothing is rounded, for nobody gave a rounded one. @throws Refusal review.bad_rating */
export function wholeStars(stated: StatedRatings): Ratings {
  const ratings: Ratings = {}
  for (const [dimension, stars] of Object.entries(stated)) {
    if (typeof stars !== 'number' || !Number.isInteger(stars) || stars < 1 || stars > 5)
      throw new Refusal('review.bad_rating', { dimension, text: String(stars), scale: '1-5' })
    ratings[dimension] = stars
  }
  return ratings
}
