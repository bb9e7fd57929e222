import { describe, expect, it, vi } from 'vitest'
import { nodeAt } from '../../renderer/ui/charts/sankey/node-at'
import SankeyChart from '../../renderer/ui/charts/sankey/SankeyChart.vue'
import { ChartStub, mountChart, savedBy } from './chart-desk'

vi.mock('../../renderer/ui/charts/chart', async () => ({ Chart: (await import('./chart-desk')).ChartStub }))

const given = {
  measure: 'Cases',
  nodes: [
    { key: 'k.return', label: 'Return', column: 0 },
    { key: 'd.approved', label: 'Approved', column: 1 },
    { key: 'd.declined', label: 'Declined', column: 1 },
    { key: 'o.settled', label: 'Settled', column: 2 },
    { key: 'o.open', label: 'Open', column: 2 },
  ],
  links: [
    { from: 'k.return', to: 'd.approved', n: 5 },
    { from: 'k.return', to: 'd.approved', n: 3 },
    { from: 'k.return', to: 'd.declined', n: 2 },
    { from: 'd.approved', to: 'o.settled', n: 8 },
    { from: 'd.approved', to: 'o.open', n: 0 },
    { from: 'd.approved', to: 'o.gone', n: 4 },
  ],
  formatValue: (n: number) => `${n} cases`,
}

describe('a flow', () => {
  it('walks, lists and saves its nodes and the links that leave them', async () => {
    const { press, spoken, click, listed, drilled } = await mountChart(SankeyChart, given)
    await press('ArrowRight', 'Enter')
    expect(spoken()).toBe('Return, Cases: 10 cases')
    expect(ChartStub.made[0]?.active).toEqual([0, 1].map((index) => ({ datasetIndex: 0, index })))
    await press('ArrowDown', 'Enter')
    expect(spoken()).toBe('Return → Approved, Cases: 8 cases')
    expect(ChartStub.made[0]?.active).toEqual([{ datasetIndex: 0, index: 0 }])
    expect(drilled).toEqual([{ node: 'k.return' }, { from: 'k.return', to: 'd.approved' }])
    const rows = [
      ['Return', '(all)', 10],
      ['Return', 'Approved', 8],
      ['Return', 'Declined', 2],
      ['Approved', '(all)', 8],
      ['Approved', 'Settled', 8],
      ['Declined', '(all)', 2],
      ['Settled', '(all)', 8],
    ]
    expect(await savedBy(() => click('Save as CSV'))).toEqual(['From,To,Cases', ...rows.map((row) => row.join())])
    await click('Table')
    expect(listed().slice(1)).toEqual(rows.map(([from, to, n]) => [from, to, `${n} cases`]))
  })

  it('draws links of the same ends once, and none of nothing', async () => {
    await mountChart(SankeyChart, given)
    expect(ChartStub.made[0]?.data.datasets[0]?.data).toEqual([
      { from: 'k.return', to: 'd.approved', flow: 8 },
      { from: 'k.return', to: 'd.declined', flow: 2 },
      { from: 'd.approved', to: 'o.settled', flow: 8 },
    ])
  })

  it('says so where nothing flows', async () => {
    const { wrapper } = await mountChart(SankeyChart, { ...given, links: [{ from: 'k.return', to: 'o.open', n: 0 }] })
    expect(wrapper.find('canvas').exists()).toBe(false)
    expect(wrapper.text()).toContain('No data in this period')
  })

  it('opens nothing where its marks cannot be opened', async () => {
    const { wrapper, press, click, drilled } = await mountChart(SankeyChart, { ...given, drillable: false })
    await press('ArrowRight', 'Enter')
    await click('Table')
    expect(wrapper.findAll('tbody button')).toHaveLength(0)
    expect(drilled).toEqual([])
  })

  it('knows the node under the pointer by where its links begin and end', () => {
    const flow = { x: 20, x2: 200, y: 10, y2: 60, height: 40, from: { key: 'a' }, to: { key: 'b' } }
    const chart = { getDatasetMeta: () => ({ data: [flow] }) } as never
    expect([nodeAt(chart, 12, 30), nodeAt(chart, 205, 80), nodeAt(chart, 100, 40), nodeAt(chart, 12, 90)]).toEqual([
      'a',
      'b',
      null,
      null,
    ])
  })
})
