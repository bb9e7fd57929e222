import { wilson } from '../../../shared/wilson'

/** `hits` of `n`; at least one, and no more hits than there are. */
export interface Share {
  n: number
  hits: number
}

/**
 * The first share less the second with its 95 % interval, from −1 to 1: method 10 (score intervals, without correction for
 * continuity) of Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven
 * methods, Statistics in Medicine 1998.
 */
export function newcombe(first: Share, second: Share): { difference: number; low: number; high: number } {
  const [one, other] = [first.hits / first.n, second.hits / second.n]
  const [ofOne, ofOther] = [wilson(first.n, first.hits), wilson(second.n, second.hits)]
  const difference = one - other
  return {
    difference,
    low: difference - Math.hypot(one - ofOne.low, ofOther.high - other),
    high: difference + Math.hypot(ofOne.high - one, other - ofOther.low),
  }
}
