import type { Output, Parsed } from '../../../shared/contract'
import { COST_MEASURES, type CostMeasure } from '../../../shared/model/measures'
import type { CaseKind, Fault } from '../../../shared/model/policy'
import type { ReadContext } from '../context'
import { checkPeriod } from './period'
import { sumCases } from './rollup.repo'

/** What was granted in a period by who bears it, dearest first within a currency. @throws Refusal time.backwards */
export async function costs(
  { sql }: ReadContext,
  { from, to, filter }: Parsed<'statistics.costs'>,
): Promise<Output<'statistics.costs'>> {
  checkPeriod({ from, to })
  const sums = await sumCases(sql, { from, to }, filter, ['currency', 'kind', 'reason'], { measures: COST_MEASURES })
  const rows = sums.flatMap(({ currency, kind, reason, figures }) =>
    COST_MEASURES.map((measure) => ({
      currency,
      bearer: bearerOf(measure),
      kind: kind as CaseKind,
      reason,
      ...figures[measure],
    })),
  )
  return rows
    .filter(({ n }) => n > 0)
    .sort((one, other) => compare(one.currency, other.currency) || other.amountMinor - one.amountMinor)
}

function bearerOf(measure: CostMeasure): Fault {
  return measure.slice(0, -'_cost'.length) as Fault
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
