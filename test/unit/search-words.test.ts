import { describe, expect, it } from 'vitest'
import { textMatch, searchCondition } from '../../electron/db/search-condition'

describe('what a text asks the index for', () => {
  it.each([
    ['shirt', '"shirt"', '"shirt" *'],
    ['red Shirt', '"red" "shirt"', '"red" "shirt" *'],
    ['ORD-00012', '"ord" "00012"', '"ord" "00012" *'],
    ['退货', '"退货"', undefined],
    ['红色衬衫', '"红色" "色衬" "衬衫"', undefined],
    ['退', '"退" *', '"退" *'],
    ['退 货 shirt', '"退" * "货" * "shirt"', '"退" * "货" * "shirt" *'],
    ['Ｓｈｉｒｔ', '"shirt"', '"shirt" *'],
    ['हिन्दी', '"ह" "न" "द"', undefined],
  ])('“%s”: whole words %s, beginnings %s', (text, words, gathered) => {
    const found = textMatch(text)
    expect([found.words, found.unfinished?.gathered]).toEqual([words, gathered])
  })

  it('a single letter has to be a word of its own: it begins nearly everything', () => {
    expect(textMatch('s')).toEqual({ words: '"s"', unfinished: null })
  })

  it.each([['---'], ['"'], ['*'], ['  ']])('“%s” holds no word and finds nothing', (text) => {
    expect(searchCondition('order', text)).toEqual({ sql: 'SELECT id FROM orders WHERE false', parameters: [] })
  })

  it('what looks like the index’s own language is only words', () => {
    expect(searchCondition('order', 'shirt" OR body : NEAR(x) -').parameters).toEqual([
      '"shirt" "or" "body" "near" "x"',
    ])
  })
})
