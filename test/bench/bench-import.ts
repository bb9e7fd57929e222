import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openDesk } from '../support/open-desk'
import { temporaryFolder } from '../support/served-desk'
import { medianOf, timed, type Measured } from './measure'
import { writeShopifyCsv } from './write-shopify-csv'

const MIB = 1_048_576
const SAMPLE_EVERY_MS = 20

/** As many indexes as the desk keeps over what an order file fills, the full-text one left out. */
const EQUAL_TABLES = `
CREATE TABLE lines (name TEXT, email TEXT, financial TEXT, paid_at TEXT, fulfillment TEXT, fulfilled_at TEXT, currency TEXT, subtotal TEXT,
  shipping TEXT, taxes TEXT, total TEXT, discount TEXT, created_at TEXT, quantity TEXT, title TEXT, price TEXT, sku TEXT, line_discount TEXT,
  billing_name TEXT, billing_country TEXT, billing_city TEXT, method TEXT);
CREATE INDEX a ON lines (name, sku, title); CREATE INDEX b ON lines (name); CREATE INDEX c ON lines (created_at, name);
CREATE INDEX d ON lines (total, name); CREATE INDEX e ON lines (email); CREATE INDEX f ON lines (name, method); CREATE INDEX g ON lines (currency, name);`

const WITH_WORDS = `CREATE VIRTUAL TABLE words USING fts5 (body, content='', detail=none, tokenize='unicode61 remove_diacritics 2');`
const FILL_WORDS = `INSERT INTO words (rowid, body) SELECT min(rowid), group_concat(name || ' ' || billing_name || ' ' || email || ' ' || sku || ' ' || title, ' ') FROM lines GROUP BY name;`

export function hasSqliteShell(): boolean {
  return spawnSync('sqlite3', ['--version']).status === 0
}

async function shellImport(csv: string, folder: string, words: boolean): Promise<void> {
  const database = join(folder, 'raw.db')
  await rm(database, { force: true })
  const child = spawn('sqlite3', [database], { stdio: ['pipe', 'ignore', 'inherit'] })
  const script = [
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;',
    EQUAL_TABLES,
    words ? WITH_WORDS : '',
    `.import --csv --skip 1 ${csv} lines`,
    words ? FILL_WORDS : '',
  ]
  child.stdin.end(script.join('\n'))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`sqlite3 ended with ${code}`)
}

export interface ImportBench {
  rows: Measured[]
  /** Growth of the resident memory while the desk imported. */
  grownMib: number
  fileMib: number
}

async function deskImport(csv: string): Promise<{ ms: number; grownMib: number }> {
  const desk = await openDesk()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), SAMPLE_EVERY_MS)
  const uploadIds = [desk.app.admitFile(csv)]
  const ms = await timed(() => desk.finish('imports.orders', { profile: 'shopify', uploadIds }))
  clearInterval(watch)
  await desk.close()
  return { ms, grownMib: (most - before) / MIB }
}

/** Importing an order export, beside `sqlite3 .import` of the same file into a table with as many indexes. */
export async function benchImport(lines: number, rounds: number): Promise<ImportBench> {
  const folder = await temporaryFolder('afterdesk-bench-')
  const csv = join(folder, 'orders.csv')
  await writeShopifyCsv(csv, lines, 1)
  const [ours, plain, worded, grown]: number[][] = [[], [], [], []]
  for (let round = 0; round < rounds; round++) {
    const { ms, grownMib } = await deskImport(csv)
    ours!.push(ms)
    grown!.push(grownMib)
    plain!.push(await timed(() => shellImport(csv, folder, false)))
    worded!.push(await timed(() => shellImport(csv, folder, true)))
  }
  const fileMib = (await stat(csv)).size / MIB
  await rm(folder, { recursive: true, force: true })
  const deskMs = medianOf(ours!)
  return {
    rows: [
      { name: 'import (.import, B-tree indexes)', deskMs, rawMs: medianOf(plain!) },
      { name: 'import (.import, with full text)', deskMs, rawMs: medianOf(worded!) },
    ],
    grownMib: Math.max(...grown!),
    fileMib,
  }
}
