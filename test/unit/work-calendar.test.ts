import { describe, expect, it } from 'vitest'
import { addWorkingMs, workCalendarOf, workingMsBetween } from '../../electron/domain/policies/work-calendar'
import { addDays, DAY_MS, HOUR_MS, instantOf, localDateOf } from '../../shared/time'
import { seededRandom, seedFor } from '../support/seed'

const SHANGHAI = 'Asia/Shanghai'
const cn = workCalendarOf('cn')
const weekdays = workCalendarOf('weekdays')
const at = (date: string, hour: number, zone = SHANGHAI) => instantOf(date, hour * HOUR_MS, zone)

describe('the working days of mainland China', () => {
  /** Counted by hand from the notices: weekdays of the month, less days off on weekdays, plus make-up days. */
  it.each([
    ['2025-01', 23 - 1 - 4 + 1],
    ['2025-02', 20 - 2 + 1],
    ['2025-04', 22 - 1 + 1],
    ['2025-05', 22 - 3],
    ['2025-06', 21 - 1],
    ['2025-09', 22 + 1],
    ['2025-10', 23 - 6 + 1],
    ['2026-01', 22 - 2 + 1],
    ['2026-02', 20 - 6 + 2],
    ['2026-04', 22 - 1],
    ['2026-05', 21 - 3 + 1],
    ['2026-06', 22 - 1],
    ['2026-09', 22 - 1 + 1],
    ['2026-10', 22 - 5 + 1],
    ['2026-11', 21],
  ])('in %s are %i', (month, expected) => {
    expect(workdaysOf(month)).toBe(expected)
  })

  it('take the notices’ days off and make-up days, and say they are official', () => {
    expect(cn.isWorkday('2026-02-16')).toBe(false)
    expect(cn.isWorkday('2026-02-14')).toBe(true)
    expect(cn.isWorkday('2026-10-10')).toBe(true)
    expect(cn.yearOf(2026)).toMatchObject({ official: true })
    expect(cn.yearOf(2025).holidays).toHaveLength(1 + 8 + 3 + 5 + 3 + 8)
    expect(cn.yearOf(2026).holidays).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7)
  })

  it('are reckoned where no notice is known, and say so', () => {
    expect(cn.yearOf(2027)).toMatchObject({ official: false, makeUpDays: [] })
    expect(['2027-02-05', '2027-02-08', '2027-06-09', '2027-09-15'].map((date) => cn.isWorkday(date))).toEqual(
      [1, 1, 1, 1].map(() => false),
    )
    expect(cn.yearOf(2031)).toMatchObject({ official: false })
    expect(cn.isWorkday('2031-10-01')).toBe(false)
    expect(cn.isWorkday('2031-10-06')).toBe(true)
    expect(cn.yearOf(2024).holidays.filter(({ on }) => on.startsWith('2024-05'))).toHaveLength(1)
  })

  it('no day off is named twice, and none is a make-up day', () => {
    for (const year of [2025, 2026, 2027]) {
      const off = cn.yearOf(year).holidays.map(({ on }) => on)
      expect(new Set(off).size).toBe(off.length)
      expect(cn.yearOf(year).makeUpDays.filter((on) => off.includes(on))).toEqual([])
    }
  })
})

describe('working time', () => {
  it('asked for on a Friday evening begins on Monday morning', () => {
    expect(addWorkingMs(at('2026-11-20', 19), 2 * HOUR_MS, cn, SHANGHAI)).toBe(at('2026-11-23', 11))
  })

  it('runs from the hour it is asked for, and ends with the day rather than the next morning', () => {
    expect(addWorkingMs(at('2026-11-23', 15), 3 * HOUR_MS, cn, SHANGHAI)).toBe(at('2026-11-23', 18))
    expect(addWorkingMs(at('2026-11-23', 15), 3 * HOUR_MS + 1, cn, SHANGHAI)).toBe(at('2026-11-24', 9) + 1)
  })

  it('passes over National Day and works on the make-up Saturday', () => {
    // Wednesday 30 September 16:00 + 18 h: 2 h that day, 9 h on Thursday 8 October, 7 h on Friday.
    expect(addWorkingMs(at('2026-09-30', 16), 18 * HOUR_MS, cn, SHANGHAI)).toBe(at('2026-10-09', 16))
    // Friday 9 October 16:00 + 4 h: the Saturday is a working day.
    expect(addWorkingMs(at('2026-10-09', 16), 4 * HOUR_MS, cn, SHANGHAI)).toBe(at('2026-10-10', 11))
    expect(addWorkingMs(at('2026-10-09', 16), 4 * HOUR_MS, weekdays, SHANGHAI)).toBe(at('2026-10-12', 11))
  })

  it('crosses a year and a change of the clocks', () => {
    expect(addWorkingMs(at('2025-12-31', 17), 2 * HOUR_MS, cn, SHANGHAI)).toBe(at('2026-01-04', 10))
    const newYork = 'America/New_York'
    // Clocks go forward on Sunday 8 March 2026: Friday 17:00 to Monday 10:00 is two working hours all the same.
    expect(addWorkingMs(at('2026-03-06', 17, newYork), 2 * HOUR_MS, weekdays, newYork)).toBe(
      at('2026-03-09', 10, newYork),
    )
  })

  it('goes back where it is negative, and stays where it is none', () => {
    expect(addWorkingMs(at('2026-11-23', 10), -2 * HOUR_MS, cn, SHANGHAI)).toBe(at('2026-11-20', 17))
    expect(addWorkingMs(at('2026-11-22', 10), 0, cn, SHANGHAI)).toBe(at('2026-11-22', 10))
  })

  it('measured between two instants is what was added, from any instant in any zone', () => {
    const random = seededRandom(seedFor('working time'))
    for (let round = 0; round < 2_000; round++) {
      const zone = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'][Math.floor(random() * 3)]!
      const calendar = random() < 0.5 ? cn : weekdays
      const from = Date.UTC(2025, 0, 1) + Math.floor(random() * 1_000 * DAY_MS)
      const ms = 1 + Math.floor(random() * 200 * HOUR_MS)
      const to = addWorkingMs(from, ms, calendar, zone)
      expect(workingMsBetween(from, to, calendar, zone)).toBe(ms)
      expect(workingMsBetween(to, from, calendar, zone)).toBe(-ms)
      expect(workingMsBetween(from, to - 1, calendar, zone)).toBe(ms - 1)
      expect(calendar.isWorkday(localDateOf(to, zone))).toBe(true)
    }
  })
})

function workdaysOf(month: string): number {
  let count = 0
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) count += Number(cn.isWorkday(date))
  return count
}
