/**
 * What is on hand, by SKU. A SKU that was never counted has no row: nothing is held against it, and nothing is kept of it.
 * `reserved` is what exchanges still to be shipped hold of the units on hand.
 */
import type { StockItem } from '../../../shared/model/goods'
import { Refusal } from '../../../shared/refusals'
import type { ReadSql, WriteSql } from '../../db/sql'

/** So many units of one SKU. */
export interface StockUnits {
  sku: string
  quantity: number
}

export const STOCK_COLUMNS =
  'sku, title, currency, unit_price_minor AS unitPriceMinor, on_hand AS onHand, reserved, scrapped'

export async function findStock(sql: ReadSql, sku: string): Promise<StockItem | null> {
  return sql.first<StockItem>(`SELECT ${STOCK_COLUMNS} FROM stock WHERE sku = ?`, [sku])
}

/** Units that nobody has reserved, by SKU; a SKU that was never counted is not in the answer. */
export async function availabilityOf(sql: ReadSql, skus: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql.all<{ sku: string; available: number }>(
    'SELECT sku, max(0, on_hand - reserved) AS available FROM stock WHERE sku IN (SELECT value FROM json_each(?))',
    [JSON.stringify(skus)],
  )
  return new Map(rows.map(({ sku, available }) => [sku, available]))
}

/** @throws Refusal stock.short when a counted SKU has fewer units than are asked for */
export async function reserveStock(sql: WriteSql, units: readonly StockUnits[]): Promise<void> {
  for (const { sku, quantity } of bySku(units)) {
    const { changes } = await sql.run(
      'UPDATE stock SET reserved = reserved + ? WHERE sku = ? AND on_hand - reserved >= ?',
      [quantity, sku, quantity],
    )
    if (changes === 0) await refuseShort(sql, sku, quantity)
  }
}

export async function releaseStock(sql: WriteSql, units: readonly StockUnits[]): Promise<void> {
  for (const { sku, quantity } of bySku(units))
    await sql.run('UPDATE stock SET reserved = reserved - ? WHERE sku = ?', [quantity, sku])
}

/** Reserved units leave the house. @throws Refusal stock.short when a later count found fewer than that */
export async function takeStock(sql: WriteSql, units: readonly StockUnits[]): Promise<void> {
  for (const { sku, quantity } of bySku(units)) {
    const { changes } = await sql.run(
      'UPDATE stock SET on_hand = on_hand - ?, reserved = reserved - ? WHERE sku = ? AND on_hand >= ?',
      [quantity, quantity, sku, quantity],
    )
    const found = changes === 0 ? await findStock(sql, sku) : null
    if (found) throw new Refusal('stock.short', { sku, available: found.onHand, asked: quantity })
  }
}

/** Units that came back are for sale again. */
export async function restock(sql: WriteSql, units: readonly StockUnits[]): Promise<void> {
  for (const { sku, quantity } of bySku(units))
    await sql.run('UPDATE stock SET on_hand = on_hand + ? WHERE sku = ?', [quantity, sku])
}

/** Units that came back are not for sale any more; they never were on hand again. */
export async function scrapStock(sql: WriteSql, units: readonly StockUnits[]): Promise<void> {
  for (const { sku, quantity } of bySku(units))
    await sql.run('UPDATE stock SET scrapped = scrapped + ? WHERE sku = ?', [quantity, sku])
}

async function refuseShort(sql: ReadSql, sku: string, asked: number): Promise<void> {
  const available = (await availabilityOf(sql, [sku])).get(sku)
  if (available !== undefined) throw new Refusal('stock.short', { sku, available, asked })
}

/** Each SKU once, so that two lines of the same goods are held against the stock together. */
function bySku(units: readonly StockUnits[]): StockUnits[] {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of units) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }))
}
