import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../electron/domain/policies/check-document'
import { PRESETS } from '../../electron/domain/policies/presets'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { cnThreeGuarantees } from '../../electron/domain/policies/presets/cn-three-guarantees'
import { euWithdrawal } from '../../electron/domain/policies/presets/eu-withdrawal'
import { PolicyDocument, PolicyRule } from '../../shared/model/policy'
import { POLICY_ERRORS, POLICY_WARNINGS, type PolicyProblemCode } from '../../shared/model/policy-problem'

const rule = (changes: Partial<PolicyRule>): PolicyRule =>
  PolicyRule.parse({
    code: 'r',
    label: { 'zh-CN': 'r', 'en-US': 'r' },
    priority: 1,
    when: { totalAtMostMinor: 100 },
    outcome: 'approve',
    ...changes,
  })
const codesOf = (changes: Partial<PolicyDocument>, base = cnNoReason) =>
  checkDocument({ ...base, ...changes }).map(({ code, path }) => [code, path])

/** What a policy says of reviews has a test of its own. */
const OF_REVIEWS: readonly PolicyProblemCode[] = [
  'dimension_twice',
  'dimensions_weightless',
  'comment_lengths',
  'default_stars_idle',
  'default_within_window',
  'invited_too_late',
  'moderation_for_all',
  'moderation_twice',
]

