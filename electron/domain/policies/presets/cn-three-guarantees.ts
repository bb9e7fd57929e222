import type { PolicyDocument } from '../../../../shared/model/policy'
import { cnNoReason } from './cn-no-reason'
import { cnRepairTerms, THREE_GUARANTEES } from './cn-repair-terms'
import { everyone } from './ordinary-terms'

/**
 * 三包 in mainland China, for exchanges and repairs: within 7 days of the sale a faulty product may be returned, exchanged
 * or repaired, within 15 days exchanged or repaired, then repaired while the warranty runs. Editable, and no legal advice:
 * the provisions name the goods they cover, and goods with provisions of their own (phones, cars) differ.
 */
export const cnThreeGuarantees: PolicyDocument = {
  ...cnNoReason,
  name: { 'zh-CN': '三包：换货与维修', 'en-US': 'Three guarantees: exchange and repair' },
  citation: `${THREE_GUARANTEES}, art. 8–13`,
  scope: { ...everyone, kinds: ['exchange', 'repair'] },
  faultWindowDays: { refund: 7, return: 7, exchange: 15, repair: null },
  faultCitation: `${THREE_GUARANTEES}, art. 9, 10`,
  repair: { ...cnRepairTerms, citation: `${THREE_GUARANTEES}, art. 8, 11, 13` },
}
