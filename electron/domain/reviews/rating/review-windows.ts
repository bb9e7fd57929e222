/** When a rating may be given, changed and followed up. Days are calendar days of the shop, each up to its end. */
import type { ReviewTimes } from '../../../../shared/model/review'
import type { ReviewTerms } from '../../../../shared/model/review-terms'
import { addDays, endOfDay, localDateOf } from '../../../../shared/time'
import type { z } from 'zod'

/** What of an order the windows follow from. */
export interface OrderTimes {
  fulfilment: string
  paidAt: number | null
  shippedAt: number | null
  deliveredAt: number | null
}

/** The event ratings open with. */
export interface Opening {
  /** False while it has not happened. */
  happened: boolean
  /** Null where it happened at a time the source does not tell: then nothing that counts from it ends. */
  at: number | null
}

/** Whoever has an order delivered has had it shipped, and paid. */
const REACHED = {
  delivered: ['delivered'],
  shipped: ['shipped', 'delivered'],
  paid: ['paid', 'shipped', 'delivered'],
} as const

export function openingOf(order: OrderTimes, opens: ReviewTerms['opens']): Opening {
  const { paidAt, shippedAt, deliveredAt, fulfilment } = order
  const times = { delivered: [deliveredAt], shipped: [shippedAt, deliveredAt], paid: [paidAt, shippedAt, deliveredAt] }
  const at = times[opens].find((time) => time !== null) ?? null
  const reached: readonly string[] = REACHED[opens]
  return { happened: at !== null || reached.includes(fulfilment), at }
}

/** The last instant of the day so many days after an instant. */
export function endOfDayAfter(at: number, days: number, timeZone: string): number {
  return endOfDay(addDays(localDateOf(at, timeZone), days), timeZone)
}

/** The times of a rating given at `ratedAt` (before one is given: null). */
export function reviewTimes(
  order: OrderTimes,
  terms: ReviewTerms,
  given: { ratedAt: number | null; moderateBy: number | null },
  timeZone: string,
): z.infer<typeof ReviewTimes> {
  const { at } = openingOf(order, terms.opens)
  const after = (from: number | null, days: number | null): number | null =>
    from === null || days === null ? null : endOfDayAfter(from, days, timeZone)
  return {
    opensAt: at,
    closesAt: after(at, terms.windowDays),
    editableUntil: after(given.ratedAt, terms.editDays),
    followUpUntil: after(given.ratedAt, terms.followUpDays),
    defaultsAt: after(at, terms.defaultAfterDays),
    moderateBy: given.moderateBy,
  }
}

/** Of a review without an order: no policy says when. */
export function timesWithoutOrder(moderateBy: number | null): z.infer<typeof ReviewTimes> {
  const never = { opensAt: null, closesAt: null, editableUntil: null, followUpUntil: null, defaultsAt: null }
  return { ...never, moderateBy }
}
