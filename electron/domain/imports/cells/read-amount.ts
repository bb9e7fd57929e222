import { exponentOf, parseMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'

/** Any currency without decimals, to read amounts that are minor units already. */
const NO_DECIMALS = 'JPY'

export interface AmountForm {
  readonly currency: string
  /** The file holds whole minor units. */
  readonly minorUnits?: boolean
}

/**
 * An amount that may not be negative; `column` names it in a refusal.
 * @throws Refusal money.not_an_amount, money.too_fine, money.too_large, money.negative, money.unknown_currency,
 * import.missing_value
 */
export function readAmount(text: string, column: string, { currency, minorUnits = false }: AmountForm): number {
  const usual = minorUnits ? null : usualMinor(text)
  if (usual !== null && exponentOf(currency) === 2) return usual
  if (text.trim() === '') throw new Refusal('import.missing_value', { column })
  try {
    const amount = parseMinor(text, minorUnits ? NO_DECIMALS : currency)
    if (amount < 0) throw new Refusal('money.negative', { field: column, text })
    return amount
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const unit = minorUnits && error.code === 'money.too_fine' ? { currency } : {}
    throw new Refusal(error.code, { column, ...error.details, ...unit })
  }
}

/** As `readAmount`, with an empty cell read as nothing stated. */
export function readAmountIfAny(text: string, column: string, form: AmountForm): number | null {
  return text.trim() === '' ? null : readAmount(text, column, form)
}

const [ZERO, NINE, POINT] = [48, 57, 46]

/** "1234.50" read digit by digit, as nearly every cell is written; null for anything else. */
function usualMinor(text: string): number | null {
  const { length } = text
  if (length < 4 || length > 15 || text.charCodeAt(length - 3) !== POINT) return null
  let amount = 0
  for (let at = 0; at < length; at++) {
    if (at === length - 3) continue
    const digit = text.charCodeAt(at)
    if (digit < ZERO || digit > NINE) return null
    amount = amount * 10 + digit - ZERO
  }
  return amount
}
