import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OWNER } from '../support/open-desk'
import { wrote } from '../support/moderators'
import { openReviewDesk, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeAll(async () => void (shop = await openReviewDesk()))
afterAll(() => shop.closeSound())

describe('the rules a fresh desk brings along', () => {
  it.each([
    ['extortion', '鞋子一般，不退款我就给差评', 'extortion'],
    ['extortion', 'Refund me now or I will leave a one star review everywhere', 'extortion'],
    ['off_platform', '这家不错，去拼多多买更便宜，鞋子一样', 'spam'],
    ['off_platform', 'Nice shoes but temu has the same for less', 'spam'],
    ['abusive_words_zh', '卖家就是个傻逼，鞋子也不行', 'abusive'],
    ['abusive_words_en', 'The seller is a motherfucker and the shoes fell apart', 'abusive'],
  ])('%s alone holds “%s”', async (code, body, reason) => {
    const review = await wrote(shop, body, { stars: 2, name: `buyer ${body.length}`, sku: body })
    expect(review.allFindings.map((finding) => [finding.code, finding.reason])).toEqual([[code, reason]])
    expect([review.state, review.queue]).toEqual(['pending', 'held'])
    expect(review.allFindings[0]!.spans.length).toBeGreaterThan(0)
  })

  it.each([
    '东西太垃圾了，穿一天就坏，客服也不理人',
    'Total crap, the worst shoes I ever bought, do not waste your money',
    '退款很慢，等了一个星期，给一星',
    '在拼多多也看到过，还是这家的鞋子质量好',
  ])('an opinion in strong words is let through: %s', async (body) => {
    const review = await wrote(shop, body, { stars: 1, name: `buyer ${body.length}`, sku: body })
    expect([review.state, review.findings]).toEqual(['published', []])
  })

  it('no_words only tags', async () => {
    const review = await wrote(shop, '👍👍👍！！！', { sku: 'THUMB' })
    expect([review.state, review.tags, review.findings.map(({ code }) => code)]).toEqual([
      'published',
      ['no_words'],
      ['no_words'],
    ])
  })
})

describe('cancelled', () => {
  const rule = {
    code: 'all_of_them',
    label: { 'zh-CN': '全部', 'en-US': 'All' },
    enabled: true,
    scope: {},
    conditions: [{ kind: 'words' as const, words: ['鞋子'], wholeWord: false }],
    outcome: 'hold' as const,
  }

  it.each([
    ['moderation.run', {}],
    ['moderation.try', { rule: { ...rule, code: 'tried' } }],
  ] as const)('%s leaves everything as it was', async (endpoint, input) => {
    const { desk } = shop
    const kept = (await desk.call('moderation.rules', {})).find(({ code }) => code === rule.code)
    if (!kept) await desk.call('moderation.saveRule', { rule })
    const standing = async () => [
      await desk.call('reviews.list', {}),
      await desk.call('reviews.counts', {}),
      await desk.call('moderation.rules', {}),
      await desk.call('scores.stars', {}),
    ]
    const before = await standing()
    const started = await desk.call(endpoint, input)
    await desk.app.call(OWNER, 'jobs.cancel', { id: started.jobId })
    const ended = new Promise<void>((settle) => {
      const look = () =>
        void desk.call('jobs.get', { id: started.jobId }).then(({ endedAt }) => endedAt !== null && settle())
      desk.app.subscribe((name) => name === 'jobs.changed' && look())
      look()
    })
    await ended
    expect(await desk.call('jobs.get', { id: started.jobId })).toMatchObject({
      state: 'cancelled',
      result: null,
      refusal: { code: 'job.cancelled' },
    })
    expect(await standing()).toEqual(before)
  })
})
