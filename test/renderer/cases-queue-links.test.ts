import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { collectCases } from '../../renderer/features/cases/queue/collect-cases'
import CasesPage from '../../renderer/features/cases/queue/CasesPage.vue'
import { readQueue, writeQueue } from '../../renderer/features/cases/queue/queue-query'
import type { Input } from '../../shared/contract'
import { chooseMember } from './choose-member'
import { fakeBridge, mountInDesk, type Answers } from './mount-in-desk'
import { chips, show } from './queue-desk'

enableAutoUnmount(afterEach)

describe('what charts link to', () => {
  const days = 'measure=opened&from=2026-09-01&to=2026-09-30'
  const members: Answers = {
    'statistics.members': ({ dimension }: Input<'statistics.members'>) => [
      { key: dimension === 'product' ? 'TEA-1' : 'Mia', title: dimension === 'product' ? 'Green tea' : '', n: 9 },
    ],
  }

  it('is said in words, with the names of products, and taken away piece by piece', async () => {
    const path = `/cases?view=all&sku=TEA-1&agent=Mia&decision=approved&outcome=settled&rule=line.units&${days}`
    const { bridge, wrapper, router } = await show(path, 3, members)
    expect(bridge.of('cases.list')[0]).toMatchObject({
      filter: { sku: 'TEA-1', agent: 'Mia', decision: 'approved', outcome: 'settled', rule: 'line.units' },
    })
    expect(chips(wrapper)).toEqual([
      ...['Product: Green tea', 'Agent: Mia', 'Decision: approved', 'Came to: money settled'],
      ...['An amount under the rule line.units', 'Counted as “Cases opened”, Sep 1 – 30, 2026'],
    ])
    await wrapper.get('button[aria-label="Remove this filter: Product: Green tea"]').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).not.toHaveProperty('sku')
    expect(router.currentRoute.value.query).toMatchObject({ agent: 'Mia', measure: 'opened' })
  })

  it.each([
    ['clock=decide&late=no', 'Steps in time: to decide, Sep 1 – 30, 2026', '按时完成：审核，2026年9月1日至9月30日'],
    ['clock=decide&late=yes', 'Steps too late: to decide, Sep 1 – 30, 2026', '超时完成：审核，2026年9月1日至9月30日'],
    ['clock=decide', 'Time ended: to decide, Sep 1 – 30, 2026', '时限到点：审核，2026年9月1日至9月30日'],
    ['timed=reply', 'Took this step: first reply, Sep 1 – 30, 2026', '走到这一步：首次回复，2026年9月1日至9月30日'],
  ])('a step and its days are one thing: %s', async (step, english, chinese) => {
    const { wrapper, router } = await show(`/cases?view=all&${step}&${days}`, 3)
    expect(chips(wrapper)).toEqual([english])
    await wrapper.get('[data-chip] button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ view: 'all' })
    const { wrapper: other } = await mountInDesk(CasesPage, {
      path: `/cases?view=all&${step}&${days}`,
      language: 'zh-CN',
    })
    expect(chips(other)).toEqual([chinese])
  })

  it('can be a rule with its bearer and its source, also the source that is none', async () => {
    const sourced = readQueue({ rule: 'line.units', bearer: 'carrier', citation: '' })
    expect(sourced.filter).toEqual({ rule: 'line.units', bearer: 'carrier', citation: '' })
    expect(writeQueue(sourced)).toEqual({ rule: 'line.units', bearer: 'carrier', citation: '' })
    const { wrapper, router } = await show('/cases?rule=fee.restocking&bearer=buyer&citation=Art.+24', 3)
    expect(chips(wrapper)).toEqual(['An amount under the rule fee.restocking, borne by: Buyer, source: Art. 24'])
    await wrapper.get('[data-chip] button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('can be what was open at the end of a day', async () => {
    const { bridge, wrapper, router } = await show('/cases?view=all&openOn=2026-09-30', 3)
    expect(bridge.of('cases.list')[0]).toMatchObject({ filter: { openOn: '2026-09-30' } })
    expect(chips(wrapper)).toEqual(['Open at the end of Sep 30, 2026'])
    await wrapper.get('[data-chip] button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ view: 'all' })
  })

  it('can be chosen by hand too, and is asked for only then', async () => {
    const { bridge, wrapper, router } = await show('/cases', 3, members)
    expect(bridge.of('statistics.members')).toEqual([])
    await wrapper.get('[role=search] button[aria-expanded=false]').trigger('click')
    await flushPromises()
    expect(bridge.of('statistics.members')).toEqual([])
    await chooseMember(wrapper, 'Product: all', 'Green tea')
    expect(router.currentRoute.value.query).toEqual({ sku: 'TEA-1' })
    expect(wrapper.text()).toContain('More filters (1 set)')
  })

  it('is what everything of the view is exported by', async () => {
    const asked: unknown[] = []
    fakeBridge({
      'cases.list': (input: Input<'cases.list'>) => (asked.push(input.filter), { total: 0, offset: 0, rows: [] }),
    })
    const queue = readQueue({
      sku: 'TEA-1',
      clock: 'pay',
      late: 'yes',
      measure: 'opened',
      from: '2026-09-01',
      to: '2026-09-30',
    })
    await collectCases(queue, { signal: new AbortController().signal, progress: () => {} })
    const counted = { measure: 'opened', from: '2026-09-01', to: '2026-09-30' }
    expect(asked).toEqual([{ sku: 'TEA-1', clock: { step: 'pay', late: true }, counted }])
  })
})
