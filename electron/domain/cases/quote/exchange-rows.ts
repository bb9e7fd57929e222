/** An exchange: what the units given up are worth, what goes out costs, and for units of an earlier exchange its difference. */
import type { MoneyRow } from '../../../../shared/model/quote'
import type { ReplacementDraft } from '../../../../shared/model/goods'
import { floorShare, sumMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'
import { replacementIn, repaymentRow } from './base-rows'
import type { Frame } from './frame'
import type { LineStanding } from './line-standing'
import { moneyRow } from './money-row'
import type { QuoteReplacement } from './quote-input'

/** Credit of every line exchanged, less the part refunds it repays; a row also where it is zero, for it counts the units. */
export function creditRows(frame: Frame): MoneyRow[] {
  const { asked, order, bearer } = frame
  return asked
    .filter(({ fate }) => fate.askedUnits > 0)
    .flatMap((standing) => {
      const { line, creditFrom: fromUnit, creditTo: toUnit, replaced } = standing
      const { id: lineId, quantity, paidMinor } = line
      const taxMinor = order.taxIncluded ? 0 : line.taxMinor
      const worth = (amountMinor: number) =>
        floorShare(amountMinor, toUnit, quantity) - floorShare(amountMinor, fromUnit, quantity)
      const inputs = { paidMinor, taxMinor, quantity, fromUnit, toUnit, ...replacementIn(replaced) }
      const why = { bearer, rule: 'exchange.credit', lineId, inputs }
      return [
        moneyRow('exchange_credit', worth(paidMinor) + worth(taxMinor), why),
        ...repaymentRow(standing, worth(paidMinor), frame),
      ]
    })
}

/**
 * What goes out, at its price.
 * @throws Refusal order.unknown_line; case.replacement_missing unless every line gets as many units as it gives up
 */
export function priceRows(frame: Frame): MoneyRow[] {
  const { request, bearer } = frame
  const replacements = request.replacements ?? []
  for (const { lineId } of replacements) refuseForeign(lineId, frame)
  for (const standing of frame.lines) refuseMissing(standing, replacements)
  return replacements.map(({ lineId, sku, quantity, unitPriceMinor }, index) =>
    moneyRow('exchange_price', -(quantity * unitPriceMinor), {
      bearer,
      rule: 'exchange.price',
      lineId,
      inputs: { sku, quantity, unitPriceMinor, replacement: index },
    }),
  )
}

/** A replacement stands for units that are given up, of a line the order has. */
function refuseForeign(lineId: number, { order, lineById }: Frame): void {
  if (lineById.has(lineId)) return
  const index = order.lines.findIndex(({ id }) => id === lineId)
  if (index < 0) throw new Refusal('order.unknown_line', { lineId })
  throw new Refusal('case.replacement_missing', { position: index + 1 })
}

function refuseMissing({ line, position, fate, partMinor }: LineStanding, out: readonly ReplacementDraft[]) {
  const named = sumMinor(out.filter(({ lineId }) => lineId === line.id).map(({ quantity }) => quantity))
  if (named !== fate.askedUnits || partMinor > 0) throw new Refusal('case.replacement_missing', { position })
}

/** What an earlier exchange cost more (or less) goes back with its units, cut by cumulative floor over all of them. */
export function differenceRows({ asked, bearer }: Frame): MoneyRow[] {
  return asked.flatMap(({ line, replaced, granted }) => {
    if (!replaced) return []
    const { replacement, fromUnit, toUnit } = replaced
    const { id: replacementId, quantity, differenceMinor } = replacement
    const grantedMinor = granted.differenceMinor.get(replacementId) ?? 0
    const inputs = { replacementId, differenceMinor, quantity, fromUnit, toUnit, grantedMinor }
    const why = { bearer, rule: 'exchange.difference', lineId: line.id, inputs }
    const amountMinor = toUnit === fromUnit ? 0 : differenceUpTo(replacement, toUnit) - grantedMinor
    return [moneyRow('exchange_difference', amountMinor, why)]
  })
}

/** Where fewer units came back than went out, those that stand for none cost their price, and the others the rest. */
function differenceUpTo(replacement: QuoteReplacement, units: number): number {
  const { quantity, unitPriceMinor, baseUnits, differenceMinor } = replacement
  if (baseUnits === 0 || baseUnits === quantity) return floorOf(differenceMinor, units, quantity)
  const creditMinor = Math.max(0, unitPriceMinor * quantity - differenceMinor)
  return unitPriceMinor * units - floorShare(creditMinor, floorShare(baseUnits, units, quantity), baseUnits)
}

/** Of a signed amount, the cumulative floor of its size. */
function floorOf(amountMinor: number, toUnit: number, quantity: number): number {
  const size = floorShare(Math.abs(amountMinor), toUnit, quantity)
  return amountMinor < 0 ? 0 - size : size
}
