import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endOfDay } from '../../shared/time'
import type { ReviewDetail } from '../../shared/model/review'
import { openReviewDesk, DAY_MS, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeEach(async () => void (shop = await openReviewDesk()))
afterEach(() => shop.closeSound())

const comment = (found: ReviewDetail, body: string, at?: number) =>
  shop.move(found, 'comment', { comment: { body }, ...(at === undefined ? {} : { at }) })

describe('a comment', () => {
  it('is added to a rating later; the stars stay and the order has been commented', async () => {
    const rated = await shop.rate({ stars: 3 })
    shop.pass(DAY_MS)
    const review = await comment(rated, '鞋子有点挤脚')
    expect(review).toMatchObject({
      ...{ version: 2, stars: 3, valueCenti: 300, body: '鞋子有点挤脚', state: 'published', queue: 'new' },
      ...{ language: 'zh', orderReviewStatus: 'commented', ratedAt: rated.ratedAt, moderateBy: shop.now() + DAY_MS },
    })
    expect(review.timeline.map(({ step }) => step)).toEqual(['rate', 'editComment'])
    const found = await shop.desk.call('reviews.list', { view: 'all', filter: { text: '挤脚' } })
    expect(found.rows.map(({ id }) => id)).toEqual([review.id])
  })

  it('that changes after it was published stays so and goes to the queue of changed ones', async () => {
    const written = await shop.rate({ body: '质量不错，很喜欢' })
    const approved = await shop.move(written, 'approve')
    expect(approved).toMatchObject({ state: 'published', queue: null })
    const changed = await comment(approved, '穿了一周开胶了，差')
    expect(changed).toMatchObject({ state: 'published', queue: 'changed', moderateBy: shop.now() + DAY_MS, stars: 5 })
    expect(changed.timeline.at(-1)).toMatchObject({
      step: 'editComment',
      details: { before: { title: null, body: '质量不错，很喜欢' } },
    })
    const { total } = await shop.desk.call('reviews.list', { view: 'all', filter: { text: '不错' } })
    expect(total).toBe(0)
  })

  it('that says the same again changes nothing', async () => {
    const written = await shop.move(await shop.rate({ body: '质量不错，很喜欢' }), 'approve')
    expect(await comment(written, ' 质量不错，很喜欢 ')).toMatchObject({ version: written.version, queue: null })
  })

  it('rejected for its words may be changed and waits again; for spam it may not', async () => {
    const written = await shop.rate({ body: '这个店家骗人的东西' })
    const rejected = await shop.move(written, 'reject', { reason: 'abusive' })
    expect(rejected.moves).toContain('editComment')
    expect(await comment(rejected, '质量没有说的好')).toMatchObject({
      ...{ state: 'pending', queue: 'changed', rejectReason: null },
    })
    const spam = await shop.move(await shop.rate({ line: 1, body: '便宜便宜便宜' }), 'reject', { reason: 'spam' })
    expect(spam.moves).not.toContain('editComment')
    expect(await shop.ask(spam, 'comment', { comment: { body: '好' } })).toMatchObject({
      code: 'review.wrong_state',
      details: { state: 'rejected', reason: 'spam' },
    })
  })

  it('may change until the end of the last day to edit', async () => {
    const written = await shop.rate({ body: '质量不错' })
    const last = endOfDay('2026-04-11', 'Asia/Shanghai')
    expect(written.times.editableUntil).toBe(last)
    shop.pass(last - shop.now())
    const changed = await comment(written, '质量很不错')
    shop.pass(1)
    expect(await shop.ask(changed, 'comment', { comment: { body: '晚了' } })).toMatchObject({
      code: 'review.edit_closed',
      details: { closedOn: '2026-04-11', rule: 'reviews.editDays' },
    })
    expect((await shop.desk.call('reviews.get', { id: written.id })).moves).not.toContain('editComment')
  })

  it('is refused empty, too long, from a version that moved on, or before the rating', async () => {
    const written = await shop.rate({ body: '质量不错' })
    const changed = await comment(written, '质量很不错')
    expect(await shop.ask(written, 'comment', { comment: { body: '旧' } })).toMatchObject({
      code: 'review.stale',
      details: { currentVersion: 2 },
    })
    expect(await shop.ask(changed, 'comment', { comment: { body: ' ' } })).toMatchObject({ code: 'review.no_comment' })
    expect(await shop.ask(changed, 'comment', { comment: { body: '长'.repeat(5_001) } })).toMatchObject({
      code: 'review.too_long',
    })
    expect(await shop.ask(changed, 'comment', { comment: { body: '早' }, at: changed.ratedAt - 1 })).toMatchObject({
      code: 'review.bad_time',
    })
    expect(await shop.ask({ ...changed, id: 99 }, 'comment', { comment: { body: '无' } })).toMatchObject({
      code: 'review.unknown',
    })
  })

  it('sent by two clerks at once takes effect once', async () => {
    const written = await shop.rate({ body: '质量不错' })
    const replies = await Promise.all(
      ['第一个', '第二个'].map((body) => shop.ask(written, 'comment', { comment: { body } })),
    )
    expect(replies.map((reply) => (reply.ok ? reply.value.body : reply.code))).toEqual(['第一个', 'review.stale'])
  })
})

describe('a follow-up', () => {
  it('is added within its time and number, is found, and is looked at', async () => {
    const written = await shop.move(await shop.rate({ body: '质量不错，很喜欢' }), 'approve')
    shop.pass(30 * DAY_MS)
    const review = await shop.move(written, 'followUp', { body: '一个月后鞋底开裂' })
    expect(review).toMatchObject({
      ...{ followUps: 1, state: 'published', queue: 'changed', orderReviewStatus: 'followed_up', stars: 5 },
      followUpTexts: [{ body: '一个月后鞋底开裂', at: shop.now(), state: 'published', photos: [] }],
    })
    expect((await shop.desk.call('reviews.list', { view: 'all', filter: { text: '开裂' } })).total).toBe(1)
    expect(await shop.ask(review, 'followUp', { body: '再说一次' })).toMatchObject({
      code: 'review.follow_ups_used',
      details: { atMost: 1 },
    })
  })

  it('comes too late after the last day, and too long', async () => {
    await shop.under({ followUpDays: 1, maxLength: 4 })
    const written = await shop.rate()
    expect(await shop.ask(written, 'followUp', { body: '一二三四五' })).toMatchObject({ code: 'review.too_long' })
    shop.pass(2 * DAY_MS)
    expect(await shop.ask(written, 'followUp', { body: '晚了' })).toMatchObject({ code: 'review.follow_up_closed' })
  })
})

describe('proof of purchase', () => {
  it('is what a record says; what the order proves needs none', async () => {
    const written = await shop.rate()
    expect(written.moves).not.toContain('verify')
    const verified = await shop.move(written, 'verify', { evidence: 'receipt', note: '小票 1234' })
    expect(verified).toMatchObject({ verification: 'order', verificationNote: 'receipt: 小票 1234' })
    expect(verified.timeline.at(-1)).toMatchObject({ step: 'verify', details: { evidence: 'receipt' } })
  })
})
