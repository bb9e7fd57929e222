import {
  IMPORT_PROFILES,
  REVIEW_PROFILES,
  type AnyImportProfile,
  type ReviewProfile,
} from '../../../shared/contract/imports'
import { PROFILES } from './profiles'
import { REVIEW_FILE_PROFILES } from './reviews/profiles'

const KNOWN_REVIEWS = REVIEW_PROFILES.filter((name) => name !== 'generic-reviews')

/**
 * The profile a header belongs to, and what the file is to it. Known review exports need all of their columns and so go
 * first; that a file of no known kind holds ratings and comments is the last guess.
 */
export function suggestProfile(columns: readonly string[]): {
  suggestedProfile: AnyImportProfile | null
  role: string | null
} {
  const reviewRole = (name: ReviewProfile): string | null => REVIEW_FILE_PROFILES[name].recognise(columns)
  const known = KNOWN_REVIEWS.find((name) => reviewRole(name) !== null)
  const order = known ? undefined : IMPORT_PROFILES.find((name) => PROFILES[name].recognise(columns) !== null)
  if (order) return { suggestedProfile: order, role: PROFILES[order].recognise(columns) }
  const review = known ?? (reviewRole('generic-reviews') === null ? undefined : 'generic-reviews')
  return { suggestedProfile: review ?? null, role: review ? reviewRole(review) : null }
}
