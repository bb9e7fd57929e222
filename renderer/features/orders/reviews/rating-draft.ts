import type { Input } from '../../../../shared/contract'
import type { OrderDetail } from '../../../../shared/model/order'

/** What is being entered of a buyer's rating; stars by dimension, null while none are given. */
export interface RatingDraft {
  readonly lineId: number | null
  readonly stars: Readonly<Record<string, number | null>>
  readonly body: string
  readonly photos: string
  /** When the buyer rated; null: now. */
  readonly ratedAt: number | null
}

/** Lines nobody has rated, in the order's sequence. */
export function unratedLines({ lines, reviews }: Pick<OrderDetail, 'lines' | 'reviews'>): OrderDetail['lines'] {
  const rated = new Set(reviews.map(({ lineId }) => lineId))
  return lines.filter(({ id }) => !rated.has(id))
}

/** Addresses as they were entered, one to a line. */
export function photosOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What is asked of the desk, or null while nothing is rated. */
export function requestOf(orderId: number, draft: RatingDraft): Input<'reviews.quote'> | null {
  const ratings = Object.fromEntries(
    Object.entries(draft.stars).flatMap(([code, stars]) => (stars === null ? [] : [[code, stars]])),
  )
  if (draft.lineId === null || Object.keys(ratings).length === 0) return null
  const body = draft.body.trim()
  const photos = photosOf(draft.photos)
  return {
    orderId,
    lineId: draft.lineId,
    ratings,
    ...((body || photos.length > 0) && { comment: { body: body || null, photos } }),
    ...(draft.ratedAt !== null && { ratedAt: draft.ratedAt }),
  }
}
