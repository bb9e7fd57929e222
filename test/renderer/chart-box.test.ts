import { describe, expect, it, vi } from 'vitest'
import BoxChart from '../../renderer/ui/charts/box/BoxChart.vue'
import { valueAxis } from '../../renderer/ui/charts/box/value-axis'
import { ChartStub, mountChart, savedBy } from './chart-desk'

vi.mock('../../renderer/ui/charts/chart', async () => ({ Chart: (await import('./chart-desk')).ChartStub }))

const HOUR = 3_600_000
const box = (key: string, hours: readonly [number, number, number, number, number, number], more = {}) => ({
  key,
  label: `${key}s`,
  n: 340,
  least: hours[0] * HOUR,
  lowerQuartile: hours[1] * HOUR,
  median: hours[2] * HOUR,
  upperQuartile: hours[3] * HOUR,
  p90: hours[4] * HOUR,
  most: hours[5] * HOUR,
  ...more,
})
const near = box('return', [1, 2, 3, 5, 7, 9])
const wide = box('repair', [0, 1, 4, 24, 200, 2_000], { n: 12, few: true })
const given = {
  category: 'Kind',
  boxes: [near, wide],
  formatValue: (ms: number) => `${ms / HOUR} h`,
  formatCount: (n: number) => `${n}`,
  plain: (ms: number) => (ms / HOUR).toFixed(1),
}

describe('a box plot', () => {
  it('walks, lists and saves the figures of each group', async () => {
    const { press, spoken, click, listed, drilled } = await mountChart(BoxChart, given)
    await press('ArrowRight', 'ArrowDown')
    expect(spoken()).toBe('repairs, Number: 12 – fewer than 30, says little')
    await press('ArrowRight')
    expect(spoken()).toBe('repairs, Least: 0 h')
    await press('Enter')
    expect(drilled).toEqual([{ key: 'repair' }])
    expect(ChartStub.made[0]?.active).toEqual([{ datasetIndex: 0, index: 1 }])
    expect(await savedBy(() => click('Save as CSV'))).toEqual([
      'Kind,Number,Least,Lower quartile,Median,Upper quartile,P90,Most,Notes',
      'returns,340,1.0,2.0,3.0,5.0,7.0,9.0,',
      'repairs,12,0.0,1.0,4.0,24.0,200.0,2000.0,"Number: fewer than 30, says little"',
    ])
    await click('Table')
    expect(listed()[1]).toEqual(['returns', '340', '1 h', '2 h', '3 h', '5 h', '7 h', '9 h'])
  })

  it('draws the five numbers as they are given, and P90 as a mark', async () => {
    await mountChart(BoxChart, { ...given, boxes: [near] })
    const [drawn] = ChartStub.made[0]!.data.datasets[0]?.data as Record<string, number>[]
    expect(drawn).toMatchObject({
      whiskerMin: HOUR,
      q1: 2 * HOUR,
      median: 3 * HOUR,
      q3: 5 * HOUR,
      whiskerMax: 9 * HOUR,
      mean: 7 * HOUR,
    })
  })

  it('leaves out groups without values, and says so where there are no others', async () => {
    const { listed, click } = await mountChart(BoxChart, { ...given, boxes: [near, { ...near, key: 'none', n: 0 }] })
    expect(ChartStub.made[0]?.data.datasets[0]?.data).toMatchObject([{ median: 3 * HOUR }, null])
    await click('Table')
    expect(listed()[2]).toEqual(['returns', ...Array<string>(7).fill('–')])
    const empty = await mountChart(BoxChart, { ...given, boxes: [{ ...near, n: 0 }] })
    expect(empty.wrapper.text()).toContain('No data in this period')
  })
})

describe('the axis of a box plot', () => {
  it('is linear in round durations where the boxes can be seen so', () => {
    const axis = valueAxis([near], 'auto')
    expect(axis).toMatchObject({ kind: 'linear', min: 0, max: 10 * HOUR })
    expect(axis.ticks).toEqual([0, 2, 4, 6, 8, 10].map((hours) => hours * HOUR))
  })

  it('takes the logarithm where one lasted a thousand times the others, and puts zero at its first mark', async () => {
    const axis = valueAxis([near, wide], 'auto')
    expect(axis.kind).toBe('log')
    expect(axis.min).toBeGreaterThan(0)
    expect(axis.min).toBeLessThanOrEqual(HOUR)
    expect(axis.max).toBeGreaterThanOrEqual(2_000 * HOUR)
    await mountChart(BoxChart, given)
    const drawn = ChartStub.made[0]!.data.datasets[0]?.data as Record<string, number>[]
    expect(drawn[1]?.whiskerMin).toBe(axis.min)
  })

  it('holds nothing, zeros, and a single value', () => {
    const zeros = box('zero', [0, 0, 0, 0, 0, 0])
    for (const boxes of [[], [zeros], [box('one', [3, 3, 3, 3, 3, 3])]]) {
      for (const wanted of ['auto', 'linear', 'log'] as const) {
        const { min, max, ticks } = valueAxis(boxes, wanted)
        expect([min, max ?? 0, ...(ticks ?? [])].every(Number.isFinite)).toBe(true)
        if (max !== undefined) expect(max).toBeGreaterThan(min)
      }
    }
  })
})
