import type { Output } from '../../../../shared/contract'

type Rates = Output<'collect.rates'>

/** Basis points of a whole; null where there is nothing to divide by. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.min(10_000, Math.round((part * 10_000) / whole))
}

/** Share of those asked who rated above the share of those nobody asked, in basis points; null while either is unknown. */
export function liftOf({ rateBps, unasked }: Rates): number | null {
  const own = rateOf(unasked.rated, unasked.orders)
  return rateBps === null || own === null ? null : rateBps - own
}
