import type { PolicyVersion } from '../../../../shared/model/policy'
import { standingOf } from '../words/policy-standing'

export const GROUPS = ['in_force', 'drafts', 'past'] as const
export type Group = (typeof GROUPS)[number]

/** Versions by what a manager asks for: what holds now or is about to, what is being written, and what is over. */
export function groupVersions(
  versions: readonly PolicyVersion[],
  now: number,
): Readonly<Record<Group, readonly PolicyVersion[]>> {
  const groups: Record<Group, PolicyVersion[]> = { in_force: [], drafts: [], past: [] }
  for (const version of versions) {
    const standing = standingOf(version, now)
    if (standing === 'draft') groups.drafts.push(version)
    else if (standing === 'in_force' || standing === 'coming') groups.in_force.push(version)
    else groups.past.push(version)
  }
  return groups
}
