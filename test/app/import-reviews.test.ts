import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countReviews, giveOrders, importReviews, refusedReviews, reviewFile } from '../fixtures/import/given-reviews'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'

let desk: ImportDesk
beforeEach(async () => void (desk = await openImportDesk()))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const GOOD = [
  '1,A1,CUP,5,杯子很好用，每天都在用,2024-05-10 10:00,王芳,wang@example.com',
  '2,A2,CUP,2,杯子边上有一个小缺口,2024-05-11 10:00,李雷,li@example.com',
  '3,,CUP,4,,2024-05-12 10:00,Mo,mo@example.com',
]

describe('importing reviews', () => {
  it('takes them whole: stars, order, product, verification, statistics and search', async () => {
    await giveOrders(desk)
    const report = await importReviews(desk, reviewFile(...GOOD))
    expect(report).toEqual({
      batchId: 2,
      profile: 'generic-reviews',
      dryRun: false,
      committed: true,
      files: [{ name: 'reviews.csv', role: 'reviews', encoding: 'utf-8', delimiter: ',', rows: 3 }],
      reviews: { read: 3, added: 3, unchanged: 0, updated: 0, rejected: 0, unmatched: 1 },
      byStars: [0, 1, 0, 1, 1],
      meanCenti: 367,
      commented: 2,
      held: 0,
      blocked: 0,
      masked: 0,
      warnings: [],
      rejectedRows: 0,
      rejections: [],
    })
    const { rows } = await desk.call('reviews.list', { view: 'all', sort: 'ratedAt' })
    expect(
      rows.map(({ externalNumber, stars, verification, category, state }) => [
        externalNumber,
        stars,
        verification,
        category,
        state,
      ]),
    ).toEqual([
      ['A1', 5, 'order', '厨房', 'published'],
      ['A2', 2, 'order', '厨房', 'published'],
      [null, 4, 'none', null, 'published'],
    ])
    const { all } = await desk.call('scores.stars', {})
    expect(all).toMatchObject({ n: 3, byStars: [0, 1, 0, 1, 1], meanCenti: 367, commented: 2 })
    const found = await desk.call('reviews.list', { view: 'all', filter: { text: '缺口' } })
    expect(found.rows.map(({ stars }) => stars)).toEqual([2])
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('again adds nothing; another text is an edit; other stars contradict', async () => {
    await giveOrders(desk)
    await importReviews(desk, reviewFile(...GOOD))
    expect((await importReviews(desk, reviewFile(...GOOD))).reviews).toMatchObject({ added: 0, unchanged: 3 })
    const edited = GOOD[0]!.replace('每天都在用', '可惜后来碎了')
    expect((await importReviews(desk, reviewFile(edited))).reviews).toMatchObject({ added: 0, updated: 1 })
    const contradicting = GOOD[1]!.replace('CUP,2', 'CUP,5')
    const { code, details } = await refusedReviews(desk, reviewFile(contradicting))
    expect([code, details.report?.rejections]).toEqual([
      'import.rejected_rows',
      [
        {
          file: 'reviews.csv',
          line: 2,
          externalNumber: 'A2',
          code: 'review.contradicts',
          details: { externalId: '2' },
        },
      ],
    ])
    expect(await countReviews(desk)).toBe(3)
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('an order that comes later takes the reviews that waited for it', async () => {
    expect((await importReviews(desk, reviewFile(...GOOD))).reviews).toMatchObject({ added: 3, unmatched: 3 })
    expect((await desk.call('reviews.list', { view: 'unmatched' })).total).toBe(3)
    await giveOrders(desk)
    const { rows } = await desk.call('reviews.list', { view: 'all', sort: 'ratedAt' })
    expect(rows.map(({ externalNumber }) => externalNumber)).toEqual(['A1', 'A2', null])
    expect((await importReviews(desk, reviewFile(...GOOD))).reviews).toMatchObject({ added: 0, unchanged: 3 })
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('names every bad row with its line and reason, and then keeps nothing', async () => {
    await giveOrders(desk)
    const { details } = await refusedReviews(
      desk,
      reviewFile(
        GOOD[0]!,
        '11,A2,CUP,0,x,2024-05-10,,',
        '12,A2,CUP,six,x,2024-05-10,,',
        '13,A2,CUP,4.5,x,2024-05-10,,',
        '14,,,5,x,2024-05-10,,',
        '15,A1,CUP,5,another of the same cup,2024-05-10,,',
        '16,A2,CUP,5,x,2024-05-10,Eve,eve@example.com',
        '17,A2,CUP,5,x,when it came,,',
        '18,A2',
        GOOD[1]!,
      ),
    )
    expect(details.report?.rejections.map(({ line, externalNumber, code }) => [line, externalNumber, code])).toEqual([
      [3, 'A2', 'review.bad_rating'],
      [4, 'A2', 'review.bad_rating'],
      [5, 'A2', 'review.bad_rating'],
      [6, null, 'review.no_product'],
      [7, 'A1', 'review.already_rated'],
      [8, 'A2', 'review.other_buyer'],
      [9, 'A2', 'time.not_a_date'],
      [10, 'A2', 'import.row_fields'],
    ])
    expect(details.report).toMatchObject({ committed: false, reviews: { read: 10, added: 2, rejected: 8 } })
    expect(await countReviews(desk)).toBe(0)
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('takes the rest where that is asked for; report, list and rejections read alike for both kinds', async () => {
    await giveOrders(desk)
    const report = await importReviews(desk, reviewFile(GOOD[0]!, '9,A2,CUP,0,x,2024-05-10,,'), { acceptRest: true })
    expect(report).toMatchObject({ committed: true, reviews: { added: 1, rejected: 1 }, rejectedRows: 1 })
    expect(await desk.call('imports.get', { id: report.batchId! })).toEqual(report)
    expect((await desk.call('imports.list', {})).rows).toMatchObject([
      { profile: 'generic-reviews', committed: true, added: 1, unchanged: 0, rejected: 1 },
      { profile: 'generic', committed: true, added: 2 },
    ])
    const rejections = await desk.call('imports.rejections', { batchId: report.batchId! })
    expect(rejections).toMatchObject({ total: 1, rows: [{ line: 3, code: 'review.bad_rating' }] })
  })

  it('a dry run reports what would happen and writes nothing, not even its record', async () => {
    await giveOrders(desk)
    const dry = await importReviews(desk, reviewFile(...GOOD), { dryRun: true })
    expect(dry).toMatchObject({ batchId: null, dryRun: true, committed: false })
    expect([await countReviews(desk), (await desk.call('imports.list', {})).total]).toEqual([0, 1])
    const { batchId: _, dryRun: __, committed: ___, ...counts } = await importReviews(desk, reviewFile(...GOOD))
    expect(dry).toMatchObject(counts)
  })

  it('is asked about by the rules: what shows a way to reach somebody waits, whatever its source said', async () => {
    const report = await importReviews(
      desk,
      reviewFile(
        '1,,CUP,5,很好，加微信 wxid_cup20240 返现五元,2024-05-10,A,',
        '2,,CUP,5,很好用的杯子，颜色也喜欢,2024-05-10,B,',
      ),
    )
    expect(report.held + report.blocked + report.masked).toBe(1)
    const counts = await desk.call('reviews.list', { view: 'published' })
    expect(counts.total).toBeLessThanOrEqual(2)
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('waits in the queue of new ones where the shop looks first', async () => {
    await importReviews(desk, reviewFile(...GOOD), { moderation: 'before' })
    const queued = await desk.call('reviews.list', { view: 'new', sort: 'ratedAt' })
    expect(queued.rows.map(({ stars, state }) => [stars, state])).toEqual([
      [5, 'pending'],
      [2, 'pending'],
    ])
  })

  it('tells of ratings outside their window and keeps them', async () => {
    await giveOrders(desk)
    const report = await importReviews(desk, reviewFile('1,A1,CUP,5,,2024-05-02 10:00,,', '2,A2,CUP,5,,2026-01-01,,'))
    expect(report).toMatchObject({
      reviews: { added: 2 },
      warnings: [{ code: 'outside_window', count: 2, example: 'A1' }],
    })
  })
})

describe('a review of an order with several lines', () => {
  it('that names no product belongs to the first line not yet reviewed, and to the order when all are', async () => {
    await giveOrders(desk)
    const lines = ['review id,order id,rating,date', '1,A1,5,2024-05-10', '2,A1,4,2024-05-11', '3,A1,3,2024-05-12']
    expect((await importReviews(desk, { 'r.csv': lines.join('\n') })).reviews).toMatchObject({ added: 3, unmatched: 0 })
    const { rows } = await desk.call('reviews.list', { view: 'all', sort: 'ratedAt' })
    expect(rows.map(({ sku, externalNumber }) => [sku, externalNumber])).toEqual([
      ['CUP', 'A1'],
      ['PLATE', 'A1'],
      ['CUP', 'A1'],
    ])
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })
})
