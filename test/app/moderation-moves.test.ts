import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REVIEW_TRANSITIONS } from '../../shared/model/review-moves'
import { REVIEW_STATES } from '../../shared/model/review-status'
import { ANNA, BEN, inState, JUDGE, person, plainText, scoresOf, standing, wrote } from '../support/moderators'
import { openReviewDesk, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeAll(async () => void (shop = await openReviewDesk()))
afterAll(() => shop.closeSound())

const MINUTE_MS = 60_000
const INPUTS = {
  approve: {},
  reject: { reason: 'spam' },
  hide: { reason: 'off_topic' },
  show: {},
  mask: { masks: [{ field: 'body', spans: [{ start: 0, end: 2 }] }] },
  escalate: {},
} as const
const MOVES = Object.keys(INPUTS) as (keyof typeof INPUTS)[]

describe('a step of moderation', () => {
  it.each(MOVES.flatMap((move) => REVIEW_STATES.map((state) => [move, state] as const)))(
    '%s of a review that is %s does what the table says, and undo brings everything back',
    async (move, state) => {
      const before = await inState(shop, state)
      const figures = await scoresOf(shop)
      const reply = await shop.ask(before, move, INPUTS[move], JUDGE)
      const { from, to } = REVIEW_TRANSITIONS[move]
      if (!from.includes(state)) {
        expect(reply).toEqual({ ok: false, code: 'review.wrong_state', details: { state, move } })
        return
      }
      if (!reply.ok) throw new Error(reply.code)
      const after = reply.value
      expect([after.state, after.queue, after.moderateBy]).toEqual([to, null, null])
      const [last] = after.timeline.slice(-1)
      expect(last).toMatchObject({ step: move, before: state, after: to, actor: 'judith', undone: false })
      expect(after.findings.length).toBe(move === 'escalate' ? before.findings.length : 0)
      const undone = await shop.ask(after, 'undo', {}, JUDGE)
      if (!undone.ok) throw new Error(undone.code)
      expect({ ...undone.value, allFindings: [], timeline: [] }).toMatchObject({ ...standing(before), allFindings: [] })
      expect(undone.value.allFindings).toEqual(before.allFindings)
      expect(await scoresOf(shop)).toEqual(figures)
      expect(undone.value.timeline.at(-1)).toMatchObject({ step: 'undo', after: state })
      expect(undone.value.timeline.find(({ id }) => id === last!.id)?.undone).toBe(true)
    },
  )

  it('says who decided, when and why, and keeps the place that gave the reason', async () => {
    const before = await inState(shop, 'pending')
    const spans = [{ start: 0, end: 2 }]
    const input = { reason: 'contact_details', field: 'body', spans, note: '请去掉微信号' }
    const after = await shop.move(before, 'reject', input)
    expect(after).toMatchObject({ state: 'rejected', rejectReason: 'contact_details' })
    expect(after.timeline.at(-1)).toMatchObject({
      reason: 'contact_details',
      details: { repairable: true, field: 'body', spans, note: '请去掉微信号' },
    })
  })

  it('of two people who decide at once is taken once; the other is told what became of it', async () => {
    const before = await inState(shop, 'pending')
    const replies = await Promise.all([
      shop.ask(before, 'approve', {}, ANNA),
      shop.ask(before, 'reject', { reason: 'spam' }, BEN),
    ])
    expect(replies.map((reply) => (reply.ok ? reply.value.state : reply.code)).sort()).toEqual([
      'published',
      'review.stale',
    ])
    const { timeline } = await shop.desk.call('reviews.get', { id: before.id })
    expect(timeline.filter(({ step }) => step === 'approve' || step === 'reject')).toHaveLength(1)
  })

  it('takes stars out of the scores only by rejecting', async () => {
    const review = await wrote(shop, plainText(), { stars: 1 })
    const n = async (): Promise<number> => (await scoresOf(shop))[0].all.n
    const all = await n()
    const hidden = await shop.move(review, 'hide', { reason: 'abusive' })
    expect(await n()).toBe(all)
    const rejected = await shop.move(hidden, 'reject', { reason: 'spam' })
    expect(await n()).toBe(all - 1)
    await shop.move(rejected, 'approve')
    expect(await n()).toBe(all)
  })
})

describe('a claim', () => {
  const claim = (id: number, by = ANNA) => shop.desk.app.call(by, 'reviews.claim', { id })

  it('keeps others from deciding for ten minutes, and no longer', async () => {
    const before = await inState(shop, 'pending')
    await claim(before.id)
    const refused = await shop.ask(before, 'approve', {}, BEN)
    expect(refused).toMatchObject({ ok: false, code: 'review.claimed', details: { claimedBy: 'anna' } })
    expect(await claim(before.id, BEN)).toMatchObject({ ok: false, code: 'review.claimed' })
    shop.pass(9 * MINUTE_MS)
    expect(await claim(before.id)).toMatchObject({ ok: true, value: { claimedUntil: shop.now() + 10 * MINUTE_MS } })
    shop.pass(9 * MINUTE_MS)
    expect(await shop.ask(before, 'approve', {}, BEN)).toMatchObject({ code: 'review.claimed' })
    shop.pass(MINUTE_MS)
    expect(await shop.ask(before, 'approve', {}, BEN)).toMatchObject({ ok: true, value: { claimedBy: null } })
  })

  it('goes stale for nobody, and is let go by its holder alone or by deciding', async () => {
    const before = await inState(shop, 'pending')
    expect(await claim(before.id)).toMatchObject({ ok: true, value: { version: before.version, claimedBy: 'anna' } })
    const release = (by = ANNA) => shop.desk.app.call(by, 'reviews.release', { id: before.id })
    expect(await release(BEN)).toMatchObject({ ok: false, code: 'review.claimed' })
    expect(await release()).toMatchObject({ ok: true, value: { claimedBy: null, claimedUntil: null } })
    expect(await claim(before.id, BEN)).toMatchObject({ ok: true })
    expect(await shop.ask(before, 'hide', { reason: 'spam' }, BEN)).toMatchObject({
      ok: true,
      value: { claimedBy: null },
    })
  })

  it('keeps no buyer from objecting', async () => {
    const review = await wrote(shop, plainText())
    await claim(review.id)
    expect(await shop.ask(review, 'report', { by: 'buyer 7', reason: 'abusive' }, BEN)).toMatchObject({ ok: true })
  })
})

describe('an appeal', () => {
  it('is decided by another person, who may end it as it began', async () => {
    const rejected = await shop.ask(await wrote(shop, plainText()), 'reject', { reason: 'off_topic' }, ANNA)
    if (!rejected.ok) throw new Error(rejected.code)
    const appealed = await shop.move(rejected.value, 'appeal', { note: '我说的就是这双鞋' })
    expect(appealed).toMatchObject({ state: 'rejected', queue: 'held', appealed: true })
    expect(await shop.ask(appealed, 'appeal', { note: '再说一次' })).toMatchObject({ code: 'review.wrong_state' })
    const { rows } = await shop.desk.call('reviews.list', { view: 'appealed' })
    expect(rows.map(({ id }) => id)).toContain(appealed.id)
    for (const [move, input] of [['approve', {}] as const, ['reject', { reason: 'spam' }] as const])
      expect(await shop.ask(appealed, move, input, ANNA)).toEqual({
        ok: false,
        code: 'review.same_person',
        details: { actor: 'anna' },
      })
    const kept = await shop.ask(appealed, 'reject', { reason: 'off_topic' }, BEN)
    expect(kept).toMatchObject({ ok: true, value: { state: 'rejected', queue: null, appealed: false } })
    if (!kept.ok) return
    expect(await shop.ask(kept.value, 'undo', {}, ANNA)).toMatchObject({ code: 'review.same_person' })
    expect(await shop.ask(kept.value, 'undo', {}, BEN)).toMatchObject({
      ok: true,
      value: { appealed: true, queue: 'held' },
    })
  })

  it('of a hidden review may be handed to a judge and stays an appeal', async () => {
    const hidden = await shop.ask(await wrote(shop, plainText()), 'hide', { reason: 'off_topic' }, JUDGE)
    if (!hidden.ok) throw new Error(hidden.code)
    const appealed = await shop.move(hidden.value, 'appeal', { note: '请再看看' })
    const handed = await shop.ask(appealed, 'escalate', { note: '拿不准' }, JUDGE)
    expect(handed).toMatchObject({ ok: true, value: { state: 'escalated', appealed: true } })
    if (!handed.ok) return
    expect(await shop.ask(handed.value, 'approve', {}, JUDGE)).toMatchObject({ code: 'review.same_person' })
    expect(await shop.ask(handed.value, 'approve', {}, BEN)).toMatchObject({ code: 'review.needs_judge' })
    expect(await shop.ask(handed.value, 'approve', {}, person('otto', 'manager'))).toMatchObject({
      ok: true,
      value: { state: 'published', appealed: false },
    })
  })
})

describe('undo', () => {
  it('takes back only the newest step, once, and nothing after something else happened', async () => {
    const before = await inState(shop, 'pending')
    const approved = await shop.move(before, 'approve')
    const hidden = await shop.move(approved, 'hide', { reason: 'spam' })
    const undone = await shop.move(hidden, 'undo')
    expect(undone.state).toBe('published')
    expect(await shop.ask(undone, 'undo')).toMatchObject({ code: 'review.nothing_to_undo' })
    const again = await shop.move(undone, 'hide', { reason: 'spam' })
    const appealed = await shop.move(again, 'appeal', { note: '为什么' })
    expect(appealed.moves).not.toContain('undo')
    expect(await shop.ask(appealed, 'undo')).toMatchObject({ code: 'review.nothing_to_undo' })
    expect(await shop.ask(approved, 'undo')).toMatchObject({ code: 'review.stale' })
  })

  it('of what a judge decided, or of handing it on, is not for every clerk', async () => {
    const escalated = await shop.ask(await wrote(shop, plainText()), 'escalate', {}, ANNA)
    if (!escalated.ok) throw new Error(escalated.code)
    expect(await shop.ask(escalated.value, 'undo', {}, BEN)).toMatchObject({ code: 'review.needs_judge' })
    const judged = await shop.ask(escalated.value, 'reject', { reason: 'illegal' }, JUDGE)
    if (!judged.ok) throw new Error(judged.code)
    expect(await shop.ask(judged.value, 'undo', {}, BEN)).toMatchObject({ code: 'review.needs_judge' })
    expect(await shop.ask(judged.value, 'undo', {}, JUDGE)).toMatchObject({ ok: true, value: { state: 'escalated' } })
  })
})