describe('the presets', () => {
  it.each(PRESETS.map(({ code, document }) => [code, document] as const))(
    '%s is a policy without a problem, in both languages',
    (_, document) => {
      expect(PolicyDocument.parse(document)).toEqual(document)
      expect(checkDocument(document)).toEqual([])
      expect(document.name['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(document.name['en-US']).toMatch(/^[\x20-\x7e]+$/)
    },
  )

  it('state the facts of the law and of the marketplaces', () => {
    const of = (code: string) => PRESETS.find((preset) => preset.code === code)!.document
    expect([cnNoReason.windowDays, cnNoReason.windowStartsNextDay, cnNoReason.refundWithinDays]).toEqual([7, true, 7])
    expect(cnThreeGuarantees.faultWindowDays).toEqual({ refund: 7, return: 7, exchange: 15, repair: null })
    expect(cnThreeGuarantees.repair).toMatchObject({
      failedRepairs: 2,
      repairDays: 30,
      partsDays: 90,
      warrantyMonths: 12,
    })
    expect([euWithdrawal.windowDays, euWithdrawal.windowStartsNextDay, euWithdrawal.refundWithinDays]).toEqual([
      14,
      true,
      14,
    ])
    const { decide, ship_back, receive, appeal } = of('marketplace_clocks').clocks
    expect([decide, ship_back, receive, appeal].map(({ hours }) => hours)).toEqual([48, 168, 240, 168])
    expect(of('strategy_young').scope.segments).toEqual(['young'])
    expect(of('strategy_premium').scope.segments).toEqual(['premium'])
  })

  it('serve all four kinds, each with reasons of both sides', () => {
    for (const { document } of PRESETS)
      for (const kind of document.scope.kinds.length > 0
        ? document.scope.kinds
        : (['refund', 'return', 'exchange', 'repair'] as const))
        expect([kind, document.reasons.some(({ kinds }) => kinds.includes(kind))]).toEqual([kind, true])
  })
})

const [first] = cnNoReason.reasons
const p = { p50: 5, p90: 4 }
/** Each breaks one thing; the last two columns are what is said of it and where. */
const PROBLEMS: [Partial<PolicyDocument>, PolicyProblemCode, string][] = [
  [{ reasons: [...cnNoReason.reasons, first!] }, 'reason_twice', `reasons.${cnNoReason.reasons.length}.code`],
  [
    { declineReasons: [...cnNoReason.declineReasons, cnNoReason.declineReasons[0]!] },
    'decline_twice',
    `declineReasons.${cnNoReason.declineReasons.length}.code`,
  ],
  [{ rules: [rule({}), rule({})] }, 'rule_twice', 'rules.1.code'],
  [{ rules: [rule({ outcome: 'decline' })] }, 'rule_decline_unknown', 'rules.0.declineCode'],
  [{ rules: [rule({ outcome: 'decline', declineCode: 'nowhere' })] }, 'rule_decline_unknown', 'rules.0.declineCode'],
  [
    { rules: [rule({ when: { reasons: ['nowhere'], totalAtMostMinor: 1 } })] },
    'rule_reason_unknown',
    'rules.0.when.reasons',
  ],
  [
    { rules: [rule({ when: { totalAtLeastMinor: 2, totalAtMostMinor: 1 } })] },
    'rule_never_fits',
    'rules.0.when.totalAtMostMinor',
  ],
  [
    { rules: [rule({ outcome: 'review', when: { buyerCasesAtLeast: 2, buyerCasesAtMost: 1 } })] },
    'rule_never_fits',
    'rules.0.when.buyerCasesAtMost',
  ],
  [
    { rules: [rule({ outcome: 'refund_without_return', when: { kinds: ['refund'], totalAtMostMinor: 1 } })] },
    'rule_never_fits',
    'rules.0.when.kinds',
  ],
  [
    {
      scope: { ...cnNoReason.scope, kinds: ['repair'] },
      reasons: cnNoReason.reasons
        .filter(({ kinds }) => !kinds.includes('repair'))
        .map((r) => ({ ...r, kinds: ['refund'] })),
    },
    'kind_without_reason',
    'scope.kinds',
  ],
  [{ faultWindowDays: { ...cnNoReason.faultWindowDays, return: 6 } }, 'fault_window_shorter', 'faultWindowDays.return'],
  [{ finishHours: { ...cnNoReason.finishHours, return: p } }, 'p50_above_p90', 'finishHours.return'],
  [{ settlementHours: { other: p } }, 'p50_above_p90', 'settlementHours.other'],
  [
    { reasons: [{ ...first!, kinds: ['refund', 'return', 'exchange', 'repair'], evidenceRequired: true }] },
    'evidence_of_nothing',
    'reasons.0.evidence',
  ],
  [{ windowDays: 6 }, 'window_below_law', 'windowDays'],
  [{ refundWithinDays: 8 }, 'refund_later_than_law', 'refundWithinDays'],
  [{ restockingFeeBps: 1 }, 'fee_against_law', 'restockingFeeBps'],
  [{ reasons: [{ ...first!, fault: 'seller' }] }, 'fault_bound_to_window', 'reasons.0.withinWindow'],
  [{ reasons: [{ ...first!, withinWindow: false }] }, 'no_fault_unbound', 'reasons.0.withinWindow'],
  [{ reasons: [first!] }, 'kind_unserved', 'reasons'],
  [{ rules: [rule({ when: {} })] }, 'rule_without_limit', 'rules.0'],
  [{ rules: [rule({})], reviewAboveMinor: 100 }, 'rule_above_review', 'rules.0.when.totalAtMostMinor'],
  [
    {
      scope: { ...cnNoReason.scope, kinds: ['return'] },
      rules: [rule({ when: { kinds: ['repair'], totalAtMostMinor: 1 } })],
    },
    'rule_outside_scope',
    'rules.0.when.kinds',
  ],
  [{ gradeDeductionBps: { A: 10, B: 0, C: 0, D: 0 } }, 'grades_out_of_order', 'gradeDeductionBps'],
  [
    { depreciation: { freeDays: 0, bpsPerDay: 5, mostBps: 0, citation: null } },
    'depreciation_without_effect',
    'depreciation.mostBps',
  ],
  [{ settlementHours: {} }, 'other_method_missing', 'settlementHours'],
  [{ fourEyes: { aboveMinor: 5, days: 1 }, reviewAboveMinor: 6 }, 'four_eyes_above_review', 'fourEyes.aboveMinor'],
]

describe('checking a document', () => {
  it.each(PROBLEMS)('%#: says %s', (changes, code, path) => {
    expect(codesOf(changes)).toContainEqual([code, path])
  })

  it('knows a table row for every code but the one that only publishing can find', () => {
    const elsewhere = ['not_a_policy', 'clock_missing', ...OF_REVIEWS]
    const shown = new Set<string>([...PROBLEMS.map(([, code]) => code), ...elsewhere])
    const all = [...POLICY_ERRORS, ...POLICY_WARNINGS]
    expect(all.filter((code) => !shown.has(code))).toEqual(['last_for_everyone'])
  })

  it('names a clock that is missing, and the place of a value that is none', () => {
    const clocks: Record<string, unknown> = { ...cnNoReason.clocks }
    delete clocks.appeal
    expect(codesOf({ clocks: clocks as PolicyDocument['clocks'] })).toEqual([['clock_missing', 'clocks.appeal']])
    expect(codesOf({ windowDays: -1 })).toEqual([['not_a_policy', 'windowDays']])
    expect(checkDocument({})).not.toEqual([])
  })

  it('puts errors before warnings', () => {
    const found = checkDocument({
      ...cnNoReason,
      windowDays: 6,
      faultWindowDays: { ...cnNoReason.faultWindowDays, refund: 1 },
    })
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning'])
  })

  it('holds the European figures against the European law', () => {
    expect(codesOf({ windowDays: 13 }, euWithdrawal)).toEqual([['window_below_law', 'windowDays']])
    expect(codesOf({ refundWithinDays: 15 }, euWithdrawal)).toEqual([['refund_later_than_law', 'refundWithinDays']])
  })
})
