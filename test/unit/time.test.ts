import { describe, expect, it } from 'vitest'
import {
  addDays,
  CalendarDate,
  DAY_MS,
  daysBetween,
  endOfDay,
  HOUR_MS,
  Instant,
  instantOf,
  isTimeZone,
  localDateOf,
  offsetMs,
  startOfDay,
  startOfPeriod,
} from '../../shared/time'

const at = (...parts: [number, number, number, number?, number?, number?]) =>
  Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3] ?? 0, parts[4] ?? 0, parts[5] ?? 0)
const HALF_HOUR = HOUR_MS / 2

describe('offsets', () => {
  it.each([
    ['UTC', at(2026, 1, 1), 0],
    ['Asia/Shanghai', at(2026, 7, 1), 8],
    ['Asia/Kolkata', at(2026, 1, 1), 5.5],
    ['Asia/Kathmandu', at(2026, 1, 1), 5.75],
    ['Australia/Lord_Howe', at(2026, 1, 1), 11],
    ['Australia/Lord_Howe', at(2026, 7, 1), 10.5],
    ['America/St_Johns', at(2026, 1, 1), -3.5],
    ['Pacific/Kiritimati', at(2026, 1, 1), 14],
    ['Pacific/Marquesas', at(2026, 1, 1), -9.5],
    ['America/New_York', at(2026, 7, 1), -4],
    ['America/New_York', at(2026, 1, 1), -5],
    ['Asia/Shanghai', at(1988, 7, 1), 9],
  ])('%s at %i is %f hours', (zone, instant, hours) => {
    expect(offsetMs(instant, zone)).toBe(hours * HOUR_MS)
  })

  it('change at the very instant the clocks do', () => {
    const springs = at(2026, 3, 8, 7)
    expect([springs - 1, springs].map((instant) => offsetMs(instant, 'America/New_York') / HOUR_MS)).toEqual([-5, -4])
  })

  it('names that are no zone are told', () => {
    expect(['Asia/Shanghai', 'Mars/Base', '', '+25:00'].map(isTimeZone)).toEqual([true, false, false, false])
  })
})

describe('the calendar date of an instant', () => {
  it.each([
    [at(2026, 1, 1, 15, 59, 59), 'Asia/Shanghai', '2026-01-01'],
    [at(2026, 1, 1, 16), 'Asia/Shanghai', '2026-01-02'],
    [at(2026, 1, 1, 18, 29, 59), 'Asia/Kolkata', '2026-01-01'],
    [at(2026, 1, 1, 18, 30), 'Asia/Kolkata', '2026-01-02'],
    [at(2026, 1, 1, 2), 'America/Los_Angeles', '2025-12-31'],
    [at(2024, 2, 29, 23), 'UTC', '2024-02-29'],
    [at(1969, 12, 31, 23), 'UTC', '1969-12-31'],
    [at(1969, 12, 31, 23), 'Asia/Shanghai', '1970-01-01'],
  ])('%i in %s is %s', (instant, zone, date) => {
    expect(localDateOf(instant, zone)).toBe(date)
  })
})

describe('the instant a wall clock shows', () => {
  const newYork = (date: string, hours: number) => instantOf(date, hours * HOUR_MS, 'America/New_York')

  it('in a gap is read with the offset before it', () => {
    // 8 March 2026, 02:30 does not exist: it is 03:30 by the new time.
    expect(newYork('2026-03-08', 2.5)).toBe(at(2026, 3, 8, 7, 30))
    expect([newYork('2026-03-08', 1.5), newYork('2026-03-08', 3), newYork('2026-03-08', 12)]).toEqual([
      at(2026, 3, 8, 6, 30),
      at(2026, 3, 8, 7),
      at(2026, 3, 8, 16),
    ])
  })

  it('twice is its first occurrence', () => {
    // 1 November 2026, 01:30 occurs at 05:30 and 06:30 UTC.
    expect(newYork('2026-11-01', 1.5)).toBe(at(2026, 11, 1, 5, 30))
    expect([newYork('2026-11-01', 0.5), newYork('2026-11-01', 2), newYork('2026-11-01', 12)]).toEqual([
      at(2026, 11, 1, 4, 30),
      at(2026, 11, 1, 7),
      at(2026, 11, 1, 17),
    ])
  })

  it('over a change of half an hour', () => {
    const lordHowe = (date: string, hours: number) => instantOf(date, hours * HOUR_MS, 'Australia/Lord_Howe')
    expect(lordHowe('2026-10-04', 2.25)).toBe(at(2026, 10, 3, 15, 45))
    expect(lordHowe('2026-10-04', 2.5)).toBe(at(2026, 10, 3, 15, 30))
    expect(lordHowe('2026-04-05', 1.75)).toBe(at(2026, 4, 4, 14, 45))
  })

  it('reads back as the same wall time wherever that exists', () => {
    const zones = [
      'Asia/Shanghai',
      'Asia/Kathmandu',
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'Pacific/Apia',
      'Africa/Cairo',
    ]
    for (const zone of zones) {
      for (let instant = at(2010, 1, 1, 0, 15); instant < at(2012, 2, 1); instant += 11 * HALF_HOUR) {
        const wall = instant + offsetMs(instant, zone)
        const date = localDateOf(instant, zone)
        const found = instantOf(date, wall - Date.parse(`${date}T00:00:00Z`), zone)
        expect(found + offsetMs(found, zone), `${zone} ${new Date(instant).toISOString()}`).toBe(wall)
        expect(found).toBeLessThanOrEqual(instant)
      }
    }
  })
})

