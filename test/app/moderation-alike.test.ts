import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReviewDetail } from '../../shared/model/review'
import { wrote } from '../support/moderators'
import { openReviewDesk, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeEach(async () => void (shop = await openReviewDesk()))
afterEach(() => shop.closeSound())

const codes = ({ allFindings }: ReviewDetail): string[] => allFindings.map(({ code }) => code)
const alikeTo = ({ allFindings }: ReviewDetail): unknown => allFindings[0]?.details.duplicate
const LONG_LATIN = 'Produto de ótima qualidade, chegou antes do prazo e muito bem embalado'
const LONG_HAN = '鞋底走了一天就开胶，客服一直不回消息，再也不买了'

describe('short honest sentences', () => {
  it.each(['Não recebi o produto', 'Produto entregue antes do prazo', '质量很好，物流很快', '鞋子还没有收到，请尽快'])(
    'of different verified buyers about different products are published: %s',
    async (text) => {
      for (const [index, sku] of ['SHOE', 'BOOT', 'SHOE'].entries()) {
        const review = await wrote(shop, text, { name: `buyer${index}`, sku, stars: 1 + 2 * index })
        expect([review.state, review.verification, codes(review)]).toEqual(['published', 'order', []])
      }
    },
  )
})

describe.each([
  ['letters', LONG_LATIN],
  ['Han characters', LONG_HAN],
])('a copy that is long enough, in %s', (_, text) => {
  it('is held when somebody else wrote it of the same product', async () => {
    const first = await wrote(shop, text, { name: 'anna' })
    const copy = await wrote(shop, text, { name: 'ben' })
    expect([first.state, copy.state, codes(copy)]).toEqual(['published', 'pending', ['near_duplicate']])
    expect(alikeTo(copy)).toMatchObject({ reviewId: first.id, similarityBps: 10_000 })
  })

  it('is held when its own author wrote it of another product', async () => {
    const first = await wrote(shop, text, { name: 'anna', sku: 'SHOE' })
    const copy = await wrote(shop, text, { name: 'anna', sku: 'BOOT' })
    expect([copy.state, codes(copy)]).toEqual(['pending', ['near_duplicate']])
    expect(alikeTo(copy)).toMatchObject({ reviewId: first.id })
  })

  it('is found with other signs, blanks and letters of the same look', async () => {
    await wrote(shop, text, { name: 'anna' })
    const disguised = `  ${text.replace('，', ',').replace('o', 'о').toUpperCase()}!`
    expect(codes(await wrote(shop, disguised, { name: 'ben', sku: 'BOOT' }))).toEqual(['near_duplicate'])
  })
})
