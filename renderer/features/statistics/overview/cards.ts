/** The cards of one currency: which figures stand in which group, and what they are compared with. */
import type { Output } from '../../../../shared/contract'
import type { CaseMeasure } from '../../../../shared/contract/statistics'
import { COST_MEASURES } from '../../../../shared/model/measures'

export type CurrencyOverview = Output<'statistics.overview'>['current'][number]

export const MONEY_CARDS = ['granted', 'settled'] as const satisfies readonly CaseMeasure[]
export const CASE_CARDS = [
  'opened',
  'approved',
  'declined',
  'withdrawn',
  'closed',
  'late',
  'repeated',
] as const satisfies readonly CaseMeasure[]
export const COST_CARDS: readonly CaseMeasure[] = COST_MEASURES

/** Closed cases that overran no step's time, in basis points of those closed; null where none was. */
export function closedInTimeBps(overview: CurrencyOverview | null): number | null {
  if (!overview || overview.closed.n === 0) return null
  return Math.round(((overview.closed.n - overview.late.n) * 10_000) / overview.closed.n)
}

const NOTHING = { n: 0, amountMinor: 0 }
/** The figure of the period before; a currency that did not occur then counts nothing. */
export function figureBefore(previous: CurrencyOverview | null, measure: CaseMeasure | 'orders') {
  return previous?.[measure] ?? NOTHING
}

export const REFUND_RATES = [
  { measure: 'refund_rate_order', field: 'refundRateByOrderBps', unit: 'orders' },
  { measure: 'refund_rate_item', field: 'refundRateByItemBps', unit: 'items' },
  { measure: 'refund_rate_value', field: 'refundRateByValueBps', unit: 'orders' },
] as const

/** As many as fit with room for an amount of seven digits. */
export const CARD_GRID = 'grid grid-cols-[repeat(auto-fill,minmax(10.25rem,1fr))] gap-3'
