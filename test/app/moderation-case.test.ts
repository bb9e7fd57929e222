import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ReviewDetail } from '../../shared/model/review'
import { wrote } from '../support/moderators'
import { openReviewDesk, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeEach(async () => void (shop = await openReviewDesk()))
afterEach(() => shop.closeSound())

const open = ({ id, version }: ReviewDetail, input: object = {}) =>
  shop.desk.call('reviews.openCase', { id, version, ...input })

it.each([
  ['鞋底第二天就开胶，质量太差', 'return', 'quality_defect'],
  ['尺码偏小，穿不进去', 'return', 'no_reason'],
  ['快递太慢了，物流等了半个月', 'refund', 'late_delivery'],
  ['不喜欢', 'return', 'quality_defect'],
])('a review that says “%s” opens a %s for %s, of every unit of its line', async (body, kind, reason) => {
  const review = await wrote(shop, body, { stars: 1 })
  const opened = await open(review)
  const found = await shop.desk.call('cases.get', { id: opened.caseId })
  expect([found.number, found.version]).toEqual([opened.caseNumber, opened.caseVersion])
  expect([found.kind, found.reason, found.quantity, found.note]).toEqual([kind, reason, 2, body])
  expect(found.reviewId).toBe(review.id)
  expect(opened.review).toMatchObject({ caseId: found.id, caseNumber: found.number, state: review.state })
  expect(opened.review.timeline.at(-1)).toMatchObject({ step: 'openCase', details: { caseNumber: found.number } })
  expect((await shop.desk.call('orders.get', { id: review.orderId! })).openCases).toBe(1)
})

it('takes the next fitting reason when the policy no longer grants the likeliest', async () => {
  const review = await wrote(shop, '尺码偏小，穿不进去', { stars: 2 })
  shop.pass(30 * 86_400_000)
  const opened = await open(review)
  const found = await shop.desk.call('cases.get', { id: opened.caseId })
  expect(found.reason).not.toBe('no_reason')
  expect(found.quote!.findings.filter(({ outcome }) => outcome === 'refuses')).toEqual([])
})

it('keeps what the clerk chose, and passes the refusal of it on', async () => {
  const review = await wrote(shop, '鞋底第二天就开胶，质量太差', { stars: 1 })
  shop.pass(30 * 86_400_000)
  const late = { kind: 'return', reason: 'no_reason' }
  expect(await shop.ask(review, 'openCase', late)).toMatchObject({ ok: false, code: 'case.ineligible' })
  expect(await shop.ask(review, 'openCase', { reason: 'nothing_like_it' })).toMatchObject({
    ok: false,
    code: 'case.reason_not_allowed',
  })
  const opened = await open(review, { kind: 'refund', reason: 'damaged' })
  const found = await shop.desk.call('cases.get', { id: opened.caseId })
  expect([found.kind, found.reason]).toEqual(['refund', 'damaged'])
})

it('opens no second case while one is open, and another once it has ended, for the units still there', async () => {
  const review = await wrote(shop, '鞋底第二天就开胶，质量太差', { stars: 1 })
  const first = await open(review)
  expect(await shop.ask(first.review, 'openCase')).toEqual({
    ok: false,
    code: 'review.has_case',
    details: { number: first.caseNumber, caseId: first.caseId },
  })
  await shop.desk.call('cases.withdraw', { id: first.caseId, version: first.caseVersion })
  const seen = await shop.desk.call('reviews.get', { id: review.id })
  expect(seen.moves).toContain('openCase')
  const second = await open(seen)
  expect(second.caseId).not.toBe(first.caseId)
  expect(second.review.caseId).toBe(second.caseId)
})

it('leaves out units that went back already, and says so when none is left', async () => {
  const review = await wrote(shop, '鞋底第二天就开胶，质量太差', { stars: 1 })
  const half = await shop.desk.call('cases.open', {
    orderId: review.orderId!,
    kind: 'refund',
    reason: 'damaged',
    lines: [{ lineId: review.order!.lineId!, quantity: 1 }],
  })
  await shop.desk.call('cases.approve', { id: half.id, version: half.version, expectedTotalMinor: half.totalMinor })
  const opened = await open(review, { kind: 'refund', reason: 'damaged' })
  const rest = await shop.desk.call('cases.get', { id: opened.caseId })
  expect(rest.quantity).toBe(1)
  const { id, version, totalMinor } = rest
  const granted = await shop.desk.call('cases.approve', { id, version, expectedTotalMinor: totalMinor })
  const sent = await shop.desk.call('cases.send', { id, version: granted.version })
  await shop.desk.call('cases.recordSettlement', { id, version: sent.version, reference: 'R' })
  const reply = await shop.ask(opened.review, 'openCase')
  expect(reply).toMatchObject({ ok: false, code: 'case.over_quantity' })
})
