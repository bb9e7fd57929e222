import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../electron/db/open-database'
import { temporaryFolder } from '../support/served-desk'

/** One row of each table whose rows stay, as they would be written by hand, and a column to spoil. */
const ROWS = [
  ['case_events', '(id, case_id, at, actor, step, details)', `(1, 1, 1, 'ann', 'open', '{}')`, `actor = 'eve'`],
  [
    'money_rows',
    '(case_id, grant_number, position, kind, amount_minor, bearer, rule, inputs)',
    `(1, 1, 0, 'base', 5, 'seller', 'r', '{}')`,
    'amount_minor = 6',
  ],
  ['ledger_entries', '(id, at, order_id, step)', `(1, 1, 1, 'grant')`, `step = 'none'`],
  [
    'ledger_postings',
    '(entry_id, position, account, currency, amount_minor)',
    `(1, 0, 'a', 'CNY', 5)`,
    'amount_minor = 6',
  ],
  [
    'audit_log',
    '(id, at, actor, role, shell, endpoint, input)',
    `(1, 1, 'ann', 'owner', 'test', 'x', '{}')`,
    `actor = 'eve'`,
  ],
] as const

let folder: string
let database: Database
beforeAll(async () => {
  folder = await temporaryFolder()
  database = await openDatabase(folder)
  // The rows point at no order and no case: references are not what is looked at here.
  await database.writer.query('PRAGMA foreign_keys = OFF')
  for (const [table, columns, values] of ROWS)
    await database.writer.query(`INSERT INTO ${table} ${columns} VALUES ${values}`)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

describe.each(ROWS)('%s is append-only:', (table, columns, values, change) => {
  it.each([
    ['a change', `UPDATE ${table} SET ${change}`],
    ['a removal', `DELETE FROM ${table}`],
    ['a replacement', `INSERT OR REPLACE INTO ${table} ${columns} VALUES ${values}`],
    ['an upsert', `INSERT INTO ${table} ${columns} VALUES ${values} ON CONFLICT DO UPDATE SET ${change}`],
  ])('%s is refused and the row stays', async (_, statement) => {
    const before = await database.reader.all(`SELECT * FROM ${table}`)
    await expect(database.writer.query(statement)).rejects.toThrow(`${table} is append-only`)
    expect(await database.reader.all(`SELECT * FROM ${table}`)).toEqual(before)
  })
})

it('without recursive triggers a replacement would walk past: the pragma is what holds it', async () => {
  const [table, columns, values] = ROWS[4]
  await database.writer.query('PRAGMA recursive_triggers = OFF')
  await database.writer.query(`INSERT OR REPLACE INTO ${table} ${columns} VALUES ${values}`)
  await database.writer.query('PRAGMA recursive_triggers = ON')
})
