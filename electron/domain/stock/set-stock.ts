import type { Parsed } from '../../../shared/contract'
import type { StockItem } from '../../../shared/model/goods'
import type { WriteContext } from '../context'
import { findStock } from './stock.repo'

/** What exchanges hold of a SKU and have not shipped yet. */
const HELD = `SELECT coalesce(sum(r.quantity), 0) FROM case_replacements r JOIN cases c ON c.id = r.case_id
  WHERE r.sku = ?1 AND c.kind = 'exchange' AND c.goods_out IN ('reserved', 'held')`

/** Counts a SKU. With the first count, what open exchanges already hold of it becomes reserved. */
export async function setStock({ sql, changed }: WriteContext, input: Parsed<'stock.set'>): Promise<StockItem> {
  await sql.run(
    `INSERT INTO stock (sku, title, currency, unit_price_minor, on_hand, reserved, scrapped) VALUES (?1, ?2, ?3, ?4, ?5, (${HELD}), 0)
     ON CONFLICT (sku) DO UPDATE SET title = excluded.title, currency = excluded.currency, unit_price_minor = excluded.unit_price_minor, on_hand = excluded.on_hand`,
    [input.sku, input.title, input.currency, input.unitPriceMinor, input.onHand],
  )
  changed('desk.reloaded', {})
  return (await findStock(sql, input.sku))!
}
