import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, inState, plainText, scoresOf, standing, wrote } from '../support/moderators'
import { openReviewDesk, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeAll(async () => void (shop = await openReviewDesk()))
afterAll(() => shop.closeSound())

const HOUR_MS = 3_600_000
const at = ({ id, version }: { id: number; version: number }) => ({ id, version })

describe('a reply', () => {
  it('is kept with who gave it, and approves where asked to; taking that back leaves the answer', async () => {
    const before = await inState(shop, 'pending')
    const asked = { visibility: 'public', body: '谢谢，我们会改进。', settle: true }
    const replied = await shop.ask(before, 'reply', asked, ANNA)
    if (!replied.ok) throw new Error(replied.code)
    expect(replied.value).toMatchObject({ state: 'published', queue: null, replied: true })
    expect(replied.value.replies).toMatchObject([{ visibility: 'public', body: '谢谢，我们会改进。', actor: 'anna' }])
    const undone = await shop.move(replied.value, 'undo')
    expect(undone).toMatchObject({ state: 'pending', queue: 'held', replied: true })
    expect(undone.replies).toHaveLength(1)
    expect(undone.findings.length).toBeGreaterThan(0)
  })

  it('that would approve is refused whole to whoever may not approve', async () => {
    const escalated = await inState(shop, 'escalated')
    const asked = { visibility: 'private', body: 'hello', settle: true }
    expect(await shop.ask(escalated, 'reply', asked, ANNA)).toMatchObject({ code: 'review.needs_judge' })
    expect((await shop.desk.call('reviews.get', { id: escalated.id })).replies).toEqual([])
  })
})

describe('a report', () => {
  it('brings a published review back to the moderators and is counted', async () => {
    const review = await wrote(shop, plainText())
    const approved = await shop.move(review, 'approve')
    const once = await shop.move(approved, 'report', { by: 'buyer 9', reason: 'abusive', note: '骂人' })
    expect(once).toMatchObject({
      state: 'published',
      queue: 'reported',
      reports: 1,
      moderateBy: shop.now() + 24 * HOUR_MS,
    })
    shop.pass(HOUR_MS)
    const twice = await shop.move(once, 'report', { by: 'buyer 10', reason: 'spam' })
    expect(twice).toMatchObject({ queue: 'reported', reports: 2, moderateBy: once.moderateBy })
    expect(twice.reportsMade.map(({ by, reason, note }) => [by, reason, note])).toEqual([
      ['buyer 9', 'abusive', '骂人'],
      ['buyer 10', 'spam', null],
    ])
    expect(await shop.move(twice, 'approve')).toMatchObject({ queue: null, reports: 2 })
  })
})

describe('masking', () => {
  it('covers what the findings name where no spans are given', async () => {
    const review = await wrote(shop, `${plainText()} 加微信 kefu_8812 有优惠`)
    expect(review).toMatchObject({ state: 'pending', queue: 'held' })
    const masked = await shop.move(review, 'mask')
    expect(masked.state).toBe('published')
    expect(masked.shown.body).not.toContain('kefu_8812')
    expect(masked.shown.body).toContain('有优惠')
    expect(masked.body).toContain('kefu_8812')
  })

  it('joins what meets, cuts what is outside the text, and refuses what covers nothing', async () => {
    const review = await wrote(shop, '鞋子很好看也很舒服走路不累')
    const spans = [
      { start: 4, end: 6 },
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 10, end: 900 },
    ]
    const masked = await shop.move(review, 'mask', { masks: [{ field: 'body', spans }] })
    expect(masked.masks).toEqual([
      {
        field: 'body',
        spans: [
          { start: 0, end: 3 },
          { start: 4, end: 6 },
          { start: 10, end: 13 },
        ],
      },
    ])
    const nothing = [{ field: 'title', spans: [{ start: 0, end: 5 }] }]
    expect(await shop.ask(masked, 'mask', { masks: nothing })).toMatchObject({ code: 'review.nothing_to_mask' })
    expect(await shop.ask(masked, 'mask')).toMatchObject({ code: 'review.nothing_to_mask' })
  })
})

describe('a step on many reviews', () => {
  it('tells of each what became of it, keeps nothing on trial, and is taken back whole', async () => {
    const held = [await inState(shop, 'pending'), await inState(shop, 'pending'), await inState(shop, 'published')]
    const rejected = await inState(shop, 'rejected')
    const stale = await shop.move(await inState(shop, 'published'), 'report', { by: 'x', reason: 'spam' })
    const targets = [
      ...held.map(at),
      at(held[0]!),
      { id: stale.id, version: stale.version - 1 },
      { id: 999_999, version: 1 },
      at(rejected),
    ]
    const figures = await scoresOf(shop)
    const asked = { action: 'hide' as const, reason: 'off_topic' as const, targets }
    const dry = await shop.desk.call('reviews.bulk', { ...asked, dryRun: true })
    expect([dry.bulkId, dry.done]).toEqual([null, 4])
    expect(await scoresOf(shop)).toEqual(figures)
    const done = await shop.desk.call('reviews.bulk', asked)
    expect(done.rows.map(({ id, code }) => [id, code])).toEqual([
      ...held.map(({ id }) => [id, null]),
      [held[0]!.id, 'review.stale'],
      [stale.id, 'review.stale'],
      [999_999, 'review.unknown'],
      [rejected.id, 'review.wrong_state'],
    ])
    expect(done.done).toBe(3)
    const looked = await shop.desk.call('reviews.get', { id: held[2]!.id })
    const changed = await shop.move(looked, 'appeal', { note: '为什么隐藏' })
    const bulkId = done.bulkId!
    expect(await shop.desk.call('reviews.undoBulk', { bulkId })).toEqual({ undone: 2, left: 1 })
    for (const before of held.slice(0, 2))
      expect(await shop.desk.call('reviews.get', { id: before.id })).toMatchObject({
        ...standing(before),
        allFindings: before.allFindings,
      })
    expect(await shop.desk.call('reviews.get', { id: changed.id })).toMatchObject({ state: 'hidden', appealed: true })
    expect(await shop.desk.call('reviews.undoBulk', { bulkId })).toEqual({ undone: 0, left: 1 })
    expect(await shop.desk.ask('reviews.undoBulk', { bulkId: 'none' })).toMatchObject({
      code: 'review.nothing_to_undo',
    })
  })

  it('that rejects or hides needs a reason', async () => {
    const review = await inState(shop, 'published')
    for (const action of ['reject', 'hide'] as const)
      expect(await shop.desk.ask('reviews.bulk', { action, targets: [at(review)] })).toMatchObject({
        code: 'review.reason_needed',
      })
    const { done, rows } = await shop.desk.call('reviews.bulk', { action: 'escalate', targets: [at(review)] })
    expect([done, rows]).toEqual([1, [{ id: review.id, ok: true, code: null, details: {} }]])
  })
})
