import { JSON_COLUMN } from '../../db/schema/columns'
import type { SqlValue, WriteSql } from '../../db/sql'

type Column = { name?: string; comment?: string } | undefined

/** The part of an entity schema that says where its properties are stored. */
interface TableSchema<Row> {
  options: { tableName?: string; columns: { [Property in keyof Row]?: Column } }
}

/**
 * Inserts rows that all give the same properties, with one statement. They travel as binary JSON (`jsonb_each`), which
 * takes a third of the time of text (`json_each`) for rows as wide as an order's; what is the same in all rows travels once.
 */
export async function insertSet<Row extends object>(
  sql: WriteSql,
  schema: TableSchema<Row>,
  given: readonly Partial<Row>[],
): Promise<void> {
  const rows = given as readonly Readonly<Record<string, unknown>>[]
  const [first] = rows
  if (!first) return
  const columns = Object.entries<Column>(schema.options.columns).flatMap(([property, options]) =>
    options && property in first
      ? [{ property, name: options.name ?? property, json: options.comment === JSON_COLUMN }]
      : [],
  )
  const fixed = columns.filter(({ property, json }) => !json && rows.every((row) => row[property] === first[property]))
  const loose = columns.filter((column) => !fixed.includes(column))
  const packed = rows.map((row) =>
    loose.map(({ property, json }) => (json ? JSON.stringify(row[property]) : row[property])),
  )
  const names = [...loose, ...fixed].map(({ name }) => name)
  const values = [...loose.map((_, at) => `value ->> ${at}`), ...fixed.map(() => '?')]
  await sql.run(
    `INSERT INTO ${schema.options.tableName!} (${names.join(', ')}) SELECT ${values.join(', ')} FROM jsonb_each(?)`,
    [...fixed.map(({ property }) => first[property] as SqlValue), JSON.stringify(packed)],
  )
}
