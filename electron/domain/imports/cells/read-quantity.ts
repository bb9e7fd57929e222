import { Refusal } from '../../../../shared/refusals'

const MOST_UNITS = 1_000_000

/** Whole units, at least one; "2.00" is two. @throws Refusal import.not_a_quantity */
export function readQuantity(text: string, column: string): number {
  const match = /^\+?(\d{1,7})(?:\.0*)?$/.exec(text.trim())
  const quantity = Number(match?.[1] ?? 0)
  if (quantity < 1 || quantity > MOST_UNITS)
    throw new Refusal('import.not_a_quantity', { column, text: text.slice(0, 40) })
  return quantity
}
