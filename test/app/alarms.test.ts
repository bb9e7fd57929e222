import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract'
import { addDays } from '../../shared/time'
import type { Session } from '../../electron/domain/context'
import { fillDatedShop, type DatedCase, type DatedReview } from '../support/dated-shop'
import { openDesk, OWNER, type OpenDesk } from '../support/open-desk'
import { pick, seededRandom, seedFor } from '../support/seed'
import { temporaryFolder } from '../support/served-desk'
import { poisson } from '../support/simulate'

/** Seven in the evening in Shanghai, before the shop's quiet hours from 21:00. */
let now = Date.parse('2026-11-24T11:00:00Z')
const YESTERDAY = '2026-11-23'
const DAYS = 150
const random = seededRandom(seedFor('a shop with a burst'))
const SKUS = Array.from({ length: 12 }, (_, at) => `SKU-${at}`)

/** Twelve cases a day with a tenth of them late; in the last week a product breaks, the desk falls behind, and buyers say so. */
function casesOf(day: number): DatedCase[] {
  const burst = day > DAYS - 8
  const usual = Array.from({ length: poisson(12, random) }, (): DatedCase => ({
    day: addDays(YESTERDAY, day + 1 - DAYS),
    reason: pick(random, ['no_reason', 'damaged', 'wrong_item', 'late_delivery']),
    sku: pick(random, SKUS),
    late: random() < (burst ? 0.6 : 0.1),
  }))
  const broken = burst ? (day === DAYS - 1 ? 40 : 5) : 0
  return [
    ...usual,
    ...Array.from({ length: broken }, () => ({
      ...usual[0]!,
      day: addDays(YESTERDAY, day + 1 - DAYS),
      reason: 'quality_defect',
      sku: 'LAMP',
      late: false,
    })),
  ]
}
const CASES = [
  // Once sold and once asked back, so that it is no new product.
  ...['2026-09-28', '2026-10-15'].map((day): DatedCase => ({
    day,
    reason: 'quality_defect',
    sku: 'LAMP',
    late: false,
  })),
  ...Array.from({ length: DAYS }, (_, day) => day).flatMap(casesOf),
]
const REVIEWS = Array.from({ length: DAYS * 6 }, (_, at): DatedReview => {
  const day = Math.floor(at / 6)
  return { day: addDays(YESTERDAY, day + 1 - DAYS), stars: random() < (day > DAYS - 8 ? 0.7 : 0.1) ? 1 : 5 }
})
let dataDir: string
let desk: OpenDesk
beforeAll(async () => {
  dataDir = await temporaryFolder()
  await (await openDesk({ dataDir })).close()
  await fillDatedShop(dataDir, { cases: CASES, reviews: REVIEWS })
  desk = await openDesk({ dataDir, clock: () => now })
})
afterAll(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
  await rm(dataDir, { recursive: true, force: true })
})

type Alarm = Output<'forecast.alarms'>['alarms'][number]
const find = (alarms: readonly Alarm[], kind: Alarm['kind'], subject = '') =>
  alarms.find((alarm) => alarm.kind === kind && alarm.subject === subject)

