import type { MoneyRow, MoneyRowKind } from '../../../../shared/model/quote'
import { sumMinor } from '../../../../shared/money'
import type { Frame } from './frame'
import { moneyRow, sumRows } from './money-row'
import type { PriorGrant } from './quote-input'

const BESIDE_GOODS: readonly MoneyRowKind[] = [
  'shipping',
  'offer',
  'goodwill',
  'shortfall_carried',
  'shortfall_repaid',
  'cap',
]

/**
 * What standing grants paid for goods beyond what their goods rows came to: the shortfall carried on the order. Negative
 * where a grant whose shortfall was repaid since has been taken back, so that the buyer is still owed it.
 */
export function carriedBalance(grants: readonly PriorGrant[]): number {
  return sumMinor(grants.map((grant) => goodsPaid(grant) - goodsOf(grant)))
}

/** The shortfall an order carries while these grants stand; never negative. */
export function carriedOf(grants: readonly PriorGrant[]): number {
  return Math.max(0, carriedBalance(grants))
}

/**
 * Goods rows that come to less than nothing pay nothing; what is short is carried, and later goods rows repay it first. What an
 * exchange or a repair comes short is not carried: the buyer owes it.
 */
export function shortfallRows(goodsMinor: number, { priorGrants, taken, bearer, request }: Frame): MoneyRow[] {
  const netted = request.kind === 'exchange' || request.kind === 'repair'
  if (netted && goodsMinor <= 0) return []
  const balance = carriedBalance(priorGrants)
  // Only whole units settle in the buyer's favour: a part refund pays what was asked for.
  const carriedBefore = taken.length > 0 ? balance : Math.max(0, balance)
  const carriedAfter = Math.max(0, carriedBefore - goodsMinor)
  const amountMinor = carriedAfter - carriedBefore
  if (amountMinor === 0) return []
  const kind = amountMinor > 0 ? 'shortfall_carried' : 'shortfall_repaid'
  const rule = carriedBefore < 0 ? 'shortfall.given_back' : amountMinor > 0 ? 'shortfall.carried' : 'shortfall.repaid'
  return [
    moneyRow(kind, amountMinor, {
      bearer,
      rule,
      inputs: { goodsMinor, carriedBeforeMinor: carriedBefore, carriedAfterMinor: carriedAfter },
    }),
  ]
}

/** Shipping that a grant really paid: when its total was capped, goodwill gave way first, then shipping, then goods. */
export function shippingPaid(grant: PriorGrant): number {
  const rowsMinor = sumRows(grant.rows.filter((row) => row.kind === 'shipping'))
  return Math.min(rowsMinor, grant.totalMinor - goodsPaid(grant))
}

function goodsPaid(grant: PriorGrant): number {
  const shortfall = grant.rows.filter((row) => row.kind === 'shortfall_carried' || row.kind === 'shortfall_repaid')
  return Math.min(goodsOf(grant) + sumRows(shortfall), grant.totalMinor)
}

function goodsOf(grant: PriorGrant): number {
  return sumRows(grant.rows.filter((row) => !BESIDE_GOODS.includes(row.kind)))
}
