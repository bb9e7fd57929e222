import type { Output, Parsed } from '../../../shared/contract'
import type { StockItem } from '../../../shared/model/goods'
import type { ReadContext } from '../context'
import { STOCK_COLUMNS } from './stock.repo'

/** What is in stock, by SKU; a text finds what it is part of, in the SKU or the title. */
export async function listStock({ sql }: ReadContext, input: Parsed<'stock.list'>): Promise<Output<'stock.list'>> {
  const where = input.text ? 'WHERE instr(lower(sku), lower(?)) OR instr(lower(title), lower(?))' : ''
  const found = input.text ? [input.text, input.text] : []
  const count = await sql.first<{ total: number }>(`SELECT count(*) AS total FROM stock ${where}`, found)
  const rows = await sql.all<StockItem>(`SELECT ${STOCK_COLUMNS} FROM stock ${where} ORDER BY sku LIMIT ? OFFSET ?`, [
    ...found,
    input.limit,
    input.offset,
  ])
  return { total: count?.total ?? 0, offset: input.offset, rows }
}
