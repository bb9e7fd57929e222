import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { judge, verdictOf } from '../../electron/domain/learning/sentiment/judge'
import { atOnce } from '../../electron/domain/learning/sentiment/steps'
import { explain } from '../../electron/domain/learning/sentiment/top-grams'
import { trainSentiment, type LabelledText } from '../../electron/domain/learning/sentiment/train'
import { CLOTHES_BLAMED, CLOTHES_PRAISED } from '../fixtures/reviews/clothes'
import { TAKEAWAY_BLAMED, TAKEAWAY_PRAISED } from '../fixtures/reviews/takeaway'

const as = (positive: boolean) => (text: string) => ({ text, positive, corrected: false })
const CHINESE: readonly LabelledText[] = [
  ...[...CLOTHES_PRAISED, ...TAKEAWAY_PRAISED].map(as(true)),
  ...[...CLOTHES_BLAMED, ...TAKEAWAY_BLAMED].map(as(false)),
]
const train = (texts: readonly LabelledText[]) => ({ id: 1, ...atOnce(trainSentiment(texts)) })

describe('learning sentiment', () => {
  it('the same texts give the same weights to the last bit, and other texts others', () => {
    const [one, same] = [train(CHINESE), train(CHINESE)]
    expect(Buffer.from(same.weights.buffer).equals(Buffer.from(one.weights.buffer))).toBe(true)
    expect(Buffer.from(train(CHINESE.slice(2)).weights.buffer).equals(Buffer.from(one.weights.buffer))).toBe(false)
    expect(one.weights.byteLength).toBe(4 * (2 ** 14 + 1))
  })

  // Two hundred and fifty sentences that hardly share a word: far fewer and harder than a shop's thousand.
  it('unseen Chinese sentences are judged right far more often than by chance', () => {
    let right = 0
    for (let fold = 0; fold < 5; fold++) {
      const model = train(CHINESE.filter((_, at) => at % 5 !== fold))
      const unseen = CHINESE.filter((_, at) => at % 5 === fold)
      right += unseen.filter(({ text, positive }) => judge(model, text)! >= 5_000 === positive).length
    }
    expect(right / CHINESE.length).toBeGreaterThan(0.65)
  })

  it('ninety praises to ten complaints do not make everything praise', () => {
    const many = Array.from({ length: 900 }, (_, n) =>
      as(true)(`质量很好，穿着舒服，第${n}次买，${CLOTHES_PRAISED[n % 70]!}`),
    )
    const few = Array.from({ length: 100 }, (_, n) => as(false)(`质量太差，客服不理人，${CLOTHES_BLAMED[n % 70]!}`))
    const model = train([...many, ...few])
    expect(verdictOf(model, judge(model, '质量太差，客服不理人，要求退货')!)).toBe('negative')
    expect(verdictOf(model, judge(model, '质量很好，穿着舒服')!)).toBe('positive')
    expect(model.lowBps).toBeLessThan(model.highBps)
  })

  it('a correction outweighs the stars of like texts', () => {
    const model = train([...CHINESE, { text: '这也太绝了吧', positive: false, corrected: true }])
    expect(judge(model, '这也太绝了吧')!).toBeLessThan(judge(train(CHINESE), '这也太绝了吧')!)
  })

  it('a verdict is explained by pieces of the text itself', () => {
    const told = explain('质量太差了，穿一次就开线', train(CHINESE).weights)
    expect(told.length).toBeGreaterThan(2)
    for (const { text } of told) expect('质量太差了,穿一次就开线').toContain(text)
  })

  it('a text without a visible character is no text', () => {
    expect(judge(train(CHINESE), ' \u200b\u200b ')).toBeNull()
  })
})

const OLIST = '../shared/data/olist-sample/olist_order_reviews_dataset.csv'

it.runIf(existsSync(OLIST))(
  'real Portuguese reviews are judged right in nine of ten cases (where the sample is at hand)',
  () => {
    const rows = parse<Record<string, string>>(readFileSync(OLIST), { columns: true, bom: true })
    const texts = rows.flatMap((row) => {
      const [text, stars] = [
        `${row.review_comment_title}\n${row.review_comment_message}`.trim(),
        Number(row.review_score),
      ]
      return text === '' || stars === 3 ? [] : [as(stars >= 4)(text)]
    })
    const { heldOut } = train(texts)
    const right = heldOut.filter(({ probability, positive }) => probability >= 0.5 === positive).length
    expect(heldOut.length).toBeGreaterThan(1_400)
    expect(right / heldOut.length).toBeGreaterThan(0.9)
  },
)
