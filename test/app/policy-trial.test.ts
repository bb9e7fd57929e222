import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract'
import type { PolicyTrial } from '../../shared/contract/policies'
import { PolicyRule, type PolicyDocument } from '../../shared/model/policy'
import { DAY_MS, HOUR_MS } from '../../shared/time'
import { draftOrder } from '../support/draft-order'
import { multiplyCases } from '../support/multiply-cases'
import { openDesk, OWNER, type OpenDesk } from '../support/open-desk'
import { temporaryFolder } from '../support/served-desk'

const START = Date.UTC(2026, 10, 2, 2)
let now = START
let dataDir: string
let desk: OpenDesk
const open = async () => void (desk = await openDesk({ clock: () => now, dataDir }))
beforeEach(async () => {
  now = START
  dataDir = await temporaryFolder()
  await open()
})
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
  await rm(dataDir, { recursive: true, force: true })
})

type Case = Output<'cases.get'>
let sold = 0

/** A case for one of two units at 100.00 each, of an order delivered the day before. */
async function openCase(reason: string, changes: Partial<Parameters<typeof draftOrder>[0]> = {}): Promise<Case> {
  const order = draftOrder({
    externalNumber: `T-${++sold}`,
    placedAt: now - 4 * DAY_MS,
    paidAt: now - 4 * DAY_MS,
    shippedAt: now - 3 * DAY_MS,
    deliveredAt: now - DAY_MS,
    lines: [{ sku: 'A', title: 'A', category: 'toys', quantity: 2, listPriceMinor: 10_000, statedDiscountMinor: 0 }],
    ...changes,
  })
  const { id } = await desk.call('orders.record', { order })
  return ask(id, reason)
}
async function ask(orderId: number, reason: string): Promise<Case> {
  const { lines } = await desk.call('orders.get', { id: orderId })
  return desk.call('cases.open', { orderId, reason, lines: [{ lineId: lines[0]!.id, quantity: 1 }] })
}
async function approve({ id, version, totalMinor }: Case, hours = 10): Promise<Case> {
  now += hours * HOUR_MS
  return desk.call('cases.approve', { id, version, expectedTotalMinor: totalMinor })
}
async function decline({ id, version }: Case, hours = 10): Promise<Case> {
  now += hours * HOUR_MS
  return desk.call('cases.decline', { id, version, declineCode: 'goods_not_intact' })
}
async function draftOf(changes: Partial<PolicyDocument>): Promise<number> {
  const { id, document } = await desk.call('policies.draft', { fromVersionId: 1 })
  await desk.call('policies.save', { id, document: { ...document, ...changes } })
  return id
}
const rule = (changes: Partial<PolicyRule>): PolicyRule =>
  PolicyRule.parse({
    code: 'small',
    label: { 'zh-CN': '小额', 'en-US': 'Small' },
    priority: 1,
    when: {},
    outcome: 'approve',
    ...changes,
  })
const trial = async (id: number, period: { from?: string; to?: string } = {}): Promise<PolicyTrial> =>
  (await desk.finish('trials.policy', { id, ...period })) as PolicyTrial

/** Two of a buyer's own mind and one defect, granted after 10 h each; one declined after 20 h. */
async function decideFour(): Promise<Case[]> {
  const granted: Case[] = []
  for (const reason of ['no_reason', 'changed_mind', 'quality_defect'])
    granted.push(await approve(await openCase(reason)))
  return [...granted, await decline(await openCase('no_reason'), 20)]
}

