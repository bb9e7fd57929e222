import { describe, expect, it, vi } from 'vitest'
import { formatMinor } from '../../shared/money'
import BaseChart from '../../renderer/ui/charts/BaseChart.vue'
import { ChartStub, mountChart, savedBy } from './chart-desk'

// The test's DOM has no canvas to draw on.
vi.mock('../../renderer/ui/charts/chart', async () => ({ Chart: (await import('./chart-desk')).ChartStub }))

const opened = { key: 'opened', label: 'Opened', tone: 'primary', values: [3, 0] }
const closed = { key: 'closed', label: 'Closed', tone: 'success', values: [1, null] }
const given = {
  category: 'Week',
  labels: ['W1', 'W2'],
  series: [opened, closed],
  formatValue: (value: number) => `${value} cases`,
}
const mountCases = (changes: Record<string, unknown> = {}) => mountChart(BaseChart, { ...given, ...changes })

describe('a chart', () => {
  it('says in words what it shows and which mark the keyboard stands on', async () => {
    const { wrapper, drilled, press, spoken } = await mountCases()
    const chart = wrapper.get('[role="application"]')
    const described = chart
      .attributes('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent)
    expect(described?.[0]).toBe('Three were opened.')
    expect(described).not.toContain(undefined)
    await press('ArrowRight', 'ArrowDown')
    expect(spoken()).toBe('W1, Closed: 1 cases')
    expect(ChartStub.made[0]?.active).toEqual([{ datasetIndex: 1, index: 0 }])
    await press('Enter')
    expect(drilled).toEqual([{ index: 0, series: 'closed' }])
  })

  it('is also a table whose figures open what they count', async () => {
    const { wrapper, drilled, click, listed } = await mountCases()
    await click('Table')
    expect(listed()).toEqual([
      ['Week', 'Opened', 'Closed'],
      ['W1', '3 cases', '1 cases'],
      ['W2', '0 cases', '–'],
    ])
    await wrapper.get('tbody button').trigger('click')
    expect(drilled).toEqual([{ index: 0, series: 'opened' }])
  })

  it('opens nothing from a mark that counts nothing, in the table or from the keyboard', async () => {
    const { wrapper, drilled, press, click } = await mountCases()
    await press('ArrowRight', 'End', 'Enter', 'ArrowDown', 'Enter')
    expect(drilled).toEqual([])
    await click('Table')
    expect(wrapper.findAll('tbody button')).toHaveLength(2)
  })

  it('saves the same figures as its table shows, amounts in decimals, and nothing a spreadsheet would run', async () => {
    const settled = {
      key: 'settled',
      label: '=Settled',
      tone: 'warning',
      values: [-120050, 7],
      plain: (minor: number) => formatMinor(minor, 'CNY'),
    }
    const { click } = await mountCases({ labels: ['+W1', 'W2'], series: [opened, closed, settled] })
    expect(await savedBy(() => click('Save as CSV'))).toEqual([
      "Week,Opened,Closed,'=Settled",
      "'+W1,3,1,-1200.5",
      'W2,0,,0.07',
    ])
  })

  it('shows what is no number as a gap', async () => {
    const broken = { ...opened, values: [Number.NaN, Number.POSITIVE_INFINITY, 4] }
    const { click, listed } = await mountCases({ labels: ['W1', 'W2', 'W3'], series: [broken] })
    expect(ChartStub.made[0]?.data.datasets[0]?.data).toEqual([null, null, 4])
    await click('Table')
    expect(listed().map((row) => row[1])).toEqual(['Opened', '–', '–', '4 cases'])
  })
})

describe('new figures in a chart', () => {
  it('are put into the drawing that is there, at once, and leave the keyboard where it is', async () => {
    const { press, spoken, change } = await mountCases()
    await press('ArrowRight', 'ArrowRight')
    expect(spoken()).toBe('W2, Opened: 0 cases')
    await change({ labels: ['W0', 'W1', 'W2'], series: [{ ...opened, values: [9, 3, 5] }, closed] })
    expect(spoken()).toBe('W2, Opened: 5 cases')
    expect(ChartStub.made).toHaveLength(1)
    const [chart] = ChartStub.made
    expect(chart?.data.datasets[0]?.data).toEqual([9, 3, 5])
    expect(chart?.active).toEqual([{ datasetIndex: 0, index: 2 }])
    expect(new Set(chart?.updates)).toEqual(new Set(['none']))
    expect(chart?.options.animation).toBe(false)
  })

  it('keep a series hidden that was, because its dataset is the same one', async () => {
    const { change } = await mountCases()
    const before = ChartStub.made[0]?.data.datasets[0]
    await change({ series: [{ ...opened, values: [8, 8] }, closed] })
    expect(ChartStub.made[0]?.data.datasets[0]).toBe(before)
  })

  it('that are on their way do not take away those that are there', async () => {
    const { wrapper, change } = await mountCases()
    await change({ loading: true })
    expect(wrapper.find('canvas').exists()).toBe(true)
    expect(wrapper.get('section').attributes('aria-busy')).toBe('true')
    expect(ChartStub.made[0]?.isDestroyed).toBe(false)
  })

  it('leave no drawing behind when the chart goes', async () => {
    const { wrapper, click } = await mountCases()
    await click('Table')
    expect(ChartStub.made[0]?.isDestroyed).toBe(true)
    await click('Chart')
    wrapper.unmount()
    expect(ChartStub.made.map(({ isDestroyed }) => isDestroyed)).toEqual([true, true])
  })
})

describe('what a chart of bars and lines says besides its values', () => {
  it('the share of each part where bars fill the whole height', async () => {
    const { click, listed } = await mountCases({ stacked: 'share' })
    expect(ChartStub.made[0]?.data.datasets.map(({ data }) => data)).toEqual([
      [0.75, null],
      [0.25, null],
    ])
    await click('Table')
    expect(listed()[1]).toEqual(['W1', '3 cases (75%)', '1 cases (25%)'])
  })

  it('points beyond their limits, and those that rest on few', async () => {
    const marked = { ...opened, kind: 'line', values: [30, 2], out: ['above', null], few: [false, true] }
    const { wrapper, press, spoken, click } = await mountCases({ series: [marked] })
    await press('ArrowRight')
    expect(spoken()).toBe('W1, Opened: 30 cases – above its limits')
    await press('ArrowRight')
    expect(spoken()).toBe('W2, Opened: 2 cases – fewer than 30, says little')
    expect(ChartStub.made[0]?.data.datasets[0]?.pointStyle).toEqual(['triangle', 'circle'])
    expect(wrapper.text()).toContain('above its limits, ▼')
    expect(await savedBy(() => click('Save as CSV'))).toEqual([
      'Week,Opened,Notes',
      'W1,30,Opened: above its limits',
      'W2,2,"Opened: fewer than 30, says little"',
    ])
  })

  it('both ends of an interval, which opens nothing', async () => {
    const band = { key: 'i', label: '95 % interval', tone: 'blue', low: [1, null], high: [5, null] }
    const { wrapper, click, listed } = await mountCases({ series: [opened], bands: [band] })
    const [, low, high] = ChartStub.made[0]!.data.datasets
    expect([low?.fill, high?.fill]).toEqual(['+1', false])
    await click('Table')
    expect(listed()).toEqual([
      ['Week', 'Opened', '95 % interval: from', '95 % interval: to'],
      ['W1', '3 cases', '1 cases', '5 cases'],
      ['W2', '0 cases', '–', '–'],
    ])
    expect(wrapper.findAll('tbody button')).toHaveLength(1)
  })

  it('its levels and moments, which are drawn, are also read out', async () => {
    const annotations = [
      { kind: 'target', label: 'Target: 2', value: 2 },
      { kind: 'moment', label: 'Today', index: 1 },
    ]
    const { wrapper } = await mountCases({ annotations })
    const ids = wrapper.get('[role="application"]').attributes('aria-describedby')?.split(' ') ?? []
    expect(ids.map((id) => document.getElementById(id)?.textContent).join()).toContain('Target: 2Today')
  })
})
