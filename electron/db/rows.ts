/** Writing whole rows as their EntitySchema describes them, one at a time or as a set. */
import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm'
import { JSON_COLUMN } from './schema/columns'
import type { SqlValue, WriteSql } from './sql'

type Column = [property: string, column: string, json: boolean]
const known = new WeakMap<object, Column[]>()

function columnsOf<Row>(schema: EntitySchema<Row>): Column[] {
  let columns = known.get(schema)
  if (!columns) {
    columns = Object.entries(schema.options.columns as Record<string, EntitySchemaColumnOptions>).map(
      ([property, column]) => [property, column.name ?? property, column.comment === JSON_COLUMN],
    )
    known.set(schema, columns)
  }
  return columns
}

function stored(value: unknown, json: boolean): SqlValue {
  if (json) return JSON.stringify(value ?? null)
  return typeof value === 'boolean' ? Number(value) : (value as SqlValue)
}

/** Inserts one row and answers its rowid. A key that is left out is given by SQLite. */
export async function insertRow<Row>(
  sql: WriteSql,
  schema: EntitySchema<Row>,
  row: Omit<Row, 'id'> & { id?: number },
): Promise<number> {
  const values = row as Record<string, unknown>
  const columns = columnsOf(schema).filter(([property]) => values[property] !== undefined)
  const names = columns.map(([, column]) => column).join(', ')
  const marks = columns.map(() => '?').join(', ')
  const { lastId } = await sql.run(
    `INSERT INTO ${schema.options.tableName!} (${names}) VALUES (${marks})`,
    columns.map(([property, , json]) => stored(values[property], json)),
  )
  return lastId
}

/** Inserts many rows with one statement (`json_each`): the bulk path. Keys are as given, or by SQLite where left out. */
export async function insertRows<Row>(
  sql: WriteSql,
  schema: EntitySchema<Row>,
  rows: readonly (Omit<Row, 'id'> & { id?: number })[],
): Promise<void> {
  if (rows.length === 0) return
  const first = rows[0] as Record<string, unknown>
  const columns = columnsOf(schema).filter(([property]) => first[property] !== undefined)
  const packed = JSON.stringify(
    rows.map((row) => columns.map(([property, , json]) => stored((row as Record<string, unknown>)[property], json))),
  )
  const picks = columns.map((_, index) => `value ->> ${index}`).join(', ')
  await sql.run(
    `INSERT INTO ${schema.options.tableName!} (${columns.map(([, column]) => column).join(', ')}) SELECT ${picks} FROM json_each(?)`,
    [packed],
  )
}

/** Reads rows of a table back in the shape of their schema. `where` starts after WHERE. */
export function selectOf<Row>(schema: EntitySchema<Row>): string {
  return `SELECT ${columnsOf(schema)
    .map(([property, column]) => `${column} AS "${property}"`)
    .join(', ')} FROM ${schema.options.tableName!}`
}

/** Turns the JSON columns of a row that was read with `selectOf` into values. */
export function parseRow<Row>(schema: EntitySchema<Row>, row: Row): Row {
  const values = { ...row } as Record<string, unknown>
  for (const [property, , json] of columnsOf(schema)) {
    if (json && typeof values[property] === 'string') values[property] = JSON.parse(values[property])
  }
  return values as Row
}

/** Changes some columns of the rows that `where` picks; answers how many changed. */
export async function updateRows<Row>(
  sql: WriteSql,
  schema: EntitySchema<Row>,
  changes: Partial<Row>,
  where: string,
  parameters: readonly SqlValue[],
): Promise<number> {
  const values = changes as Record<string, unknown>
  const columns = columnsOf(schema).filter(([property]) => values[property] !== undefined)
  const assignments = columns.map(([, column]) => `${column} = ?`).join(', ')
  const { changes: changed } = await sql.run(`UPDATE ${schema.options.tableName!} SET ${assignments} WHERE ${where}`, [
    ...columns.map(([property, , json]) => stored(values[property], json)),
    ...parameters,
  ])
  return changed
}
