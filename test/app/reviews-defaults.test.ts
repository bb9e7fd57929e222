import { afterEach, beforeEach, expect, it } from 'vitest'
import { endOfDay } from '../../shared/time'
import { openReviewDesk, DAY_MS, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeEach(async () => {
  shop = await openReviewDesk()
  await shop.under({ defaultAfterDays: 15, defaultStars: 4 })
})
afterEach(() => shop.closeSound())

const give = (dryRun = false) => shop.desk.finish('reviews.giveDefaults', { dryRun })
/** Delivered on 16 March: the fifteenth day after it is the 31st. */
const LAST = endOfDay('2026-03-31', 'Asia/Shanghai')

it('default stars are given once the time has passed, to lines without a rating, once, and marked', async () => {
  const rated = await shop.rate({ stars: 2 })
  shop.pass(LAST - shop.now())
  expect(rated.times.defaultsAt).toBe(LAST)
  expect(await give()).toEqual({ dryRun: false, lines: 0, orders: 0 })
  shop.pass(1)
  expect(await give(true)).toEqual({ dryRun: true, lines: 1, orders: 1 })
  expect((await shop.desk.call('reviews.list', { view: 'all' })).total).toBe(1)
  expect(await give()).toEqual({ dryRun: false, lines: 1, orders: 1 })
  expect(await give()).toEqual({ dryRun: false, lines: 0, orders: 0 })
  const { rows } = await shop.desk.call('reviews.list', { view: 'all', sort: 'stars', descending: true })
  expect(rows.map(({ sku, stars, defaulted, state, ratedAt }) => [sku, stars, defaulted, state, ratedAt])).toEqual([
    ['BAG', 4, true, 'published', LAST],
    ['SHOE', 2, false, 'published', rated.ratedAt],
  ])
  expect(await shop.statusOf()).toBe('rated')
  expect((await shop.desk.call('reviews.list', { view: 'all', filter: { commented: true } })).total).toBe(0)
})

it('a buyer who rates later within the window takes the place of the default with stars of their own', async () => {
  shop.pass(LAST + 1 - shop.now())
  await give()
  expect(await shop.statusOf()).toBe('defaulted')
  const [before] = (await shop.desk.call('reviews.list', { view: 'all', filter: { sku: 'SHOE' } })).rows
  const own = await shop.rate({ ratings: { product: 1, service: 2 }, body: '不合脚，退货麻烦' })
  expect(own).toMatchObject({ id: before!.id, version: 2, stars: 1, valueCenti: 125, defaulted: false })
  expect(own.ratings.map(({ dimension, stars }) => [dimension, stars])).toEqual([
    ['product', 1],
    ['service', 2],
  ])
  expect(own.timeline.map(({ step }) => step)).toEqual(['default', 'rate'])
  expect(await shop.statusOf()).toBe('commented')
  expect(
    await shop.desk.ask('reviews.rate', {
      orderId: shop.order.id,
      lineId: shop.order.lineIds[0]!,
      ratings: { product: 5 },
    }),
  ).toMatchObject({ code: 'review.already_rated' })
  const { all } = await shop.desk.call('scores.stars', {})
  expect(all).toMatchObject({ n: 2, byStars: [1, 0, 0, 1, 0] })
})

it('cancelled orders and policies without a default are left alone', async () => {
  const order = await shop.buy({ placedAt: shop.now(), fulfilment: 'cancelled', deliveredAt: shop.now() })
  await shop.rate()
  await shop.rate({ line: 1 })
  shop.pass(400 * DAY_MS)
  expect(await give()).toEqual({ dryRun: false, lines: 0, orders: 0 })
  expect(await shop.statusOf(order)).toBe('none')
})
