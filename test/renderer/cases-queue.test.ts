import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { neighboursOf, nextAfter } from '../../renderer/features/cases/detail/use-neighbours'
import { collectCases } from '../../renderer/features/cases/queue/collect-cases'
import CasesPage from '../../renderer/features/cases/queue/CasesPage.vue'
import { readQueue, writeQueue, type Queue } from '../../renderer/features/cases/queue/queue-query'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import type { Input } from '../../shared/contract'
import { CASE_VIEWS, type CaseSummary } from '../../shared/model/case'
import { EXAMPLE_POLICY, exampleCase } from './cases-example'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, type Answers } from './mount-in-desk'

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

function summary(id: number): CaseSummary {
  const { number, version, kind, reason, decision, goods, work, out, money, status, orderId, externalNumber, ...rest } =
    exampleCase()
  const {
    channel,
    buyerName,
    firstTitle,
    currency,
    totalMinor,
    dueMinor,
    quantity,
    openedAt,
    dueAt,
    closedAt,
    openedBy,
  } = rest
  const shown = {
    channel,
    buyerName,
    firstTitle,
    currency,
    totalMinor,
    dueMinor,
    quantity,
    openedAt,
    dueAt,
    closedAt,
    openedBy,
  }
  return {
    ...shown,
    id,
    number: number.replace('000007', String(id).padStart(6, '0')),
    version,
    kind,
    reason,
    decision,
    goods,
    work,
    out,
    money,
    status,
    orderId,
    externalNumber,
  }
}

const counts = (all: number) => Object.fromEntries(CASE_VIEWS.map((view) => [view, view === 'all' ? all : 0]))

function listOf(total: number) {
  return ({ offset = 0, limit = 100 }: Input<'cases.list'>) => ({
    total,
    offset,
    rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) =>
      summary(offset + index + 1),
    ),
  })
}

async function show(path: string, total: number, answers: Answers = {}) {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 1 }),
    'policies.list': () => [EXAMPLE_POLICY],
    'orders.channels': () => ({ channels: [], currencies: [] }),
    'cases.counts': () => ({ ...counts(total), open: total }),
    'cases.list': listOf(total),
    'cases.get': ({ id }: { id: number }) => exampleCase({ id, number: summary(id).number }),
    ...answers,
  })
  const shown = await mountInDesk(CasesPage, { path })
  stopShortcuts = installShortcuts(window)
  await vi.waitFor(() => expect(document.querySelector('[role="grid"]')?.getAttribute('aria-busy')).toBe('false'))
  return { bridge, ...shown }
}

async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}
const cursorRow = () => {
  const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant')
  return id ? document.getElementById(id)?.textContent : null
}

/** Chips in words; a range of dates is written with thin spaces. */
const chips = (wrapper: VueWrapper) => wrapper.findAll('[data-chip]').map((chip) => chip.text().replace(/\s/g, ' '))

describe('the queue in the address', () => {
  const queue: Queue = {
    view: 'to_pay',
    filter: {
      text: '耳机',
      reason: 'damaged',
      orderId: 5,
      ...{ sku: 'TEA-1', category: 'tea', agent: 'Lin', segment: 'vip' },
      ...{ decision: 'approved', outcome: 'replaced', timed: 'goods_back', rule: 'line.units' },
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
      ...['Granted under the rule line.units', 'Counted as “Cases opened”, Sep 1 – 30, 2026'],
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
    expect(chips(wrapper)).toEqual(['Granted under the rule fee.restocking, borne by: Buyer, source: Art. 24'])
    await wrapper.get('[data-chip] button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('can be chosen by hand too, and is asked for only then', async () => {
    const { bridge, wrapper, router } = await show('/cases', 3, members)
    expect(bridge.of('statistics.members')).toEqual([])
    await wrapper.get('[role=search] button[aria-expanded=false]').trigger('click')
    await flushPromises()
    await wrapper.get('select[aria-label=Product]').setValue('TEA-1')
    await flushPromises()
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

describe('walking through the queue', () => {
  const rows = [{ id: 11 }, { id: 12 }, { id: 13 }]

  it('knows the cases before and after one that is still in it', () => {
    expect(neighboursOf(rows, 4, { id: 12, at: 5 })).toEqual({
      previous: { id: 11, at: 4 },
      next: { id: 13, at: 6 },
      at: 5,
    })
    expect(neighboursOf(rows, 0, { id: 11, at: 0 })).toEqual({ previous: null, next: { id: 12, at: 1 }, at: 0 })
  })

  it('goes on with the row that took the place of one that left it', () => {
    expect(neighboursOf(rows, 4, { id: 99, at: 5 })).toEqual({
      previous: { id: 11, at: 4 },
      next: { id: 12, at: 5 },
      at: null,
    })
    expect(neighboursOf([], 0, { id: 99, at: 0 })).toEqual({ previous: null, next: null, at: null })
  })

  it('after a step goes on with the case that follows, wherever the step has put this one', async () => {
    const after = async (ids: number[], at: number) => {
      fakeBridge({
        'cases.list': ({ offset = 0, limit = 100 }: Input<'cases.list'>) => ({
          total: ids.length,
          offset,
          rows: ids.slice(offset, offset + limit).map((id) => ({ id })),
        }),
      })
      return nextAfter(12, { queue: readQueue({}), at, work: true })
    }
    // It left the queue, stayed in place, moved to the end, and was the last.
    expect(await after([11, 13, 14], 1)).toEqual({ id: 13, at: 1 })
    expect(await after([11, 12, 13, 14], 1)).toEqual({ id: 13, at: 2 })
    expect(await after([11, 13, 14, 12], 1)).toEqual({ id: 13, at: 1 })
    expect(await after([11, 12], 1)).toBeNull()
  })

  it('collects every case of a long view once, and stops when asked to', async () => {
    fakeBridge({ 'cases.list': listOf(1_203) })
    const queue = readQueue({})
    const seen: number[] = []
    const rows = await collectCases(queue, {
      signal: new AbortController().signal,
      progress: (done) => seen.push(done),
    })
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 1_203 }, (_, index) => index + 1))
    expect(seen).toEqual([500, 1_000, 1_203])
    const stop = new AbortController()
    const stopped = collectCases(queue, { signal: stop.signal, progress: () => stop.abort() })
    await expect(stopped).rejects.toThrow(/abort/i)
  })
})
