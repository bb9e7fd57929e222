import { addDays, localDateOf } from '../../shared/time'
import { fillDatedShop, type DatedCase } from './dated-shop'

const DAYS = 150
const USUAL = 12
/** What the days of a week have more or less than usual. */
const WEEK = [0, 3, -2, 1, -1, 2, -3] as const
const REASONS = ['no_reason', 'damaged', 'wrong_item', 'late_delivery'] as const
export const BURST = { sku: 'LAMP', reason: 'quality_defect', cases: 40 } as const

/** Some five months of about twelve cases a day up to yesterday, in Shanghai, when one product came back forty times at once. */
export async function fillBurstShop(dataDir: string, now: number): Promise<void> {
  const yesterday = addDays(localDateOf(now, 'Asia/Shanghai'), -1)
  const usual = Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: USUAL + (WEEK[day % WEEK.length] ?? 0) + ((day * 7) % 3) - 1 }, (_, at): DatedCase => ({
      day: addDays(yesterday, day + 1 - DAYS),
      reason: REASONS[(day + at) % REASONS.length] ?? 'no_reason',
      sku: `SKU-${(day * 5 + at) % 12}`,
      late: (day + at) % 10 === 0,
    })),
  ).flat()
  const broken = (day: string): DatedCase => ({ day, reason: BURST.reason, sku: BURST.sku, late: false })
  // Once sold and asked back long ago, so that it is no new product.
  const before = [broken(addDays(yesterday, -55)), broken(addDays(yesterday, -40))]
  const burst = Array.from({ length: BURST.cases }, () => broken(yesterday))
  await fillDatedShop(dataDir, { cases: [...before, ...usual, ...burst], reviews: [] })
}
