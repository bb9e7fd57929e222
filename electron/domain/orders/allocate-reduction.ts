import { sumMinor } from '../../../shared/money'
import { allocate } from './largest-remainder'

/** What is left of each line while its reductions are taken off one after another. */
export interface Purse {
  /** Minor units left of each line, by position from 0. */
  left: number[]
  /** Of that, what later reductions state on the line and earlier ones therefore may not use up. */
  reserved: number[]
}

/**
 * Takes a reduction off the lines `over`, weighted by what is left of each; what they cannot take spills over to all
 * lines. Answers the share of every line. The caller has made sure that all lines together can take the amount.
 */
export function takeReduction(
  amountMinor: number,
  over: readonly number[],
  purse: Purse,
): { shares: number[]; spilledMinor: number } {
  const shares = purse.left.map(() => 0)
  const spilledMinor = amountMinor - spread(amountMinor, over, purse, shares)
  if (spilledMinor > 0) spread(spilledMinor, [...shares.keys()], purse, shares)
  return { shares, spilledMinor }
}

/** Adds as much of the amount to the shares as the lines have room for, and answers how much that was. */
function spread(amountMinor: number, over: readonly number[], purse: Purse, shares: number[]): number {
  const rooms = over.map((line) => at(purse.left, line) - at(purse.reserved, line))
  const taken = Math.min(amountMinor, sumMinor(rooms))
  const weighted = allocate(
    taken,
    over.map((line) => at(purse.left, line)),
  )
  const kept = weighted.map((share, index) => Math.min(share, at(rooms, index)))
  // Only a line with a reserved part can be given more than it has room for; the others take that over.
  const moved = allocate(
    taken - sumMinor(kept),
    rooms.map((room, index) => room - at(kept, index)),
  )
  for (const [index, line] of over.entries()) {
    const share = at(kept, index) + at(moved, index)
    shares[line] = at(shares, line) + share
    purse.left[line] = at(purse.left, line) - share
  }
  return taken
}

export function at(list: readonly number[], index: number): number {
  return list[index] ?? 0
}
