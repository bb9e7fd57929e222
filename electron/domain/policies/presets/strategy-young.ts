import type { PolicyDocument } from '../../../../shared/model/policy'
import { cnNoReason } from './cn-no-reason'
import { everyone, ordinaryClocks } from './ordinary-terms'

/** Young shoppers: an easy refund is what brings them back. Small refunds go by themselves; a cheap item stays with the buyer. */
export const strategyYoung: PolicyDocument = {
  ...cnNoReason,
  name: { 'zh-CN': '年轻客群：轻松退', 'en-US': 'Young shoppers: easy refund and return' },
  scope: { ...everyone, segments: ['young'] },
  windowDays: 15,
  refundWhen: 'approved',
  freight: { ...cnNoReason.freight, buyersFault: 'seller' },
  gradeDeductionBps: { A: 0, B: 0, C: 1_000, D: 3_000 },
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
      code: 'cheap_stays',
      label: { 'zh-CN': '低价商品退款不退货', 'en-US': 'Cheap goods stay with the buyer' },
      priority: 60,
      when: { kinds: ['return'], totalAtMostMinor: 3_000, buyerCasesAtMost: 2 },
      outcome: 'refund_without_return',
      declineCode: null,
      atMostPerDay: 50,
      atMostMinorPerDay: 100_000,
    },
    {
      code: 'small_refund',
      label: { 'zh-CN': '小额退款自动同意', 'en-US': 'Small refunds are approved' },
      priority: 50,
      when: { kinds: ['refund'], totalAtMostMinor: 10_000, buyerCasesAtMost: 3 },
      outcome: 'approve',
      declineCode: null,
      atMostPerDay: 100,
      atMostMinorPerDay: 500_000,
    },
    {
      code: 'small_return',
      label: { 'zh-CN': '小额退货自动同意', 'en-US': 'Small returns are approved' },
      priority: 40,
      when: { kinds: ['return'], totalAtMostMinor: 20_000, buyerCasesAtMost: 3 },
      outcome: 'approve',
      declineCode: null,
      atMostPerDay: 100,
      atMostMinorPerDay: 1_000_000,
    },
  ],
  clocks: { ...ordinaryClocks, decide: { hours: 24, counts: 'elapsed', citation: null } },
}
