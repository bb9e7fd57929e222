import { describe, expect, it } from 'vitest'
import { ORDINARY_REVIEW_TERMS, type ReviewTerms } from '../../shared/model/review-terms'
import { judgeRating, type RatingFacts } from '../../electron/domain/reviews/rating/judge-rating'
import { modeOf } from '../../electron/domain/reviews/rating/moderation-of'
import { reviewValue } from '../../electron/domain/reviews/rating/review-value'
import { detectLanguage } from '../../electron/domain/reviews/texts/detect-language'

const label = { 'zh-CN': '项', 'en-US': 'Part' }
const weighed = (...weights: number[]): ReviewTerms['dimensions'] =>
  ['product', 'service', 'logistics'].slice(0, weights.length).map((code, index) => ({
    code,
    label,
    weightBps: weights[index]!,
  }))

describe('the value of a rating', () => {
  it.each<[weights: number[], ratings: Record<string, number>, valueCenti: number, stars: number]>([
    // 60/20/20: 0.6·product + 0.2·service + 0.2·logistics.
    [[6_000, 2_000, 2_000], { product: 5, service: 5, logistics: 5 }, 500, 5],
    [[6_000, 2_000, 2_000], { product: 5, service: 4, logistics: 3 }, 440, 4],
    [[6_000, 2_000, 2_000], { product: 1, service: 1, logistics: 1 }, 100, 1],
    [[6_000, 2_000, 2_000], { product: 5, service: 1, logistics: 1 }, 340, 3],
    [[6_000, 2_000, 2_000], { product: 3, service: 5, logistics: 4 }, 360, 4],
    [[6_000, 2_000, 2_000], { product: 2, service: 3, logistics: 3 }, 240, 2],
    // What is not rated does not weigh.
    [[6_000, 2_000, 2_000], { product: 4 }, 400, 4],
    [[6_000, 2_000, 2_000], { service: 2 }, 200, 2],
    [[6_000, 2_000, 2_000], { service: 5, logistics: 2 }, 350, 4],
    [[6_000, 2_000, 2_000], { product: 2, service: 3 }, 225, 2],
    [[6_000, 2_000, 2_000], { product: 1, logistics: 2 }, 125, 1],
    [[6_000, 2_000, 2_000], { product: 5, service: 4 }, 475, 5],
    // Thirds: 14 ÷ 3, 13 ÷ 3, 4 ÷ 3.
    [[1, 1, 1], { product: 5, service: 5, logistics: 4 }, 467, 5],
    [[1, 1, 1], { product: 5, service: 4, logistics: 4 }, 433, 4],
    [[1, 1, 1], { product: 1, service: 1, logistics: 2 }, 133, 1],
    // Half a hundredth goes up: 33 ÷ 8 = 4.125, 37 ÷ 8 = 4.625.
    [[1, 7], { product: 5, service: 4 }, 413, 4],
    [[3, 5], { product: 4, service: 5 }, 463, 5],
    // Where nothing rated weighs, all weigh the same.
    [[0, 0, 10_000], { product: 3 }, 300, 3],
    [[0, 0, 10_000], { product: 4, service: 5 }, 450, 5],
    // A dimension the policy no longer knows stands beside, without weight.
    [[6_000, 2_000, 2_000], { product: 5, taste: 2 }, 500, 5],
  ])('weights %j, ratings %j: %i hundredths, %i stars', (weights, ratings, valueCenti, stars) => {
    expect(reviewValue(ratings, weighed(...weights))).toMatchObject({ valueCenti, stars })
  })
})

const ZONE = 'Asia/Shanghai'
const at = (text: string): number => Date.parse(text)
/** Delivered on 5 March 2026 at 10:00 in Shanghai. */
const FACTS: RatingFacts = {
  channel: 'taobao',
  sku: 'SHOE',
  fulfilment: 'delivered',
  paidAt: at('2026-03-02T10:00+08:00'),
  shippedAt: at('2026-03-03T10:00+08:00'),
  deliveredAt: at('2026-03-05T10:00+08:00'),
  rated: false,
  timeZone: ZONE,
  citation: null,
  policyVersionId: 1,
}
const NOW = at('2030-01-01T00:00Z')
const NY = { timeZone: 'America/New_York' }

