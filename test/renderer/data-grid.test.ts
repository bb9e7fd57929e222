import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import DataGrid from '../../renderer/ui/DataGrid.vue'
import { Refusal } from '../../shared/refusals'
import { fakeBridge, mountInDesk } from './mount-in-desk'

interface Row {
  id: number
  name: string
}

beforeAll(() => {
  // The test's DOM has no layout: ten rows of 44 px stand below the header.
  window.ResizeObserver = class implements ResizeObserver {
    constructor(private readonly tell: ResizeObserverCallback) {}
    observe(target: Element): void {
      const contentRect = { width: 900, height: 36 + 440 } as DOMRectReadOnly
      const size = [{ inlineSize: contentRect.width, blockSize: contentRect.height }]
      this.tell(
        [{ target, contentRect, borderBoxSize: size, contentBoxSize: size, devicePixelContentBoxSize: size }],
        this,
      )
    }
    unobserve(): void {}
    disconnect(): void {}
  }
})

let mounted: VueWrapper | undefined
afterEach(() => {
  mounted?.unmount()
})

function rowsFrom(names: (index: number) => Row, total: number) {
  return vi.fn(async (offset: number, limit: number) => ({
    total,
    rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, step) => names(offset + step)),
  }))
}

async function mountGrid(
  load: (offset: number, limit: number) => Promise<{ total: number; rows: Row[] }>,
  extra: Record<string, unknown> = {},
) {
  fakeBridge({})
  const opened: number[] = []
  const selections: number[][] = []
  const props = reactive({
    label: 'Things',
    source: 'all',
    revision: 0,
    load,
    ...extra,
    columns: [{ key: 'name', label: 'Name', widthPx: 200, sort: 'name', text: (row: Row) => row.name }],
    rowKey: (row: Row) => row.id,
    rowLabel: (row: Row) => row.name,
    onOpen: (row: Row) => opened.push(row.id),
    'onUpdate:selected': (keys: ReadonlySet<number>) => selections.push([...keys]),
  })
  const { wrapper } = await mountInDesk({
    render: () => h(DataGrid as never, { ...props }, { empty: () => 'Nothing here' }),
  })
  mounted = wrapper
  const grid = wrapper.get<HTMLElement>('[role="grid"]')
  grid.element.focus()
  const press = async (key: string, more: object = {}) => {
    await grid.trigger('keydown', { key, ...more })
    await flushPromises()
  }
  const active = () => document.getElementById(grid.attributes('aria-activedescendant') ?? '')?.textContent?.trim()
  return {
    wrapper,
    grid,
    press,
    active,
    opened,
    selections,
    props,
    shown: () => wrapper.findAll('[role="row"][aria-selected]').map((row) => row.text()),
  }
}

const named = (index: number): Row => ({ id: index + 1, name: `row ${index}` })

