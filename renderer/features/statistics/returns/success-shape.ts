/** Shares of cases per month: how often a repair held and an exchange came to its end. */
import type { Output } from '../../../../shared/contract'
import type { CaseMeasure } from '../../../../shared/contract/statistics'
import type { MeasureName } from '../../../../shared/sentences/measure-sentences'
import type { SeriesTone } from '../../../ui/charts/chart-series'
import { SMALL_N } from '../../../ui/small-n'

export type MonthPoint = Output<'statistics.series'>['points'][number]

export interface SharePlan {
  /** What it is called and what it means. */
  readonly measure: MeasureName
  /** The cases that a mark counts and opens, and those they are out of. */
  readonly part: CaseMeasure
  readonly whole: CaseMeasure
  readonly tone: SeriesTone
}

export const SHARES = {
  repair: [
    { measure: 'repair_success', part: 'repaired', whole: 'closed', tone: 'success' },
    { measure: 'repeat_rate', part: 'repeated', whole: 'opened', tone: 'warning' },
  ],
  exchange: [{ measure: 'exchange_success', part: 'exchanged', whole: 'closed', tone: 'success' }],
} as const satisfies Record<string, readonly SharePlan[]>
export type SuccessKind = keyof typeof SHARES

/** Basis points per point; null where there is nothing to divide by. */
export function shareValues(points: readonly MonthPoint[], { part, whole }: SharePlan): (number | null)[] {
  return points.map((point) => (point[whole].n === 0 ? null : Math.round((point[part].n * 10_000) / point[whole].n)))
}

/** Points out of so few cases that their share says little. */
export function fewValues(points: readonly MonthPoint[], { whole }: SharePlan): boolean[] {
  return points.map((point) => point[whole].n < SMALL_N)
}

/** The share over all points; null where there is nothing to divide by. */
export function shareOf(
  points: readonly MonthPoint[],
  { part, whole }: SharePlan,
): { n: number; of: number; bps: number | null } {
  const sum = (measure: CaseMeasure) => points.reduce((total, point) => total + point[measure].n, 0)
  const [n, of] = [sum(part), sum(whole)]
  return { n, of, bps: of === 0 ? null : Math.round((n * 10_000) / of) }
}
