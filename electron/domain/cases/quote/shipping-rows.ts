import type { MoneyRow } from '../../../../shared/model/quote'
import { floorShare, sumMinor } from '../../../../shared/money'
import type { Frame } from './frame'
import type { LineStanding } from './line-standing'
import { moneyRow } from './money-row'
import { shippingPaid } from './shortfall'

/**
 * Shipping that goes back: all that is left of it with the last remaining item, otherwise the share of the units taken
 * while nothing has shipped or when the fault is not the buyer's, each as the policy says. A case without lines and
 * goodwill asks for shipping alone.
 */
export function shippingRows(frame: Frame): MoneyRow[] {
  const { order, priorGrants, request, lines, taken, document } = frame
  if (request.kind === 'exchange' || request.kind === 'repair') return []
  const remainingMinor = order.shippingMinor - sumMinor(priorGrants.map(shippingPaid))
  if (remainingMinor <= 0) return []
  const given = givenBackBy(frame)
  const alone = request.lines.length === 0 && request.goodwillMinor === 0
  const nothingKept = lines.every(({ line, toUnit }) => toUnit === line.quantity)
  const lastItem = document.shipping.withLastItem && nothingKept && (taken.length > 0 || alone)
  if (lastItem) return [wholeRow(remainingMinor, 'shipping.last_item', frame)]
  if (!given) return []
  return alone ? [wholeRow(remainingMinor, given, frame)] : unitRows(remainingMinor, given, frame)
}

function givenBackBy({ order, reason, document }: Frame): string | null {
  const unshipped =
    order.shippedAt === null &&
    order.deliveredAt === null &&
    order.fulfilment !== 'shipped' &&
    order.fulfilment !== 'delivered'
  if (unshipped && document.shipping.whenUnshipped) return 'shipping.unshipped'
  return reason.fault !== 'buyer' && document.shipping.whenNotBuyersFault ? 'shipping.not_buyers_fault' : null
}

function wholeRow(remainingMinor: number, rule: string, { order, bearer, document }: Frame): MoneyRow {
  const inputs = { shippingMinor: order.shippingMinor, grantedMinor: order.shippingMinor - remainingMinor }
  return moneyRow('shipping', remainingMinor, { bearer, rule, citation: document.citation, inputs })
}

/** A row also where a unit's share is zero: it counts the units whose shipping has been given back. */
function unitRows(remainingMinor: number, rule: string, { taken, bearer, document }: Frame): MoneyRow[] {
  let leftMinor = remainingMinor
  return taken
    .filter(({ line }) => line.shippingMinor > 0)
    .map((standing) => {
      const { line, granted } = standing
      const { shippingUnits, shippingGrantedMinor } = granted
      const amountMinor = Math.min(leftMinor, shareOf(standing))
      leftMinor -= amountMinor
      const units = unitsAfter(standing)
      const inputs = {
        shippingMinor: line.shippingMinor,
        quantity: line.quantity,
        fromUnit: shippingUnits,
        toUnit: units,
        grantedMinor: shippingGrantedMinor,
      }
      return moneyRow('shipping', amountMinor, { bearer, rule, citation: document.citation, lineId: line.id, inputs })
    })
}

function unitsAfter({ granted, fromUnit, toUnit }: LineStanding): number {
  return granted.shippingUnits + toUnit - fromUnit
}

function shareOf(standing: LineStanding): number {
  const { line, granted } = standing
  return Math.max(0, floorShare(line.shippingMinor, unitsAfter(standing), line.quantity) - granted.shippingGrantedMinor)
}