describe('days', () => {
  it('have 23, 24 or 25 hours, and end where the next begins', () => {
    const hours = (date: string, zone: string) => (endOfDay(date, zone) + 1 - startOfDay(date, zone)) / HOUR_MS
    expect(hours('2026-03-08', 'America/New_York')).toBe(23)
    expect(hours('2026-11-01', 'America/New_York')).toBe(25)
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5)
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5)
    expect(hours('2026-06-01', 'Asia/Shanghai')).toBe(24)
  })

  it('begin at one where midnight is skipped', () => {
    // São Paulo, 4 November 2018: 00:00 became 01:00, at 03:00 UTC.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(at(2018, 11, 4, 3))
    expect(endOfDay('2018-11-03', 'America/Sao_Paulo')).toBe(at(2018, 11, 4, 3) - 1)
  })

  it('begin at the midnight that is not repeated where clocks go back at midnight', () => {
    // São Paulo, 18 February 2018: at 02:00 UTC midnight became 23:00 once more.
    expect(startOfDay('2018-02-18', 'America/Sao_Paulo')).toBe(at(2018, 2, 18, 3))
  })

  it('that were skipped whole are empty', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(endOfDay('2011-12-30', 'Pacific/Apia') + 1 - startOfDay('2011-12-30', 'Pacific/Apia')).toBe(0)
  })

  it('begin with their own first instant in every zone', () => {
    for (const zone of [
      'Asia/Shanghai',
      'America/Sao_Paulo',
      'Asia/Beirut',
      'America/Havana',
      'Africa/Cairo',
      'Australia/Lord_Howe',
    ]) {
      for (let date = '2017-12-25'; date < '2019-01-10'; date = addDays(date, 1)) {
        const start = startOfDay(date, zone)
        expect([localDateOf(start, zone), localDateOf(start - 1, zone)], `${zone} ${date}`).toEqual([
          date,
          addDays(date, -1),
        ])
      }
    }
  })

  it('are added and counted by the calendar', () => {
    expect([
      addDays('2024-02-28', 1),
      addDays('2023-02-28', 1),
      addDays('2026-01-01', -1),
      addDays('2026-01-31', 365),
    ]).toEqual(['2024-02-29', '2023-03-01', '2025-12-31', '2027-01-31'])
    expect([
      daysBetween('2026-03-01', '2026-03-31'),
      daysBetween('2024-03-01', '2024-02-01'),
      daysBetween('2026-01-01', '2026-01-01'),
    ]).toEqual([30, -29, 0])
  })

  it('the last day of the calendar still ends', () => {
    expect(endOfDay('8999-12-31', 'Asia/Shanghai')).toBe(at(8999, 12, 31, 16) - 1)
  })
})

describe('periods', () => {
  it('a week begins on Monday, a month on its first', () => {
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-29', '1969-12-31', '1970-01-01'].map((date) => startOfPeriod(date, 'week')),
    ).toEqual(['2026-11-16', '2026-11-23', '2026-11-23', '1969-12-29', '1969-12-29'])
    expect([startOfPeriod('2026-11-22', 'month'), startOfPeriod('2026-11-22', 'day')]).toEqual([
      '2026-11-01',
      '2026-11-22',
    ])
  })
})

describe('what counts as a date and as an instant', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-32',
    '20260101',
    '2026-01-01T00:00',
    '9999-12-31',
    '0000-01-01',
    '',
  ])('%j is no date', (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(false)
  })

  it('a leap day is one', () => {
    expect(
      ['2024-02-29', '2000-02-29', '1900-01-01', '8999-12-31'].every((text) => CalendarDate.safeParse(text).success),
    ).toBe(true)
  })

  it('every instant allowed has a calendar date in every zone', () => {
    const [least, most] = [Date.UTC(1900, 0, 2), Date.UTC(8999, 11, 31) - 1]
    const allowed = [least - 1, least, most, most + 1, 0.5].map((at) => Instant.safeParse(at).success)
    expect(allowed).toEqual([false, true, true, false, false])
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai']) {
      const dates = [localDateOf(least, zone), localDateOf(most, zone)]
      expect(dates.every((date) => CalendarDate.safeParse(date).success)).toBe(true)
    }
    expect(DAY_MS).toBe(24 * HOUR_MS)
  })
})
