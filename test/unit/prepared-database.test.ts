import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import sqlite3 from 'sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectWriter, type Writer } from '../../electron/db/connect'
import { openSession, type SqlSession } from '../../electron/db/sql'
import { PreparedDatabase } from '../../electron/db/prepared-database'
import { temporaryFolder } from '../support/served-desk'

let folder: string
let source: Writer
let sql: SqlSession
beforeEach(async () => {
  folder = await temporaryFolder()
  source = await connectWriter(join(folder, 'a.db'))
  sql = openSession(source.createQueryRunner())
  await source.query('CREATE TABLE shelf (id INTEGER PRIMARY KEY, title TEXT UNIQUE)')
})
afterEach(async () => {
  vi.restoreAllMocks()
  if (source.isInitialized) await source.destroy()
  await rm(folder, { recursive: true, force: true })
})

const add = (title: string) => sql.run('INSERT INTO shelf (title) VALUES (?)', [title])
const titles = () => sql.all<{ title: string }>('SELECT * FROM shelf ORDER BY id')

it('prepares a statement once, however often it is asked', async () => {
  const prepare = vi.spyOn(PreparedDatabase.prototype, 'prepare')
  for (const title of ['a', 'b', 'c']) await add(title)
  expect(await titles()).toHaveLength(3)
  expect(await titles()).toHaveLength(3)
  expect(prepare).toHaveBeenCalledTimes(2)
})

it('answers each of many that ask the same at once with their own values', async () => {
  const ask = (n: number) => sql.first<{ n: number }>('SELECT ? + 0 AS n', [n])
  const numbers = Array.from({ length: 50 }, (_, index) => index)
  await ask(0)
  expect(await Promise.all(numbers.map(ask))).toEqual(numbers.map((n) => ({ n })))
})

it('tells each insert its own id and count', async () => {
  expect(await add('a')).toEqual({ changes: 1, lastId: 1 })
  expect(await add('b')).toEqual({ changes: 1, lastId: 2 })
})

it('sees a table as it is after the schema has changed', async () => {
  await add('a')
  expect(await titles()).toEqual([{ id: 1, title: 'a' }])
  await source.query(`ALTER TABLE shelf ADD COLUMN place TEXT DEFAULT 'left'`)
  expect(await titles()).toEqual([{ id: 1, title: 'a', place: 'left' }])
})

it('answers everyone who asks what cannot be prepared, and again', async () => {
  const wrong = () => expect(sql.all('SELECT title FROM nowhere')).rejects.toThrow('no such table: nowhere')
  await Promise.all([wrong(), wrong(), wrong()])
  await wrong()
})

it('goes on with a statement whose values were refused', async () => {
  await add('a')
  await expect(add('a')).rejects.toThrow('UNIQUE constraint failed: shelf.title')
  expect(await add('b')).toMatchObject({ changes: 1 })
})

it('a transaction can be begun and ended again and again', async () => {
  for (const title of ['a', 'b']) {
    await source.query('BEGIN IMMEDIATE')
    await add(title)
    await source.query(title === 'a' ? 'COMMIT' : 'ROLLBACK')
  }
  expect(await titles()).toEqual([{ id: 1, title: 'a' }])
})

it('a pragma acts each time it is asked', async () => {
  for (const value of [0, 1, 0]) {
    await source.query(`PRAGMA foreign_keys = ${value}`)
    expect(await source.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: value }])
  }
})

it('keeps a bounded number of statements, and closes whatever it has kept', async () => {
  for (let n = 0; n < 1_000; n++) expect(await sql.all(`SELECT ${n} AS n`)).toEqual([{ n }])
  const finalized = vi.spyOn(sqlite3.Statement.prototype, 'finalize')
  await source.destroy()
  expect(finalized.mock.calls.length).toBeGreaterThan(100)
  expect(finalized.mock.calls.length).toBeLessThan(1_000)
})
