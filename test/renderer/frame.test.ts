import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import App from '../../renderer/App.vue'
import type { ShopSettings } from '../../shared/contract/desk'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'
import type { Answers } from './mount-in-desk'

const PATIENCE = { timeout: 15_000 }
const calm = {
  dueToday: 0,
  toReview: 0,
  toPay: 0,
  failed: 0,
  waitingBuyer: 0,
  reviewsWaiting: 0,
  reviewsLate: 0,
  invitationsDue: 0,
  atRisk: [],
  settledToday: [],
  changes: [],
}

afterEach(() => {
  document.body.innerHTML = ''
})

async function openDesk(changes: { settings?: Partial<ShopSettings>; answers?: Answers; path?: string } = {}) {
  const settings = deskStatus(changes).settings
  const desk = fakeBridge({
    'desk.status': () => ({ ...deskStatus({ orders: 5 }), settings: { ...settings } }),
    'desk.today': () => ({ ...calm, overdue: 2 }),
    'cases.counts': () => ({ open: 1_234 }),
    'reviews.counts': () => ({ open: 12 }),
    'jobs.list': () => [],
    'settings.change': (input: { changes: Partial<ShopSettings> }) => Object.assign(settings, input.changes),
    'search.find': () => ({
      cases: [{ id: 7, number: 'AS-7', status: 'to_review', externalNumber: 'SO-1', buyerName: 'Lin' }],
      orders: [{ id: 3, externalNumber: 'SO-1', channel: 'web', buyerName: 'Lin', firstTitle: 'Scarf' }],
    }),
    ...changes.answers,
  })
  const { wrapper, router } = await mountInDesk(App, { path: changes.path ?? '/settings/shortcuts' })
  await vi.waitUntil(() => wrapper.find('h1').exists(), PATIENCE)
  return { desk, wrapper, router }
}

const pressKey = async (key: string, more: KeyboardEventInit = {}) => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }))
  await flushPromises()
}

describe('the frame', () => {
  it('leads everywhere, with live figures beside it and the page in the title', async () => {
    const { wrapper } = await openDesk()
    const links = wrapper.findAll('nav[data-navigation] a').map((link) =>
      link
        .findAll('span:not([aria-hidden])')
        .map((part) => part.text())
        .join(', '),
    )
    expect(links).toEqual([
      'Today, 2 overdue',
      'Cases, 1,234 open',
      'Reviews, 12 waiting',
      'Moderation',
      'Ask for reviews',
      'Orders',
      'Settlements',
      'Imports',
      'Scores',
      'Sentiment',
      'Statistics',
      'Policies',
      'Settings',
    ])
    expect(wrapper.get('nav[data-navigation] [aria-current="page"]').text()).toBe('Settings')
    expect(document.title).toBe('Settings · Test shop')
    expect(document.documentElement.lang).toBe('en-US')
  })

  it('finds commands, cases and orders with Ctrl+K and goes there', async () => {
    const { desk, router } = await openDesk()
    await pressKey('k', { ctrlKey: true })
    await vi.waitUntil(() => document.querySelector('[role="listbox"]'), PATIENCE)
    expect(document.querySelector('[role="listbox"]')?.getAttribute('aria-label')).toBe('Search and commands')
    const field = document.querySelector<HTMLInputElement>('[role="dialog"] input')!
    field.value = 'SO-1'
    field.dispatchEvent(new Event('input'))
    const option = (text: string) =>
      [...document.querySelectorAll<HTMLElement>('[role="option"]')].find((one) => one.textContent?.includes(text))
    await vi.waitUntil(() => option('AS-7') && option('Scarf'), PATIENCE)
    expect(desk.of('search.find')).toEqual([{ text: 'SO-1' }])
    option('AS-7')!.click()
    await vi.waitUntil(() => router.currentRoute.value.path === '/cases/7', PATIENCE)
  })

  it('lists the keys of the view with ?', async () => {
    await openDesk()
    await pressKey('?')
    await vi.waitUntil(() => document.querySelector('[role="dialog"] dl'), PATIENCE)
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Search, or run a command')
  })

  it('goes to a page by two keys', async () => {
    const { router } = await openDesk()
    await pressKey('g')
    await pressKey('t')
    await vi.waitUntil(() => router.currentRoute.value.name === 'today', PATIENCE)
  })

  it('switches language and theme of everything at once when the settings change', async () => {
    const { desk, wrapper } = await openDesk({ settings: { theme: 'light' } })
    desk.answers['desk.status'] = () => deskStatus({ orders: 5, settings: { language: 'zh-CN', theme: 'dark' } })
    desk.tell('settings.changed')
    await vi.waitUntil(() => wrapper.get('h1').text() === '设置', PATIENCE)
    expect(document.documentElement.lang).toBe('zh-CN')
    await vi.waitUntil(() => document.documentElement.classList.contains('dark'), PATIENCE)
  })

  it('goes through the first run before anything else', async () => {
    const { router } = await openDesk({ settings: { setUp: false }, path: '/settings/shortcuts' })
    await vi.waitUntil(() => router.currentRoute.value.name === 'welcome', PATIENCE)
  })
})
