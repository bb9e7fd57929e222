import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import type { PolicyDocument, PolicyRule, PolicyVersion } from '../../shared/model/policy'
import { NOW } from './mount-in-desk'

const DAY_MS = 86_400_000

/** The standard policy with some of it changed; a copy each time. */
export function aDocument(changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return { ...structuredClone(cnNoReason), ...changes }
}

export function aVersion(changes: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    id: 1,
    policyId: 1,
    version: 1,
    state: 'published',
    validFrom: NOW - 100 * DAY_MS,
    validTo: null,
    publishedAt: NOW - 100 * DAY_MS,
    document: aDocument(),
    ...changes,
  }
}

export const aDraft = (document = aDocument()): PolicyVersion =>
  aVersion({ id: 7, policyId: 3, state: 'draft', publishedAt: null, document })

export function aRule(changes: Partial<PolicyRule> = {}): PolicyRule {
  return {
    code: 'small',
    label: { 'zh-CN': '小额', 'en-US': 'Small amounts' },
    priority: 10,
    when: { kinds: ['refund'], totalAtMostMinor: 5_000 },
    outcome: 'approve',
    declineCode: null,
    atMostPerDay: 20,
    atMostMinorPerDay: null,
    ...changes,
  }
}
