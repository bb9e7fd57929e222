/** Costs of rules as they are listed: one row for what a rule gives on behalf of one bearer, whatever sources it cites. */
import type { Output } from '../../../../shared/contract'

export type RuleCost = Output<'insight.ruleCosts'>[number]
export interface RuleRow extends Omit<RuleCost, 'citation'> {
  readonly citations: readonly string[]
}

const keyOf = ({ rule, row, bearer, kind, currency }: RuleCost) => [rule, row, bearer, kind, currency].join('\u0000')

/** A case is decided under one policy, which cites one source for a rule: so cases may be added over sources. */
export function ruleRows(costs: readonly RuleCost[]): RuleRow[] {
  const rows = new Map<string, RuleRow>()
  for (const { citation, ...cost } of costs) {
    const key = keyOf({ ...cost, citation })
    const known = rows.get(key)
    rows.set(key, {
      ...cost,
      n: cost.n + (known?.n ?? 0),
      amountMinor: cost.amountMinor + (known?.amountMinor ?? 0),
      shareBps: addShares(cost.shareBps, known?.shareBps),
      citations: [...new Set([...(known?.citations ?? []), ...(citation ? [citation] : [])])],
    })
  }
  return [...rows.values()].sort((a, b) => b.amountMinor - a.amountMinor)
}

function addShares(own: number | null, other: number | null | undefined): number | null {
  return own === null && other == null ? null : (own ?? 0) + (other ?? 0)
}
