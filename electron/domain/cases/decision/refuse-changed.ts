import type { Quote } from '../../../../shared/model/quote'
import { Refusal } from '../../../../shared/refusals'

/** What was looked at before a grant. */
export interface Expected {
  expectedTotalMinor: number
  expectedDueMinor?: number
}

/** @throws Refusal case.quote_changed when the amounts are no longer those that were looked at */
export function refuseChanged(quote: Quote, { expectedTotalMinor, expectedDueMinor = quote.dueMinor }: Expected): void {
  if (quote.totalMinor === expectedTotalMinor && quote.dueMinor === expectedDueMinor) return
  throw new Refusal('case.quote_changed', {
    expectedMinor: expectedTotalMinor - expectedDueMinor,
    totalMinor: quote.totalMinor - quote.dueMinor,
    dueMinor: quote.dueMinor,
    currency: quote.currency,
  })
}
