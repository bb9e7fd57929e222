import { describe, expect, it } from 'vitest'
import { burstsOf } from '../../electron/domain/forecast/alarms/bursts'
import { isQuiet } from '../../electron/domain/forecast/alarms/quiet'
import { raiseShare } from '../../electron/domain/forecast/alarms/shares'
import { expectEach } from '../../electron/domain/forecast/expectations'
import { countLimits } from '../../electron/domain/forecast/math/count-chances'
import { addDays } from '../../shared/time'
import { seededRandom, seedFor } from '../support/seed'
import { poisson, simulate } from '../support/simulate'

const random = seededRandom(seedFor('alarms'))
const FIRST = '2016-01-04'

/** Products of every frequency, most of them rare; the last week first. */
function shopOf(products: number): Map<string, number[]> {
  return new Map(
    Array.from({ length: products }, (_, at) => {
      const mean = 0.1 + 10 * random() ** 3
      return [`sku-${at}`, Array.from({ length: 9 }, () => poisson(mean, random))]
    }),
  )
}

describe('bursts of products', () => {
  it('are raised on about one day in a hundred where nothing has changed, among however many products', () => {
    for (const products of [20, 300]) {
      const days = Array.from({ length: 300 }, () => burstsOf(shopOf(products)).length > 0)
      // At a rate of 1 % three of 300 are expected; more than twelve have a chance below 1 in 10,000.
      expect(days.filter(Boolean).length).toBeLessThanOrEqual(12)
    }
  })

  it('are found where one product of 300 suddenly has five times its cases', () => {
    const days = Array.from({ length: 60 }, () => {
      const shop = shopOf(300)
      shop.set('burst', [poisson(25, random), ...Array.from({ length: 8 }, () => poisson(5, random))])
      return burstsOf(shop).some(({ member }) => member === 'burst')
    })
    expect(days.filter(Boolean).length).toBeGreaterThan(50)
  })

  it('need some cases: four in a week after none is not yet one', () => {
    expect(burstsOf(new Map([['new', [9, 0, 0, 0, 0, 0, 0, 0, 0]]]))).toEqual([])
    expect(burstsOf(new Map([['new', [10, 0, 0, 0, 0, 0, 0, 0, 0]]]))).toMatchObject([{ member: 'new', n: 10 }])
  })
})

/** How many of 1,400 simulated days lie beyond the limits that the days before set. */
function daysOut(shape: string, change: (counts: number[]) => number[] = (counts) => counts): (string | null)[] {
  const counts = change(simulate(shape, 1_470, random))
  const byDay = new Map(counts.map((n, day) => [addDays(FIRST, day), n]))
  const points = Array.from({ length: 1_400 }, (_, at) => addDays(FIRST, at + 70)).map((day) => ({
    from: day,
    to: day,
  }))
  return expectEach(points, byDay, { since: FIRST, last: '2026-01-01', grain: 'day' }).map((earlier, at) => {
    const { lower, upper } = countLimits(earlier!)
    const n = counts[at + 70]!
    return n > upper ? 'above' : n < lower ? 'below' : null
  })
}

describe('a day on the control chart', () => {
  it.each(['flat, three a day', 'weekly, four a day', 'weekly, fifteen a day', 'flat, two hundred a day'])(
    '%s: is out three times in a thousand at most where nothing changes',
    (shape) => {
      // 3.8 of 1,400 days are expected at most; fourteen or more have a chance below 1 in 10,000.
      expect(daysOut(shape).filter((out) => out !== null).length).toBeLessThan(14)
    },
  )

  it('is out where it holds three times what it should, again a month later, and where it holds nothing', () => {
    const found = daysOut('weekly, fifteen a day', (counts) =>
      counts.map((n, day) => (day === 500 || day === 530 ? 60 : day === 900 ? 0 : n)),
    )
    expect([500, 530, 900].map((day) => found[day - 70])).toEqual(['above', 'above', 'below'])
  })

  it('has no limits before there are eight weeks, nor while it is not over', () => {
    const points = [56, 57, 100].map((day) => ({ from: addDays(FIRST, day - 1), to: addDays(FIRST, day - 1) }))
    const found = expectEach(points, new Map(), { since: FIRST, last: addDays(FIRST, 98), grain: 'day' })
    expect(found.map((earlier) => earlier !== null)).toEqual([false, true, false])
    expect(expectEach(points, new Map(), { since: null, last: '2026-01-01', grain: 'day' })).toEqual([null, null, null])
  })
})

const draw = (n: number, share: number) => Array.from({ length: n }).filter(() => random() < share).length

describe('a share', () => {
  const raised = (week: number, share: number, before = 0.15) =>
    raiseShare('late', { n: week, hits: draw(week, share) }, { n: 320, hits: draw(320, before) }, '2026-01-10').length
  const times = (count: number, of: () => number) => Array.from({ length: count }, of).reduce((sum, n) => sum + n, 0)

  it('that stays what it was raises an alarm once in hundreds of weeks', () => {
    expect(times(1_000, () => raised(40, 0.15))).toBeLessThan(9)
    expect(times(1_000, () => raised(40, 0.01, 0.01))).toBeLessThan(9)
  })

  it('that triples nearly always does, and says what was expected', () => {
    expect(times(100, () => raised(60, 0.5))).toBeGreaterThan(90)
    expect(raiseShare('low_stars', { n: 20, hits: 15 }, { n: 100, hits: 20 }, '2026-01-10')).toMatchObject([
      { from: '2026-01-04', to: '2026-01-10', n: 15, outOf: 20, expected: 4, lower: 0, direction: 'above' },
    ])
    expect(raiseShare('low_stars', { n: 9, hits: 9 }, { n: 100, hits: 0 }, '2026-01-10')).toEqual([])
  })
})

describe('quiet hours', () => {
  const at = (clock: string, quietHours: { from: string; to: string } | null, timeZone = 'Asia/Shanghai') =>
    isQuiet({ quietHours, timeZone }, Date.parse(`2026-07-10T${clock}:30Z`))
  it('cross midnight on the shop’s own clocks, from their first minute to before their last', () => {
    const night = { from: '21:00', to: '08:00' }
    // 13:00 UTC is 21:00 in Shanghai and 09:00 in New York.
    expect(['12:59', '13:00', '20:00', '23:59', '00:00', '04:00'].map((clock) => at(clock, night))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(at('13:00', night, 'America/New_York')).toBe(false)
    expect(at('01:00', night, 'America/New_York')).toBe(true)
  })

  it('may lie within a day, and there may be none', () => {
    const noon = { from: '12:00', to: '13:30' }
    expect(['03:59', '04:00', '05:29', '05:30'].map((clock) => at(clock, noon))).toEqual([false, true, true, false])
    expect([at('13:00', null), at('13:00', { from: '09:00', to: '09:00' })]).toEqual([false, false])
  })
})
