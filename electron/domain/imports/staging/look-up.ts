/** Short texts found by key (the category of a product): in memory while they are few, in the scratch database when they are many. */
import type { WriteSql } from '../../../db/sql'
import { ownText } from '../cells/own-text'
import type { Scratch } from './open-scratch'

const MOST_HELD = 2_000_000

export interface LookUp {
  add(key: string, text: string): Promise<void> | void
  /** The texts of those keys that have one. The first text given for a key counts. */
  find(keys: Iterable<string>): Promise<ReadonlyMap<string, string>>
}

export function openLookUp(scratch: Scratch, table: string, mostHeld = MOST_HELD): LookUp {
  let held = new Map<string, string>()
  let characters = 0
  let sql: WriteSql | null = null

  async function move(): Promise<WriteSql> {
    if (!sql) {
      sql = await scratch.sql()
      await sql.run(`CREATE TABLE ${table} (key TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID`)
    }
    await sql.run(`INSERT OR IGNORE INTO ${table} SELECT value ->> 0, value ->> 1 FROM json_each(?)`, [
      JSON.stringify([...held]),
    ])
    held = new Map()
    characters = 0
    return sql
  }

  return {
    add(key, text) {
      if (held.has(key)) return
      held.set(ownText(key), ownText(text))
      characters += key.length + text.length
      if (characters >= mostHeld) return move().then(() => undefined)
    },
    async find(keys) {
      if (!sql) return held
      const moved = await move()
      const rows = await moved.all<{ key: string; text: string }>(
        `SELECT key, text FROM ${table} WHERE key IN (SELECT value FROM json_each(?))`,
        [JSON.stringify([...new Set(keys)])],
      )
      return new Map(rows.map(({ key, text }) => [key, text]))
    },
  }
}
