import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntitySchemaColumnOptions } from 'typeorm'
import { openDatabase, type Database } from '../../electron/db/open-database'
import { migrations } from '../../electron/db/migrations'
import { APPLICATION_ID } from '../../electron/db/connect'
import { schema } from '../../electron/db/schema'
import { temporaryFolder } from '../support/served-desk'

interface ColumnInfo {
  name: string
  type: string
  notnull: number
  pk: number
}

let folder: string
let database: Database
beforeAll(async () => {
  folder = await temporaryFolder()
  database = await openDatabase(folder)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** A table's own book-keeping, and the parts of the full-text index and of TypeORM's list of migrations. */
const NOT_OURS = /^(sqlite_|order_search|order_terms|review_search|review_terms|migrations$)/

async function tablesFound(): Promise<string[]> {
  const rows = await database.reader.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
  )
  return rows.map(({ name }) => name).filter((name) => !NOT_OURS.test(name))
}

/** Columns as `name type required key`. A primary key is required whether or not SQLite says so. */
async function columnsFound(table: string): Promise<string[]> {
  const rows = await database.reader.all<ColumnInfo>(`PRAGMA table_info(${table})`)
  return rows
    .map(
      ({ name, type, notnull, pk }) =>
        `${name} ${type.toLowerCase()}${notnull || pk ? ' required' : ''}${pk ? ' key' : ''}`,
    )
    .sort()
}

function columnsDescribed(columns: Record<string, EntitySchemaColumnOptions>): string[] {
  return Object.entries(columns)
    .map(([property, { name, type, nullable, primary }]) => {
      const required = !nullable || primary
      return `${name ?? property} ${String(type)}${required ? ' required' : ''}${primary ? ' key' : ''}`
    })
    .sort()
}

describe('a fresh folder', () => {
  it('has exactly the tables the program describes', async () => {
    expect(await tablesFound()).toEqual(schema.map(({ options }) => String(options.tableName)).sort())
  })

  it.each(
    schema.map(
      ({ options }) =>
        [String(options.tableName), options.columns as Record<string, EntitySchemaColumnOptions>] as const,
    ),
  )('%s has the columns the program describes, of the same type and as much required', async (table, columns) => {
    expect(await columnsFound(table)).toEqual(columnsDescribed(columns))
  })

  it('is marked as ours, with the number of its migrations', async () => {
    expect(await database.reader.first('PRAGMA application_id')).toEqual({ application_id: APPLICATION_ID })
    expect(await database.reader.first('PRAGMA user_version')).toEqual({ user_version: migrations.length })
  })

  it('holds nothing a strict table would not hold: text in a number’s place is refused', async () => {
    const insert = `INSERT INTO daily_orders VALUES ('', '', '2026-01-01', 'CNY', 'x', 'many', 0, 0, 0, 0, 0)`
    await expect(database.writer.query(insert)).rejects.toThrow('cannot store TEXT value in INTEGER column')
  })

  it('keeps everything when it is opened again, and runs no migration twice', async () => {
    await database.writer.query(`INSERT INTO settings (name, value) VALUES ('shopName', '"茶"')`)
    await database.close()
    database = await openDatabase(folder)
    expect(await database.reader.all(`SELECT name, value FROM settings WHERE name = 'shopName'`)).toEqual([
      { name: 'shopName', value: '"茶"' },
    ])
    expect(await database.reader.all('SELECT name FROM migrations ORDER BY id')).toEqual(
      migrations.map(({ name }) => ({ name })),
    )
  })
})
