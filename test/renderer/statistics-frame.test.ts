import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { notices } from '../../renderer/ui/notices'
import { createPressHandler, shortcutGroups } from '../../renderer/ui/shortcuts'
import { overviewOf, showStatistics, statisticsDesk } from './statistics-example'

vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    static register(): void {}
    tooltip = { setActiveElements: () => undefined }
    setActiveElements(): void {}
    update(): void {}
    resize(): void {}
    destroy(): void {}
  },
}))

const tabs = (wrapper: VueWrapper) => wrapper.get('nav[aria-label="Parts of the statistics"]').findAll('a')
const press = (key: string) => createPressHandler(shortcutGroups)(new KeyboardEvent('keydown', { key }))

beforeEach(() => {
  document.body.innerHTML = ''
  notices.splice(0)
})

describe('the parts of the statistics', () => {
  it('are links that keep period and filters; ratings get what they understand', async () => {
    statisticsDesk([overviewOf('CNY', 60)])
    const { wrapper } = await showStatistics('/statistics/reasons?from=2026-08-01&to=2026-08-31&channel=jd&kind=return')
    const links = tabs(wrapper).map((link) => [link.text(), link.attributes('href')])
    expect(links[3]).toEqual(['Times', '/statistics/times?from=2026-08-01&to=2026-08-31&channel=jd&kind=return'])
    expect(links.at(-1)).toEqual(['Ratings', '/scores?from=2026-08-01&to=2026-08-31&channel=jd'])
    expect(
      tabs(wrapper)
        .find((link) => link.attributes('aria-current') === 'page')
        ?.text(),
    ).toBe('Reasons')
  })

  it('are walked with the arrow keys, and changed with brackets from anywhere', async () => {
    statisticsDesk([overviewOf('CNY', 60)])
    const { wrapper, router } = await showStatistics('/statistics?channel=jd')
    const [first, second] = tabs(wrapper)
    first!.element.focus()
    await first!.trigger('keydown', { key: 'ArrowRight' })
    await flushPromises()
    expect(document.activeElement).toBe(second!.element)
    expect(press(']')).toBe(true)
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/statistics/reasons?channel=jd'))
    press('[')
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/statistics?channel=jd'))
  })
})

describe('the filters', () => {
  it('stand as chips in words, and each can be taken away by itself', async () => {
    statisticsDesk([overviewOf('CNY', 60)])
    const { wrapper, router } = await showStatistics('/statistics?sku=COAT-1&reason=damaged&kind=return')
    const chips = wrapper.findAll('[data-chip]')
    expect(chips.map((chip) => chip.text())).toEqual(['Kind: Return', 'Reason: Arrived damaged', 'Product: Wool coat'])
    await chips[2]!.get('button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ reason: 'damaged', kind: 'return' })
  })

  it('name a product that is no longer known by its number', async () => {
    statisticsDesk([overviewOf('CNY', 60)], [], { 'statistics.members': () => [] })
    const { wrapper } = await showStatistics('/statistics?sku=GONE-9')
    expect(wrapper.get('[data-chip]').text()).toBe('Product: GONE-9')
  })

  it('are all asked for together', async () => {
    const bridge = statisticsDesk([overviewOf('CNY', 60)])
    const filter = { channel: 'jd', kind: 'return', sku: 'COAT-1', category: 'coats', agent: 'Lin', segment: 'vip' }
    await showStatistics(`/statistics?from=2026-08-01&to=2026-08-31&${new URLSearchParams(filter).toString()}`)
    expect(bridge.of('statistics.overview')).toEqual([{ from: '2026-08-01', to: '2026-08-31', filter }])
  })
})

describe('saved views', () => {
  const view = { id: 4, page: 'statistics', name: 'Coats', query: { sku: 'COAT-1', period: 'last30' } }
  const menu = () => document.querySelector<HTMLElement>('[data-view-menu]')
  async function openMenu(wrapper: VueWrapper): Promise<void> {
    const button = wrapper.findAll('button').find((one) => /Saved views|Coats/.test(one.text()))
    await button!.trigger('click')
    await vi.waitFor(() => expect(menu()).not.toBeNull())
  }

  it('are gone to by name, and the one in force is marked', async () => {
    statisticsDesk([overviewOf('CNY', 60)], [], { 'views.list': () => [view] })
    const { wrapper, router } = await showStatistics('/statistics')
    await openMenu(wrapper)
    menu()!.querySelector<HTMLElement>('li button')!.click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual(view.query)
    expect(wrapper.findAll('button').some((one) => one.text() === 'Coats')).toBe(true)
  })

  it('keep the filters in force, and a removed one comes back', async () => {
    const bridge = statisticsDesk([overviewOf('CNY', 60)], [], {
      'views.list': () => [view],
      'views.save': (input: object) => ({ id: 9, ...input }),
      'views.remove': ({ id }: { id: number }) => ({ id }),
    })
    const { wrapper } = await showStatistics('/statistics?channel=jd')
    await openMenu(wrapper)
    const name = menu()!.querySelector('input')!
    name.value = 'JD'
    name.dispatchEvent(new Event('input'))
    await flushPromises()
    menu()!
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(bridge.of('views.save')[0]).toMatchObject({ page: 'statistics', name: 'JD', query: { channel: 'jd' } })
    await openMenu(wrapper)
    menu()!.querySelector<HTMLElement>('button[aria-label="Remove Coats"]')!.click()
    await flushPromises()
    expect(bridge.of('views.remove')[0]).toMatchObject({ id: 4 })
    notices.at(-1)!.undo!()
    await flushPromises()
    expect(bridge.of('views.save')[1]).toMatchObject({ name: 'Coats', query: view.query })
  })
})

describe('a product', () => {
  it('is found by typing, chosen with the keyboard, and taken away again', async () => {
    const bridge = statisticsDesk([overviewOf('CNY', 60)], [], {
      'statistics.members': ({ text }: { text?: string }) =>
        [
          { key: 'COAT-1', title: 'Wool coat', n: 12 },
          { key: 'SOCK-2', title: 'Socks', n: 3 },
        ].filter(({ key, title }) => `${key} ${title}`.includes(text ?? '')),
    })
    const { wrapper, router } = await showStatistics('/statistics')
    const menu = () => document.querySelector<HTMLElement>('[data-member-menu]')
    const button = () => wrapper.findAll('button').find((one) => one.text().startsWith('Product:'))!
    await button().trigger('click')
    await vi.waitFor(() => expect(menu()?.querySelectorAll('li')).toHaveLength(3))
    const field = menu()!.querySelector('input')!
    field.value = 'Sock'
    field.dispatchEvent(new Event('input'))
    await vi.waitFor(() => expect(menu()?.querySelectorAll('li')).toHaveLength(2))
    expect(bridge.of('statistics.members')).toContainEqual({ dimension: 'product', limit: 50, text: 'Sock' })
    field.focus()
    for (const _ of [1, 2])
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    expect(document.activeElement!.textContent).toContain('Socks')
    ;(document.activeElement as HTMLElement).click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ sku: 'SOCK-2' })
    expect(button().text()).toBe('Product: Socks')
    await button().trigger('click')
    await vi.waitFor(() => expect(menu()?.querySelector('li button')?.textContent).toContain('Product: all'))
    menu()!.querySelector<HTMLElement>('li button')!.click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })
})
