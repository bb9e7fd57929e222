/** Goods that go out in an exchange, while they are being chosen. */
import type { ReplacementDraft } from '../../../../shared/model/goods'
import { formatMinor } from '../../../../shared/money'
import { amountIn } from '../money/amount-in'

export interface ReplacementChoice {
  readonly lineId: number
  sku: string
  title: string
  quantity: number
  priceText: string
}

/** Units of a line that come back and want something in their place. */
export interface ReplacedUnits {
  readonly lineId: number
  readonly quantity: number
}

/** The same with what is known of the goods: the usual replacement is the same again. */
export interface ReplacedGoods extends ReplacedUnits {
  readonly sku: string
  readonly title: string
  /** What one unit costs; null while it is not known. */
  readonly unitPriceMinor: number | null
}

/** What is sent to the desk; null while a part of it is missing or its price cannot be read. */
export function replacementOf(choice: ReplacementChoice, currency: string): ReplacementDraft | null {
  const unitPriceMinor = amountIn(choice.priceText, currency)
  const [sku, title] = [choice.sku.trim(), choice.title.trim()]
  if (unitPriceMinor === null || choice.priceText.trim() === '' || !sku || !title || choice.quantity < 1) return null
  return { lineId: choice.lineId, sku, title, quantity: choice.quantity, unitPriceMinor }
}

/** Whether as many units go out as come back, line by line, and each is named whole. */
export function areReplacements(
  choices: readonly ReplacementChoice[],
  asked: readonly ReplacedUnits[],
  currency: string,
): boolean {
  const whole = choices.every((choice) => replacementOf(choice, currency) !== null)
  return whole && asked.every(({ lineId, quantity }) => outgoing(choices, lineId) === quantity)
}

export function outgoing(choices: readonly ReplacementChoice[], lineId: number): number {
  return choices.reduce((sum, choice) => (choice.lineId === lineId ? sum + choice.quantity : sum), 0)
}

export function sameAgain(goods: ReplacedGoods, currency: string, quantity = goods.quantity): ReplacementChoice {
  const { lineId, sku, title, unitPriceMinor } = goods
  const priceText = unitPriceMinor === null ? '' : formatMinor(unitPriceMinor, currency)
  return { lineId, sku, title, quantity, priceText }
}

/** Follows what comes back: a new line wants the same again, a line alone keeps step, and one that is gone goes. */
export function followAsked(
  choices: readonly ReplacementChoice[],
  asked: readonly ReplacedGoods[],
  currency: string,
): ReplacementChoice[] {
  return asked.flatMap((goods) => {
    const mine = choices.filter(({ lineId }) => lineId === goods.lineId)
    const [only] = mine
    if (!only) return [sameAgain(goods, currency)]
    return mine.length === 1 ? [{ ...only, quantity: goods.quantity }] : mine
  })
}
