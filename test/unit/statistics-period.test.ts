import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPeriod, cutPeriod, periodBefore } from '../../electron/domain/statistics/period'
import { addDays, daysBetween, startOfPeriod } from '../../shared/time'
import { seedFor } from '../support/seed'

const seed = seedFor('periods of the statistics')

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1950-01-01', days))
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))

describe('a period of the statistics', () => {
  it('the one before it is as long and ends the day before', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' })
    expect(periodBefore({ from: '2026-01-01', to: '2026-01-01' })).toEqual({ from: '2025-12-31', to: '2025-12-31' })
    fc.assert(
      fc.property(period, (each) => {
        const before = periodBefore(each)
        expect(daysBetween(before.from, before.to)).toBe(daysBetween(each.from, each.to))
        expect(addDays(before.to, 1)).toBe(each.from)
      }),
      { seed },
    )
  })

  it('is cut into weeks from Monday, the first and last cut to it', () => {
    expect(cutPeriod({ from: '2026-03-04', to: '2026-03-17' }, 'week')).toEqual([
      { from: '2026-03-04', to: '2026-03-08' },
      { from: '2026-03-09', to: '2026-03-15' },
      { from: '2026-03-16', to: '2026-03-17' },
    ])
  })

  it('is cut into months, February and leap years included', () => {
    expect(cutPeriod({ from: '2024-01-31', to: '2024-04-01' }, 'month')).toEqual([
      { from: '2024-01-31', to: '2024-01-31' },
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2024-03-01', to: '2024-03-31' },
      { from: '2024-04-01', to: '2024-04-01' },
    ])
  })

  it('steps cover it without gap or overlap, each within one day, week or month', () => {
    fc.assert(
      fc.property(period, fc.constantFrom('day' as const, 'week' as const, 'month' as const), (each, grain) => {
        const steps = cutPeriod(each, grain)
        expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([each.from, each.to])
        const wide = steps.filter(({ from, to }) => startOfPeriod(from, grain) !== startOfPeriod(to, grain))
        const apart = steps.filter(({ from }, index) => index > 0 && from !== addDays(steps[index - 1]?.to ?? '', 1))
        expect({ wide, apart }).toEqual({ wide: [], apart: [] })
      }),
      { seed },
    )
  })

  it('that runs backwards, has none before it or has too many points is refused', () => {
    expect(() => checkPeriod({ from: '2026-03-02', to: '2026-03-01' })).toThrow('time.backwards')
    expect(() => periodBefore({ from: '1963-01-01', to: '2026-03-01' })).toThrow('time.out_of_range')
    expect(() => periodBefore({ from: '1900-01-01', to: '8999-12-31' })).toThrow('time.out_of_range')
    expect(() => cutPeriod({ from: '1900-01-01', to: '2026-03-01' }, 'day')).toThrow('statistics.too_many_points')
    expect(cutPeriod({ from: '1900-01-01', to: '2199-12-31' }, 'month')).toHaveLength(3_600)
  })
})
