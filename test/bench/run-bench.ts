import { cp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DataSource } from 'typeorm'
import { openUnitOfWork } from '../../electron/app/unit-of-work'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { temporaryFolder } from '../support/served-desk'
import { benchApprove } from './bench-approve'
import { benchImport, hasSqliteShell } from './bench-import'
import { sayQuote } from './bench-quote'
import { benchReads } from './bench-reads'
import { benchReviews, reviewTable } from './bench-reviews'
import { benchScreen } from './bench-screen'
import { benchStatistics, type StatisticsBench } from './bench-statistics'
import type { Measured } from './measure'
import { multiplyDesk } from './multiply-desk'
import { openRaw } from './raw-connection'
import { writeReport, type Growth } from './write-report'
import { writeStatistics } from './write-statistics'

/** What the desk's own readers run with. */
const READER_PRAGMAS = { query_only: 1, mmap_size: 0, cache_size: -32_768, temp_store: 2, busy_timeout: 2000 }
const APPROVALS = 60
/** A larger desk is one of this size several times over. */
const MOST_PLAYED = 100_000
const IMPORT_LINES = 100_000
const IMPORT_ROUNDS = 3

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Folders with the sample shop as it was played, by its number of orders. */
const played = new Map<number, string>()

async function playedDesk(orders: number): Promise<string> {
  const known = played.get(orders)
  if (known) return known
  const dataDir = await temporaryFolder('afterdesk-bench-')
  const desk = await openDesk({ dataDir })
  await desk.call('settings.change', { changes: { setUp: true } })
  await desk.finish('sample.load', { orders, seed: 1 })
  await desk.close()
  played.set(orders, dataDir)
  return dataDir
}

/** A desk with so many sample orders, and a hand on its writer for the statements of an approval. */
async function fillDesk(dataDir: string, orders: number): Promise<{ desk: OpenDesk; writer: DataSource }> {
  const times = Math.max(1, Math.round(orders / MOST_PLAYED))
  await cp(await playedDesk(Math.round(orders / times)), dataDir, { recursive: true })
  let writer: DataSource | undefined
  const desk = await openDesk({
    dataDir,
    openUnitOfWork: (source) => {
      writer = source
      return openUnitOfWork(source)
    },
  })
  if (!writer) throw new Error('the desk opened no writer')
  await multiplyDesk(writer, times)
  return { desk, writer }
}

async function benchSize(orders: number, withScreen: boolean): Promise<{ growth: Growth; screen: string[] }> {
  const dataDir = await temporaryFolder('afterdesk-bench-')
  say(`${orders} orders: filling …`)
  const { desk, writer } = await fillDesk(dataDir, orders)
  const { cases } = await desk.call('desk.status', {})
  const raw = await openRaw(join(dataDir, 'afterdesk.db'), READER_PRAGMAS)
  say(`${orders} orders, ${cases} cases: measuring …`)
  const rows: Measured[] = [...(await benchReads(desk, raw)), await benchApprove(desk, writer, APPROVALS)]
  await raw.close()
  await desk.close()
  const screen = withScreen ? await benchScreen(dataDir, cases) : []
  await rm(dataDir, { recursive: true, force: true })
  return { growth: { orders, cases, rows }, screen }
}

/** Of shops made by SQL, of these sizes. */
async function measureStatistics(sizes: string): Promise<string> {
  const benches: StatisticsBench[] = []
  for (const orders of sizes.split(',').map(Number)) {
    say(`${orders} orders: statistics …`)
    const bench = await benchStatistics(orders)
    say(`counting them anew took ${bench.rebuildSeconds.toFixed(1)} s of processor`)
    benches.push(bench)
  }
  return writeStatistics(benches)
}

/** Fills desks of each size, measures, prints ratios and writes them beside this file. */
export async function runBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      orders: { type: 'string', default: '10000,100000,1000000' },
      reviews: { type: 'string', default: '60000' },
      statistics: { type: 'string', default: '10000,100000,1000000' },
      'only-statistics': { type: 'boolean', default: false },
      'no-screen': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  })
  const statistics = await measureStatistics(values.statistics)
  say(statistics)
  if (values['only-statistics']) return
  say(sayQuote())
  const reviews = reviewTable(await benchReviews(Number(values.reviews)))
  say(reviews)
  const sizes = values.orders.split(',').map(Number)
  const growths: Growth[] = []
  const screen: string[] = []
  for (const orders of sizes) {
    const bench = await benchSize(orders, !values['no-screen'] && orders === sizes.at(-1))
    growths.push(bench.growth)
    screen.push(...bench.screen)
  }
  for (const folder of played.values()) await rm(folder, { recursive: true, force: true })
  const imported = hasSqliteShell() ? await benchImport(IMPORT_LINES, IMPORT_ROUNDS) : null
  const report = writeReport({ growths, imported, importLines: IMPORT_LINES, reviews, statistics, screen })
  process.stdout.write(`${report}\n`)
  if (values.write) await writeFile(resolve('test/bench/README.md'), `${report}\n`)
}
