import { expect, it } from 'vitest'
import { atOnce } from '../../electron/domain/learning/sentiment/steps'
import { aspectsOf, holds, type AspectTerm } from '../../electron/domain/learning/topics/aspects-of'
import { associate, likelihoodRatio } from '../../electron/domain/learning/topics/associate'
import { countGrams } from '../../electron/domain/learning/topics/count-grams'
import { differenceOfShares, tellable } from '../../electron/domain/learning/topics/two-shares'

const SEEDS: readonly AspectTerm[] = [
  { aspect: 'logistics', term: '快递', learned: false },
  { aspect: 'size', term: 'fit', learned: false },
]

it('a term of a script that parts words is found as a word, a Chinese one anywhere', () => {
  expect(holds('the fit is good', 'fit')).toBe(true)
  expect(holds('what a profit', 'fit')).toBe(false)
  expect(holds('这快递真快', '快递')).toBe(true)
})

it('aspects are found once each, uncertain without a model', () => {
  expect(aspectsOf('快递很慢，快递员态度差. Does not FIT', SEEDS, null)).toEqual([
    { aspect: 'logistics', verdict: 'uncertain', terms: ['快递'] },
    { aspect: 'size', verdict: 'uncertain', terms: ['fit'] },
  ])
})

it('words that keep company with a seed word are learned, words that stand everywhere are not', () => {
  const texts = Array.from({ length: 40 }, (_, n) =>
    n % 2 ? '快递驿站取件，漂亮' : `衣服漂亮，颜色${'红黄蓝绿'[n % 4]}`,
  )
  const learned = associate(atOnce(countGrams(texts, SEEDS)))
  expect(learned.some(({ aspect, term }) => aspect === 'logistics' && '驿站取件'.includes(term))).toBe(true)
  expect(learned.some(({ term }) => term === '漂亮')).toBe(false)
})

it('the ratio agrees with a table computed by hand', () => {
  // Dunning (1993), 110 2442 111 29114: −2 log λ = 270.72.
  expect(likelihoodRatio(110, 2442, 111, 29114)).toBeCloseTo(270.72, 1)
})

it('the difference of two shares agrees with independently computed values', () => {
  // 60 of 200 against 42 of 200: z = 2.0648, two-sided p = 0.0389.
  expect(differenceOfShares(60, 200, 42, 200)).toBeCloseTo(0.0389, 3)
  expect(differenceOfShares(2, 20, 1, 20)).toBeNull()
})

it('of many differences only those are told that survive the number of questions', () => {
  expect(tellable([0.001, 0.02, 0.03, 0.9, null])).toEqual([true, true, true, false, false])
  expect(tellable([0.04, 0.5, 0.6, 0.7])).toEqual([false, false, false, false])
})
