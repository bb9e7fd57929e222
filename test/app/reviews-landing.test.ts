import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ReviewImportReport } from '../../shared/contract/imports'
import { DAY_MS, openReviewDesk, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeEach(async () => void (shop = await openReviewDesk()))
afterEach(() => shop.closeSound())

let files = 0
async function land(...rows: string[]): Promise<ReviewImportReport> {
  const path = join(shop.desk.dataDir, `${++files}.csv`)
  await writeFile(
    path,
    ['review id,order id,sku,rating,comment,date,author,email,status,reply', ...rows, ''].join('\n'),
  )
  const uploadIds = [shop.desk.app.admitFile(path)]
  return (await shop.desk.finish('imports.reviews', { profile: 'generic-reviews', uploadIds })) as ReviewImportReport
}
const all = async () => (await shop.desk.call('reviews.list', { view: 'all', sort: 'ratedAt' })).rows

it('a buyer’s review that lands takes the place of default stars, and its order follows', async () => {
  await shop.under({ defaultAfterDays: 15, dimensions: [{ code: 'taste', label: LABEL, weightBps: 1 }] })
  shop.pass(30 * DAY_MS)
  await shop.desk.finish('reviews.giveDefaults', {})
  expect(await shop.statusOf()).toBe('defaulted')
  const [before] = await all()
  const report = await land('1,R-2,SHOE,2,鞋底开胶了很失望,2026-04-02 10:00,李雷,li.lei@example.com,,')
  expect(report.reviews).toMatchObject({ added: 1, unmatched: 0 })
  const own = await shop.desk.call('reviews.get', { id: before!.id })
  expect(own).toMatchObject({ stars: 2, defaulted: false, source: 'generic', verification: 'order', version: 2 })
  // A source’s one rating rates the first dimension of the order’s own policy.
  expect(own.ratings).toEqual([{ dimension: 'taste', stars: 2, raw: '2', scale: '1-5' }])
  expect(own.timeline.map(({ step }) => step)).toEqual(['default', 'import'])
  expect(await shop.statusOf()).toBe('commented')
  expect(await all()).toHaveLength(2)
})

it('what a source hid, rejected or answered stands so, and hidden stars keep counting', async () => {
  const report = await land(
    '1,R-1,SHOE,1,这双鞋完全不能穿,2026-03-08 10:00,李雷,,hidden,',
    '2,R-1,BAG,5,加我领红包,2026-03-08 11:00,李雷,,spam,',
    '3,,CAP,4,帽子很合适,2026-03-08 12:00,韩梅梅,,published,谢谢您',
  )
  expect(report.reviews).toMatchObject({ added: 3, unmatched: 1 })
  expect(
    (await all()).map(({ state, rejectReason, replied, orderId, verification }) => [
      ...[state, rejectReason, replied, orderId !== null, verification],
    ]),
  ).toEqual([
    ['hidden', null, false, true, 'order'],
    ['rejected', 'spam', false, true, 'order'],
    ['published', null, true, false, 'none'],
  ])
  const { all: scores } = await shop.desk.call('scores.stars', {})
  expect(scores).toMatchObject({ n: 2, byStars: [1, 0, 0, 1, 0] })
})

it('a text that changed at its source is looked at again; what was rejected for good stays rejected', async () => {
  const row = (id: number, sku: string, text: string) =>
    `${id},R-1,${sku},3,${text},2026-03-08 10:00,李雷,li.lei@example.com,,`
  await land(row(1, 'SHOE', '一般般吧'), row(2, 'BAG', '一般般吧'))
  const [, bag] = await all()
  await shop.desk.call('reviews.reject', { id: bag!.id, version: bag!.version, reason: 'spam' })
  const report = await land(row(1, 'SHOE', '穿了两周还可以'), row(2, 'BAG', '背了两周还可以'))
  expect(report.reviews).toMatchObject({ added: 0, updated: 2 })
  expect((await all()).map(({ excerpt, state, queue, stars }) => [excerpt, state, queue, stars])).toEqual([
    ['穿了两周还可以', 'published', 'changed', 3],
    ['背了两周还可以', 'rejected', null, 3],
  ])
  expect((await land(row(1, 'SHOE', '穿了两周还可以'))).reviews).toMatchObject({ unchanged: 1, updated: 0 })
})

const LABEL = { 'zh-CN': '味道', 'en-US': 'Taste' }
