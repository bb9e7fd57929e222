import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useRead } from '../../renderer/api/use-read'
import { useLive } from '../../renderer/app/live'
import { fakeBridge, mountInDesk } from './mount-in-desk'

const Page = defineComponent(() => {
  useLive()
  const { data: counts } = useRead('cases.counts', () => ({}))
  useRead('imports.list', () => ({}))
  return () => h('p', String(counts.value?.open ?? ''))
})

describe('an open page', () => {
  it('asks again once for a burst of events, and only for what they touch', async () => {
    let open = 1
    const desk = fakeBridge({
      'cases.counts': () => ({ open: open++ }),
      'imports.list': () => ({ total: 0, offset: 0, rows: [] }),
    })
    const { wrapper } = await mountInDesk(Page)
    expect(wrapper.text()).toBe('1')
    for (let id = 1; id <= 20; id++) desk.tell('cases.changed', { ids: [id] })
    await vi.waitUntil(() => wrapper.text() === '2')
    await flushPromises()
    expect(desk.of('cases.counts').length).toBe(2)
    expect(desk.of('imports.list').length).toBe(1)
  })

  it('asks for everything after a reload', async () => {
    const desk = fakeBridge({
      'cases.counts': () => ({ open: 1 }),
      'imports.list': () => ({ total: 0, offset: 0, rows: [] }),
    })
    await mountInDesk(Page)
    desk.tell('desk.reloaded')
    await vi.waitUntil(() => desk.of('imports.list').length === 2 && desk.of('cases.counts').length === 2)
  })
})
