import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectWriter } from '../../electron/db/connect'
import { openSession } from '../../electron/db/sql'
import { INVITATION_KINDS } from '../../shared/contract/collect'
import { MOST_INVITATIONS } from '../../shared/contract/desk'
import { makeOrders, NEWEST } from '../support/many-orders'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { temporaryFolder } from '../support/served-desk'

/** A tenth of the largest desk. Of it some 13,000 are due. */
const ORDERS = 100_000
/** Processor time of a question, its quickest of a few tries: a tenth of what it may take on the largest desk, and what any question takes. */
const WITHIN_MS = 40

let dataDir: string
let desk: OpenDesk
beforeAll(async () => {
  dataDir = await temporaryFolder()
  await (await openDesk({ dataDir })).close()
  const writer = await connectWriter(join(dataDir, 'afterdesk.db'))
  const sql = openSession(writer.createQueryRunner())
  await sql.run('BEGIN')
  await makeOrders(sql, ORDERS)
  await sql.run('COMMIT')
  sql.revoke()
  await writer.destroy()
  desk = await openDesk({ dataDir, clock: () => NEWEST })
})
afterAll(async () => {
  await desk.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const tries: number[] = []
  for (let n = 0; n < 5; n++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    tries.push((user + system) / 1_000)
  }
  return Math.min(...tries)
}

describe('with thousands to ask', () => {
  it('the first page of the day stops counting, and the page of whom to ask does not', async () => {
    const { due } = await desk.call('collect.counts', {})
    expect(due.invitation).toBeGreaterThan(10_000)
    expect((await desk.call('desk.today', {})).invitationsDue).toBe(MOST_INVITATIONS)
    expect(await msOf(() => desk.call('desk.today', {}))).toBeLessThan(WITHIN_MS)
    expect(await msOf(() => desk.call('collect.counts', {}))).toBeLessThan(WITHIN_MS)
  })

  it.each(INVITATION_KINDS)(
    'a window of kind %s holds as many as are counted, none of whom wants no asking',
    async (kind) => {
      const { due } = await desk.call('collect.counts', {})
      const { total } = await desk.call('collect.due', { kind, limit: 50 })
      expect(total).toBe(due[kind])
      const last = await desk.call('collect.due', { kind, limit: 50, offset: total - 1 })
      expect(last.rows).toHaveLength(1)
      expect(await msOf(() => desk.call('collect.due', { kind, limit: 50 }))).toBeLessThan(WITHIN_MS)
    },
  )
})
