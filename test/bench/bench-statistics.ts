import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { connectWriter } from '../../electron/db/connect'
import { openSession } from '../../electron/db/sql'
import { rebuildStatistics } from '../../electron/domain/statistics/rebuild-statistics'
import { addDays, localDateOf } from '../../shared/time'
import { makeRows, NEWEST_ORDER } from '../support/large-shop'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { temporaryFolder } from '../support/served-desk'
import { medianOf } from './measure'
import { openRaw, type RawConnection } from './raw-connection'
import { SCANS, type Scan } from './statistics-scans'

const READER_PRAGMAS = { query_only: 1, mmap_size: 0, cache_size: -32_768, temp_store: 2, busy_timeout: 2000 }
const ROUNDS = 5

/** Processor time of both sides, the median of some rounds taken by turns; the machine's other work does not count there. */
export interface ScannedRead {
  readonly name: string
  readonly deskMs: number
  readonly scanMs: number
}
export interface StatisticsBench {
  readonly orders: number
  readonly cases: number
  readonly rows: readonly ScannedRead[]
  /** Seconds of processor for counting everything anew. */
  readonly rebuildSeconds: number
}

/** A shop made by SQL, counted, and asked each question beside a scan of its rows; answers that differ are an error. */
export async function benchStatistics(orders: number): Promise<StatisticsBench> {
  const dataDir = await temporaryFolder('afterdesk-bench-')
  const rebuildSeconds = await fill(dataDir, orders)
  const measured = await measureShop(dataDir)
  await rm(dataDir, { recursive: true, force: true })
  return { orders, ...measured, rebuildSeconds }
}

/** The reads of a shop that is counted already. */
export async function measureShop(dataDir: string): Promise<Pick<StatisticsBench, 'cases' | 'rows'>> {
  const desk = await openDesk({ dataDir, clock: () => NEWEST_ORDER + 86_400_000 })
  const raw = await openRaw(join(dataDir, 'afterdesk.db'), READER_PRAGMAS)
  const { cases } = await desk.call('desk.status', {})
  const rows: ScannedRead[] = []
  for (const scan of SCANS) rows.push(await beside(desk, raw, scan))
  await raw.close()
  await desk.close()
  return { cases, rows }
}

async function fill(dataDir: string, orders: number): Promise<number> {
  await mkdir(dataDir, { recursive: true })
  await (await openDesk({ dataDir })).close()
  const writer = await connectWriter(join(dataDir, 'afterdesk.db'))
  const sql = openSession(writer.createQueryRunner())
  await sql.run('BEGIN')
  await makeRows(sql, orders)
  await sql.run('COMMIT')
  await sql.run('BEGIN')
  const rebuildMs = await processorMs(() => rebuildStatistics(sql))
  await sql.run('COMMIT')
  sql.revoke()
  await writer.destroy()
  return rebuildMs / 1_000
}

async function beside(desk: OpenDesk, raw: RawConnection, scan: Scan): Promise<ScannedRead> {
  const to = localDateOf(NEWEST_ORDER, 'Asia/Shanghai')
  const period = { from: addDays(to, -364), to }
  const [ours, scanned] = [await scan.ask(desk, period), await scan.scan(raw, period)]
  if (JSON.stringify(ours) !== JSON.stringify(scanned))
    throw new Error(`${scan.name}: ${JSON.stringify(ours)} is not ${JSON.stringify(scanned)}`)
  const [deskTimes, scanTimes]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    deskTimes.push(await processorMs(() => scan.ask(desk, period)))
    scanTimes.push(await processorMs(() => scan.scan(raw, period)))
  }
  return { name: scan.name, deskMs: medianOf(deskTimes), scanMs: medianOf(scanTimes) }
}

async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
