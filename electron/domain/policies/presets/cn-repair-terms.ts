import type { PolicyDocument } from '../../../../shared/model/policy'

export const THREE_GUARANTEES =
  '《部分商品修理更换退货责任规定》 · Provisions on Responsibility for Repair, Replacement and Return of Certain Goods (三包)'

/**
 * 三包: two failed repairs, over 30 days in repair or 90 days without parts, and the goods are exchanged. Months, labour
 * and the tax rate are ordinary figures; goods of the catalogue have months of their own.
 */
export const cnRepairTerms: PolicyDocument['repair'] = {
  warrantyMonths: 12,
  // Shoes and bags wear out sooner than what is built to last.
  warrantyMonthsByCategory: { 鞋靴: 3, 箱包: 6 },
  labourMinorPerHour: 6_000,
  taxBps: 1_300,
  failedRepairs: 2,
  repairDays: 30,
  partsDays: 90,
  citation: THREE_GUARANTEES,
}
