import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode } from '../support/bundle-for-node'
import { CLOCK_AT, operationsIn, stateAfter, type Standing } from '../support/crash-plan'
import { runAndKill } from '../support/killed-desk'
import { openDesk } from '../support/open-desk'
import { between, seededRandom, seedFor, type Random } from '../support/seed'
import { temporaryFolder } from '../support/served-desk'

const KILLS = Number(process.env.AFTERDESK_KILLS ?? 50)
const CANARY_KILLS = 10
const MOST_COMMANDS = 9

let bundle = ''
const folders: string[] = []
beforeAll(async () => {
  bundle = await bundleForNode('test/support/crash-child.ts')
})
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** What the next run found must be what was acknowledged, or that and the one command in flight: whole, never half. */
function expectNothingLost(acknowledged: number, found: string): void {
  const possible = [acknowledged, acknowledged + 1].map((operations) => JSON.stringify(stateAfter(operations)))
  expect(possible, `after ${acknowledged} acknowledged operations`).toContain(found)
}

/** Kills one desk after another on the same folder. Answers how many operations were acknowledged in all. */
async function killRepeatedly(dataDir: string, kills: number, random: Random, ...flags: string[]): Promise<number> {
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const moment = { afterLines: between(random, 1, MOST_COMMANDS), thenShare: random() * 1.2 }
    const { lines, complaint } = await runAndKill(bundle, [dataDir, ...flags], moment)
    expect(complaint).toBe('')
    const [found = '', ...done] = lines
    expectNothingLost(acknowledged, found)
    acknowledged = done.length > 0 ? Number(done.at(-1)) + 1 : operationsIn(JSON.parse(found) as Standing[])
  }
  return acknowledged
}

describe('a killed desk', () => {
  it(`loses no acknowledged command and halves none, ${KILLS} times over`, { timeout: KILLS * 10_000 }, async () => {
    const dataDir = await temporaryFolder()
    folders.push(dataDir)
    const acknowledged = await killRepeatedly(dataDir, KILLS, seededRandom(seedFor('moments of the kills')))
    expect(acknowledged).toBeGreaterThan(KILLS)
    const desk = await openDesk({ dataDir, clock: () => CLOCK_AT })
    const { findings } = await desk.call('desk.verify', {})
    await desk.close()
    expect(findings.filter(({ passed }) => !passed)).toEqual([])
  })

  it('canary: a desk that acknowledges before it has committed is caught', async () => {
    const dataDir = await temporaryFolder()
    folders.push(dataDir)
    const random = seededRandom(seedFor('moments of the kills of the canary'))
    await expect(killRepeatedly(dataDir, CANARY_KILLS, random, 'early')).rejects.toThrow(/acknowledged operations/)
  })
})
