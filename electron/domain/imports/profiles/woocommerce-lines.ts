import type { OrderDraft } from '../../../../shared/model/order'
import { Refusal } from '../../../../shared/refusals'
import { readAmount, readAmountIfAny } from '../cells/read-amount'
import { readQuantity } from '../cells/read-quantity'
import { cutAt, readNote, readText } from '../cells/read-text'
import { cellAt } from './columns'
import { priceUnits } from './price-units'
import type { GroupRow } from './read-order'
import type { WooSource } from './woocommerce'

export interface WooLine {
  line: OrderDraft['lines'][number]
  roundedMinor: number
}

/** Keys of `name:Tee|product_id:1|sku:T|quantity:2|total:20.00|sub_total:20.00`; a name may itself hold a colon or a bar. */
const FIELD =
  /(?:^|\|)(name|product_id|sku|quantity|total|sub_total|subtotal|price|refunded|tax|total_tax|subtotal_tax|meta|tax_data|variation_id):/g

export function readWooLines(row: GroupRow, source: WooSource, currency: string): WooLine[] {
  const { columns, lineItems } = source
  const texts = [...lineItems.map((column) => cellAt(row, column)), ...splitItems(cellAt(row, columns.orderItems))]
  const lines = texts.filter((text) => text.trim() !== '').map((text) => readItem(text, currency))
  return columns.itemQuantity >= 0 && lines.length === 0 ? readRowItem(row, source, currency) : lines
}

/** Several items in one cell stand behind semicolons or on lines of their own. */
function splitItems(cell: string): string[] {
  return cell.split(/[;\n]\s*(?=(?:name|product_id|sku):)/)
}

function readItem(text: string, currency: string): WooLine {
  const fields = new Map<string, string>()
  const keys = [...text.matchAll(FIELD)]
  for (const [index, match] of keys.entries()) {
    const end = keys[index + 1]?.index ?? text.length
    if (!fields.has(match[1]!)) fields.set(match[1]!, text.slice(match.index + match[0].length, end).trim())
  }
  const field = (name: string): string => fields.get(name) ?? ''
  const quantity = readQuantity(field('quantity'), 'quantity')
  const totalMinor = readAmountIfAny(field('total'), 'total', { currency })
  const grossMinor = readAmountIfAny(field('sub_total') || field('subtotal'), 'sub_total', { currency }) ?? totalMinor
  return lineOf({ sku: field('sku'), title: field('name'), category: '' }, quantity, grossMinor, totalMinor)
}

/** The line of a file with one row per line. A row without a quantity is no line (a shipping or fee row). */
function readRowItem(row: GroupRow, { columns }: WooSource, currency: string): WooLine[] {
  const text = cellAt(row, columns.itemQuantity)
  if (text.trim() === '') return []
  const quantity = readQuantity(text, 'quantity')
  const amount = (column: number, name: string): number | null =>
    readAmountIfAny(cellAt(row, column), name, { currency })
  const totalMinor = amount(columns.itemTotal, 'item_total')
  const unit = cellAt(row, columns.itemPrice)
  const grossMinor =
    amount(columns.itemSubtotal, 'item_subtotal') ??
    (unit.trim() === '' ? totalMinor : readAmount(unit, 'item_price', { currency }) * quantity)
  const named = {
    sku: cellAt(row, columns.itemSku),
    title: cellAt(row, columns.itemName),
    category: cellAt(row, columns.itemCategory),
  }
  return [lineOf(named, quantity, grossMinor, totalMinor)]
}

function lineOf(
  named: { sku: string; title: string; category: string },
  quantity: number,
  grossMinor: number | null,
  totalMinor: number | null,
): WooLine {
  if (grossMinor === null) throw new Refusal('import.missing_value', { column: 'total' })
  const netMinor = totalMinor ?? grossMinor
  if (netMinor > grossMinor)
    throw new Refusal('order.over_paid_components', {
      summary: `line total ${netMinor}, before discount ${grossMinor}`,
    })
  const { listPriceMinor, roundedMinor } = priceUnits(grossMinor, quantity)
  const sku = cutAt(readText(named.sku), 120)
  return {
    line: {
      sku,
      title: cutAt(readText(named.title), 500) || sku,
      category: readNote(named.category, 120),
      quantity,
      listPriceMinor,
      statedDiscountMinor: roundedMinor + grossMinor - netMinor,
    },
    roundedMinor,
  }
}
