import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import ReviewsPage from '../../renderer/features/reviews/queue/ReviewsPage.vue'
import { readQueue, writeQueue } from '../../renderer/features/reviews/queue/review-query'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import type { Input, Output } from '../../shared/contract'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, type Answers } from './mount-in-desk'
import { exampleSummary } from './reviews-example'

enableAutoUnmount(afterEach)
let stopShortcuts = () => {}
afterEach(() => stopShortcuts())

beforeAll(() => {
  // The test's DOM has no layout: ten rows of 44 px stand below the header.
  window.ResizeObserver = class implements ResizeObserver {
    constructor(private readonly tell: ResizeObserverCallback) {}
    observe(target: Element): void {
      const contentRect = { width: 1000, height: 36 + 440 } as DOMRectReadOnly
      const size = [{ inlineSize: 1000, blockSize: 476 }]
      const entry = { target, contentRect, borderBoxSize: size, contentBoxSize: size, devicePixelContentBoxSize: size }
      this.tell([entry], this)
    }
    unobserve(): void {}
    disconnect(): void {}
  }
})

const TOTAL = 5
const ids = { first: 1 }
const listed = ({ offset = 0, limit = 50 }: Input<'reviews.list'>): Output<'reviews.list'> => ({
  total: TOTAL,
  offset,
  rows: Array.from({ length: TOTAL }, (_, index) => ids.first + index)
    .slice(offset, offset + limit)
    .map((id) => exampleSummary({ id, excerpt: `Comment ${id}` })),
})

/** On this desk review 2 cannot be decided. */
function bulk({ targets, dryRun }: Input<'reviews.bulk'>): Output<'reviews.bulk'> {
  const rows = targets.map(({ id }) =>
    id === 2
      ? { id, ok: false, code: 'review.claimed', details: { claimedBy: 'Mia' } }
      : { id, ok: true, code: null, details: {} },
  )
  return { bulkId: dryRun ? null : 'b1', done: rows.filter(({ ok }) => ok).length, rows }
}

async function show(answers: Answers = {}, path = '/reviews') {
  ids.first = 1
  const bridge = fakeBridge({
    'desk.status': () => deskStatus(),
    'orders.channels': () => ({ channels: [], currencies: [] }),
    'moderation.rules': () => [],
    'reviews.facets': () => ({
      categories: [{ value: 'kitchen', n: 4 }],
      languages: [{ value: 'en', n: 5 }],
      tags: [],
      sources: [],
    }),
    'reviews.counts': () => ({ open: TOTAL }),
    'reviews.list': listed,
    'reviews.bulk': bulk,
    ...answers,
  })
  const shown = await mountInDesk(ReviewsPage, { path })
  stopShortcuts = installShortcuts(window)
  await vi.waitFor(() => expect(document.querySelector('[role="grid"]')?.getAttribute('aria-busy')).toBe('false'))
  document.querySelector<HTMLElement>('[role="grid"]')?.focus()
  return { bridge, ...shown }
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  await flushPromises()
}
const cursorRow = () => {
  const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant')
  return id ? document.getElementById(id)?.textContent : null
}
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')

describe('a step on many reviews', () => {
  it('is looked at first, goes with those that can, and tells of each one that did not', async () => {
    const { bridge } = await show()
    for (const key of ['x', 'j', 'x', 'j', 'x']) await press(key)
    await press('a')
    await vi.waitFor(() => expect(dialog()?.textContent).toContain('2 would go, 1 would not'))
    expect(bridge.of('reviews.bulk')).toMatchObject([{ action: 'approve', dryRun: true }])
    expect(dialog()!.textContent).toContain('Mia')
    expect(dialog()!.textContent).not.toContain('review.claimed')
    await press('Enter', { ctrlKey: true })
    await vi.waitFor(() => expect(dialog()?.textContent).toContain('2 went, 1 did not'))
    expect(bridge.of('reviews.bulk')[1]).toMatchObject({
      dryRun: false,
      targets: [
        { id: 1, version: 3 },
        { id: 3, version: 3 },
      ],
    })
    expect(dialog()!.textContent).toContain('Comment 2')
  })

  it('is not begun by a letter typed into the search', async () => {
    const { bridge } = await show()
    await press('x')
    document.querySelector<HTMLInputElement>('input[type="search"], input[type="text"]')!.focus()
    await press('a')
    await press('e')
    expect(bridge.of('reviews.bulk')).toEqual([])
  })
})

describe('the queue of reviews', () => {
  it('announces what has changed and leaves the cursor where it stands', async () => {
    const { bridge } = await show()
    await press('j')
    await press('j')
    expect(cursorRow()).toContain('Comment 3')
    const asked = bridge.of('reviews.list').length
    ids.first = 3
    bridge.tell('reviews.changed', { ids: [1, 2] })
    await vi.waitFor(() => expect(bridge.of('reviews.list').length).toBeGreaterThan(asked))
    await flushPromises()
    expect(cursorRow()).toContain('Comment 3')
  })

  it('offers the categories and languages there are, by name and with how many', async () => {
    const { wrapper } = await show()
    const more = wrapper.findAll('button').find((button) => button.text().startsWith('More filters'))
    await more?.trigger('click')
    await flushPromises()
    const options = wrapper.findAll('option').map((option) => option.text())
    expect(options).toContain('kitchen (4)')
    expect(options).toContain('English (5)')
  })
})

describe('reviews behind a mark of the delays', () => {
  it.each([
    [{ delayFrom: '1' }, { delayFrom: 1 }, 'Delivered late'],
    [{ delayTo: '0' }, { delayTo: 0 }, 'Delivered in time'],
    [{ delayFrom: '0', delayTo: '0' }, { delayFrom: 0, delayTo: 0 }, 'Delivered in time, not early'],
    [{ delayFrom: '4', delayTo: '7' }, { delayFrom: 4, delayTo: 7 }, 'Delivered 4 to 7 days late'],
    [{ delayFrom: '-3', delayTo: '-1' }, { delayFrom: -3, delayTo: -1 }, 'Delivered 1 to 3 days early'],
    [{ delayTo: '-15' }, { delayTo: -15 }, 'Delivered 15 or more days early'],
  ])('are kept in the address and said in words: %o', async (query, filter, said) => {
    expect(readQueue(query).filter).toEqual(filter)
    expect(writeQueue(readQueue(query))).toEqual(query)
    const { bridge, wrapper, router } = await show({}, `/reviews?${new URLSearchParams({ view: 'all', ...query })}`)
    expect(bridge.of('reviews.list')[0]).toMatchObject({ filter })
    expect(wrapper.get('[data-chip]').text()).toBe(said)
    await wrapper.get('[data-chip] button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ view: 'all' })
  })

  it('leave out days that make no sense', () => {
    expect(readQueue({ delayFrom: '1.5', delayTo: 'late' }).filter).toEqual({})
    expect(readQueue({ delayFrom: '9999' }).filter).toEqual({})
  })
})
