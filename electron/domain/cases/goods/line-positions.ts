import type { ReadSql } from '../../../db/sql'

/** The place of each line on its order, counted from 1, as refusals name it. */
export async function linePositions(sql: ReadSql, orderId: number): Promise<Map<number, number>> {
  const lines = await sql.all<{ id: number; position: number }>(
    'SELECT id, position FROM order_lines WHERE order_id = ? ORDER BY position',
    [orderId],
  )
  return new Map(lines.map(({ id, position }) => [id, position]))
}
