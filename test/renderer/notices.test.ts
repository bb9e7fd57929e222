import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { notices, showNotice } from '../../renderer/ui/notices'
import NoticeStack from '../../renderer/ui/NoticeStack.vue'
import { fakeBridge, mountInDesk } from './mount-in-desk'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  notices.splice(0)
  fakeBridge({})
})
afterEach(() => {
  vi.useRealTimers()
})

describe('messages in the corner', () => {
  it('go by themselves, later when they can be undone', async () => {
    showNotice({ text: 'Saved', kind: 'done' })
    showNotice({ text: 'Closed', kind: 'done', undo: () => {} })
    vi.advanceTimersByTime(6_000)
    expect(notices.map(({ text }) => text)).toEqual(['Closed'])
    vi.advanceTimersByTime(6_000)
    expect(notices).toEqual([])
  })

  it('undo once, and are gone', async () => {
    const undo = vi.fn()
    const { wrapper } = await mountInDesk(NoticeStack)
    showNotice({ text: 'Closed', kind: 'done', undo })
    await nextTick()
    await wrapper.findAll('button')[0]?.trigger('click')
    expect(undo).toHaveBeenCalledTimes(1)
    expect(wrapper.text()).toBe('')
  })

  it('stay while somebody points at them, and failures are announced at once', async () => {
    const { wrapper } = await mountInDesk(NoticeStack)
    showNotice({ text: 'Broken', kind: 'failed' })
    await nextTick()
    const item = wrapper.get('li')
    expect(item.attributes('role')).toBe('alert')
    await item.trigger('mouseenter')
    vi.advanceTimersByTime(60_000)
    expect(notices.length).toBe(1)
    await item.trigger('mouseleave')
    vi.advanceTimersByTime(12_000)
    expect(notices).toEqual([])
  })
})
