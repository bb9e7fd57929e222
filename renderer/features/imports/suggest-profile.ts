import type { ImportProfile } from '../../../shared/contract/imports'
import type { Inspection } from './load-file'

/** The format most of the files look like; files that look like none are read with a mapping. */
export function suggestProfile(inspections: readonly Inspection[]): ImportProfile | null {
  if (inspections.length === 0) return null
  const votes = new Map<ImportProfile, number>()
  for (const { suggestedProfile } of inspections)
    if (suggestedProfile) votes.set(suggestedProfile, (votes.get(suggestedProfile) ?? 0) + 1)
  const [best] = [...votes].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? 'generic'
}
