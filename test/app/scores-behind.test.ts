import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectWriter } from '../../electron/db/connect'
import { openSession } from '../../electron/db/sql'
import { readQueue, windowOf } from '../../renderer/features/reviews/queue/review-query'
import { reviewsBehind, reviewsIn, reviewsOfProduct } from '../../renderer/features/scores/reviews-behind'
import { readScores } from '../../renderer/features/scores/score-query'
import { makeReviews } from '../support/many-reviews'
import { openDesk, type OpenDesk } from '../support/open-desk'

const ADDRESS = { from: '2026-02-10', to: '2026-09-20', channel: 'channel-1' }
const query = readScores(ADDRESS, '2026-11-22')
let desk: OpenDesk

beforeAll(async () => {
  desk = await openDesk()
  const source = await connectWriter(join(desk.dataDir, 'afterdesk.db'))
  const sql = openSession(source.createQueryRunner())
  await makeReviews(sql, 4_000, { products: 30, days: 400 })
  sql.revoke()
  await source.destroy()
})
afterAll(() => desk.close())

/** How many reviews the list behind a link shows. */
async function listed(to: ReturnType<typeof reviewsBehind>): Promise<number> {
  const { query: address } = to as { query: Record<string, string> }
  return (await desk.call('reviews.list', windowOf(readQueue(address), 0, 1))).total
}

it('every figure of a period counts exactly the reviews of the list it opens', async () => {
  const { all, byCategory, byMonth, rejected, hidden } = await desk.call('scores.stars', {
    ...query.period,
    filter: query.filter,
  })
  expect([all.n, rejected, hidden].every((n) => n > 0)).toBe(true)
  expect(await listed(reviewsBehind(query))).toBe(all.n)
  for (const [index, n] of all.byStars.entries())
    expect(await listed(reviewsBehind(query, { stars: String(index + 1) })), `${index + 1} stars`).toBe(n)
  for (const name of ['commented', 'replied'] as const)
    expect(await listed(reviewsBehind(query, { [name]: 'yes' })), name).toBe(all[name])
  for (const { category, figures } of byCategory)
    expect(await listed(reviewsBehind(query, { category })), category).toBe(figures.n)
  const march = byMonth.find(({ month }) => month === '2026-03')!
  expect(await listed(reviewsBehind(query, { ratedFrom: '2026-03-01', ratedTo: '2026-03-31' }))).toBe(march.figures.n)
  expect(await listed(reviewsIn('rejected', query))).toBe(rejected)
  expect(await listed(reviewsIn('hidden', query))).toBe(hidden)
})

it('so do the ratings of a product, and of a period narrowed to it', async () => {
  const { rows } = await desk.call('scores.products', { limit: 5 })
  for (const { sku, figures } of rows) expect(await listed(reviewsOfProduct(sku)), sku).toBe(figures.n)
  const narrowed = readScores({ ...ADDRESS, sku: rows[0]!.sku, category: 'category-1' }, '2026-11-22')
  const { all } = await desk.call('scores.stars', { ...narrowed.period, filter: narrowed.filter })
  expect(await listed(reviewsBehind(narrowed))).toBe(all.n)
})
