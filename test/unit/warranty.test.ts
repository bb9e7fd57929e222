import { describe, expect, it } from 'vitest'
import { warrantyOf, type WarrantyFacts } from '../../electron/domain/cases/repair/warranty'
import { addMonths } from '../../electron/domain/cases/repair/warranty-months'
import { endOfDay, instantOf, startOfDay } from '../../shared/time'

const ZONE = 'Asia/Shanghai'
const noon = (on: string): number => instantOf(on, 12 * 3_600_000, ZONE)
const lastInstantOf = (on: string): number => endOfDay(on, ZONE)

function warranty(changes: Partial<WarrantyFacts>) {
  return warrantyOf({
    deliveredAt: noon('2026-03-05'),
    restartedByCase: null,
    category: 'shoes',
    repairs: [],
    terms: { warrantyMonths: 12, warrantyMonthsByCategory: { 数码: 24, gifts: 0 }, citation: '三包' },
    timeZone: ZONE,
    askedAt: noon('2026-06-01'),
    now: noon('2026-06-01'),
    ...changes,
  })
}
const inRepair = (from: string, until: string | null) => ({
  receivedAt: noon(from),
  returnedAt: until === null ? null : noon(until),
})

describe('calendar months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-05', 12, '2027-03-05'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 0, '2026-11-30'],
    ['2026-10-31', 25, '2028-11-30'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
})

describe('a warranty', () => {
  it('runs from the delivery for the months of the policy, the last day included', () => {
    const { startsAt, endsAt, months, pausedMs, citation } = warranty({})
    expect({ startsAt, endsAt, months, pausedMs, citation }).toEqual({
      startsAt: noon('2026-03-05'),
      endsAt: lastInstantOf('2027-03-05'),
      months: 12,
      pausedMs: 0,
      citation: '三包',
    })
  })

  it.each([
    [lastInstantOf('2027-03-05'), true],
    [startOfDay('2027-03-06', ZONE), false],
  ])('asked for at %i is covered: %s', (askedAt, covered) => {
    expect(warranty({ askedAt, now: askedAt }).covered).toBe(covered)
  })

  it('counts its days in the zone of the shop', () => {
    // Delivered at 20:00 UTC on the 5th: in Shanghai that is the 6th.
    const deliveredAt = Date.UTC(2026, 2, 5, 20)
    expect(warranty({ deliveredAt }).endsAt).toBe(lastInstantOf('2027-03-06'))
    expect(warranty({ deliveredAt, timeZone: 'UTC' }).endsAt).toBe(endOfDay('2027-03-05', 'UTC'))
  })

  it('has the months of the category where the policy gives it its own', () => {
    expect(warranty({ category: '数码' }).endsAt).toBe(lastInstantOf('2028-03-05'))
    expect(warranty({ category: 'toString' }).months).toBe(12)
    expect(warranty({ category: null }).months).toBe(12)
  })

  it('does not exist for a category of no months', () => {
    expect(warranty({ category: 'gifts' })).toMatchObject({ covered: false, months: 0, endsAt: null })
  })

  it('has not begun while nothing is delivered, and then covers', () => {
    expect(warranty({ deliveredAt: null })).toMatchObject({ covered: true, startsAt: null, endsAt: null })
  })

  it('restarts with the delivery of a replacement', () => {
    expect(warranty({ deliveredAt: noon('2026-05-20'), restartedByCase: 'AS26-000007' })).toMatchObject({
      endsAt: lastInstantOf('2027-05-20'),
      restartedByCase: 'AS26-000007',
    })
  })
})

describe('time in repair', () => {
  it('is added to the end: ten days in the workshop are ten days more', () => {
    const repairs = [inRepair('2026-06-01', '2026-06-11')]
    const found = warranty({ repairs, askedAt: noon('2027-03-15'), now: noon('2027-03-15') })
    expect(found).toMatchObject({
      covered: true,
      pausedMs: 10 * 86_400_000,
      endsAt: lastInstantOf('2027-03-15'),
    })
  })

  it('still runs while the unit is in the workshop', () => {
    const repairs = [inRepair('2026-06-01', null)]
    expect(warranty({ repairs, now: noon('2026-06-04') }).endsAt).toBe(lastInstantOf('2027-03-08'))
  })

  it('that overlaps with another counts once', () => {
    const repairs = [inRepair('2026-06-05', '2026-06-11'), inRepair('2026-06-01', '2026-06-07')]
    expect(warranty({ repairs, now: noon('2026-07-01') }).pausedMs).toBe(10 * 86_400_000)
  })

  it('counts when it begins within days that an earlier repair added, and not when it begins after the end', () => {
    const first = inRepair('2026-06-01', '2026-06-11')
    const now = noon('2027-05-01')
    expect(warranty({ repairs: [first, inRepair('2027-03-12', '2027-03-17')], now }).pausedMs).toBe(15 * 86_400_000)
    expect(warranty({ repairs: [first, inRepair('2027-03-16', '2027-03-20')], now }).pausedMs).toBe(10 * 86_400_000)
  })

  it('of the first unit does not count for the one that took its place', () => {
    const repairs = [inRepair('2026-04-01', '2026-04-11')]
    expect(warranty({ deliveredAt: noon('2026-05-20'), repairs })).toMatchObject({
      pausedMs: 0,
      endsAt: lastInstantOf('2027-05-20'),
    })
  })
})
