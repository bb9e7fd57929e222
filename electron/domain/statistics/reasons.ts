import type { Output, Parsed } from '../../../shared/contract'
import type { ReadContext } from '../context'
import { CASE_FIELDS, checkPeriod, rollupCondition } from './period'

/** Cases of a measure by reason, most first. @throws Refusal time.backwards */
export function reasons(
  { sql }: ReadContext,
  input: Parsed<'statistics.reasons'>,
): Promise<Output<'statistics.reasons'>> {
  checkPeriod(input)
  const where = rollupCondition(input, input.filter, CASE_FIELDS)
  return sql.all(
    `SELECT reason, kind, currency, sum(n) AS n, sum(amount_minor) AS amountMinor FROM daily_cases
     WHERE measure = ? AND ${where.sql} GROUP BY reason, kind, currency ORDER BY n DESC, amountMinor DESC, reason, kind, currency`,
    [input.measure, ...where.parameters],
  )
}
