import { parseMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'

/** The amount that a field states: 0 when it is empty, null when it says no amount of the currency. */
export function amountIn(text: string, currency: string): number | null {
  if (text.trim() === '') return 0
  try {
    const amountMinor = parseMinor(text, currency)
    return amountMinor < 0 ? null : amountMinor
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
