import { describe, expect, it, vi } from 'vitest'
import BaseChart from '../../renderer/ui/charts/BaseChart.vue'
import { shortLabel } from '../../renderer/ui/charts/short-label'
import { Refusal } from '../../shared/refusals'
import { mountChart } from './chart-desk'

vi.mock('../../renderer/ui/charts/chart', async () => ({ Chart: (await import('./chart-desk')).ChartStub }))

const given = {
  category: 'Week',
  labels: ['W1'],
  series: [{ key: 'n', label: 'Opened', tone: 'blue', values: [3] }],
  formatValue: (value: number) => `${value}`,
}
const mountFrame = (changes: Record<string, unknown> = {}) => mountChart(BaseChart, { ...given, ...changes })

describe('the frame of a chart', () => {
  it('says what is counted, beside the pointer and on paper', async () => {
    const sentence = 'Cases opened in the period.'
    const { wrapper } = await mountFrame({ definition: { label: 'Opened', sentence } })
    expect(wrapper.get('[role="tooltip"]').text()).toBe(sentence)
    expect(wrapper.get('p.print\\:block').text()).toBe(sentence)
  })

  it.each([
    ['no labels', { labels: [] }],
    ['no series', { series: [] }],
    ['only gaps', { series: [{ ...given.series[0], values: [null] }] }],
    ['no numbers', { series: [{ ...given.series[0], values: [Number.NaN] }] }],
  ])('says a sentence instead of an empty canvas: %s', async (_, nothing) => {
    const { wrapper } = await mountFrame({ ...nothing, emptyText: 'No cases in CNY.' })
    expect(wrapper.find('canvas').exists()).toBe(false)
    expect(wrapper.text()).toContain('No cases in CNY.')
    expect(wrapper.text()).not.toContain('Three were opened.')
    expect(wrapper.find('button[aria-label="Save as CSV"]').exists()).toBe(false)
  })

  it('shows nothing of what is not there yet', async () => {
    const { wrapper, change } = await mountFrame({ labels: [], loading: true })
    expect(wrapper.find('canvas').exists()).toBe(false)
    expect(wrapper.text()).not.toContain('No data')
    await change({ labels: ['W1'], loading: false })
    expect(wrapper.find('canvas').exists()).toBe(true)
  })

  it('says what went wrong, and offers another try', async () => {
    const error = new Refusal('statistics.too_many_points', { points: 9_999, most: 1_200 })
    const { wrapper, retried } = await mountFrame({ error })
    expect(wrapper.find('canvas').exists()).toBe(false)
    await wrapper.get('[role="alert"] button').trigger('click')
    expect(retried).toEqual([true])
  })

  it('prints the whole of a table that scrolls on the screen', async () => {
    const { wrapper, click } = await mountFrame()
    await click('Table')
    expect(wrapper.get('[role="group"]').classes()).toContain('print:max-h-none!')
  })
})

it('long names are cut in the middle, Chinese ones sooner, and short ones not at all', () => {
  expect(shortLabel('Coat', 12)).toBe('Coat')
  expect(shortLabel('Waterproof jacket 12', 12)).toBe('Waterpro…12')
  expect(shortLabel('防水透气冲锋衣男款', 12)).toBe('防水透气…款')
})
