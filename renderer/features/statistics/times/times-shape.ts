/** The times of the steps as box plots: all together first, then each kind, agent, channel or month. */
import type { Output } from '../../../../shared/contract'
import type { StatisticsFilter } from '../../../../shared/contract/statistics'
import type { TimedStep } from '../../../../shared/model/measures'
import type { Box } from '../../../ui/charts/box/box'
import { SMALL_N } from '../../../ui/small-n'
import { daysOfMonth, overlapOf } from '../month'
import type { Period } from '../periods'
import type { Per } from '../statistics-query'

export type TimesRow = Output<'statistics.times'>[number]

/** Milliseconds. */
export function boxesOf(rows: readonly TimesRow[], step: TimedStep, nameOf: (key: string) => string): Box[] {
  return rows
    .filter((row) => row.step === step && row.n > 0)
    .map((row) => ({
      key: row.key,
      label: nameOf(row.key),
      n: row.n,
      least: row.leastMs,
      lowerQuartile: row.lowerQuartileMs,
      median: row.medianMs,
      upperQuartile: row.upperQuartileMs,
      p90: row.p90Ms,
      most: row.mostMs,
      few: row.n < SMALL_N,
    }))
}

/** The days and filters that a box stands for; the one of all together has no key. */
export function whereOf(
  per: Per,
  key: string,
  period: Period,
  filter: StatisticsFilter,
): { period: Period; filter: StatisticsFilter } {
  if (key === '') return { period, filter }
  if (per === 'month') return { period: overlapOf(period, daysOfMonth(key)), filter }
  return { period, filter: { ...filter, [per]: key } }
}
