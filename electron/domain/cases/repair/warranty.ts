/** How long a unit is mended free of charge. */
import type { Warranty } from '../../../../shared/model/goods'
import type { PolicyDocument } from '../../../../shared/model/policy'
import { endOfDay, localDateOf } from '../../../../shared/time'
import { addMonths } from './warranty-months'

/** A unit in the workshop, from the day it came to the day it was back with the buyer; null while it is still there. */
export interface TimeInRepair {
  receivedAt: number
  returnedAt: number | null
}

export interface WarrantyFacts {
  /** When the buyer got the unit; of a replacement, when they got that one. */
  deliveredAt: number | null
  /** Number of the exchange that put a new unit in the place of the first. */
  restartedByCase: string | null
  category: string | null
  repairs: readonly TimeInRepair[]
  terms: Pick<PolicyDocument['repair'], 'warrantyMonths' | 'warrantyMonthsByCategory' | 'citation'>
  timeZone: string
  /** When the buyer asked: that moment must lie inside. */
  askedAt: number
  now: number
}

/**
 * Calendar months from the day the buyer got the unit, the last day included; time in repair is added to the end, which is
 * always the end of a day of the shop. A repair begun after the end adds nothing.
 */
export function warrantyOf(facts: WarrantyFacts): Warranty {
  const { deliveredAt, category, terms, timeZone, askedAt, restartedByCase } = facts
  const months = monthsOf(terms, category)
  const told = { months, restartedByCase, citation: terms.citation }
  if (deliveredAt === null || months === 0) {
    return { ...told, covered: months > 0, startsAt: deliveredAt, endsAt: null, pausedMs: 0 }
  }
  const lastOn = addMonths(localDateOf(deliveredAt, timeZone), months)
  const { endsAt, pausedMs } = moveOn(endOfDay(lastOn, timeZone), deliveredAt, facts)
  return { ...told, covered: askedAt <= endsAt, startsAt: deliveredAt, endsAt, pausedMs }
}

function monthsOf(terms: WarrantyFacts['terms'], category: string | null): number {
  // A category is a name from outside: only the document's own entries count.
  const own = category !== null && Object.hasOwn(terms.warrantyMonthsByCategory, category)
  return own ? terms.warrantyMonthsByCategory[category]! : terms.warrantyMonths
}

/** The end, moved on by every repair that began before it; times that overlap count once. */
function moveOn(
  firstEndsAt: number,
  startsAt: number,
  { repairs, now, timeZone }: Pick<WarrantyFacts, 'repairs' | 'now' | 'timeZone'>,
): { endsAt: number; pausedMs: number } {
  let [endsAt, pausedMs, countedUntil] = [firstEndsAt, 0, startsAt]
  for (const { receivedAt, returnedAt } of repairs.toSorted((a, b) => a.receivedAt - b.receivedAt)) {
    const from = Math.max(receivedAt, countedUntil)
    const until = returnedAt ?? now
    if (receivedAt > endsAt || until <= from) continue
    pausedMs += until - from
    countedUntil = until
    endsAt = endOfDay(localDateOf(firstEndsAt + pausedMs, timeZone), timeZone)
  }
  return { endsAt, pausedMs }
}
