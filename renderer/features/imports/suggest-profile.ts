import { REVIEW_PROFILES, type AnyImportProfile, type ReviewProfile } from '../../../shared/contract/imports'
import type { Inspection } from './load-file'

/** The format most of the files look like; files that look like none are read with a mapping. */
export function suggestProfile(inspections: readonly Inspection[]): AnyImportProfile | null {
  if (inspections.length === 0) return null
  const votes = new Map<AnyImportProfile, number>()
  for (const { suggestedProfile } of inspections)
    if (suggestedProfile) votes.set(suggestedProfile, (votes.get(suggestedProfile) ?? 0) + 1)
  const [best] = [...votes].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? 'generic'
}

export function isReviewProfile(profile: AnyImportProfile): profile is ReviewProfile {
  return (REVIEW_PROFILES as readonly string[]).includes(profile)
}
