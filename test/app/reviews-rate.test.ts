import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endOfDay } from '../../shared/time'
import { openReviewDesk, DAY_MS, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeEach(async () => void (shop = await openReviewDesk()))
afterEach(() => shop.closeSound())

const ZONE = 'Asia/Shanghai'
const request = () => ({ orderId: shop.order.id, lineId: shop.order.lineIds[0]! })

describe('rating a line', () => {
  it('answers with value, value rows, times, order status, verification and what may follow', async () => {
    const review = await shop.rate({ ratings: { product: 5, service: 4, logistics: 3 } })
    expect(review).toMatchObject({
      version: 1,
      ...{ state: 'published', queue: null, stars: 4, valueCenti: 440, defaulted: false, verification: 'order' },
      ...{ title: null, body: null, sku: 'SHOE', productTitle: '帆布鞋', category: 'shoes', authorName: '李雷' },
      ...{ channel: 'taobao', source: 'desk', externalNumber: 'R-1', orderReviewStatus: 'rated' },
      ratings: [
        { dimension: 'logistics', stars: 3, raw: '3', scale: '1-5' },
        { dimension: 'product', stars: 5, raw: '5', scale: '1-5' },
        { dimension: 'service', stars: 4, raw: '4', scale: '1-5' },
      ],
      order: { externalNumber: 'R-1', quantity: 2, lineId: shop.order.lineIds[0], openCases: 0 },
      author: { reviews: 0, meanCenti: null, rejected: 0, cases: 0, latest: [] },
    })
    expect(review.valueRows.map(({ dimension, stars, weightBps }) => [dimension, stars, weightBps])).toEqual([
      ['product', 5, 6_000],
      ['service', 4, 2_000],
      ['logistics', 3, 2_000],
    ])
    expect(review.times).toEqual({
      opensAt: Date.UTC(2026, 2, 5, 2),
      closesAt: endOfDay('2026-09-01', ZONE),
      editableUntil: endOfDay('2026-04-11', ZONE),
      followUpUntil: endOfDay('2026-09-08', ZONE),
      defaultsAt: null,
      moderateBy: null,
    })
    expect(review.timeline.map(({ step, before, after }) => [step, before, after])).toEqual([
      ['rate', null, 'published'],
    ])
    expect(review.moves).toEqual(
      expect.arrayContaining(['reject', 'hide', 'escalate', 'reply', 'openCase', 'report', 'editComment', 'followUp']),
    )
    expect(review.moves).not.toEqual(expect.arrayContaining(['approve']))
    expect(await shop.statusOf()).toBe('rated')
    const { reviews } = await shop.desk.call('orders.get', { id: shop.order.id })
    expect(reviews).toEqual([
      {
        id: review.id,
        lineId: shop.order.lineIds[0],
        ...{ stars: 4, excerpt: null, state: 'published', defaulted: false, ratedAt: shop.now() },
      },
    ])
  })

  it('comes to what the quote said, which kept nothing', async () => {
    const asked = { ...request(), ratings: { product: 2 }, comment: { body: '加我微信 abc12345 返现' } }
    const quote = await shop.desk.call('reviews.quote', asked)
    expect(quote).toMatchObject({ allowed: true, refusal: null, valueCenti: 200, orderReviewStatus: 'commented' })
    expect(await shop.statusOf()).toBe('none')
    const review = await shop.desk.call('reviews.rate', asked)
    expect([review.state, review.valueCenti, review.valueRows, review.times, review.orderReviewStatus]).toEqual([
      quote.state,
      quote.valueCenti,
      quote.valueRows,
      quote.times,
      quote.orderReviewStatus,
    ])
    expect(review.findings.map(({ code }) => code)).toEqual(quote.findings.map(({ code }) => code))
    expect(quote.findings.length).toBeGreaterThan(0)
  })

  it('is done once per line, also when two clerks send it at the same moment', async () => {
    const sent = { ...request(), ratings: { product: 4 } }
    const replies = await Promise.all([
      shop.desk.ask('reviews.rate', { ...sent, ratings: { product: 1 } }),
      shop.desk.ask('reviews.rate', sent),
    ])
    expect(replies.map((reply) => (reply.ok ? reply.value.stars : reply.code))).toEqual([1, 'review.already_rated'])
    expect((await shop.desk.call('reviews.list', { view: 'all' })).total).toBe(1)
    const again = await shop.desk.call('reviews.quote', sent)
    expect(again).toMatchObject({ allowed: false, refusal: { code: 'review.already_rated' } })
    expect((await shop.rate({ line: 1 })).sku).toBe('BAG')
  })

  it('refuses what no rating is: 0, 6, “five”, 4.5, none at all, and dimensions the policy does not know', async () => {
    for (const stars of [0, 6, 'five', 4.5, '5', null]) {
      const reply = await shop.desk.app.call({ actor: 'test', role: 'owner', shell: 'test' }, 'reviews.rate', {
        ...request(),
        ratings: { product: stars },
      })
      expect(reply).toMatchObject(
        stars === null
          ? { ok: false, code: 'desk.invalid_input' }
          : { ok: false, code: 'review.bad_rating', details: { dimension: 'product', text: String(stars) } },
      )
    }
    expect(await shop.desk.ask('reviews.rate', { ...request(), ratings: {} })).toMatchObject({ ok: false })
    expect(await shop.desk.ask('reviews.rate', { ...request(), ratings: { taste: 5 } })).toMatchObject({
      code: 'review.unknown_dimension',
      details: { dimension: 'taste' },
    })
    expect(await shop.desk.ask('reviews.rate', { ...request(), orderId: 99, ratings: { product: 5 } })).toMatchObject({
      code: 'order.unknown',
    })
    expect(await shop.desk.ask('reviews.rate', { ...request(), lineId: 99, ratings: { product: 5 } })).toMatchObject({
      code: 'order.unknown_line',
    })
    expect((await shop.desk.call('reviews.list', { view: 'all' })).total).toBe(0)
  })

  it('opens with the delivery and closes with the last day of the window, citing the policy', async () => {
    const opensAt = Date.UTC(2026, 2, 5, 2)
    const early = await shop.desk.ask('reviews.rate', {
      ...request(),
      ratings: { product: 5 },
      ratedAt: opensAt - 1,
    })
    expect(early).toMatchObject({ code: 'review.not_open_yet', details: { opens: 'delivered', rule: 'reviews.opens' } })
    const future = { ...request(), ratings: { product: 5 }, ratedAt: shop.now() + 1 }
    expect(await shop.desk.ask('reviews.rate', future)).toMatchObject({ code: 'review.bad_time' })
    shop.pass(endOfDay('2026-09-01', ZONE) - shop.now())
    const line = shop.order.lineIds[1]!
    const rated = await shop.desk.call('reviews.rate', { ...request(), lineId: line, ratings: { product: 5 } })
    expect(rated.ratedAt).toBe(endOfDay('2026-09-01', ZONE))
    shop.pass(1)
    expect(await shop.desk.ask('reviews.rate', { ...request(), ratings: { product: 5 } })).toMatchObject({
      code: 'review.window_closed',
      details: { closedOn: '2026-09-01', rule: 'reviews.windowDays' },
    })
  })

  it('waits for nobody where the order was cancelled or is still on its way', async () => {
    const cancelled = await shop.buy({ fulfilment: 'cancelled', deliveredAt: null, shippedAt: null })
    const underway = await shop.buy({ fulfilment: 'shipped', deliveredAt: null })
    for (const [order, code] of [
      [cancelled, 'review.order_cancelled'],
      [underway, 'review.not_open_yet'],
    ] as const)
      expect(
        await shop.desk.ask('reviews.rate', { orderId: order.id, lineId: order.lineIds[0]!, ratings: { product: 5 } }),
      ).toMatchObject({ ok: false, code })
  })
})

describe('a rating with a comment', () => {
  it('is published at once and looked at later, or waits, as the policy says', async () => {
    expect(await shop.rate({ body: '质量很好，穿着舒服' })).toMatchObject({
      ...{ state: 'published', queue: 'new', language: 'zh', orderReviewStatus: 'commented' },
      moderateBy: shop.now() + DAY_MS,
    })
    await shop.under({ moderation: 'before', moderateWithinHours: 6 })
    expect(await shop.rate({ body: 'Very good quality, I like it' })).toMatchObject({
      ...{ state: 'pending', queue: 'new', language: 'en', moderateBy: shop.now() + DAY_MS / 4 },
    })
    expect(await shop.rate({ line: 1 })).toMatchObject({ state: 'published', queue: null })
  })

  it('is held for a language the policy does not list, and never refused for it', async () => {
    await shop.under({ languages: ['zh'] })
    const review = await shop.rate({ body: 'The zip broke and it was not what I ordered' })
    expect(review).toMatchObject({ state: 'pending', queue: 'held', language: 'en' })
    expect(review.timeline[0]).toMatchObject({ step: 'rate', rule: 'reviews.languages' })
  })

  it('counts characters as people do and keeps to the policy’s lengths', async () => {
    await shop.under({ minLength: 3, maxLength: 6 })
    const rating = { ...request(), ratings: { product: 5 } }
    expect(await shop.desk.ask('reviews.rate', { ...rating, comment: { body: '😀😀😀😀😀😀😀' } })).toMatchObject({
      code: 'review.too_long',
      details: { length: 7, atMost: 6 },
    })
    expect(await shop.desk.ask('reviews.rate', { ...rating, comment: { title: '好', body: '好' } })).toMatchObject({
      code: 'review.too_short',
      details: { length: 2, atLeast: 3 },
    })
    expect(await shop.rate({ body: '😀😀😀😀😀😀' })).toMatchObject({ body: '😀😀😀😀😀😀', language: null })
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
  ])('is a rating alone where the comment is %s', async (_, body) => {
    expect(await shop.rate({ body })).toMatchObject({ body: null, orderReviewStatus: 'rated', queue: null })
  })

  it.each([
    ['emoji alone', '👍👍👍'],
    ['right-to-left text', 'جودة المنتج ممتازة \u202eabc\u202c'],
    ['zero-width characters', '质\u200b量\u200d很\ufeff好'],
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['SQL', `'); DROP TABLE reviews; --`],
  ])('keeps %s as it was written', async (_, body) => {
    const { id } = await shop.rate({ body })
    expect(await shop.desk.call('reviews.get', { id })).toMatchObject({ body, shown: { body } })
  })

  it('refuses 100 KB by the policy’s length and takes it where the policy does', async () => {
    const body = '好'.repeat(102_400)
    expect(
      await shop.desk.ask('reviews.rate', { ...request(), ratings: { product: 5 }, comment: { body } }),
    ).toMatchObject({ code: 'review.too_long', details: { length: 102_400, atMost: 5_000 } })
    await shop.under({ maxLength: 102_400 })
    const review = await shop.rate({ body })
    expect([review.body!.length, review.excerpt!.length]).toEqual([102_400, 160])
  })
})
