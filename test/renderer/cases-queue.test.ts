import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readQueue, writeQueue, type Queue } from '../../renderer/features/cases/queue/queue-query'
import { chips, counts, cursorRow, press, show } from './queue-desk'

enableAutoUnmount(afterEach)

describe('the queue in the address', () => {
  const queue: Queue = {
    view: 'to_pay',
    filter: {
      text: '耳机',
      reason: 'damaged',
      orderId: 5,
      ...{ sku: 'TEA-1', category: 'tea', agent: 'Lin', segment: 'vip' },
      ...{ decision: 'approved', outcome: 'replaced', timed: 'goods_back', rule: 'line.units', openOn: '2026-11-05' },
      clock: { step: 'decide', late: false },
      counted: { measure: 'opened', from: '2026-11-01', to: '2026-11-07' },
    },
    sort: 'totalMinor',
    descending: false,
  }

  it('reads back as what was written, and the usual queue needs no parameters', () => {
    const asStrings = Object.fromEntries(
      Object.entries(writeQueue(queue)).map(([name, value]) => [name, String(value)]),
    )
    expect(readQueue(asStrings)).toEqual(queue)
    expect(writeQueue(readQueue({}))).toEqual({})
  })

  it('leaves out what it does not understand', () => {
    const odd = {
      view: 'nothing',
      kind: 'theft',
      currency: 'XXX',
      openedFrom: '2026-02-31',
      openOn: 'today',
      measure: 'opened',
      outcome: 'burnt',
      timed: 'someday',
      sort: 'luck',
    }
    expect(readQueue({ ...odd, text: 'abc' })).toEqual({
      view: 'open',
      filter: { text: 'abc' },
      sort: 'dueAt',
      descending: false,
    })
  })

  it('is what the list and the counts are asked for, and what came with a link can be taken away', async () => {
    const { bridge, wrapper, router } = await show(
      '/cases?view=all&measure=settled&from=2026-11-01&to=2026-11-07&reason=damaged',
      3,
    )
    const counted = { measure: 'settled', from: '2026-11-01', to: '2026-11-07' }
    expect(bridge.of('cases.list')[0]).toMatchObject({ view: 'all', filter: { reason: 'damaged', counted } })
    expect(bridge.of('cases.counts')[0]).toEqual({ filter: { reason: 'damaged', counted } })
    expect(chips(wrapper)).toEqual(['Counted as “Settled”, Nov 1 – 7, 2026'])
    await wrapper.get('[data-chip] button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ view: 'all', reason: 'damaged' })
    expect(bridge.of('cases.list').at(-1)).toMatchObject({ view: 'all', filter: { reason: 'damaged' } })
  })
})
it('a view is saved with its filters, but not with where somebody stands in it', async () => {
  const views = [{ id: 1, page: 'cases', name: 'Broken', query: { view: 'all', reason: 'damaged' } }]
  const { bridge, router } = await show('/cases?view=to_pay&sku=TEA-1&at=1', 3, {
    'views.list': () => views,
    'views.save': () => views[0],
  })
  const menu = () => document.querySelector<HTMLElement>('[data-view-menu]')!
  const button = [...document.querySelectorAll('button')].find((one) => one.querySelector('.max-w-40'))
  button?.click()
  await vi.waitFor(() => expect(menu()).not.toBeNull())
  const name = menu().querySelector('input')!
  name.value = 'To pay: tea'
  name.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
  menu()
    .querySelector('form')!
    .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await flushPromises()
  expect(bridge.of('views.save')).toMatchObject([
    { page: 'cases', name: 'To pay: tea', query: { view: 'to_pay', sku: 'TEA-1' } },
  ])
  expect(bridge.of('views.save')[0]).not.toHaveProperty('query.at')
  button?.click()
  await vi.waitFor(() => expect(menu()).not.toBeNull())
  menu().querySelector<HTMLElement>('li button')!.click()
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ view: 'all', reason: 'damaged' })
})

describe('the queue from the keyboard', () => {
  it('Enter peeks, J steps on in the peek, and closing returns to the row', async () => {
    const { router } = await show('/cases', 5)
    document.querySelector<HTMLElement>('[role="grid"]')?.focus()
    await press('j')
    await press('Enter')
    expect(router.currentRoute.value.query).toMatchObject({ peek: '2' })
    await press('j')
    await vi.waitFor(() => expect(router.currentRoute.value.query).toMatchObject({ peek: '3', at: '2' }))
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('AS26-000003')
    await press('Escape')
    await vi.waitFor(() => expect(router.currentRoute.value.query.peek).toBeUndefined())
    expect(cursorRow()).toContain('AS26-000003')
  })

  it('O opens the peeked case whole, with its place in the queue', async () => {
    const { router } = await show('/cases?view=to_review&sort=totalMinor', 5)
    document.querySelector<HTMLElement>('[role="grid"]')?.focus()
    await press('j')
    await press('Enter')
    await press('o')
    // The page of a case is loaded when it is first needed.
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('case'), { timeout: 10_000 })
    expect(router.currentRoute.value.fullPath).toBe('/cases/2?view=to_review&sort=totalMinor&at=1')
  })

  it('coming back from a case the cursor stands on its row', async () => {
    await show('/cases?at=3', 5)
    await vi.waitFor(() => expect(cursorRow()).toContain('AS26-000004'))
  })

  it('“all in this view” is a choice apart from the rows that were picked', async () => {
    const { wrapper } = await show('/cases', 40)
    document.querySelector<HTMLElement>('[role="grid"]')?.focus()
    await press('x')
    const bar = () => wrapper.get('[role="region"][aria-label="Selection"]').text()
    expect(bar()).toContain('1 selected')
    expect(bar()).toContain('Take all 40 in this view')
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('Take all'))
      ?.trigger('click')
    expect(bar()).toContain('All 40 in this view are taken')
  })
})

describe('the three kinds of nothing', () => {
  it.each([
    ['no case at all', '/cases', 0, 'No cases yet'],
    ['none that fits', '/cases?text=zzz', 0, 'No case matches'],
  ])('%s', async (_, path, total, said) => {
    const { wrapper } = await show(path, total)
    expect(wrapper.text()).toContain(said)
  })

  it('everything done', async () => {
    const { wrapper } = await show('/cases?view=to_pay', 0, { 'cases.counts': () => counts(12) })
    expect(wrapper.text()).toContain('Nothing in “To pay” waits for you.')
  })
})
