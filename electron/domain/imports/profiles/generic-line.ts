import type { GenericMapping } from '../../../../shared/contract/imports'
import type { OrderDraft } from '../../../../shared/model/order'
import { Refusal } from '../../../../shared/refusals'
import { readAmount, readAmountIfAny, type AmountForm } from '../cells/read-amount'
import { readQuantity } from '../cells/read-quantity'
import { cutAt, readNote, readText } from '../cells/read-text'
import type { FieldCell } from './generic-order'
import { priceUnits } from './price-units'

export interface GenericLine {
  line: OrderDraft['lines'][number]
  /** The part of its stated discount that only makes up for a unit price rounded up. */
  roundedMinor: number
}

/**
 * One line from one row. `unitPrice` is the list price; a `lineTotal` beside it that is lower states the line's discount.
 * `lineTotal` alone is what all units cost before discounts; a quantity that is not mapped is one.
 */
export function readGenericLine(cell: FieldCell, { columns }: GenericMapping, form: AmountForm): GenericLine[] {
  const quantity = columns.quantity ? readQuantity(cell('quantity'), columns.quantity) : 1
  const discountMinor = readAmountIfAny(cell('lineDiscount'), columns.lineDiscount ?? 'lineDiscount', form)
  const totalMinor = readAmountIfAny(cell('lineTotal'), columns.lineTotal ?? 'lineTotal', form)
  const unitMinor = readAmountIfAny(cell('unitPrice'), columns.unitPrice ?? 'unitPrice', form)
  const sku = cutAt(readText(cell('sku')), 120)
  const named = {
    sku,
    title: cutAt(readText(cell('title')), 500) || sku,
    category: readNote(cell('category'), 120),
    quantity,
  }
  if (unitMinor !== null) {
    const stated = discountMinor ?? (totalMinor === null ? 0 : unitMinor * quantity - totalMinor)
    if (totalMinor !== null) checkTotal(totalMinor, unitMinor * quantity, stated)
    return [{ line: { ...named, listPriceMinor: unitMinor, statedDiscountMinor: stated }, roundedMinor: 0 }]
  }
  const all = readAmount(cell('lineTotal'), columns.lineTotal ?? columns.unitPrice!, form)
  const { listPriceMinor, roundedMinor } = priceUnits(all, quantity)
  return [
    { line: { ...named, listPriceMinor, statedDiscountMinor: (discountMinor ?? 0) + roundedMinor }, roundedMinor },
  ]
}

/** A total may be written before or after the line's discount. */
function checkTotal(totalMinor: number, grossMinor: number, discountMinor: number): void {
  if (discountMinor >= 0 && (totalMinor === grossMinor || totalMinor === grossMinor - discountMinor)) return
  throw new Refusal('order.over_paid_components', {
    summary: `line total ${totalMinor}, units ${grossMinor}, discount ${discountMinor}`,
  })
}
