import type { CaseKind } from '../../../shared/model/policy'
import { Refusal } from '../../../shared/refusals'
import type { ReadSql } from '../../db/sql'
import { listScopedVersions } from './policy.repo'
import {
  byNarrowness,
  fitsCase,
  fitsOrder,
  inForceAt,
  isForWholeOrders,
  narrownessOf,
  type ScopedVersion,
  type ScopeFacts,
} from './scope'

export interface CaseFacts extends ScopeFacts {
  /** The version the order keeps. */
  orderPolicyVersionId: number
  placedAt: number
  kind: CaseKind
  /** Of the lines asked for; a line without one is null. */
  categories: readonly (string | null)[]
}

export interface ChosenPolicy {
  versionId: number
  /** `order`: the version the order keeps; `narrower`: one made for this kind or these goods. */
  because: 'order' | 'narrower'
  /** The parts of its scope that this case meets. */
  scoped: readonly ('channels' | 'categories' | 'segments' | 'kinds')[]
}

/**
 * The version a case is under: the narrowest scope that fits it among those in force when its order was placed. Of the
 * policies for whole orders only the one the order keeps takes part. @throws Refusal policy.unknown
 */
export async function policyFor(sql: ReadSql, facts: CaseFacts): Promise<ChosenPolicy> {
  return choosePolicy(await listScopedVersions(sql), facts)
}

/** @throws Refusal policy.unknown */
export function choosePolicy(versions: readonly ScopedVersion[], facts: CaseFacts): ChosenPolicy {
  const { orderPolicyVersionId, placedAt, kind, categories } = facts
  const fits = (version: ScopedVersion): boolean => {
    if (version.id === orderPolicyVersionId) return true
    if (isForWholeOrders(version.scope) || !inForceAt(version, placedAt)) return false
    return fitsOrder(version.scope, facts) && fitsCase(version.scope, kind, categories)
  }
  const [chosen] = versions.filter(fits).sort(byNarrowness)
  if (!chosen) throw new Refusal('policy.unknown')
  const { scope, id } = chosen
  const parts = ['channels', 'categories', 'segments', 'kinds'] as const
  return {
    versionId: id,
    because: id === orderPolicyVersionId ? 'order' : 'narrower',
    scoped: narrownessOf(scope) === 0 ? [] : parts.filter((part) => scope[part].length > 0),
  }
}