describe('trying a version on past cases', () => {
  it('under the version they were decided by changes nothing', async () => {
    await decideFour()
    expect(await trial(1)).toEqual({
      cases: 4,
      skipped: 0,
      flips: 0,
      from: '2026-11-02',
      to: '2026-11-03',
      totals: [{ currency: 'CNY', beforeMinor: 30_000, afterMinor: 30_000, differenceMinor: 0 }],
      hours: { before: 50, after: 50 },
      rows: [],
    })
  })

  it('with a narrower window says which decisions flip, by which rule, and how much less is paid', async () => {
    const [first, second] = await decideFour()
    const found = await trial(await draftOf({ windowDays: 0 }))
    expect(found).toMatchObject({
      cases: 4,
      flips: 2,
      totals: [{ beforeMinor: 30_000, afterMinor: 10_000, differenceMinor: -20_000 }],
      hours: { before: 50, after: 10 },
    })
    expect(found.rows.map(({ caseId, flipped }) => [caseId, flipped])).toEqual([
      [first!.id, true],
      [second!.id, true],
      [expect.any(Number), false],
    ])
    expect(found.rows[0]).toMatchObject({
      number: first!.number,
      kind: 'refund',
      beforeOutcome: 'approved',
      afterOutcome: 'ineligible',
      beforeMinor: 10_000,
      afterMinor: 0,
      rule: 'window.no_reason',
    })
  })

  it('with other terms of money says the difference without a flip', async () => {
    await decideFour()
    const found = await trial(await draftOf({ restockingFeeBps: 1_000 }))
    // A fee is the buyer's only without a fault: two cases at 90.00 instead of 100.00.
    expect(found).toMatchObject({
      flips: 0,
      totals: [{ beforeMinor: 30_000, afterMinor: 28_000, differenceMinor: -2_000 }],
    })
    expect(found.rows.map(({ afterOutcome, afterMinor }) => [afterOutcome, afterMinor])).toEqual([
      ['approved', 9_000],
      ['approved', 9_000],
    ])
  })

  it('with an automatic rule says the hours nobody waits for, and whom it would grant what a person declined', async () => {
    await decideFour()
    const found = await trial(await draftOf({ rules: [rule({ when: { reasons: ['no_reason'] } })] }))
    expect(found).toMatchObject({
      flips: 1,
      totals: [{ beforeMinor: 30_000, afterMinor: 40_000, differenceMinor: 10_000 }],
      hours: { before: 50, after: 20 },
    })
    expect(found.rows).toMatchObject([
      { beforeOutcome: 'declined', afterOutcome: 'approve', rule: 'small', flipped: true },
      { beforeOutcome: 'approved', afterOutcome: 'approve', rule: 'small', flipped: false },
    ])
  })

  it('keeps a rule within its limits of a day', async () => {
    for (let count = 0; count < 4; count++) await approve(await openCase('no_reason'), 0)
    const one = rule({ atMostPerDay: 3 })
    const money = rule({ atMostMinorPerDay: 25_000 })
    const byRule = async (each: PolicyRule) =>
      (await trial(await draftOf({ rules: [each] }))).rows.filter(({ afterOutcome }) => afterOutcome === 'approve')
        .length
    expect([await byRule(one), await byRule(money), await byRule(rule({}))]).toEqual([3, 2, 4])
  })

  it('with a rule that declines, or one that wants a person, says so', async () => {
    await decideFour()
    const declining = rule({ outcome: 'decline', declineCode: 'suspected_abuse', when: { faults: ['seller'] } })
    expect(await trial(await draftOf({ rules: [declining] }))).toMatchObject({
      flips: 1,
      rows: [{ afterOutcome: 'decline', afterMinor: 0, flipped: true, rule: 'small' }],
    })
    const found = await trial(await draftOf({ rules: [rule({ outcome: 'review' })] }))
    expect(found).toMatchObject({ flips: 0, totals: [{ differenceMinor: 0 }] })
    expect(found.rows.map(({ afterOutcome }) => afterOutcome)).toEqual([1, 1, 1, 1].map(() => 'needs_review'))
  })

  it('with a rule that leaves the goods with the buyer pays them without a parcel', async () => {
    const { orderId } = await approve(await openCase('changed_mind'))
    const { lines } = await desk.call('orders.get', { id: orderId })
    const back = {
      orderId,
      kind: 'return' as const,
      reason: 'changed_mind',
      lines: [{ lineId: lines[0]!.id, quantity: 1 }],
    }
    const { id } = await approve(await desk.call('cases.open', back))
    const found = await trial(await draftOf({ rules: [rule({ outcome: 'refund_without_return' })] }))
    expect(found.rows).toEqual([
      expect.objectContaining({
        caseId: id,
        kind: 'return',
        beforeOutcome: 'approved',
        afterOutcome: 'refund_without_return',
        beforeMinor: 10_000,
        afterMinor: 10_000,
        flipped: false,
      }),
    ])
    expect(found.hours).toEqual({ before: 20, after: 10 })
  })

  it('with a wider window grants what only the old one had closed', async () => {
    const lamp = {
      sku: 'L',
      title: 'Lamp',
      category: '家电',
      quantity: 1,
      listPriceMinor: 8_000,
      statedDiscountMinor: 0,
    }
    const sent = { placedAt: now - 24 * DAY_MS, paidAt: now - 24 * DAY_MS, shippedAt: now - 23 * DAY_MS }
    const order = draftOrder({ externalNumber: 'LAMP', ...sent, deliveredAt: now - 20 * DAY_MS, lines: [lamp] })
    const { id: orderId } = await desk.call('orders.record', { order })
    const { lines } = await desk.call('orders.get', { id: orderId })
    const asked = {
      orderId,
      kind: 'repair' as const,
      reason: 'quality_defect',
      lines: [{ lineId: lines[0]!.id, quantity: 1 }],
    }
    const repair = await desk.call('cases.open', asked)
    const other = { lineId: lines[0]!.id, sku: 'L', title: 'Lamp', quantity: 1, unitPriceMinor: 7_000 }
    const exchange = await desk.call('cases.convert', {
      id: repair.id,
      version: repair.version,
      kind: 'exchange',
      reason: 'quality_defect',
      replacements: [other],
      note: 'The buyer wants another one',
    })
    expect(exchange.quote?.findings.map(({ code }) => code)).toContain('fault_window_closed')
    await decline(exchange)
    const { id, document } = await desk.call('policies.draft', { fromVersionId: exchange.policyVersionId })
    const faultWindowDays = { ...document.faultWindowDays, exchange: 30 }
    await desk.call('policies.save', { id, document: { ...document, faultWindowDays } })
    expect(await trial(exchange.policyVersionId)).toMatchObject({
      cases: 1,
      flips: 0,
      rows: [{ afterOutcome: 'ineligible' }],
    })
    expect(await trial(id)).toMatchObject({
      flips: 1,
      totals: [{ beforeMinor: 0, afterMinor: 1_000, differenceMinor: 1_000 }],
      rows: [{ beforeOutcome: 'declined', afterOutcome: 'eligible', afterMinor: 1_000, flipped: true }],
    })
  })

  it('takes what was granted before each case, and nothing granted later', async () => {
    const fee = {
      lines: [{ sku: 'A', title: 'A', category: null, quantity: 3, listPriceMinor: 3_333, statedDiscountMinor: 0 }],
    }
    const first = await approve(await openCase('no_reason', { ...fee, shippingMinor: 500 }))
    await approve(await ask(first.orderId, 'no_reason'))
    await approve(await ask(first.orderId, 'quality_defect'))
    expect(await trial(1)).toMatchObject({ cases: 3, skipped: 0, flips: 0, totals: [{ differenceMinor: 0 }] })
  })

  it('looks at the days and the scope it is asked for, and counts what it cannot compare', async () => {
    await decideFour()
    expect(await trial(1, { from: '2026-11-03' })).toMatchObject({ cases: 2, from: '2026-11-03', to: '2026-11-03' })
    expect(await trial(1, { to: '2026-11-01' })).toMatchObject({ cases: 0, from: null, totals: [], rows: [] })
    const { document } = await desk.call('policies.get', { id: 1 })
    const toys = await draftOf({ scope: { ...document.scope, categories: ['Toys '], segments: ['young'] } })
    expect(await trial(toys)).toMatchObject({ cases: 0 })
    expect(await trial(await draftOf({ scope: { ...document.scope, categories: ['Toys '] } }))).toMatchObject({
      cases: 4,
    })
    expect(await trial(await draftOf({ scope: { ...document.scope, channels: ['jd'] } }))).toMatchObject({ cases: 0 })
    const fewer = document.reasons.filter(({ code }) => code !== 'quality_defect')
    expect(await trial(await draftOf({ reasons: fewer }))).toMatchObject({ cases: 3, skipped: 1 })
    await expect(trial(1, { from: '2026-11-03', to: '2026-11-02' })).rejects.toThrow('time.backwards')
    await expect(trial(99)).rejects.toThrow('policy.unknown')
  })

  it('writes nothing and tells nobody', async () => {
    const [first] = await decideFour()
    const draft = await draftOf({ windowDays: 0 })
    const look = async () => [
      await desk.call('cases.get', { id: first!.id }),
      await desk.call('audit.list', { offset: 0, limit: 100 }),
      await desk.call('policies.list', {}),
    ]
    const before = await look()
    const told: string[] = []
    desk.app.subscribe((name) => void told.push(name))
    await trial(draft)
    expect(await look()).toEqual(before)
    expect(new Set(told)).toEqual(new Set(['jobs.changed']))
  })
})

