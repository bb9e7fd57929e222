import type { PolicyDocument } from '../../../../shared/model/policy'
import { cnRepairTerms } from './cn-repair-terms'
import { cnNoReason } from './cn-no-reason'
import { everyone, ordinaryClocks } from './ordinary-terms'

/**
 * Premium buyers: goods that work are worth more to them than money. Exchange and repair come first: longer windows and
 * warranty, freight prepaid, replacements approved at once and sent first.
 */
export const strategyPremium: PolicyDocument = {
  ...cnNoReason,
  name: { 'zh-CN': '高端客群：换修优先', 'en-US': 'Premium buyers: exchange and repair first' },
  scope: { ...everyone, segments: ['premium'] },
  windowDays: 30,
  faultWindowDays: { refund: null, return: 90, exchange: 180, repair: null },
  freight: { ...cnNoReason.freight, buyersFault: 'seller' },
  gradeDeductionBps: { A: 0, B: 0, C: 1_500, D: 4_000 },
  repair: { ...cnRepairTerms, warrantyMonths: 24, repairDays: 15, partsDays: 30 },
  goodwillLimitBps: 2_000,
  rules: [
    {
      code: 'many_cases',
      label: { 'zh-CN': '近期售后较多，人工审核', 'en-US': 'Many cases lately: a person decides' },
      priority: 100,
      when: { buyerCasesAtLeast: 5 },
      outcome: 'review',
      declineCode: null,
      atMostPerDay: null,
      atMostMinorPerDay: null,
    },
    {
      code: 'exchange_first',
      label: { 'zh-CN': '质量问题换货自动同意', 'en-US': 'Exchanges for a fault are approved' },
      priority: 60,
      when: { kinds: ['exchange'], faults: ['seller', 'carrier', 'platform'] },
      outcome: 'approve',
      declineCode: null,
      atMostPerDay: 50,
      atMostMinorPerDay: null,
    },
    {
      code: 'repair_first',
      label: { 'zh-CN': '维修申请自动受理', 'en-US': 'Repairs are taken in' },
      priority: 50,
      when: { kinds: ['repair'] },
      outcome: 'approve',
      declineCode: null,
      atMostPerDay: 50,
      atMostMinorPerDay: null,
    },
  ],
  clocks: {
    ...ordinaryClocks,
    decide: { hours: 12, counts: 'elapsed', citation: null },
    inspect: { hours: 9, counts: 'working', citation: null },
    diagnose: { hours: 18, counts: 'working', citation: null },
    ship_out: { hours: 9, counts: 'working', citation: null },
  },
}
