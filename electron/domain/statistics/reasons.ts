import type { Output, Parsed } from '../../../shared/contract'
import type { CaseKind } from '../../../shared/model/policy'
import type { ReadContext } from '../context'
import { checkPeriod } from './period'
import { sumCases } from './rollup.repo'

/** Cases of a measure by reason, most first. @throws Refusal time.backwards */
export async function reasons(
  { sql }: ReadContext,
  { measure, filter, from, to }: Parsed<'statistics.reasons'>,
): Promise<Output<'statistics.reasons'>> {
  checkPeriod({ from, to })
  const sums = await sumCases(sql, { from, to }, filter, ['reason', 'kind', 'currency'], { measures: [measure] })
  return sums
    .map(({ reason, kind, currency, figures }) => ({ reason, kind: kind as CaseKind, currency, ...figures[measure] }))
    .sort((a, b) => b.n - a.n || b.amountMinor - a.amountMinor)
}
