import type { PolicyDocument } from '../../../../shared/model/policy'
import { cnNoReason } from './cn-no-reason'
import { cnRepairTerms, THREE_GUARANTEES } from './cn-repair-terms'
import { everyone } from './ordinary-terms'

/** Categories of durable goods that the provisions name, as shops and their files call them. */
const DURABLE_GOODS = [
  '家电',
  '大家电',
  '小家电',
  '厨房电器',
  '数码',
  '数码家电',
  '手机',
  '手机数码',
  '电脑',
  '电脑办公',
  '影音电器',
  '钟表',
  '自行车',
  'appliances',
  'home_appliances',
  'home appliances',
  'small_appliances',
  'air_conditioning',
  'electronics',
  'audio',
  'computers',
  'tablets',
  'phones',
  'telephony',
  'watches',
  'bicycles',
]

/**
 * 三包 in mainland China, for exchanges and repairs of the goods it names: within 7 days of the sale a faulty product may be returned, exchanged
 * or repaired, within 15 days exchanged or repaired, then repaired while the warranty runs. Editable, and no legal advice:
 * the provisions name the goods they cover, and goods with provisions of their own (phones, cars) differ.
 */
export const cnThreeGuarantees: PolicyDocument = {
  ...cnNoReason,
  name: { 'zh-CN': '三包：换货与维修', 'en-US': 'Three guarantees: exchange and repair' },
  citation: `${THREE_GUARANTEES}, art. 8–13`,
  scope: { ...everyone, categories: DURABLE_GOODS, kinds: ['exchange', 'repair'] },
  faultWindowDays: { refund: 7, return: 7, exchange: 15, repair: null },
  faultCitation: `${THREE_GUARANTEES}, art. 9, 10`,
  repair: { ...cnRepairTerms, citation: `${THREE_GUARANTEES}, art. 8, 11, 13` },
}
