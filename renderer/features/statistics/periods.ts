/** Periods by name, counted in calendar dates of the shop. */
import { addDays, daysBetween, startOfPeriod } from '../../../shared/time'

export interface Period {
  readonly from: string
  readonly to: string
}
export type Grain = 'day' | 'week' | 'month'
export const GRAINS: readonly Grain[] = ['day', 'week', 'month']

const lastDays = (days: number) => (today: string) => ({ from: addDays(today, 1 - days), to: today })

const PERIODS = {
  today: lastDays(1),
  last7: lastDays(7),
  last30: lastDays(30),
  last90: lastDays(90),
  last365: lastDays(365),
  thisMonth: (today) => ({ from: startOfPeriod(today, 'month'), to: today }),
  lastMonth: (today) => {
    const to = addDays(startOfPeriod(today, 'month'), -1)
    return { from: startOfPeriod(to, 'month'), to }
  },
  thisYear: (today) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
} as const satisfies Record<string, (today: string) => Period>

export type Preset = keyof typeof PERIODS
export const PRESETS = Object.keys(PERIODS) as readonly Preset[]
export const USUAL_PRESET: Preset = 'last90'

export function isPreset(name: unknown): name is Preset {
  return typeof name === 'string' && Object.hasOwn(PERIODS, name)
}

export function periodOf(preset: Preset, today: string): Period {
  return PERIODS[preset](today)
}

/** Days of a period, both ends counted. */
export function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1
}

/** The period of the same length right before (−1) or after (+1). */
export function shiftPeriod(period: Period, by: -1 | 1): Period {
  const days = by * lengthOf(period)
  return { from: addDays(period.from, days), to: addDays(period.to, days) }
}

/** A grain that gives a readable number of points. */
export function usualGrain(period: Period): Grain {
  const days = lengthOf(period)
  if (days <= 45) return 'day'
  return days <= 200 ? 'week' : 'month'
}
