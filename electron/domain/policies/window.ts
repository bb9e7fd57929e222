import { addDays, daysBetween, localDateOf } from '../../../shared/time'

/** The buyer's window to ask without a fault, in calendar days of the shop. */
export interface Window {
  /** Null while nothing is delivered: the window has not begun, so it is open. */
  deliveredOn: string | null
  /** The last day on which the buyer may ask: day `windowDays`, day one being the day after delivery or, where the policy says so, that day. */
  lastOn: string | null
  open: boolean
  /** Whole days left; 0 on the last day, negative after it, null before delivery. */
  daysLeft: number | null
}

export function windowOf(
  deliveredAt: number | null,
  windowDays: number,
  askedAt: number,
  timeZone: string,
  startsNextDay = true,
): Window {
  if (deliveredAt === null) return { deliveredOn: null, lastOn: null, open: true, daysLeft: null }
  const deliveredOn = localDateOf(deliveredAt, timeZone)
  const lastOn = addDays(deliveredOn, startsNextDay ? windowDays : windowDays - 1)
  const daysLeft = daysBetween(localDateOf(askedAt, timeZone), lastOn)
  return { deliveredOn, lastOn, open: daysLeft >= 0, daysLeft }
}

/** The legal day, in the shop's zone, by which money owed since `now` must be back. */
export function legalDueOn(now: number, withinDays: number, timeZone: string): string {
  return addDays(localDateOf(now, timeZone), withinDays)
}
