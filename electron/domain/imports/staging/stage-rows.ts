/** Groups rows by order whatever order the files hold them in: in memory while they are few, by a sorted table when they are many. */
import type { WriteSql } from '../../../db/sql'
import { ownText } from '../cells/own-text'
import { MOST_GROUP_ROWS, type GroupRow, type RowGroup } from '../profiles/read-order'
import type { Scratch } from './open-scratch'
import { packCells, unpackCells } from './pack-cells'

/** Characters of rows held in memory before they move to the scratch database. */
const MOST_HELD = 6_000_000
/** Rows and groups handed over at a time. */
const PAGE_ROWS = 4_000

/** A row on its way, its cells packed. */
interface StagedRow {
  key: string
  kind: number
  file: number
  line: number
  cells: string
}

export interface RowStage {
  add(key: string, row: GroupRow): Promise<void> | void
  /** Every group once, its rows by kind and then as they were added. `told` hears of the rows handed over, of all there are. */
  groups(told: (rows: number, total: number) => void): AsyncGenerator<RowGroup[]>
}

export function openRowStage(scratch: Scratch, mostHeld = MOST_HELD): RowStage {
  let held: StagedRow[] = []
  let characters = 0
  let total = 0
  let moved: Promise<WriteSql> | null = null

  async function move(): Promise<void> {
    const rows = held
    held = []
    characters = 0
    const sql = await (moved ?? openTable(scratch))
    // One set is being written while the next is read, and never more than one.
    moved = write(sql, rows).then(() => sql)
    moved.catch(() => undefined)
  }

  return {
    add(key, { kind, file, line, cells }) {
      const text = packCells(cells)
      held.push({ key: ownText(key), kind, file, line, cells: text })
      total++
      characters += text.length + key.length
      if (characters >= (moved ? mostHeld / 4 : mostHeld)) return move()
    },
    async *groups(told) {
      if (moved) await move()
      let rows = 0
      for await (const groups of moved ? groupSorted(await moved) : groupHeld(held)) {
        yield groups
        for (const group of groups) rows += group.rows.length + group.overflow
        told(rows, total)
      }
    },
  }
}

function* groupHeld(held: readonly StagedRow[]): Generator<RowGroup[]> {
  const byKey = new Map<string, StagedRow[]>()
  for (const row of held) {
    const rows = byKey.get(row.key)
    if (rows) rows.push(row)
    else byKey.set(row.key, [row])
  }
  let page: RowGroup[] = []
  for (const rows of byKey.values()) {
    page.push(
      groupOf(
        rows.sort((a, b) => a.kind - b.kind).slice(0, MOST_GROUP_ROWS),
        Math.max(0, rows.length - MOST_GROUP_ROWS),
      ),
    )
    if (page.length < PAGE_ROWS) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

async function* groupSorted(sql: WriteSql): AsyncGenerator<RowGroup[]> {
  await sql.run('CREATE TABLE sorted AS SELECT key, kind, file, line, cells FROM staged ORDER BY key, kind, rowid')
  let open: StagedRow[] = []
  let overflow = 0
  for (let after = 0; ; after += PAGE_ROWS) {
    const rows = await sql.all<StagedRow>('SELECT * FROM sorted WHERE rowid > ? AND rowid <= ?', [
      after,
      after + PAGE_ROWS,
    ])
    const done: RowGroup[] = []
    for (const row of rows) {
      if (open.length > 0 && open[0]!.key !== row.key) {
        done.push(groupOf(open, overflow))
        open = []
        overflow = 0
      }
      if (open.length < MOST_GROUP_ROWS) open.push(row)
      else overflow++
    }
    if (rows.length === 0 && open.length > 0) done.push(groupOf(open, overflow))
    if (done.length > 0) yield done
    if (rows.length === 0) return
  }
}

function groupOf(rows: readonly StagedRow[], overflow: number): RowGroup {
  return {
    overflow,
    rows: rows.map(({ kind, file, line, cells }) => ({ kind, file, line, cells: unpackCells(cells) })),
  }
}

async function openTable(scratch: Scratch): Promise<WriteSql> {
  const sql = await scratch.sql()
  await sql.run('CREATE TABLE staged (key TEXT, kind INTEGER, file INTEGER, line INTEGER, cells TEXT)')
  return sql
}

async function write(sql: WriteSql, rows: readonly StagedRow[]): Promise<void> {
  const packed = JSON.stringify(rows.map(({ key, kind, file, line, cells }) => [key, kind, file, line, cells]))
  await sql.run(
    'INSERT INTO staged SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM jsonb_each(?)',
    [packed],
  )
}
