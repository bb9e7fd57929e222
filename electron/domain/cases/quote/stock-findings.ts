import type { Finding } from '../../../../shared/model/quote'
import type { Frame } from './frame'

/** Goods of an exchange that are not there, and those nobody has ever counted; and a repair that will be charged. */
export function stockFindings(frame: Frame): Finding[] {
  return [...shelfFindings(frame), ...warrantyFindings(frame)]
}

function shelfFindings({ request, available }: Frame): Finding[] {
  if (request.kind !== 'exchange' || !available) return []
  const asked = new Map<string, number>()
  for (const { sku, quantity } of request.replacements ?? []) asked.set(sku, (asked.get(sku) ?? 0) + quantity)
  return [...asked].flatMap(([sku, quantity]): Finding[] => {
    const free = available.get(sku)
    if (free === undefined)
      return [{ code: 'stock_unknown', outcome: 'informs', rule: 'stock.counted', citation: null, details: { sku } }]
    if (free >= quantity) return []
    const details = { sku, available: free, asked: quantity, remedy: 'choose_other_goods_or_return' }
    return [{ code: 'out_of_stock', outcome: 'refuses', rule: 'stock.available', citation: null, details }]
  })
}

function warrantyFindings({ request, warranty, shop }: Frame): Finding[] {
  if (request.kind !== 'repair' || !warranty || warranty.covered) return []
  const details = { endsAt: warranty.endsAt, timeZone: shop.timeZone, remedy: 'repair_at_the_buyers_cost' }
  return [
    { code: 'not_under_warranty', outcome: 'informs', rule: 'repair.warranty', citation: warranty.citation, details },
  ]
}