describe('a trial of ten thousand cases', () => {
  it('takes under five seconds, tells how far it is, and can be stopped', { timeout: 60_000 }, async () => {
    for (let count = 0; count < 10; count++) {
      const asked = await openCase(count % 2 === 0 ? 'no_reason' : 'quality_defect')
      if (count % 5 === 4) await decline(asked)
      else await approve(asked)
    }
    await desk.close()
    await multiplyCases(dataDir, 999)
    await open()
    const draft = await draftOf({ windowDays: 0 })
    const seen: number[] = []
    desk.app.subscribe((name, payload) => {
      if (name !== 'jobs.changed') return
      const { id } = payload as { id: string }
      void desk.call('jobs.get', { id }).then(({ progress }) => seen.push(progress.done))
    })
    // Processor time of all threads: a machine busy with other things takes longer by the clock.
    const started = process.cpuUsage()
    const found = await trial(draft)
    const { user, system } = process.cpuUsage(started)
    const seconds = (user + system) / 1e6
    process.stdout.write(`a trial of ${found.cases} cases: ${seconds.toFixed(2)} s of processor time\n`)
    expect(found).toMatchObject({ cases: 10_000, skipped: 0, flips: 4_000 })
    expect(found.rows).toHaveLength(200)
    expect(seconds).toBeLessThan(5)
    expect(seen.at(-1)).toBe(10_000)

    const { jobId } = await desk.call('trials.policy', { id: draft })
    await desk.call('jobs.cancel', { id: jobId })
    await expect.poll(async () => (await desk.call('jobs.get', { id: jobId })).state).toBe('cancelled')
    expect(await desk.app.call(OWNER, 'jobs.cancel', { id: jobId })).toMatchObject({ code: 'job.finished' })
  })
})
