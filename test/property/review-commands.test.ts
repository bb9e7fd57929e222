import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReviewSummary } from '../../shared/model/review'
import type { Reply } from '../../shared/refusals'
import { OWNER } from '../support/open-desk'
import { openReviewDesk, type BoughtOrder, type ReviewDesk } from '../support/review-desk'
import { beside, rollupRows } from '../support/review-rollup-rows'
import { between, pick, seededRandom, seedFor } from '../support/seed'

const SEQUENCES = 3
const STEPS = 25
const random = seededRandom(seedFor('review commands and the rollups'))
const TEXTS = [
  '鞋子很舒服，第二次买了',
  '客服态度不好，物流也慢',
  '加微信 kefu_8812 返现',
  'Fits well, would buy again',
]
const orders: BoughtOrder[] = []
const done = new Set<string>()
let shop: ReviewDesk
let files = 0
let bulkId: string | null = null

beforeAll(async () => {
  shop = await openReviewDesk()
  orders.push(shop.order)
  for (let n = 0; n < 6; n++) orders.push(await shop.buy())
})
afterAll(() => shop.desk.close())

/** A refusal is an answer too: most steps do not fit most reviews. A bug is not. */
async function attempt(name: string, endpoint: string, input: object): Promise<Reply> {
  const reply = await shop.desk.app.call(OWNER, endpoint, input)
  if (reply.ok) done.add(name)
  else expect(reply.code, `${name} ${JSON.stringify(reply.details)}`).toMatch(/^(review|time)\./)
  return reply
}

async function someReview(): Promise<ReviewSummary | undefined> {
  const { rows } = await shop.desk.call('reviews.list', { view: 'all', limit: 500 })
  return rows.length > 0 ? pick(random, rows) : undefined
}

async function rate(): Promise<void> {
  const order = pick(random, orders)
  const stars = () => between(random, 1, 5)
  const comment = between(random, 0, 2) > 0 ? { body: `${pick(random, TEXTS)} ${between(random, 1, 999)}` } : null
  const ratings = { product: stars(), service: stars(), logistics: stars() }
  await attempt('rate', 'reviews.rate', { orderId: order.id, lineId: pick(random, order.lineIds), ratings, comment })
}

async function bulk(): Promise<void> {
  const { rows } = await shop.desk.call('reviews.list', { view: 'all', limit: 500 })
  const targets = rows.filter(() => random() < 0.4).map(({ id, version }) => ({ id, version }))
  if (targets.length === 0) return
  const action = pick(random, ['approve', 'reject', 'hide'] as const)
  const reply = await attempt('bulk', 'reviews.bulk', { action, reason: 'off_topic', targets })
  if (reply.ok) bulkId = (reply.value as { bulkId: string }).bulkId
}

/** Ten reviews of a platform, some of them again in the next file with another text. */
async function importFile(): Promise<void> {
  const from = files++ * 7
  const rows = Array.from({ length: 10 }, (_, index) => {
    const id = from + index + 1
    return `${id},,${id % 2 ? 'SHOE' : 'BAG'},${1 + (id % 5)},"${pick(random, TEXTS)} ${id}",2025-0${1 + (id % 3)}-10 10:00,Ann,ann${id}@example.com`
  })
  const path = join(shop.desk.dataDir, `given-${files}.csv`)
  await writeFile(path, ['review id,order id,sku,rating,comment,date,author,email', ...rows, ''].join('\n'))
  await shop.desk.finish('imports.reviews', { profile: 'generic-reviews', uploadIds: [shop.desk.app.admitFile(path)] })
  done.add('import')
}

const MOVES: Readonly<Record<string, () => object>> = {
  comment: () => ({ comment: { body: `${pick(random, TEXTS)} ${between(random, 1, 999)}` } }),
  followUp: () => ({ body: `${pick(random, TEXTS)} again` }),
  approve: () => ({}),
  reject: () => ({ reason: pick(random, ['abusive', 'spam', 'off_topic'] as const) }),
  hide: () => ({ reason: 'off_topic' }),
  show: () => ({}),
  mask: () => ({}),
  reply: () => ({ visibility: 'public', body: '谢谢' }),
  undo: () => ({}),
}

async function move(): Promise<void> {
  const review = await someReview()
  const name = pick(random, Object.keys(MOVES))
  if (review) await attempt(name, `reviews.${name}`, { id: review.id, version: review.version, ...MOVES[name]!() })
}

const STEP = [rate, rate, rate, move, move, move, move, move, move, bulk, importFile]

it('after any commands of the desk the rollups are, row by row, what a rebuild counts', async () => {
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    for (let step = 0; step < STEPS; step++) {
      shop.pass(60_000)
      await pick(random, STEP)()
      if (bulkId && random() < 0.5) {
        await attempt('undoBulk', 'reviews.undoBulk', { bulkId })
        bulkId = null
      }
    }
    const kept = await rollupRows(shop.desk.dataDir)
    await shop.desk.finish('statistics.rebuild', {})
    expect(kept).toEqual(await rollupRows(shop.desk.dataDir))
    expect(kept.daily_reviews!.length).toBeGreaterThan(0)
  }
  expect(done.size, [...done].join()).toBeGreaterThan(5)
  expect(shop.desk.log).toEqual([])
})

it('a change that no command made is seen', async () => {
  const { dataDir } = shop.desk
  await beside(dataDir, (sql) => sql.run('UPDATE reviews SET replied_at = iif(replied_at IS NULL, 5, NULL)'))
  const kept = await rollupRows(dataDir)
  await shop.desk.finish('statistics.rebuild', {})
  expect(await rollupRows(dataDir)).not.toEqual(kept)
})
