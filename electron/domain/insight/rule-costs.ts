import type { Output, Parsed } from '../../../shared/contract'
import { floorShare } from '../../../shared/money'
import { checkPeriod } from '../statistics/period'
import { caseConditions } from '../cases/case-conditions'
import type { ReadContext } from '../context'

type RuleCost = Output<'insight.ruleCosts'>[number]
type Sums = Omit<RuleCost, 'shareBps'> & { givenMinor: number }

/**
 * The money rows of the grants of a period that stand, by the rule behind them; of each currency as many as the limit, the
 * dearest first. The share is of all that rules gave in the currency, before deductions; what takes away has none.
 * @throws Refusal time.backwards
 */
export async function ruleCosts(
  { sql, shop }: ReadContext,
  { from, to, filter, limit }: Parsed<'insight.ruleCosts'>,
): Promise<Output<'insight.ruleCosts'>> {
  checkPeriod({ from, to })
  const where = caseConditions({ ...filter, counted: { measure: 'granted', from, to } }, shop)
  const rows = await sql.all<Sums & { place: number }>(
    `SELECT *, sum(max("amountMinor", 0)) OVER (PARTITION BY currency) AS "givenMinor",
       row_number() OVER (PARTITION BY currency ORDER BY "amountMinor" DESC, rule, citation, bearer, kind) AS place
     FROM (
       SELECT m.rule, m.kind AS row, m.citation, m.bearer, cases.kind, cases.currency, count(DISTINCT cases.id) AS n,
         sum(m.amount_minor) AS "amountMinor"
       FROM cases CROSS JOIN money_rows m ON m.case_id = cases.id AND m.grant_number = cases.grant_number
       WHERE ${where.sql} GROUP BY m.rule, m.kind, m.citation, m.bearer, cases.kind, cases.currency)
     ORDER BY currency, place`,
    where.parameters,
  )
  return rows
    .filter(({ place }) => place <= limit)
    .map(({ rule, row, citation, bearer, kind, currency, n, amountMinor, givenMinor }) => ({
      ...{ rule, row, citation, bearer, kind, currency, n, amountMinor },
      shareBps: amountMinor < 0 || givenMinor === 0 ? null : floorShare(amountMinor, 10_000, givenMinor),
    }))
}
