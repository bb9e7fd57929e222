import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import WelcomePage from '../../renderer/features/welcome/WelcomePage.vue'
import type { Job } from '../../shared/contract/desk'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

function firstRun(jobEnds: Job['state']) {
  const settings = deskStatus({ settings: { setUp: false } }).settings
  const job: Job = {
    id: 'j',
    kind: 'sample.load',
    state: 'running',
    startedAt: NOW,
    endedAt: null,
    progress: { step: 'write', done: 1, total: 2 },
    result: null,
    refusal: null,
  }
  const desk = fakeBridge({
    'desk.status': () => ({ ...deskStatus(), settings: { ...settings } }),
    'settings.change': ({ changes }: { changes: object }) => Object.assign(settings, changes),
    'sample.load': () => ({ jobId: 'j' }),
    'jobs.get': () => ({ ...job }),
    'jobs.cancel': () => Object.assign(job, { state: 'cancelled' }),
  })
  const end = () => {
    job.state = jobEnds
    desk.tell('jobs.changed', { id: 'j' })
  }
  return { desk, end, settings }
}

/** A page that is loaded on demand comes late on a busy machine. */
const PATIENCE = { timeout: 15_000 }

const press = async (wrapper: Awaited<ReturnType<typeof mountInDesk>>['wrapper'], name: string) => {
  await wrapper
    .findAll('button')
    .find((button) => button.text() === name)
    ?.trigger('click')
  await flushPromises()
}

describe('the first run', () => {
  it('loads the sample shop with its progress and then goes to today', async () => {
    const { desk, end, settings } = firstRun('done')
    const { wrapper, router } = await mountInDesk(WelcomePage, { path: '/welcome' })
    await wrapper.get('input[maxlength="100"]').setValue('Wool & Co')
    await press(wrapper, 'Load the sample')
    expect(desk.of('sample.load')).toEqual([{ orders: 2_000 }])
    expect(wrapper.text()).toContain('1 of 2')
    expect(settings.setUp).toBe(false)
    end()
    await vi.waitUntil(() => router.currentRoute.value.name === 'today', PATIENCE)
    expect(settings).toMatchObject({ shopName: 'Wool & Co', setUp: true })
  })

  it('stays when the sample is cancelled, and says that nothing was kept', async () => {
    const { desk, settings } = firstRun('cancelled')
    const { wrapper, router } = await mountInDesk(WelcomePage, { path: '/welcome' })
    await press(wrapper, 'Load the sample')
    await press(wrapper, 'Cancel')
    await vi.waitUntil(() => wrapper.text().includes('nothing was kept'))
    expect(desk.of('jobs.cancel')).toEqual([{ id: 'j' }])
    expect(router.currentRoute.value.name).toBe('welcome')
    expect(settings.setUp).toBe(false)
  })

  it('leads to the imports, or to an empty desk', async () => {
    for (const [button, route] of [
      ['Import orders', 'imports'],
      ['Skip for now', 'today'],
    ] as const) {
      const { settings } = firstRun('done')
      const { wrapper, router } = await mountInDesk(WelcomePage, { path: '/welcome' })
      await press(wrapper, button)
      await vi.waitUntil(() => router.currentRoute.value.name === route, PATIENCE)
      expect(settings.setUp).toBe(true)
      wrapper.unmount()
    }
  })

  it('switches the language with the click', async () => {
    const { desk } = firstRun('done')
    const { wrapper } = await mountInDesk(WelcomePage, { path: '/welcome' })
    await wrapper.get('input[value="zh-CN"]').setValue(true)
    await flushPromises()
    expect(desk.of('settings.change')).toMatchObject([{ changes: { language: 'zh-CN' } }])
  })
})
