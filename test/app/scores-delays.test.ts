import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract'
import { DAY_MS, HOUR_MS } from '../../shared/time'
import { PLACED_AT } from '../support/draft-order'
import { openReviewDesk, type ReviewDesk } from '../support/review-desk'
import { between, pick, seededRandom, seedFor } from '../support/seed'

const DELIVERED_AT = PLACED_AT + 72 * HOUR_MS
const ON = '2026-03-12'

let shop: ReviewDesk
/** A shoe and a bag of an order that came so long after it was promised, each rated. */
async function rateBoth(lateMs: number | null, shoe: number, bag: number) {
  const promisedAt = lateMs === null ? null : DELIVERED_AT - lateMs
  const { id, lineIds } = await shop.buy({ promisedAt })
  const first = await shop.rate({
    orderId: id,
    lineId: lineIds[0]!,
    ratings: { product: shoe },
    comment: { body: '好' },
  })
  await shop.rate({ orderId: id, lineId: lineIds[1]!, ratings: { product: bag } })
  return first
}
const bandOf = ({ byDelay }: Output<'scores.delays'>, days: number) =>
  byDelay.find((band) => band.days <= days && days <= band.toDays)!.figures

describe('stars by delay', () => {
  const random = seededRandom(seedFor('stars by delay'))
  /** Milliseconds late and the whole days that are. */
  const edges = [
    [0, 0],
    [1, 1],
    [DAY_MS, 1],
    [DAY_MS + 1, 2],
    [3 * DAY_MS + 1, 4],
    [14 * DAY_MS, 14],
    [14 * DAY_MS + 1, 15],
    [90 * DAY_MS, 60],
    [-1, 0],
    [1 - DAY_MS, 0],
    [-DAY_MS, -1],
    [-3 * DAY_MS - 1, -3],
    [-4 * DAY_MS, -4],
    [-15 * DAY_MS, -15],
    [-90 * DAY_MS, -60],
  ] as const
  /** What was rated and counts, written down beside the desk. */
  const given: { days: number; sku: string; stars: number }[] = []

  beforeAll(async () => {
    shop = await openReviewDesk()
    for (const [lateMs, days] of edges) await put(lateMs, days)
    for (let n = 0; n < 30; n++) {
      const days = between(random, -20, 20)
      await put(days * DAY_MS - between(random, 0, DAY_MS - 1), days)
    }
    const refused = await rateBoth(5 * DAY_MS, 1, 5)
    await shop.move(refused, 'reject', { reason: 'spam' })
    given.push({ days: 5, sku: 'BAG', stars: 5 })
    await rateBoth(null, 1, 1)
    async function put(lateMs: number, days: number) {
      const [shoe, bag] = [pick(random, [1, 2, 3, 4, 5]), pick(random, [1, 2, 3, 4, 5])]
      await rateBoth(lateMs, shoe, bag)
      given.push({ days, sku: 'SHOE', stars: shoe }, { days, sku: 'BAG', stars: bag })
    }
  })
  afterAll(() => shop.closeSound())

  const delays = (asked: object = {}) => shop.desk.call('scores.delays', asked)
  const counted = (found: readonly { stars: number }[]) =>
    [1, 2, 3, 4, 5].map((stars) => found.filter((one) => one.stars === stars).length)

  it.each([{}, { filter: { sku: 'SHOE' } }, { from: ON, to: ON, filter: { category: 'bags' } }])(
    'are what was rated, band by band: %o',
    async (asked: { filter?: { sku?: string; category?: string } }) => {
      const only = asked.filter?.sku ?? (asked.filter?.category ? 'BAG' : null)
      const wanted = given.filter(({ sku }) => only === null || sku === only)
      const found = await delays(asked)
      expect(found.byDelay.map(({ days, toDays }) => [days, toDays])).toEqual([
        [-60, -15],
        [-14, -8],
        [-7, -4],
        [-3, -1],
        [0, 0],
        [1, 3],
        [4, 7],
        [8, 14],
        [15, 60],
      ])
      for (const { days, toDays, figures } of found.byDelay) {
        const inside = wanted.filter((one) => days <= one.days && one.days <= toDays)
        expect([days, figures.n, figures.byStars]).toEqual([days, inside.length, counted(inside)])
      }
      const late = wanted.filter(({ days }) => days > 0)
      const onTime = wanted.filter(({ days }) => days <= 0)
      expect([found.late.byStars, found.onTime.byStars]).toEqual([counted(late), counted(onTime)])
      expect(found.difference!.centi).toBeCloseTo(100 * (mean(late) - mean(onTime)), 9)
      expect(found.difference!.lowCenti).toBeLessThan(found.difference!.centi)
      expect(found.difference!.highCenti).toBeGreaterThan(found.difference!.centi)
    },
  )

  it('count a comment where there is one, and nothing of a rejected review', async () => {
    const found = await delays()
    expect(found.late.commented + found.onTime.commented).toBe(given.filter(({ sku }) => sku === 'SHOE').length)
    expect(bandOf(found, 5).byStars.reduce((sum, n) => sum + n, 0)).toBe(
      given.filter(({ days }) => 4 <= days && days <= 7).length,
    )
  })

  it('open in the queue as exactly the reviews they count', async () => {
    const { byDelay, late } = await delays()
    const listed = async (delayFrom: number, delayTo: number) =>
      (await shop.desk.call('reviews.list', { filter: { delayFrom, delayTo, counted: true }, view: 'all' })).total
    for (const { days, toDays, figures } of byDelay)
      expect([days, await listed(days, toDays)]).toEqual([days, figures.n])
    expect(await listed(1, 60)).toBe(late.n)
  })

  it('are nothing where nothing was rated, and refuse a period that runs backwards', async () => {
    const none = { n: 0, byStars: [0, 0, 0, 0, 0], meanCenti: null, commented: 0, defaulted: 0, replied: 0 }
    const found = await delays({ from: '2020-01-01', to: '2020-12-31' })
    expect(found).toMatchObject({ late: none, onTime: none, difference: null })
    expect(found.byDelay.every(({ figures }) => figures.n === 0)).toBe(true)
    expect(await shop.desk.ask('scores.delays', { from: '2026-02-01', to: '2026-01-01' })).toMatchObject({
      code: 'time.backwards',
    })
  })
})

function mean(rated: readonly { stars: number }[]): number {
  return rated.reduce((sum, { stars }) => sum + stars, 0) / rated.length
}
