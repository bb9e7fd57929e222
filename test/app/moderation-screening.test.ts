import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ModerationRule, RuleDraft } from '../../shared/model/moderation'
import type { ReviewDetail } from '../../shared/model/review'
import { plainText, wrote } from '../support/moderators'
import { openReviewDesk, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeEach(async () => void (shop = await openReviewDesk()))
afterEach(() => shop.closeSound())

/** What each finding points at, by rule. */
function pointed({ body, allFindings }: ReviewDetail): [string, string][] {
  return allFindings.flatMap(({ code, spans }) =>
    spans.map(({ start, end }): [string, string] => [code, body!.slice(start, end)]),
  )
}
const ruleOf = async (code: string): Promise<ModerationRule> => {
  const found = (await shop.desk.call('moderation.rules', {})).find((rule) => rule.code === code)!
  const { found: _, approvedAfter: __, rejectedAfter: ___, ...rule } = found
  return rule
}
const turn = async (code: string, enabled: boolean): Promise<ModerationRule> => {
  const { id, version } = await ruleOf(code)
  return shop.desk.call('moderation.switchRule', { id, version, enabled })
}
const addRule = (rule: Partial<RuleDraft> & Pick<RuleDraft, 'conditions' | 'outcome'>): Promise<ModerationRule> =>
  shop.desk.call('moderation.saveRule', {
    rule: {
      code: 'own',
      label: { 'zh-CN': '自定', 'en-US': 'Own' },
      enabled: true,
      scope: {},
      ...rule,
    },
  })
const seen = (id: number): Promise<ReviewDetail> => shop.desk.call('reviews.get', { id })
const run = (): Promise<unknown> => shop.desk.finish('moderation.run', {})

describe('a review that is recorded', () => {
  it.each([
    ['messenger_accounts', '鞋子不错，加微信 kefu_8812 再聊', '微信 kefu_8812', 'held'],
    ['phones_and_email', '有问题打 13812345678 找我，鞋子不错', '13812345678', 'masked'],
    ['phones_and_email', 'Write to shoes.fan@example.com about size', 'shoes.fan@example.com', 'masked'],
    ['paid_review', '商家说好评返现五元，所以来写', '好评返现', 'held'],
    ['links', '便宜的在 https://shoes.example.net/a?b=1 这里', 'https://shoes.example.net/a?b=1', 'held'],
    ['hidden_characters', '鞋子\u200b\u200b\u200b\u200b很好\u202e看', '\u202e', 'held'],
    ['identity_numbers', '我的身份证 11010519491231002X 别外传', '11010519491231002X', 'masked'],
  ])('is caught by %s at the exact place: %s', async (code, body, found, outcome) => {
    const review = await wrote(shop, body)
    expect(
      pointed(review)
        .filter(([rule]) => rule === code)
        .map(([, text]) => text),
    ).toEqual(expect.arrayContaining([expect.stringContaining(found)]))
    if (outcome === 'held') {
      expect([review.state, review.queue]).toEqual(['pending', 'held'])
      expect(review.timeline.at(-1)).toMatchObject({ step: 'screened', after: 'pending' })
      expect(review.timeline.at(-1)!.actor).toMatch(/^rule:/)
    } else {
      expect(review.state).toBe('published')
      expect(review.shown.body).not.toContain(found)
      expect(review.body).toBe(body)
    }
  })

  it('is held when another buyer wrote the same of another product before, and not for one buyer’s own', async () => {
    const text = '这双鞋子颜色很正，走了一天路脚也不疼，尺码正好，下次还会再来买一双送给家里人'
    const first = await wrote(shop, text, { name: '王芳' })
    expect(first.findings).toEqual([])
    const copied = await wrote(shop, `${text}！`, { name: '李雷', sku: 'BOOT' })
    expect(copied.allFindings).toMatchObject([
      { code: 'near_duplicate', details: { duplicate: { reviewId: first.id } } },
    ])
    const own = await wrote(shop, text, { name: '王芳' })
    expect(own.findings.map(({ code }) => code)).toEqual(['near_duplicate'])
    expect(own.allFindings[0]!.details.duplicate).toMatchObject({ reviewId: copied.id })
  })

  it('is tagged when its product gets more reviews in a day than ever before', async () => {
    const tags: string[][] = []
    for (let n = 0; n < 9; n++) tags.push((await wrote(shop, plainText(), { name: `buyer${n}`, sku: 'NEW' })).tags)
    expect(tags.slice(0, 6).flat()).toEqual([])
    expect(tags.at(-1)).toEqual(['burst'])
    expect((await wrote(shop, plainText(), { sku: 'QUIET' })).tags).toEqual([])
  })

  it('with few stars is held by no rule, and no rule may say so', async () => {
    const low = await wrote(shop, '太差了，穿一天就开胶，再也不买', { stars: 1 })
    expect([low.state, low.findings]).toEqual(['published', []])
    for (const outcome of ['block', 'hold', 'mask'] as const) {
      const rule = { conditions: [{ kind: 'stars' as const, from: 1, to: 2 }], outcome, reason: 'spam' as const }
      await expect(addRule(rule)).rejects.toMatchObject({ code: 'rule.stars_alone' })
      const hidden = [...rule.conditions, { kind: 'words' as const, words: ['开胶'] }]
      await expect(addRule({ ...rule, conditions: hidden as RuleDraft['conditions'] })).rejects.toMatchObject({
        code: 'rule.stars_alone',
      })
    }
  })

  it('is rejected at once by a rule that blocks, with its reason, and appealed to anybody', async () => {
    const words = { kind: 'words' as const, words: ['竞争对手'], languages: [], wholeWord: true }
    await addRule({ conditions: [words], outcome: 'block', reason: 'conflict_of_interest' })
    const review = await wrote(shop, '不如去竞争对手那里买鞋子', { stars: 1 })
    expect(review).toMatchObject({ state: 'rejected', queue: null, rejectReason: 'conflict_of_interest' })
    expect((await shop.desk.call('scores.stars', {})).all.n).toBe(0)
    const appealed = await shop.move(review, 'appeal', { note: '我就是买家' })
    await run()
    expect(await seen(review.id)).toMatchObject({ version: appealed.version, state: 'rejected', queue: 'held' })
    expect(await shop.move(appealed, 'approve')).toMatchObject({ state: 'published' })
  })

  it('is sent to the desk a rule names, and stays as it is meanwhile', async () => {
    const words = { kind: 'words' as const, words: ['漏水'], languages: [], wholeWord: true }
    await addRule({ conditions: [words], outcome: 'route', tag: '质检' })
    const review = await wrote(shop, '下雨天鞋子漏水了')
    expect(review).toMatchObject({ state: 'published', queue: 'held', tags: ['质检'] })
  })

  it.each([
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['SQL', "'); DELETE FROM reviews; --"],
    ['JSON', '{"$":["masks"]}\\u0000"]'],
    ['lone halves of pairs', '\ud800鞋\udc00'],
    ['a pile of marks', `h${'\u0337'.repeat(3_000)}i`],
    ['one character over and over', 'a'.repeat(4_900)],
    ['what hangs bad patterns', `${'微信'.repeat(800)}${'1'.repeat(900)}!`],
  ])('of %s is judged and kept as it was written', async (_, body) => {
    const review = await wrote(shop, body)
    expect((await seen(review.id)).body).toBe(review.body)
    expect(review.body!.length).toBeGreaterThan(0)
  })
})

describe('a text that its author changes after a person decided', () => {
  it('is looked at again with what was found; until then nobody else sees what would be held', async () => {
    const approved = await shop.move(await wrote(shop, plainText()), 'approve')
    const fine = await shop.move(approved, 'comment', { comment: { body: '其实鞋子还要更好一些，穿久了才知道' } })
    expect(fine).toMatchObject({ state: 'published', queue: 'changed', findings: [] })
    const again = await shop.move(fine, 'approve')
    const changed = await shop.move(again, 'comment', { comment: { body: '鞋子好，加微信 kefu_8812 领券' } })
    expect(changed).toMatchObject({ state: 'pending', queue: 'changed' })
    expect(pointed(changed)).toEqual(
      expect.arrayContaining([['messenger_accounts', expect.stringContaining('kefu_8812')]]),
    )
    await run()
    expect((await seen(changed.id)).version).toBe(changed.version)
  })

  it('stays out of sight where it was hidden or rejected', async () => {
    const hidden = await shop.move(await wrote(shop, `${plainText()} 加微信 kefu_8812`), 'hide', { reason: 'spam' })
    expect(await run()).toMatchObject({ changed: 0 })
    expect(await seen(hidden.id)).toMatchObject({ state: 'hidden', queue: null, findings: [] })
  })
})

describe('asking the rules about everything', () => {
  it('changes what a new rule speaks about, once; what people decided stays', async () => {
    const caught = await wrote(shop, '客服态度很差，鞋子还行')
    const decided = await shop.move(await wrote(shop, '客服态度一般，不过鞋子可以'), 'approve')
    const masked = await wrote(shop, '电话 13812345678 联系')
    await wrote(shop, plainText())
    expect(await run()).toMatchObject({ asked: 3, changed: 0 })
    const words = { kind: 'words' as const, words: ['客服'], languages: [], wholeWord: true }
    await addRule({ conditions: [words], outcome: 'hold', reason: 'off_topic' })
    expect(await run()).toMatchObject({ asked: 3, changed: 1, held: 1, blocked: 0, masked: 0, released: 0 })
    expect(await seen(caught.id)).toMatchObject({ state: 'pending', queue: 'held', findings: [{ code: 'own' }] })
    expect(pointed(await seen(caught.id))).toEqual([['own', '客服']])
    expect(await seen(decided.id)).toMatchObject({ version: decided.version, state: 'published' })
    expect((await seen(masked.id)).masks).toEqual(masked.masks)
    expect(await run()).toMatchObject({ asked: 3, changed: 0, held: 0 })
  })

  it('lets go what only a rule kept that is switched off now, to where it was', async () => {
    const held = await wrote(shop, '加微信 kefu_8812 有礼，鞋子好')
    const masked = await wrote(shop, '电话 13812345678 联系，鞋子好')
    expect(held.state).toBe('pending')
    await turn('messenger_accounts', false)
    await turn('off_platform', false)
    await turn('phones_and_email', false)
    expect((await wrote(shop, '加微信 kefu_8812 也好，鞋子合适')).findings).toEqual([])
    expect(await run()).toMatchObject({ changed: 2, released: 1 })
    expect(await seen(held.id)).toMatchObject({ state: 'published', queue: null, moderateBy: null, findings: [] })
    expect(await seen(masked.id)).toMatchObject({ masks: [], shown: { body: '电话 13812345678 联系，鞋子好' } })
    await turn('messenger_accounts', true)
    expect(await run()).toMatchObject({ changed: 2, held: 2 })
  })

  it('leaves statistics right and is nothing to a desk without reviews', async () => {
    expect(await run()).toMatchObject({ asked: 0, changed: 0 })
    const words = { kind: 'words' as const, words: ['鞋子'], languages: [], wholeWord: false }
    for (let n = 0; n < 5; n++) await wrote(shop, plainText(), { stars: n + 1 })
    await addRule({ conditions: [words], outcome: 'block', reason: 'off_topic' })
    expect(await run()).toMatchObject({ asked: 5, blocked: 5 })
    expect(await shop.desk.call('scores.stars', {})).toMatchObject({ all: { n: 0 }, received: 5, rejected: 5 })
  })
})

describe('trying a rule', () => {
  it('tells what it would have caught and what people decided, and writes nothing', async () => {
    const texts = ['客服好，鞋子也好', '客服慢，鞋子可以', '找客服找了半天，鞋子还行', '鞋子不错没有毛病']
    const reviews = []
    for (const [index, text] of texts.entries()) reviews.push(await wrote(shop, text, { stars: index + 1 }))
    await shop.move(reviews[0]!, 'approve')
    await shop.move(reviews[1]!, 'reject', { reason: 'abusive' })
    const before = await Promise.all(reviews.map(({ id }) => seen(id)))
    const audited = async () => (await shop.desk.call('audit.list', {})).total
    const entries = await audited()
    const rule: RuleDraft = {
      code: 'try',
      label: { 'zh-CN': '试', 'en-US': 'Try' },
      enabled: false,
      scope: { channels: [], categories: [], skus: [] },
      conditions: [{ kind: 'words', words: ['客服'], languages: [], wholeWord: true }],
      outcome: 'hold',
      reason: null,
      tag: null,
    }
    const trial = await shop.desk.finish('moderation.try', { rule })
    expect(trial).toMatchObject({ examined: 4, caught: 3, approvedLater: 1, rejectedLater: 1, undecided: 1 })
    expect(trial).toMatchObject({
      byStars: [1, 2, 3, 4, 5].map((stars) => ({ stars, examined: Number(stars < 5), caught: Number(stars < 4) })),
      examples: [
        { review: { id: reviews[2]!.id }, field: 'body', text: texts[2], spans: [{ start: 1, end: 3 }] },
        { review: { id: reviews[1]!.id }, spans: [{ start: 0, end: 2 }], state: 'rejected' },
        { review: { id: reviews[0]!.id }, spans: [{ start: 0, end: 2 }], state: 'published' },
      ],
    })
    expect(await Promise.all(reviews.map(({ id }) => seen(id)))).toEqual(before)
    expect(await audited()).toBe(entries)
    expect(await shop.desk.finish('moderation.try', { rule, to: '2020-01-01' })).toMatchObject({ examined: 0 })
    const bad = { ...rule, conditions: [{ kind: 'pattern' as const, pattern: '(' }] }
    await expect(shop.desk.finish('moderation.try', { rule: bad })).rejects.toMatchObject({ code: 'rule.bad_pattern' })
    const backwards = shop.desk.finish('moderation.try', { rule, from: '2026-02-02', to: '2026-02-01' })
    await expect(backwards).rejects.toMatchObject({ code: 'time.backwards' })
  })
})
