import { describe, expect, it, vi } from 'vitest'
import { contrastOf, inkOn } from '../../renderer/ui/charts/contrast'
import { heatScale, legendValues } from '../../renderer/ui/charts/matrix/heat-scale'
import MatrixChart from '../../renderer/ui/charts/matrix/MatrixChart.vue'
import { PALETTE } from '../../renderer/ui/charts/palette'
import type { ChartColours } from '../../renderer/ui/charts/use-chart-colours'
import { ChartStub, mountChart, savedBy } from './chart-desk'

vi.mock('../../renderer/ui/charts/chart', async () => ({ Chart: (await import('./chart-desk')).ChartStub }))

const heads = (...labels: string[]) => labels.map((label) => ({ key: label.toLowerCase(), label }))
const given = {
  category: 'Reason',
  measure: 'Cases',
  rows: heads('Small', 'Broken'),
  columns: heads('Coat', 'Hat', 'Shoe'),
  cells: [
    { row: 'broken', column: 'hat', value: 7, mark: 'few' },
    { row: 'small', column: 'coat', value: 12, note: '12 of 40' },
    { row: 'small', column: 'shoe', value: 3, mark: 'censored', note: '3 of 9' },
    { row: 'gone', column: 'coat', value: 99 },
  ],
  formatValue: (value: number) => `${value} cases`,
}

describe('a matrix', () => {
  it('walks, lists and saves the cells it draws, each in its place', async () => {
    const { press, spoken, click, listed, drilled } = await mountChart(MatrixChart, given)
    await press('ArrowRight')
    expect(spoken()).toBe('Small, Coat: 12 cases – 12 of 40')
    await press('ArrowDown', 'ArrowRight', 'Enter')
    expect(spoken()).toBe('Broken, Hat: 7 cases – fewer than 30, says little')
    expect(drilled).toEqual([{ row: 'broken', column: 'hat' }])
    expect(ChartStub.made[0]?.active).toEqual([{ datasetIndex: 0, index: 4 }])
    expect(await savedBy(() => click('Save as CSV'))).toEqual([
      'Reason,Coat,Hat,Shoe,Notes',
      'Small,12,0,3,Coat: 12 of 40; Shoe: 3 of 9; can still grow',
      'Broken,0,7,0,"Hat: fewer than 30, says little"',
    ])
    await click('Table')
    expect(listed()).toEqual([
      ['Reason', 'Coat', 'Hat', 'Shoe'],
      ['Small', '12 cases12 of 40', '0 cases', '3 cases3 of 9; can still grow'],
      ['Broken', '0 cases', '7 casesfewer than 30, says little', '0 cases'],
    ])
  })

  it('draws a rectangle for every cell, with its figure, and marks what can still grow', async () => {
    const { wrapper } = await mountChart(MatrixChart, { ...given, blank: null })
    const [dataset] = ChartStub.made[0]!.data.datasets
    expect(dataset?.data).toEqual([0, 1].flatMap((y) => [0, 1, 2].map((x) => ({ x, y }))))
    const { cells } = dataset?.painted as { cells: { text: string; mark?: string }[] }
    expect(cells.map(({ text }) => text)).toEqual(['12 cases', '–', '3 cases', '–', '7 cases', '–'])
    expect(cells.map(({ mark }) => mark)).toEqual([undefined, undefined, 'censored', undefined, 'few', undefined])
    expect(wrapper.text()).toContain('can still grow')
  })

  it('says so where nothing is known, instead of an empty canvas', async () => {
    for (const nothing of [{ rows: [] }, { columns: [] }, { cells: [], blank: null }]) {
      const { wrapper } = await mountChart(MatrixChart, { ...given, ...nothing })
      expect(wrapper.find('canvas').exists()).toBe(false)
      expect(wrapper.text()).toContain('No data in this period')
      wrapper.unmount()
    }
  })
})

describe('the colours of a matrix', () => {
  const papers = { light: 'rgb(255, 255, 255)', dark: 'rgb(15, 23, 43)' }
  it.each(['light', 'dark'] as const)('leave every figure readable, and more always differs more (%s)', (theme) => {
    const colours = { ...PALETTE[theme], paper: papers[theme] } as ChartColours
    for (const kind of ['linear', 'root'] as const) {
      const values = Array.from({ length: 101 }, (_, value) => value)
      const { fill } = heatScale(values, kind, colours, theme === 'dark')
      const fills = values.map(fill)
      for (const one of fills) expect(contrastOf(one, inkOn(one))).toBeGreaterThanOrEqual(4.5)
      const distances = fills.map((one) => contrastOf(one, colours.paper))
      expect(distances).toEqual(distances.toSorted((a, b) => a - b))
      expect(distances[1]).toBeGreaterThan(distances[0]!)
      expect(distances.at(-1)).toBeGreaterThan(3)
    }
  })

  it('are explained by values whose colours stand at equal steps', () => {
    expect(legendValues(400, 'linear')).toEqual([0, 100, 200, 300, 400])
    expect(legendValues(400, 'root')).toEqual([0, 25, 100, 225, 400])
  })

  it('name no value twice where counts are small', () => {
    expect(legendValues(3, 'root')).toEqual([0, 1, 2, 3])
    expect(legendValues(1, 'linear')).toEqual([0, 1])
  })

  it('are those of nothing where all is nothing, or no number', () => {
    const colours = { ...PALETTE.light, paper: papers.light } as ChartColours
    const { fill, most } = heatScale([0, null, Number.NaN, -3], 'linear', colours, false)
    expect(most).toBe(0)
    expect(new Set([0, null, Number.NaN, -3].map(fill)).size).toBe(1)
  })
})
