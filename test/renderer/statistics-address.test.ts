import { describe, expect, it } from 'vitest'
import {
  casesBehind,
  casesThatTook,
  casesTimed,
  ordersBehind,
  ordersCounted,
} from '../../renderer/features/statistics/drill'
import { linkTo, ratingsLink } from '../../renderer/features/statistics/frame/tabs'
import { daysOfMonth, overlapOf } from '../../renderer/features/statistics/month'
import { lengthOf, periodOf, PRESETS, shiftPeriod, usualGrain } from '../../renderer/features/statistics/periods'
import { readStatistics } from '../../renderer/features/statistics/statistics-query'
import { unknownUnder } from '../../renderer/features/statistics/unknown-under'

describe('a period', () => {
  it('counts both of its ends, and names stand for calendar days', () => {
    expect(periodOf('last7', '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' })
    expect(periodOf('lastMonth', '2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(periodOf('thisMonth', '2026-03-03')).toEqual({ from: '2026-03-01', to: '2026-03-03' })
    expect(periodOf('thisYear', '2026-03-03')).toEqual({ from: '2026-01-01', to: '2026-03-03' })
    expect(lengthOf(periodOf('today', '2026-03-03'))).toBe(1)
    expect(lengthOf(periodOf('last365', '2026-03-03'))).toBe(365)
  })

  it('moves by its own length, and back to where it was', () => {
    for (const preset of PRESETS) {
      const period = periodOf(preset, '2026-03-31')
      const before = shiftPeriod(period, -1)
      expect(lengthOf(before)).toBe(lengthOf(period))
      expect(before.to < period.from).toBe(true)
      expect(shiftPeriod(before, 1)).toEqual(period)
    }
  })

  it('gets a grain with a readable number of points', () => {
    expect(usualGrain(periodOf('last30', '2026-03-03'))).toBe('day')
    expect(usualGrain(periodOf('last90', '2026-03-03'))).toBe('week')
    expect(usualGrain(periodOf('last365', '2026-03-03'))).toBe('month')
  })

  it('of a month has all of its days, and overlaps another in the days both have', () => {
    expect(daysOfMonth('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(daysOfMonth('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(overlapOf({ from: '2026-02-10', to: '2026-05-01' }, daysOfMonth('2026-02'))).toEqual({
      from: '2026-02-10',
      to: '2026-02-28',
    })
  })
})

describe('the address of the statistics', () => {
  const today = '2026-11-22'
  const usual = {
    preset: 'last90',
    period: { from: '2026-08-25', to: today },
    filter: {},
    grain: 'week',
    shown: undefined,
    measure: 'opened',
    compares: false,
    across: 'product',
    per: 'kind',
  }

  it('is read with what makes sense in it', () => {
    expect(readStatistics({}, today)).toEqual(usual)
    const filter = {
      channel: 'jd',
      kind: 'refund',
      reason: 'damaged',
      currency: 'CNY',
      sku: 'COAT-1',
      category: 'coats',
      agent: 'Lin',
      segment: 'vip',
    }
    const dates = { from: '2026-01-01', to: '2026-01-31' }
    const how = { grain: 'month', measure: 'settled', compare: '1', in: 'JPY', across: 'agent', per: 'month' }
    expect(readStatistics({ ...dates, ...filter, ...how }, today)).toEqual({
      preset: null,
      period: dates,
      filter,
      grain: 'month',
      shown: 'JPY',
      measure: 'settled',
      compares: true,
      across: 'agent',
      per: 'month',
    })
  })

  it('falls back to what is usual where it says nothing that can be', () => {
    const odd = { from: '2026-02-30', to: '2026-03-01', kind: 'gift', grain: 'hour', across: 'colour', per: 'year' }
    expect(readStatistics(odd, today)).toEqual(usual)
    expect(readStatistics({ period: 'last7' }, today)).toMatchObject({ preset: 'last7', grain: 'day' })
  })

  it('goes along when the part is changed, and the ratings take what they understand', () => {
    const query = { from: '2026-01-01', to: '2026-01-31', channel: 'jd', sku: 'COAT-1', kind: 'repair' }
    expect(linkTo('times', query)).toEqual({ name: 'statistics-times', query })
    expect(linkTo('overview', query)).toEqual({ name: 'statistics', query })
    expect(ratingsLink({ from: '2026-01-01', to: '2026-01-31' }, query)).toEqual({
      path: '/scores',
      query: { from: '2026-01-01', to: '2026-01-31', channel: 'jd', sku: 'COAT-1' },
    })
  })
})

describe('a figure', () => {
  const period = { from: '2026-01-01', to: '2026-01-31' }
  const filter = {
    channel: 'jd',
    kind: 'return',
    reason: 'damaged',
    agent: 'Lin',
    sku: 'COAT-1',
    segment: 'vip',
  } as const

  it('leads to the cases it counts, with every filter of the page', () => {
    expect(casesBehind('closed', period, { ...filter, decision: 'approved', outcome: 'settled' })).toEqual({
      path: '/cases',
      query: { view: 'all', measure: 'closed', ...period, ...filter, decision: 'approved', outcome: 'settled' },
    })
    expect(casesTimed('decide', period, filter, true)).toMatchObject({ query: { clock: 'decide', late: 'yes' } })
    expect(casesTimed('decide', period, filter, false)).toMatchObject({ query: { late: 'no', ...period } })
    expect(casesTimed('decide', period, filter)).not.toHaveProperty('query.late')
    expect(casesThatTook('goods_back', period, filter)).toMatchObject({ query: { timed: 'goods_back', ...filter } })
  })

  it('leads to orders with the filters that orders know', () => {
    const known = { channel: 'jd', sku: 'COAT-1', segment: 'vip' }
    expect(ordersBehind(period, filter)).toEqual({
      path: '/orders',
      query: { placedFrom: period.from, placedTo: period.to, ...known },
    })
    expect(ordersCounted({ measure: 'returned', ...period, withinDays: 30 }, filter)).toEqual({
      path: '/orders',
      query: { measure: 'returned', ...period, within: '30', ...known },
    })
  })

  it('of orders is not known under filters that orders cannot follow', () => {
    expect(unknownUnder({ channel: 'jd', sku: 'COAT-1' })).toEqual([])
    expect(unknownUnder(filter)).toEqual(['kind', 'reason', 'agent'])
    expect(unknownUnder(filter, ['channel'])).toEqual(['channel'])
  })
})
