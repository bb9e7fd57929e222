/** What after-sales cost, by who bears it: over time, and by reason. Amounts are minor units of one currency. */
import type { Output } from '../../../../shared/contract'
import { COST_MEASURES } from '../../../../shared/model/measures'
import { FAULTS, type Fault } from '../../../../shared/model/policy'
import { formatMinor } from '../../../../shared/money'
import type { ChartSeries, SeriesTone } from '../../../ui/charts/chart-series'

type CostRow = Output<'statistics.costs'>[number]
type Point = Output<'statistics.series'>['points'][number]

const TONES: Readonly<Record<Fault, SeriesTone>> = {
  seller: 'primary',
  buyer: 'info',
  carrier: 'warning',
  platform: 'secondary',
}
/** The reasons shown; the rest is told in the sentence. */
export const SHOWN_REASONS = 12

const seriesOf = (bearer: Fault, label: string, values: readonly number[], currency: string): ChartSeries => ({
  key: `${bearer}_cost`,
  label,
  tone: TONES[bearer],
  kind: 'bar',
  values,
  plain: (amount) => formatMinor(amount, currency),
})

/** One stack per point; bearers who bore nothing at all are left out. */
export function bearerSeries(points: readonly Point[], currency: string, nameOf: (bearer: Fault) => string) {
  return FAULTS.map((bearer) =>
    seriesOf(
      bearer,
      nameOf(bearer),
      points.map((point) => point[`${bearer}_cost`].amountMinor),
      currency,
    ),
  ).filter(({ values }) => values.some((value) => value !== 0))
}

export interface ReasonCost {
  readonly reason: string
  readonly total: number
  readonly by: ReadonlyMap<Fault, number>
}

/** Reasons of one currency, dearest first, kinds put together. */
export function reasonCosts(rows: readonly CostRow[], currency: string): ReasonCost[] {
  const reasons = new Map<string, Map<Fault, number>>()
  for (const { reason, bearer, amountMinor } of rows.filter((row) => row.currency === currency)) {
    const by = reasons.get(reason) ?? new Map<Fault, number>()
    reasons.set(reason, by.set(bearer, (by.get(bearer) ?? 0) + amountMinor))
  }
  return [...reasons]
    .map(([reason, by]) => ({ reason, by, total: [...by.values()].reduce((sum, amount) => sum + amount, 0) }))
    .sort((one, other) => other.total - one.total || (one.reason < other.reason ? -1 : 1))
}

export function reasonSeries(costs: readonly ReasonCost[], currency: string, nameOf: (bearer: Fault) => string) {
  return FAULTS.map((bearer) =>
    seriesOf(
      bearer,
      nameOf(bearer),
      costs.map(({ by }) => by.get(bearer) ?? 0),
      currency,
    ),
  ).filter(({ values }) => values.some((value) => value !== 0))
}

export function totalCost(points: readonly Point[]): number {
  return points.reduce(
    (sum, point) => sum + COST_MEASURES.reduce((part, measure) => part + point[measure].amountMinor, 0),
    0,
  )
}
