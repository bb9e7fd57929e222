import { JSON_COLUMN } from '../../db/schema/columns'
import type { WriteSql } from '../../db/sql'

type Stored = string | number | null
type Column = { name?: string; comment?: string } | undefined

/** The part of an entity schema that says where its properties are stored. */
interface TableSchema<Row> {
  options: { tableName?: string; columns: { [Property in keyof Row]?: Column } }
}

/**
 * Inserts rows that all give the same properties, with one statement. They travel as binary JSON (`jsonb_each`), which
 * takes a third of the time of text (`json_each`) for rows as wide as an order's.
 */
export async function insertSet<Row extends object>(
  sql: WriteSql,
  schema: TableSchema<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.entries<Column>(schema.options.columns).flatMap(([property, options]) =>
    options && property in first ? [{ property, ...options }] : [],
  )
  const json = columns.map(({ comment }) => comment === JSON_COLUMN)
  const packed = rows.map((row) => {
    const values = row as Record<string, unknown>
    return columns.map(({ property }, at): Stored => {
      const value = values[property]
      return json[at] ? JSON.stringify(value) : (value as Stored)
    })
  })
  const names = columns.map(({ name, property }) => name ?? property)
  await sql.run(
    `INSERT INTO ${schema.options.tableName!} (${names.join(', ')})
     SELECT ${names.map((_, at) => `value ->> ${at}`).join(', ')} FROM jsonb_each(?)`,
    [JSON.stringify(packed)],
  )
}