describe('the grid', () => {
  it('asks for one window and tells how many rows the whole list has', async () => {
    const load = rowsFrom(named, 5_000)
    const { grid, shown } = await mountGrid(load)
    expect(load.mock.calls).toEqual([[0, 100]])
    expect(grid.attributes('aria-rowcount')).toBe('5001')
    expect(shown()[0]).toBe('row 0')
    expect(shown().length).toBeLessThan(40)
  })

  it('moves by J, K, arrows, Home, End and pages, and never gives the focus away', async () => {
    const { grid, press, active } = await mountGrid(rowsFrom(named, 5_000))
    const seen: (string | undefined)[] = []
    for (const key of ['j', 'ArrowDown', 'k', 'PageDown', 'PageUp', 'ArrowUp', 'End', 'Home', 'K']) {
      await press(key)
      seen.push(active())
      expect(document.activeElement).toBe(grid.element)
    }
    expect(seen).toEqual(['row 1', 'row 2', 'row 1', 'row 10', 'row 1', 'row 0', 'row 4999', 'row 0', 'row 0'])
  })

  it('reaches the last of a million rows', async () => {
    const { press, active } = await mountGrid(rowsFrom(named, 1_000_000))
    await press('End')
    expect(active()).toBe('row 999999')
  })

  it('hands its lines on to other rows when it scrolls, instead of making new ones', async () => {
    const { wrapper, grid, shown } = await mountGrid(rowsFrom(named, 5_000))
    const lines = () => wrapper.findAll('[role="row"][aria-selected]').map((line) => line.element)
    const scrollTo = async (row: number) => {
      grid.element.scrollTop = row * 44
      await grid.trigger('scroll')
      await flushPromises()
    }
    await scrollTo(20)
    const before = new Set(lines())
    await scrollTo(2_020)
    expect(shown()[4]).toBe('row 2020')
    expect(lines().filter((line) => !before.has(line))).toEqual([])
    expect(new Set(wrapper.findAll('[role="row"]').map((line) => line.attributes('id'))).size).toBe(lines().length + 1)
  })

  it('keeps a line out of sight and out of reach while its row is on its way', async () => {
    const first = rowsFrom(named, 5_000)
    const { wrapper, grid, opened } = await mountGrid((offset, limit) =>
      offset === 0 ? first(offset, limit) : new Promise(() => {}),
    )
    grid.element.scrollTop = 1_000 * 44
    await grid.trigger('scroll')
    await flushPromises()
    const lines = wrapper.findAll('[role="row"][aria-selected]')
    expect(lines.every((line) => line.classes('grid-waiting') && line.find('.grid-wait').exists())).toBe(true)
    await lines[4]!.trigger('click')
    expect(opened).toEqual([])
  })

  it('fetches the next window before it comes into view', async () => {
    const load = rowsFrom(named, 250)
    const { grid } = await mountGrid(load)
    for (const [row, asked] of [
      [30, 0],
      [60, 100],
      [160, 200],
      [230, 200],
    ] as const) {
      grid.element.scrollTop = row * 44
      await grid.trigger('scroll')
      await flushPromises()
      expect(load.mock.lastCall?.[0]).toBe(asked)
    }
  })

  it('selects with X and Space, extends with Shift and clears with Escape', async () => {
    const { press, selections } = await mountGrid(rowsFrom(named, 50))
    await press('x')
    await press('j')
    await press('j')
    await press(' ')
    await press('J', { shiftKey: true })
    await press('J', { shiftKey: true })
    expect(selections.at(-1)).toEqual([1, 3, 4, 5])
    await press('K', { shiftKey: true })
    expect(selections.at(-1)).toEqual([1, 3, 4])
    await press('Escape')
    expect(selections.at(-1)).toEqual([])
  })

  it('opens the row under the cursor with Enter', async () => {
    const { press, opened } = await mountGrid(rowsFrom(named, 50))
    await press('j')
    await press('Enter')
    expect(opened).toEqual([2])
  })

  it('leaves keys of an input method and of the browser alone', async () => {
    const { press, active } = await mountGrid(rowsFrom(named, 50))
    await press('j', { isComposing: true })
    await press('j', { ctrlKey: true })
    expect(active()).toBe('row 0')
  })

  it('announces rows that came in instead of moving what is under the cursor', async () => {
    const { wrapper, press, active, shown, props } = await mountGrid(rowsFrom(named, 50))
    await press('j')
    props.load = rowsFrom((index) => (index < 2 ? { id: 900 + index, name: `new ${index}` } : named(index - 2)), 52)
    props.revision++
    await flushPromises()
    expect(shown()[0]).toBe('row 0')
    expect(wrapper.get('[role="status"]').text()).toContain('2 new')
    await wrapper.get('[role="status"] button').trigger('click')
    await flushPromises()
    expect(shown().slice(0, 3)).toEqual(['new 0', 'new 1', 'row 0'])
    expect(active()).toBe('row 1')
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
  })

  it('brings a changed row up to date where it stands, without a word', async () => {
    const { wrapper, shown, props } = await mountGrid(rowsFrom(named, 50))
    props.load = rowsFrom((index) => ({ ...named(index), name: index === 1 ? 'changed' : `row ${index}` }), 50)
    props.revision++
    await flushPromises()
    expect(shown().slice(0, 3)).toEqual(['row 0', 'changed', 'row 2'])
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
  })

  it('starts again at the top, with nothing selected, when it lists something else', async () => {
    const { press, active, selections, props } = await mountGrid(rowsFrom(named, 50))
    await press('x')
    await press('End')
    props.load = rowsFrom((index) => ({ id: index + 100, name: `other ${index}` }), 20)
    props.source = 'others'
    await flushPromises()
    expect(active()).toBe('other 0')
    expect(selections.at(-1)).toEqual([])
  })

  it('does not show an answer that belongs to the list before', async () => {
    let answerOld: (answer: { total: number; rows: Row[] }) => void = () => {}
    const { shown, props } = await mountGrid(() => new Promise((resolve) => (answerOld = resolve)))
    props.load = rowsFrom((index) => ({ id: index, name: `other ${index}` }), 3)
    props.source = 'others'
    await flushPromises()
    answerOld({ total: 1, rows: [{ id: 1, name: 'late' }] })
    await flushPromises()
    expect(shown()).toEqual(['other 0', 'other 1', 'other 2'])
  })

  it('says why rows could not be read, and reads them on the next try', async () => {
    let broken = true
    const { wrapper, shown } = await mountGrid(async (offset, limit) => {
      if (broken) throw new Refusal('desk.busy')
      return rowsFrom(named, 2)(offset, limit)
    })
    expect(wrapper.get('[role="alert"]').text()).toContain('Too many operations are waiting')
    broken = false
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(shown()).toEqual(['row 0', 'row 1'])
  })

  it('shows the given empty state when there is nothing', async () => {
    const { wrapper } = await mountGrid(rowsFrom(named, 0))
    expect(wrapper.text()).toContain('Nothing here')
  })

  it('says how it is sorted and asks for the other way round', async () => {
    const sorts: unknown[] = []
    const { wrapper } = await mountGrid(rowsFrom(named, 5), {
      sort: { by: 'name', descending: false },
      onSort: (sort: unknown) => sorts.push(sort),
    })
    await nextTick()
    expect(wrapper.get('[role="columnheader"][aria-sort]').attributes('aria-sort')).toBe('ascending')
    await wrapper.get('[role="columnheader"][aria-sort] button').trigger('click')
    expect(sorts).toEqual([{ by: 'name', descending: true }])
  })
})