describe('the window of a rating', () => {
  it.each<[facts: Partial<RatingFacts>, terms: Partial<ReviewTerms>, ratedAt: string, code: string | null]>([
    [{}, {}, '2026-03-05T10:00+08:00', null],
    [{}, {}, '2026-03-05T09:59:59.999+08:00', 'review.not_open_yet'],
    // 5 March and 180 days: 1 September, to its last millisecond.
    [{}, {}, '2026-09-01T23:59:59.999+08:00', null],
    [{}, {}, '2026-09-02T00:00+08:00', 'review.window_closed'],
    [{}, { windowDays: 0 }, '2026-03-05T23:59:59.999+08:00', null],
    [{}, { windowDays: 0 }, '2026-03-06T00:00+08:00', 'review.window_closed'],
    [{}, { windowDays: null }, '2029-12-31T00:00+08:00', null],
    [{}, { opens: 'shipped' }, '2026-03-03T10:00+08:00', null],
    [{}, { opens: 'shipped' }, '2026-03-03T09:59+08:00', 'review.not_open_yet'],
    [{}, { opens: 'paid', windowDays: 1 }, '2026-03-03T23:59:59+08:00', null],
    [{}, { opens: 'paid', windowDays: 1 }, '2026-03-04T00:00+08:00', 'review.window_closed'],
    [{ deliveredAt: null, fulfilment: 'shipped' }, {}, '2026-03-05T10:00+08:00', 'review.not_open_yet'],
    [{ deliveredAt: null, fulfilment: 'shipped' }, { opens: 'shipped' }, '2026-03-05T10:00+08:00', null],
    // Delivered, the source does not say when: open, and without an end.
    [{ deliveredAt: null }, {}, '2029-12-31T00:00+08:00', null],
    [{ fulfilment: 'cancelled' }, {}, '2026-03-06T00:00+08:00', 'review.order_cancelled'],
    [{ rated: true }, {}, '2026-03-06T00:00+08:00', 'review.already_rated'],
    [{}, { windowDays: null }, '2030-01-01T00:00:00.001Z', 'review.bad_time'],
    // Half past midnight in Shanghai is the day before in UTC.
    [{ deliveredAt: at('2026-03-05T16:30Z') }, { windowDays: 1 }, '2026-03-07T15:59:59.999Z', null],
    [{ deliveredAt: at('2026-03-05T16:30Z') }, { windowDays: 1 }, '2026-03-07T16:00Z', 'review.window_closed'],
    // The clocks of New York go forward on 8 March and back on 1 November 2026.
    [{ ...NY, deliveredAt: at('2026-03-08T04:30Z') }, { windowDays: 1 }, '2026-03-09T03:59:59.999Z', null],
    [{ ...NY, deliveredAt: at('2026-03-08T04:30Z') }, { windowDays: 1 }, '2026-03-09T04:00Z', 'review.window_closed'],
    [{ ...NY, deliveredAt: at('2026-10-31T16:00Z') }, { windowDays: 1 }, '2026-11-02T04:59:59.999Z', null],
    [{ ...NY, deliveredAt: at('2026-10-31T16:00Z') }, { windowDays: 1 }, '2026-11-02T05:00Z', 'review.window_closed'],
  ])('%j under %j, rated at %s: %s', (facts, terms, ratedAt, code) => {
    const given = { ratings: { product: 5 }, comment: null, language: null, ratedAt: at(ratedAt) }
    const judged = judgeRating({ ...FACTS, ...facts }, { ...ORDINARY_REVIEW_TERMS, ...terms }, given, NOW)
    expect(judged.refusal?.code ?? null).toBe(code)
  })

  it('gives changes, follow-ups and defaults whole days too', () => {
    const terms = { ...ORDINARY_REVIEW_TERMS, editDays: 30, followUpDays: 90, defaultAfterDays: 15 }
    const ratedAt = at('2026-03-31T23:59+08:00')
    const { times } = judgeRating(
      FACTS,
      terms,
      { ratings: { product: 5 }, comment: null, language: null, ratedAt },
      NOW,
    )
    expect(times).toEqual({
      opensAt: at('2026-03-05T10:00+08:00'),
      closesAt: at('2026-09-01T23:59:59.999+08:00'),
      editableUntil: at('2026-04-30T23:59:59.999+08:00'),
      followUpUntil: at('2026-06-29T23:59:59.999+08:00'),
      defaultsAt: at('2026-03-20T23:59:59.999+08:00'),
      moderateBy: null,
    })
  })
})

describe('when comments are looked at', () => {
  it('the narrowest entry decides: product before channel before the policy', () => {
    const terms: ReviewTerms = {
      ...ORDINARY_REVIEW_TERMS,
      moderation: 'after',
      moderationBy: [
        { channel: 'taobao', sku: null, mode: 'before' },
        { channel: null, sku: 'BAG', mode: 'after' },
      ],
    }
    expect(modeOf(terms, { channel: 'taobao', sku: 'SHOE' })).toBe('before')
    expect(modeOf(terms, { channel: 'taobao', sku: 'BAG' })).toBe('after')
    expect(modeOf(terms, { channel: 'jd', sku: 'SHOE' })).toBe('after')
  })
})

describe('the language of a comment', () => {
  it.each([
    ['物流很快，包装完好', 'zh'],
    ['The zip broke and it was not what I ordered', 'en'],
    ['Produto muito bom, chegou antes do prazo', 'pt'],
    ['El producto llegó muy bien y la calidad es buena', 'es'],
    ['Très bon produit, je suis content de la qualité', 'fr'],
    ['Die Ware ist sehr gut und schnell angekommen', 'de'],
    ['とても良い商品でした', 'ja'],
    ['品質が良い', 'ja'],
    ['품질이 아주 좋아요', 'ko'],
    ['Очень хорошее качество', 'ru'],
    ['المنتج ممتاز', 'ar'],
    ['尺码 L 合适，iPhone 15 也能放', 'zh'],
    ['👍👍👍', null],
    ['5/5 !!!', null],
    ['ok', null],
  ])('of “%s” is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })
})
