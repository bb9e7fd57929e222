import type { PolicyVersion } from '../../../../shared/model/policy'

function isForEveryone({ state, document: { scope } }: PolicyVersion): boolean {
  return state === 'published' && Object.values(scope).every((names) => names.length === 0)
}

/** What a version is compared with unless another is chosen: the one before it, else the newest published one that is for every order. */
export function standardToCompare(
  { policyId, version }: PolicyVersion,
  others: readonly PolicyVersion[],
): PolicyVersion | undefined {
  const earlier = others.filter((other) => other.policyId === policyId && other.version < version)
  const newestFirst = (a: PolicyVersion, b: PolicyVersion) => b.version - a.version || b.id - a.id
  return (
    earlier.toSorted(newestFirst)[0] ?? others.filter(isForEveryone).toSorted((a, b) => b.id - a.id)[0] ?? others[0]
  )
}
