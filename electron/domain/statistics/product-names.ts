import type { ReadSql } from '../../db/sql'

/** A product is called as the line sold last calls it; goes beside a column with its SKU. Reads the index by SKU. */
export const productTitle = (sku: string): string =>
  `(SELECT title FROM order_lines WHERE order_lines.sku = ${sku} ORDER BY order_id DESC, id DESC LIMIT 1)`

/** Titles by SKU; a SKU that was never sold has none. */
export async function nameProducts(sql: ReadSql, skus: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.all<{ sku: string; title: string | null }>(
    `SELECT value AS sku, ${productTitle('asked.value')} AS title FROM json_each(?) AS asked`,
    [JSON.stringify(skus)],
  )
  return new Map(rows.flatMap(({ sku, title }) => (title === null ? [] : [[sku, title]])))
}
