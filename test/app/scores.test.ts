import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectWriter } from '../../electron/db/connect'
import { openSession } from '../../electron/db/sql'
import { countReviews } from '../../electron/domain/statistics/record-reviews'
import { indexReviews } from '../../electron/domain/search/index-reviews'
import { openDesk, type OpenDesk } from '../support/open-desk'

/** Day, product, category, stars, state, comment, reply. */
const GIVEN = [
  ['2026-01-31', 'A', 'tea', 5, 'published', '茶叶很香', true],
  ['2026-02-01', 'A', 'tea', 4, 'hidden', 'not what I hoped', false],
  ['2026-02-28', 'A', 'tea', 1, 'published', null, false],
  ['2026-03-01', 'B', 'cups', 5, 'published', 'lovely', false],
  ['2026-03-02', 'B', 'cups', 1, 'rejected', 'spam', true],
  ['2026-09-01', '', null, 2, 'published', null, false],
] as const
let desk: OpenDesk

beforeAll(async () => {
  desk = await openDesk()
  const source = await connectWriter(join(desk.dataDir, 'afterdesk.db'))
  const sql = openSession(source.createQueryRunner())
  for (const [index, [day, sku, category, stars, state, body, replied]] of GIVEN.entries()) {
    const at = Date.parse(`${day}T04:00:00Z`)
    const { lastId } = await sql.run(
      `INSERT INTO reviews (version, channel, source, fingerprint, content_digest, sku, product_title, category, author_name, author_key, stars, value_centi,
         defaulted, body, photos, rated_at, rated_on, added_at, verification, state, masks, tags, replied_at, reject_reason)
       VALUES (1, 'web', 'generic', ?, '', ?, ?, ?, 'Ann', 'name:generic:ann', ?, ?, 0, ?, '[]', ?, ?, ?, 'none', ?, '[]', '[]', ?, ?)`,
      [
        `f${index}`,
        sku,
        `Product ${sku}`,
        category,
        stars,
        stars * 100,
        body,
        at,
        day,
        at,
        state,
        replied ? at : null,
        state === 'rejected' ? 'spam' : null,
      ],
    )
    await sql.run(`INSERT INTO review_ratings VALUES (?, 'product', ?, ?, '1-5')`, [lastId, stars, String(stars)])
  }
  const ids = GIVEN.map((_, index) => index + 1)
  await countReviews(sql, ids)
  await indexReviews(sql, ids)
  sql.revoke()
  await source.destroy()
})
afterAll(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

it('stars: rejected ones are received and nothing more, hidden ones keep their stars', async () => {
  const { all, byCategory, byMonth, ...rest } = await desk.call('scores.stars', {})
  expect(all).toEqual({ n: 5, byStars: [1, 1, 0, 1, 2], meanCenti: 340, commented: 3, defaulted: 0, replied: 1 })
  expect(byCategory.map(({ category, figures }) => [category, figures.n])).toEqual([
    ['tea', 3],
    ['', 1],
    ['cups', 1],
  ])
  expect(byMonth.map(({ month, figures }) => [month, figures.n])).toEqual([
    ['2026-01', 1],
    ['2026-02', 2],
    ['2026-03', 1],
    ['2026-09', 1],
  ])
  expect(rest).toEqual({ received: 6, rejected: 1, hidden: 1 })
})

it.each([
  ['2026-02-01', '2026-02-28', 2],
  ['2026-01-31', '2026-03-01', 4],
  ['2026-02-28', '2026-02-28', 1],
  ['2026-02-02', '2026-03-31', 2],
  ['2026-04-01', '2026-08-31', 0],
])('from %s to %s there are %i, whether months or days are added up', async (from, to, n) => {
  const { all, byMonth } = await desk.call('scores.stars', { from, to })
  expect([all.n, byMonth.reduce((total, { figures }) => total + figures.n, 0)]).toEqual([n, n])
})

it('one product is counted from its reviews', async () => {
  const { all } = await desk.call('scores.stars', { from: '2026-02-01', filter: { sku: 'A' } })
  expect([all.n, all.meanCenti]).toEqual([2, 250])
})

it('products: raw mean, Wilson and Bayesian by hand', async () => {
  const { rows, total } = await desk.call('scores.products', { sort: 'n', descending: true })
  // Ratings 3 and 1: median 2, mean of all four 375. A: (2·375 + 1000) ÷ 5, B: (2·375 + 500) ÷ 3.
  expect(total).toBe(2)
  expect(
    rows.map(({ sku, title, figures, wilsonLowBps, bayesianCenti, few }) => [
      sku,
      title,
      figures.n,
      figures.meanCenti,
      wilsonLowBps,
      bayesianCenti,
      few,
    ]),
  ).toEqual([
    ['A', 'Product A', 3, 333, 2_077, 350, true],
    ['B', 'Product B', 1, 500, 2_065, 417, true],
  ])
  expect((await desk.call('scores.products', { text: 'product b' })).rows.map(({ sku }) => sku)).toEqual(['B'])
})

it('a dimension’s mean lets a day go after 180 days', async () => {
  const { days, points } = await desk.call('scores.dsr', { from: '2026-07-29', to: '2026-07-31' })
  expect(days).toBe(180)
  // 31 January is in the window of 29 July, its 180th day, and in none after.
  expect(points.map(({ dimensions }) => dimensions.map(({ n, meanCenti }) => [n, meanCenti]))).toEqual([
    [[4, 375]],
    [[3, 333]],
    [[2, 300]],
  ])
})

it('two Han characters find a review', async () => {
  const { reviews } = await desk.call('search.find', { text: '很香' })
  expect(reviews).toEqual([{ id: 1, stars: 5, excerpt: '茶叶很香', authorName: 'Ann', productTitle: 'Product A' }])
})

it('the examination finds nothing wrong, and a lost count', async () => {
  expect((await desk.call('desk.verify', {})).findings.filter(({ passed }) => !passed)).toEqual([])
  expect((await desk.call('desk.status', {})).reviews).toBe(6)
  const moved = await desk.call('settings.change', { changes: { timeZone: 'Pacific/Kiritimati' } })
  expect(moved.timeZone).toBe('Pacific/Kiritimati')
  expect((await desk.call('desk.verify', {})).ok).toBe(true)
})
