import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { promiseOf, type SettlementHistory } from '../../electron/domain/policies/promise'
import { calibrationOf } from '../../electron/domain/statistics/promises'
import type { PolicyTrial } from '../../shared/contract/policies'
import type { CaseSummary } from '../../shared/model/case'
import { CASE_KINDS } from '../../shared/model/policy'
import { addDays, localDateOf } from '../../shared/time'
import { finishedCases, type FinishedCase } from '../support/finished-cases'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { temporaryFolder } from '../support/served-desk'

const NOW = Date.UTC(2026, 10, 22, 7)
const ZONE = 'Asia/Shanghai'
const EVER = { from: '2020-01-01', to: '2030-12-31' }
/** Every case is played through the desk's own commands, so a long history takes its time. */
const ORDERS = Number(process.env.AFTERDESK_ORDERS ?? (process.env.AFTERDESK_LONG ? 20_000 : 4_000))
let desk: OpenDesk
let dataDir: string
beforeAll(async () => {
  dataDir = await temporaryFolder()
  desk = await openDesk({ clock: () => NOW, dataDir })
  await desk.finish('sample.load', { orders: ORDERS, seed: 7 })
}, 1_200_000)
afterAll(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
  await rm(dataDir, { recursive: true, force: true })
})

/** What a desk had seen end by an instant, as the promise reads it. */
function historyAt(cases: readonly FinishedCase[], at: number): SettlementHistory[] {
  const byMethod = new Map<string, SettlementHistory & { waitMs: number[] }>()
  for (const { kind, method, openedAt, endedAt } of cases) {
    if (endedAt > at) continue
    const key = `${kind} ${method}`
    const entry = byMethod.get(key) ?? { kind, method, waitMs: [] }
    entry.waitMs.push(endedAt - openedAt)
    byMethod.set(key, entry)
  }
  for (const { waitMs } of byMethod.values()) waitMs.sort((one, other) => one - other)
  return [...byMethod.values()]
}

describe('promises of time', () => {
  it('learned on the first half of the sample shop’s history are kept 85 to 95 % of the time on the second', async () => {
    const cases = await finishedCases(dataDir)
    const cut = cases[Math.floor(cases.length / 2)]!.openedAt
    const history = historyAt(cases, cut)
    const heldOut = cases.filter(({ openedAt }) => openedAt > cut)
    const told = heldOut.map(({ kind, method, openedAt, endedAt }) => {
      const promise = promiseOf({ kind, methods: [method], now: openedAt, document: cnNoReason, history })
      return { ...promise, lateMs: endedAt - promise.p90At }
    })
    const learned = told.filter(({ basis }) => basis === 'history')
    const { n, kept, keptBps, lowBps, highBps } = calibrationOf(
      learned.map(({ lateMs }) => lateMs).sort((one, other) => one - other),
    )
    process.stdout.write(`promises kept on the held-out half: ${kept} of ${n}; ${told.length - n} from the policy\n`)
    expect(n).toBeGreaterThan(30)
    // So few cases leave room for chance: their interval must meet the band; many must lie in it.
    const [least, most] = n < 300 ? [highBps!, lowBps!] : [keptBps!, keptBps!]
    expect(least).toBeGreaterThanOrEqual(8_500)
    expect(most).toBeLessThanOrEqual(9_500)
  })

  it('that fell due are counted by kind exactly as the cases themselves say', async () => {
    const counted = await desk.call('statistics.promises', EVER)
    const cases = await everyCase()
    expect(counted.map(({ kind }) => kind)).toEqual([...CASE_KINDS])
    for (const { kind, n, kept, keptBps, lowBps, highBps } of counted) {
      const due: boolean[] = []
      for (const { id, closedAt } of cases.filter((each) => each.kind === kind)) {
        const { promisedAt } = await desk.call('cases.get', { id })
        if (closedAt !== null || promisedAt! < NOW) due.push((closedAt ?? NOW) <= promisedAt!)
      }
      expect([kind, n, kept]).toEqual([kind, due.length, due.filter(Boolean).length])
      if (n > 0) expect(lowBps! <= keptBps! && keptBps! <= highBps!).toBe(true)
    }
  })

  it('are counted on the day they fell due, so that periods add up', async () => {
    const whole = await desk.call('statistics.promises', EVER)
    const day = localDateOf(NOW - 30 * 86_400_000, ZONE)
    const before = await desk.call('statistics.promises', { from: EVER.from, to: addDays(day, -1) })
    const after = await desk.call('statistics.promises', { from: day, to: EVER.to })
    expect(before.some(({ n }) => n > 0) && after.some(({ n }) => n > 0)).toBe(true)
    whole.forEach(({ n, kept }, index) => {
      expect([n, kept]).toEqual([before[index]!.n + after[index]!.n, before[index]!.kept + after[index]!.kept])
    })
    const empty = await desk.call('statistics.promises', { from: '2020-01-01', to: '2020-01-02' })
    expect(empty[0]).toEqual({
      kind: 'refund',
      n: 0,
      kept: 0,
      keptBps: null,
      lowBps: null,
      highBps: null,
      medianLateMs: null,
    })
    expect(await desk.ask('statistics.promises', { from: '2026-02-01', to: '2026-01-01' })).toMatchObject({
      code: 'time.backwards',
    })
  })

  it('have an interval that is wide for few and narrow for many', () => {
    // Wilson by hand for 9 of 10: centre (0.9 + 0.19207) / 1.38415 = 0.78898, half-width 0.19323.
    expect(calibrationOf([-9, -8, -7, -6, -5, -4, -3, -2, 0, 5])).toEqual({
      n: 10,
      kept: 9,
      keptBps: 9_000,
      lowBps: 5_958,
      highBps: 9_821,
      medianLateMs: 5,
    })
    expect(calibrationOf([-1, -1])).toMatchObject({ keptBps: 10_000, highBps: 10_000, medianLateMs: null })
    expect(calibrationOf([1, 2, 30])).toMatchObject({ kept: 0, lowBps: 0, medianLateMs: 2 })
  })
})

describe('the sample shop’s cases under the policies they were decided by', () => {
  it('are replayed to the cent, of every kind', async () => {
    for (const id of [1, 2]) {
      const found = (await desk.finish('trials.policy', { id })) as PolicyTrial
      process.stdout.write(`replayed under ${id}: ${found.cases}, skipped ${found.skipped}\n`)
      expect(found.cases).toBeGreaterThan(5)
      expect(found.skipped).toBeLessThan(found.cases / 20)
      expect([found.flips, found.rows]).toEqual([0, []])
    }
  })
})

async function everyCase(): Promise<CaseSummary[]> {
  const found: CaseSummary[] = []
  for (;;) {
    const { rows, total } = await desk.call('cases.list', { view: 'all', offset: found.length, limit: 200 })
    found.push(...rows)
    if (found.length >= total) break
  }
  return found.filter(({ decision }) => !['declined', 'withdrawn', 'expired'].includes(decision))
}
