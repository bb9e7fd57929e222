import { describe, expect, it, vi } from 'vitest'
import { h, nextTick } from 'vue'
import BaseChart from '../../renderer/ui/charts/BaseChart.vue'
import { fakeBridge, mountInDesk } from './mount-in-desk'

// The test's DOM has no canvas to draw on.
vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    setActiveElements(): void {}
    update(): void {}
    destroy(): void {}
  },
}))

async function mountChart(labels: string[]) {
  fakeBridge({})
  const drilled: unknown[] = []
  const series = [
    { key: 'opened', label: 'Opened', tone: 'primary', values: [3, 0] },
    { key: 'closed', label: 'Closed', tone: 'success', values: [1, null] },
  ]
  const props = {
    title: 'Cases',
    summary: 'Three were opened.',
    category: 'Week',
    labels,
    series,
    fileName: 'cases',
    formatValue: (value: number) => `${value} cases`,
    onDrill: (point: unknown) => drilled.push(point),
  }
  const { wrapper } = await mountInDesk({ render: () => h(BaseChart as never, props) })
  return { wrapper, drilled }
}

describe('a chart', () => {
  it('says in words what it shows and which mark the keyboard stands on', async () => {
    const { wrapper, drilled } = await mountChart(['W1', 'W2'])
    const chart = wrapper.get('[role="application"]')
    const described = chart
      .attributes('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent)
    expect(described?.[0]).toBe('Three were opened.')
    await chart.trigger('keydown', { key: 'ArrowRight' })
    await chart.trigger('keydown', { key: 'ArrowDown' })
    expect(wrapper.get('[aria-live]').text()).toBe('W1, Closed: 1 cases')
    await chart.trigger('keydown', { key: 'Enter' })
    expect(drilled).toEqual([{ index: 0, series: 'closed' }])
  })

  it('is also a table whose figures open what they count', async () => {
    const { wrapper, drilled } = await mountChart(['W1', 'W2'])
    await wrapper.get('button[aria-label="Table"]').trigger('click')
    await nextTick()
    expect(wrapper.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
      ['W1', '3 cases', '1 cases'],
      ['W2', '0 cases', '–'],
    ])
    await wrapper.get('tbody button').trigger('click')
    expect(drilled).toEqual([{ index: 0, series: 'opened' }])
  })

  it('says so when there is nothing to show', async () => {
    const { wrapper } = await mountChart([])
    expect(wrapper.text()).toContain('No data in this period')
  })
})
