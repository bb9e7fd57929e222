import type { CaseDetail } from '../../../../shared/model/case'

/** What the case pays the buyer: as quoted now while nothing is granted, as granted afterwards. */
export function amountOf({ quote, totalMinor }: CaseDetail): number {
  return quote?.totalMinor ?? totalMinor
}

/** What the buyer pays: a dearer replacement, a charged repair. */
export function dueOf({ quote, dueMinor }: CaseDetail): number {
  return quote?.dueMinor ?? dueMinor
}

/** What an exchange that was shipped first and never came back costs: its replacements, less what was collected for them. */
export function chargeOf({ replacements, money, dueMinor }: CaseDetail): number {
  const price = replacements.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0)
  return Math.max(0, price - (money === 'collected' ? dueMinor : 0))
}
