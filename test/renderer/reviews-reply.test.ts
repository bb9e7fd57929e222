import { describe, expect, it } from 'vitest'
import { fillPlaceholders, openPlaceholders, templateBody } from '../../renderer/features/reviews/work/reply-draft'
import { exampleReview } from './reviews-example'

describe('a reply', () => {
  it('says what its placeholders stand for, and leaves in sight what stands for nothing', () => {
    const said = fillPlaceholders('{stars} stars, {shop} {nothing}', exampleReview({ stars: 4 }), 'Tea & Co')
    expect(said).toBe('4 stars, Tea & Co {nothing}')
    expect(openPlaceholders(said)).toEqual(['{nothing}'])
  })

  it.each(['{constructor}', '{__proto__}', '{toString}'])('knows no placeholder %s', (text) => {
    expect(fillPlaceholders(text, exampleReview(), 'Tea & Co')).toBe(text)
  })

  it('takes text of the shop and the buyer as it is, dollar signs too', () => {
    expect(fillPlaceholders('{shop}', exampleReview(), '$& $1')).toBe('$& $1')
  })
})

describe('choosing a template', () => {
  it.each([
    ['into an empty reply', '', '', 'Thank you.', 'Thank you.'],
    ['instead of another one', 'Thank you.', 'Thank you.', 'Sorry.', 'Sorry.'],
    ['below what was typed', 'Dear Li,', '', 'Sorry.', 'Dear Li,\n\nSorry.'],
    [
      'instead of another one with a line typed below',
      'Thank you.\n\nLi',
      'Thank you.',
      '$& Sorry.',
      '$& Sorry.\n\nLi',
    ],
    ['none after one', 'Thank you.', 'Thank you.', '', ''],
    ['none after typing', 'Dear Li,', '', '', 'Dear Li,'],
  ])('%s', (_, written, last, next, result) => {
    expect(templateBody(written, last, next)).toBe(result)
  })
})
