import { describe, expect, it, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { markOf } from '../../renderer/ui/charts/marks'
import type { MarkTable } from '../../renderer/ui/charts/marks'
import { useChartWalk } from '../../renderer/ui/charts/use-chart-walk'

function tableOf(rows: string[], columns: string[], walk: 'down' | 'across' = 'down'): MarkTable<string> {
  return {
    heads: ['Week'],
    columns: columns.map((key) => ({ key, label: key })),
    rows: rows.map((key) => ({
      key,
      heads: [key],
      label: key,
      marks: columns.map((column) => markOf(1, { text: String }, `${key} ${column}`)),
    })),
    walk,
  }
}

function walkOn(first: MarkTable<string>) {
  const table = shallowRef(first)
  const opened: string[] = []
  const walk = useChartWalk(
    () => table.value,
    (point) => opened.push(point),
  )
  const press = (...keys: string[]) => {
    for (const key of keys) walk.onKeydown(new KeyboardEvent('keydown', { key }))
  }
  return { table, opened, walk, press }
}

describe('the marks of a chart', () => {
  it('are walked with the arrow keys, and Enter opens the one it stands on', () => {
    const { opened, press } = walkOn(tableOf(['W1', 'W2', 'W3'], ['opened', 'closed']))
    press('Enter')
    press('ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter', 'End', 'ArrowRight', 'ArrowUp', 'Enter')
    expect(opened).toEqual(['W2 closed', 'W3 opened'])
    press('Escape', 'Enter')
    expect(opened).toHaveLength(2)
  })

  it('are walked as they are drawn: across the columns of a matrix, down its rows', () => {
    const { opened, press } = walkOn(tableOf(['small', 'broken'], ['coat', 'hat', 'shoe'], 'across'))
    press('ArrowRight', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter', 'End', 'Enter', 'Home', 'ArrowUp', 'Enter')
    expect(opened).toEqual(['small hat', 'broken hat', 'broken shoe', 'small coat'])
  })

  it('are a list where there is one column: every arrow leads along it', () => {
    const { opened, press } = walkOn(tableOf(['a', 'b', 'c'], ['n']))
    press('ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter', 'ArrowUp', 'Enter', 'PageDown', 'Enter')
    expect(opened).toEqual(['c', 'b', 'c'].map((key) => `${key} n`))
  })

  it('keep the keyboard when others come before them, and give it to what took their place when they go', async () => {
    const { table, opened, walk, press } = walkOn(tableOf(['W1', 'W2'], ['opened', 'closed']))
    press('End', 'End', 'ArrowDown', 'Enter')
    table.value = tableOf(['W0', 'W1', 'W2'], ['opened', 'repeated', 'closed'])
    await nextTick()
    press('Enter')
    table.value = tableOf(['W0', 'W1'], ['opened'])
    await nextTick()
    press('Enter')
    expect(opened).toEqual(['W2 closed', 'W2 closed', 'W1 opened'])
    table.value = tableOf([], ['opened'])
    await nextTick()
    expect(walk.at.value).toBeNull()
  })

  it('leave keys with modifiers, and those that mean nothing here, to the page', () => {
    const { walk } = walkOn(tableOf(['W1'], ['opened']))
    const event = (init: KeyboardEventInit & { key: string }) =>
      new KeyboardEvent('keydown', { ...init, cancelable: true })
    const ignored = [event({ key: 'ArrowRight', ctrlKey: true }), event({ key: 'x' }), event({ key: 'Escape' })]
    for (const one of ignored) {
      const stop = vi.spyOn(one, 'preventDefault')
      walk.onKeydown(one)
      expect(stop).not.toHaveBeenCalled()
    }
    expect(walk.at.value).toBeNull()
  })
})