describe('after a week in which a product broke', () => {
  it('there is an alarm of each kind, the least likely first, beyond its limits', async () => {
    const { on, alarms } = await desk.call('forecast.alarms', {})
    expect(on).toBe(YESTERDAY)
    expect(find(alarms, 'cases')).toMatchObject({ from: YESTERDAY, to: YESTERDAY, outOf: null, direction: 'above' })
    expect(find(alarms, 'product', 'LAMP')).toMatchObject({ title: 'Product LAMP', from: '2026-11-17', n: 70 })
    for (const alarm of [find(alarms, 'reason', 'quality_defect'), find(alarms, 'late'), find(alarms, 'low_stars')])
      expect(alarm).toMatchObject({ from: '2026-11-17', to: YESTERDAY, direction: 'above' })
    expect(alarms.map(({ pValue }) => pValue)).toEqual(
      alarms.map(({ pValue }) => pValue).sort((one, other) => one - other),
    )
    for (const { n, upper, lower, expected, pValue, outOf } of alarms) {
      expect(n).toBeGreaterThan(upper)
      expect(upper).toBeGreaterThanOrEqual(expected)
      expect(lower).toBeLessThanOrEqual(expected)
      expect(pValue).toBeLessThanOrEqual(0.00135)
      expect(outOf === null || outOf >= n).toBe(true)
    }
    expect(new Set(alarms.map(({ key }) => key)).size).toBe(alarms.length)
  })

  it('the queue holds exactly the cases, and the list of reviews the reviews, that an alarm counts', async () => {
    const { alarms } = await desk.call('forecast.alarms', {})
    const listed = async ({ kind, subject, from, to }: Alarm) => {
      if (kind === 'low_stars')
        return (
          await desk.call('reviews.list', {
            view: 'all',
            filter: { stars: [1, 2], ratedFrom: from, ratedTo: to, counted: true },
          })
        ).total
      const measure = kind === 'late' ? 'late' : 'opened'
      const narrowed = kind === 'reason' ? { reason: subject } : kind === 'product' ? { sku: subject } : {}
      return (await desk.call('cases.list', { view: 'all', filter: { ...narrowed, counted: { measure, from, to } } }))
        .total
    }
    for (const alarm of alarms) expect([alarm.kind, await listed(alarm)]).toEqual([alarm.kind, alarm.n])
    const { from, to, outOf } = find(alarms, 'late')!
    const closed = await desk.call('cases.list', { view: 'all', filter: { counted: { measure: 'closed', from, to } } })
    expect(closed.total).toBe(outOf)
  })

  it('a day’s alarm is the point of the control chart that is out', async () => {
    const { points } = await desk.call('forecast.control', { from: YESTERDAY, to: YESTERDAY })
    const { n, expected, lower, upper } = find((await desk.call('forecast.alarms', {})).alarms, 'cases')!
    expect(points).toEqual([{ from: YESTERDAY, to: YESTERDAY, n, expected, lower, upper, out: 'above' }])
  })

  it('as of an earlier day they are not known yet, and a future day is yesterday', async () => {
    const { alarms } = await desk.call('forecast.alarms', { on: addDays(YESTERDAY, -7) })
    expect([find(alarms, 'product', 'LAMP'), find(alarms, 'late'), find(alarms, 'low_stars')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect((await desk.call('forecast.alarms', { on: '2027-01-01' })).on).toBe(YESTERDAY)
    expect((await desk.call('forecast.alarms', { on: '2026-08-01' })).alarms).toEqual([])
  })
})

describe('dismissing', () => {
  const lamp = async () => find((await desk.call('forecast.alarms', {})).alarms, 'product', 'LAMP')!
  it('marks the alarm with who did it, once, tells every window, and can be taken back', async () => {
    const told: string[] = []
    const stop = desk.app.subscribe((name) => told.push(name))
    const { key } = await lamp()
    expect(await desk.call('forecast.dismiss', { key })).toEqual({ key, dismissedBy: 'test', at: now })
    const other: Session = { ...OWNER, actor: 'Mia' }
    await desk.app.call(other, 'forecast.dismiss', { key })
    expect(await lamp()).toMatchObject({ key, dismissedBy: 'test' })
    const { alarms } = await desk.call('forecast.alarms', {})
    expect(alarms.filter(({ dismissedBy }) => dismissedBy !== null)).toHaveLength(1)
    expect(await desk.call('forecast.dismiss', { key, dismissed: false })).toMatchObject({ dismissedBy: null })
    expect((await lamp()).dismissedBy).toBeNull()
    stop()
    expect(told.filter((name) => name === 'insights.changed')).toHaveLength(3)
  })

  it('holds for the days of the same week, and not for the next one', async () => {
    const { key } = await lamp()
    const start = now
    try {
      await desk.call('forecast.dismiss', { key })
      now = start + 2 * 86_400_000
      expect(await lamp()).toMatchObject({ key, dismissedBy: 'test', to: '2026-11-25' })
    } finally {
      now = start
      await desk.call('forecast.dismiss', { key, dismissed: false })
    }
  })

  it('needs the permission to write cases', async () => {
    const reader: Session = { ...OWNER, role: 'viewer' }
    expect(await desk.app.call(reader, 'forecast.dismiss', { key: 'x' })).toMatchObject({
      ok: false,
      code: 'desk.not_permitted',
    })
  })
})

it('alarms are listed but not announced in the shop’s quiet hours', async () => {
  const start = now
  try {
    expect((await desk.call('forecast.alarms', {})).quiet).toBe(false)
    now = Date.parse('2026-11-24T13:30:00Z')
    expect((await desk.call('forecast.alarms', {})).quiet).toBe(true)
    await desk.call('settings.change', { changes: { quietHours: null } })
    expect((await desk.call('forecast.alarms', {})).quiet).toBe(false)
  } finally {
    now = start
  }
})
