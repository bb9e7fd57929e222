import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../electron/domain/policies/check-document'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { ORDINARY_REVIEW_TERMS, type ReviewTerms } from '../../shared/model/review-terms'

const problemsOf = (changes: Partial<ReviewTerms>) =>
  checkDocument({ ...cnNoReason, reviews: { ...ORDINARY_REVIEW_TERMS, ...changes } })
const codesOf = (changes: Partial<ReviewTerms>) => problemsOf(changes).map(({ code, path }) => [code, path])
const before = (channel: string | null, sku: string | null) => ({ channel, sku, mode: 'before' as const })

describe('what a policy says of ratings and comments', () => {
  it('is without a problem as every policy starts', () => expect(codesOf({})).toEqual([]))

  it('must leave room between the shortest and the longest comment', () => {
    expect(problemsOf({ minLength: 11, maxLength: 10 })).toEqual([
      {
        severity: 'error',
        code: 'comment_lengths',
        path: 'reviews.minLength',
        details: { minLength: 11, maxLength: 10 },
      },
    ])
    expect(codesOf({ minLength: 10, maxLength: 10 })).toEqual([])
  })

  it('gives default stars only after the last day to rate', () => {
    const within = [['default_within_window', 'reviews.defaultAfterDays']]
    expect(codesOf({ windowDays: 30, defaultAfterDays: 29 })).toEqual(within)
    expect(codesOf({ windowDays: 30, defaultAfterDays: 30 })).toEqual([])
    expect(codesOf({ windowDays: null, defaultAfterDays: 3_650 })).toEqual(within)
  })

  it('says that default stars are never given', () => {
    expect(codesOf({ defaultStars: 4 })).toEqual([['default_stars_idle', 'reviews.defaultStars']])
    expect(codesOf({ defaultStars: 4, defaultAfterDays: 180 })).toEqual([])
  })

  it('invites while there is time to rate', () => {
    const late = [['invited_too_late', 'reviews.inviteAfterDays']]
    expect(codesOf({ windowDays: 7, inviteAfterDays: 8 })).toEqual(late)
    expect(codesOf({ windowDays: 7, inviteAfterDays: 7 })).toEqual([])
    expect(codesOf({ windowDays: null, inviteAfterDays: 3_650 })).toEqual([])
    expect(problemsOf({ windowDays: 5, defaultAfterDays: 6, inviteAfterDays: 6 })).toMatchObject([
      { details: { inviteAfterDays: 6, lastDays: 5 } },
    ])
  })

  it('moderates otherwise only a channel or a product, and each once', () => {
    expect(codesOf({ moderationBy: [before('web', null), before(null, 'A'), before('web', 'A')] })).toEqual([])
    expect(codesOf({ moderationBy: [before('web', null), before(null, null)] })).toEqual([
      ['moderation_for_all', 'reviews.moderationBy.1'],
    ])
    expect(problemsOf({ moderationBy: [before('web', 'A'), before('web', null), before('web', 'A')] })).toMatchObject([
      { code: 'moderation_twice', path: 'reviews.moderationBy.2', details: { channel: 'web', sku: 'A' } },
    ])
  })
})
