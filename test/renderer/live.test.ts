import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useRead } from '../../renderer/api/use-read'
import { useLive } from '../../renderer/app/live'
import { contract } from '../../shared/contract'
import type { AppEventName, EndpointName } from '../../shared/contract'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

const Page = defineComponent(() => {
  useLive(ref('Asia/Shanghai'))
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

/** What each event of the rows must move, by the area of the endpoint. */
const MOVES: readonly (readonly [AppEventName, readonly string[]])[] = [
  ['cases.changed', ['statistics', 'forecast', 'insight']],
  ['orders.changed', ['statistics', 'forecast', 'insight', 'scores']],
  ['reviews.changed', ['forecast', 'scores']],
]
const queries = (Object.keys(contract) as EndpointName[]).filter((name) => contract[name].kind === 'query')

/** Reads every endpoint named, as many open charts would. */
function chartsOf(names: readonly EndpointName[]) {
  return defineComponent(() => {
    useLive(ref('Asia/Shanghai'))
    for (const name of names) useRead(name, () => ({}))
    return () => h('p')
  })
}

describe('an open chart', () => {
  it.each(MOVES)('is drawn anew after %s, whatever it shows', async (event, areas) => {
    const names = queries.filter((name) => areas.includes(name.split('.')[0]!))
    expect(new Set(names.map((name) => name.split('.')[0]))).toEqual(new Set(areas))
    const desk = fakeBridge(Object.fromEntries(names.map((name) => [name, () => ({})])))
    const { wrapper } = await mountInDesk(chartsOf(names))
    expect(names.filter((name) => desk.of(name).length !== 1)).toEqual([])
    desk.tell(event, { ids: [1] })
    await vi.waitUntil(() => names.every((name) => desk.of(name).length === 2), { timeout: 1_000 }).catch(() => {})
    expect(names.filter((name) => desk.of(name).length !== 2)).toEqual([])
    wrapper.unmount()
  })

  it('is not asked for again over what it does not show', async () => {
    const names: readonly EndpointName[] = ['views.list', 'statistics.overview', 'forecast.alarms']
    const desk = fakeBridge(Object.fromEntries(names.map((name) => [name, () => ({})])))
    const { wrapper } = await mountInDesk(chartsOf(names))
    desk.tell('insights.changed')
    await vi.waitUntil(() => desk.of('views.list').length === 2 && desk.of('forecast.alarms').length === 2)
    expect(desk.of('statistics.overview').length).toBe(1)
    wrapper.unmount()
  })

  it('whose days end with yesterday follows the shop’s midnight', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setInterval', 'clearInterval'] })
    try {
      const names: readonly EndpointName[] = ['forecast.alarms', 'statistics.overview']
      const desk = fakeBridge(Object.fromEntries(names.map((name) => [name, () => ({})])))
      const { wrapper } = await mountInDesk(chartsOf(names))
      // 14:00 in Shanghai: ten hours until midnight there.
      await vi.advanceTimersByTimeAsync(9.9 * 3_600_000)
      expect(desk.of('forecast.alarms').length).toBe(1)
      await vi.advanceTimersByTimeAsync(0.2 * 3_600_000)
      await flushPromises()
      expect(desk.of('forecast.alarms').length).toBe(2)
      expect(desk.of('statistics.overview').length).toBe(1)
      wrapper.unmount()
    } finally {
      vi.useRealTimers()
    }
  })
})
