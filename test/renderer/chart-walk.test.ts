import { expect, it, vi } from 'vitest'
import type { ChartSeries } from '../../renderer/ui/charts/chart'
import { useChartWalk } from '../../renderer/ui/charts/use-chart-walk'

const series = ['opened', 'closed'].map((key): ChartSeries => ({ key, label: key, tone: 'primary', values: [1, 2, 3] }))

it('the marks of a chart are walked with the arrow keys, and Enter opens the one it stands on', () => {
  const open = vi.fn()
  const walk = useChartWalk(
    () => 3,
    () => series,
    open,
  )
  const press = (key: string) => walk.onKeydown(new KeyboardEvent('keydown', { key }))
  press('Enter')
  expect(open).not.toHaveBeenCalled()
  for (const key of [
    'ArrowRight',
    'ArrowRight',
    'ArrowDown',
    'ArrowDown',
    'Enter',
    'End',
    'ArrowRight',
    'ArrowUp',
    'Enter',
  ])
    press(key)
  expect(open.mock.calls).toEqual([[{ index: 1, series: 'closed' }], [{ index: 2, series: 'opened' }]])
  press('Escape')
  press('Enter')
  expect(open).toHaveBeenCalledTimes(2)
})
