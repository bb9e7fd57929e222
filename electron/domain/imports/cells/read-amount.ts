import { parseMinor } from '../../../../shared/money'
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
