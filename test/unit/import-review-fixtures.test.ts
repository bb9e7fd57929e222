import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { suggestProfile } from '../../electron/domain/imports/suggest-profile'
import { readReviewFiles } from '../fixtures/import/read-reviews'

const EXPORTS = join(import.meta.dirname, '../../../shared/data/exports')

const GIVEN = [
  ['judgeme', 'judgeme_reviews', [5, 2, 5], ['published', 'published', 'rejected']],
  ['loox', 'loox_reviews', [5, 5, 4], ['published', 'hidden', 'published']],
  ['yotpo', 'yotpo_reviews_semicolon', [5], [null]],
  ['okendo', 'okendo_reviews', [4], ['published']],
  ['shopify-reviews', 'shopify_product_reviews_export', [4, 1], ['published', 'hidden']],
] as const

describe('exports that others made', () => {
  for (const [profile, name, stars, states] of GIVEN)
    it(`of ${profile} are recognised and read whole`, async ({ skip }) => {
      const path = join(EXPORTS, `${name}.fixture.csv`)
      if (!existsSync(path)) skip('../shared/data/exports is not beside the project')
      const text = readFileSync(path)
      const [header = ''] = text.toString().split(/\r?\n/)
      expect(suggestProfile(header.split(/[,;]/)).suggestedProfile).toBe(profile)
      const read = await readReviewFiles(profile, { 'a.csv': text })
      expect(read.map(({ fault }) => fault)).toEqual(stars.map(() => null))
      expect(read.map(({ review }) => review?.stars)).toEqual(stars)
      expect(read.map(({ review }) => review?.state)).toEqual(states)
    })
})
