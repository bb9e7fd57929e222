import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode } from '../support/bundle-for-node'
import { CLOCK_AT, stateAfter } from '../support/crash-plan'
import { runAndKill } from '../support/killed-desk'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { between, seededRandom, seedFor } from '../support/seed'
import { temporaryFolder } from '../support/served-desk'

const KILLS = Number(process.env.AFTERDESK_KILLS ?? 50)
const CANARY_KILLS = 10
/** Long enough for a few dozen commands, short enough that many kills land inside one. */
const LATEST_KILL_MS = 150

let bundle = ''
const folders: string[] = []
beforeAll(async () => {
  bundle = await bundleForNode('test/support/crash-child.ts')
})
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

async function stateOf(desk: OpenDesk): Promise<[string, string | null][]> {
  const [orders, cases] = [
    await desk.call('orders.list', { limit: 500, sort: 'externalNumber', descending: false }),
    await desk.call('cases.list', { view: 'all', limit: 500 }),
  ]
  const statuses = new Map(cases.rows.map((row) => [row.externalNumber, row.status]))
  return orders.rows.map(({ externalNumber }) => [externalNumber, statuses.get(externalNumber) ?? null])
}

const sorted = (state: [string, string | null][]): string =>
  JSON.stringify(state.sort(([a], [b]) => a.localeCompare(b)))

/** Every acknowledged operation is there, and the one in flight is there whole or not at all. Answers how many are there. */
async function expectNothingLost(dataDir: string, acknowledged: number): Promise<number> {
  const desk = await openDesk({ dataDir, clock: () => CLOCK_AT })
  try {
    const found = sorted(await stateOf(desk))
    const matching = [acknowledged, acknowledged + 1].find((operations) => sorted(stateAfter(operations)) === found)
    expect(matching, `after ${acknowledged} acknowledged operations: ${found}`).toBeDefined()
    const { findings } = await desk.call('desk.verify', {})
    expect(findings.filter(({ passed }) => !passed)).toEqual([])
    return matching ?? acknowledged
  } finally {
    await desk.close()
  }
}

async function killRepeatedly(kills: number, random: () => number, ...flags: string[]): Promise<number> {
  const dataDir = await temporaryFolder()
  folders.push(dataDir)
  let done = 0
  for (let kill = 0; kill < kills; kill++) {
    const { acknowledged, complaint } = await runAndKill(
      bundle,
      [dataDir, String(done), ...flags],
      between(random, 0, LATEST_KILL_MS),
    )
    expect(complaint).toBe('')
    done = await expectNothingLost(dataDir, (acknowledged.at(-1) ?? done - 1) + 1)
  }
  return done
}

describe('a killed desk', () => {
  it(`loses no acknowledged command and halves none, ${KILLS} times over`, { timeout: KILLS * 10_000 }, async () => {
    const done = await killRepeatedly(KILLS, seededRandom(seedFor('moments of the kills')))
    expect(done).toBeGreaterThan(KILLS)
  })

  it('canary: a desk that acknowledges before it has committed is caught', async () => {
    const random = seededRandom(seedFor('moments of the kills of the canary'))
    await expect(killRepeatedly(CANARY_KILLS, random, 'early')).rejects.toThrow(/acknowledged operations/)
  })
})
