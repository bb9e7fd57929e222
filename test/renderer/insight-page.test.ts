import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import InsightPage from '../../renderer/features/statistics/insight/InsightPage.vue'
import type { Input, Output } from '../../shared/contract'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW, type Answers } from './mount-in-desk'

enableAutoUnmount(afterEach)
beforeEach(() => void (document.body.innerHTML = ''))

// The test's DOM paints nothing; what a chart shows is checked by its table, its sentence and its marks.
vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    tooltip = { setActiveElements: () => undefined }
    setActiveElements(): void {}
    update(): void {}
    destroy(): void {}
  },
}))

const mover = (changes: Partial<Output<'insight.movers'>['rows'][number]>) => ({
  ...{ key: 'TEA-1', title: 'Green tea', n: 40, of: 400, bps: 1_000, nBefore: 20, ofBefore: 400, bpsBefore: 500 },
  ...{ differenceBps: 500, lowBps: 125, highBps: 870, significant: true, few: false },
  ...changes,
})
const movers: Output<'insight.movers'> = {
  before: { from: '2026-08-01', to: '2026-08-31' },
  outOf: 'units',
  rows: [
    mover({}),
    mover({
      ...{ key: 'CUP-2', title: 'Cup', n: 0, of: 12, bps: 0, nBefore: 1, ofBefore: 9, bpsBefore: 1_111.1 },
      ...{ differenceBps: -1_111.1, lowBps: -4_000, highBps: 1_500, significant: false, few: true },
    }),
  ],
}
const stars = (n: number, meanCenti: number | null) => ({
  ...{ n, byStars: [n / 10, n / 10, 0, 0, (n * 8) / 10], meanCenti, commented: 0, defaulted: 0, replied: 0 },
})
const delays: Output<'scores.delays'> = {
  late: stars(50, 352),
  onTime: stars(400, 431),
  difference: { centi: -79, lowCenti: -101, highCenti: -57 },
  byDelay: [],
}
type RuleCost = Output<'insight.ruleCosts'>[number]
const cost = (changes: Partial<RuleCost>): RuleCost => ({
  ...{ rule: 'line.units', row: 'base', citation: null, bearer: 'seller', kind: 'return', currency: 'CNY' },
  ...{ n: 31, amountMinor: 500_000, shareBps: 6_000, ...changes },
})
const version = (id: number, state: 'draft' | 'published') => ({
  ...{ id, policyId: 1, version: id, state, validFrom: NOW, validTo: null, publishedAt: null },
  document: { name: { 'zh-CN': '宽松', 'en-US': 'Lenient' }, reasons: [] },
})

async function show(path: string, answers: Answers = {}, language: 'en-US' | 'zh-CN' = 'en-US') {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 9 }),
    'policies.list': () => [version(3, 'published'), version(4, 'draft')],
    'insight.movers': () => movers,
    'insight.ruleCosts': () => [cost({}), cost({ currency: 'USD', amountMinor: 700, n: 2 })],
    'scores.delays': () => delays,
    ...answers,
  })
  return { bridge, ...(await mountInDesk(InsightPage, { path: `${path}?from=2026-09-01&to=2026-09-30`, language })) }
}
const PERIOD = { from: '2026-09-01', to: '2026-09-30' }
const plain = (text: string) => text.replace(/\s+/g, ' ')

describe('what moved most', () => {
  it('names the surest move with its interval; few are greyed, said, and open only what there is', async () => {
    const { bridge, wrapper } = await show('/statistics/insight')
    expect(bridge.of('insight.movers')).toEqual([
      { ...PERIOD, filter: {}, by: 'product', measure: 'opened', limit: 30 },
    ])
    expect(plain(wrapper.text())).toContain(
      '1 has surely moved against Aug 1 – 31, 2026: Green tea, +5 percentage points (+1.25 to +8.7), now 10%.',
    )
    const rows = wrapper.get('[data-movers]').findAll('tbody tr')
    expect(plain(rows[0]!.text())).toBe('Green tea TEA-140 of 400 units: 10%20 of 400 units: 5%+5 pp+1.25 to +8.7')
    expect(rows[0]!.get('a').attributes('href')).toBe(
      '/cases?view=all&measure=opened&from=2026-09-01&to=2026-09-30&sku=TEA-1',
    )
    expect(rows[1]!.classes()).toContain('text-muted')
    expect(rows[1]!.text()).toContain('few')
    expect(rows[1]!.find('a').exists()).toBe(false)
  })

  it('can be of reasons, which are called as the policies call them', async () => {
    const reasons = { ...movers, outOf: 'cases' as const, rows: [mover({ key: 'damaged', title: 'damaged' })] }
    const policy = version(3, 'published')
    const label = { 'zh-CN': '破损', 'en-US': 'Arrived damaged' }
    const named = { ...policy, document: { ...policy.document, reasons: [{ code: 'damaged', label }] } }
    const { bridge, wrapper, router } = await show('/statistics/insight', {
      'insight.movers': ({ by }: Input<'insight.movers'>) => (by === 'reason' ? reasons : movers),
      'policies.list': () => [named],
    })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Reason')!
      .trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query.by).toBe('reason')
    expect(bridge.of('insight.movers').at(-1)).toMatchObject({ by: 'reason' })
    expect(wrapper.get('[data-movers] tbody th').text()).toBe('Arrived damaged')
    expect(wrapper.get('[data-movers] tbody a').attributes('href')).toContain('reason=damaged')
  })

  it('says so where nothing has surely moved', async () => {
    const unsure = { ...movers, rows: [movers.rows[1]!] }
    const { wrapper } = await show('/statistics/insight', { 'insight.movers': () => unsure })
    expect(plain(wrapper.text())).toContain(
      'none has surely moved: the 95 % interval holds zero, or rests on fewer than 30.',
    )
  })
})

describe('late deliveries', () => {
  it('are told with difference and interval, and open exactly their reviews', async () => {
    const { wrapper } = await show('/statistics/insight')
    const part = wrapper.get('[data-delays]')
    expect(part.text()).toContain(
      'Late deliveries get -0.79 stars compared with those in time (95 % interval -1.01 to -0.57).',
    )
    const where = 'ratedFrom=2026-09-01&ratedTo=2026-09-30'
    expect(part.get('[data-group=late] a').attributes('href')).toBe(
      `/reviews?view=all&counted=yes&${where}&delayFrom=1`,
    )
    expect(part.get('[data-group=onTime] a').attributes('href')).toBe(
      `/reviews?view=all&counted=yes&${where}&delayTo=0`,
    )
    expect(part.get('[data-group=late]').text()).toContain('50 ratings · 20% with 1 or 2 stars')
  })

  it('make no claim where the interval holds zero, or where there is nothing to compare', async () => {
    const unsure = { ...delays, late: stars(10, 400), difference: { centi: -31, lowCenti: -80, highCenti: 18 } }
    const { wrapper } = await show('/statistics/insight', { 'scores.delays': () => unsure })
    expect(wrapper.get('[data-delays]').text()).toContain('there may be no difference')
    expect(wrapper.get('[data-delays]').text()).toContain('too few to judge by')
    const none = { ...delays, late: stars(0, null), difference: null }
    const { wrapper: empty } = await show('/statistics/insight', { 'scores.delays': () => none })
    expect(empty.get('[data-delays]').text()).toContain('not enough ratings of both')
    expect(empty.get('[data-delays]').text()).not.toContain('NaN')
  })
})

describe('the cost of rules', () => {
  it('stands apart for each currency and opens the cases of the rule and its bearer', async () => {
    const { wrapper } = await show('/statistics/insight')
    const tables = wrapper.get('[data-rules]').findAll('table')
    expect(tables.map((table) => plain(table.get('tbody tr').text()))).toEqual([
      'Goods line.unitsReturnSeller31CN¥5,000.0060%',
      'Goods line.unitsReturnSellerfew2$7.0060%',
    ])
    expect(tables[0]!.get('tbody a').attributes('href')).toBe(
      '/cases?view=all&measure=granted&from=2026-09-01&to=2026-09-30&currency=CNY&kind=return&rule=line.units&bearer=seller&citation=',
    )
  })
})

describe('another policy', () => {
  const result = {
    ...{ cases: 40, skipped: 2, flips: 5, from: PERIOD.from, to: PERIOD.to, hours: { before: 100, after: 80 } },
    totals: [{ currency: 'CNY', beforeMinor: 100_000, afterMinor: 90_000, differenceMinor: -10_000 }],
    rows: [
      {
        ...{ caseId: 7, number: 'AS26-000007', kind: 'return', currency: 'CNY', rule: null, flipped: true },
        ...{ beforeOutcome: 'approved', afterOutcome: 'ineligible', beforeMinor: 5_000, afterMinor: 0 },
      },
    ],
  }
  const job = (changes: object) => ({
    ...{ id: 'j', kind: 'trials.policy', state: 'running', startedAt: NOW, endedAt: null, result: null, refusal: null },
    ...{ progress: { step: 'replaying', done: 10, total: 40 }, ...changes },
  })

  it('is tried on the cases of the period, the first draft unless another is chosen', async () => {
    const state = { job: job({}) }
    const { bridge, wrapper } = await show('/statistics/insight', {
      'trials.policy': () => ({ jobId: 'j' }),
      'jobs.get': () => state.job,
    })
    const part = wrapper.get('[data-what-if]')
    expect(part.findAll('option').map((option) => option.text())).toEqual([
      'Lenient, version 4 (draft)',
      'Lenient, version 3 (published)',
    ])
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(bridge.of('trials.policy')).toEqual([{ id: 4, ...PERIOD }])
    expect(part.text()).toContain('10 of 40')
    state.job = job({ state: 'done', result })
    bridge.tell('jobs.changed', { id: 'j' })
    await flushPromises()
    expect(part.text()).toContain('-CN¥100.00')
    expect(part.text()).toContain('12.5% of the cases')
    expect(part.get('tbody a').attributes('href')).toBe('/cases/7')
  })

  it('can be stopped, which says nothing and changes nothing', async () => {
    const state = { job: job({}) }
    const { bridge, wrapper } = await show('/statistics/insight', {
      'trials.policy': () => ({ jobId: 'j' }),
      'jobs.get': () => state.job,
      'jobs.cancel': () => ((state.job = job({ state: 'cancelled' })), {}),
    })
    const part = wrapper.get('[data-what-if]')
    await part.get('form').trigger('submit')
    await flushPromises()
    await part
      .findAll('button')
      .find((button) => button.text() === 'Cancel')!
      .trigger('click')
    await flushPromises()
    expect(bridge.of('jobs.cancel')).toMatchObject([{ id: 'j' }])
    expect(part.find('[role=alert]').exists()).toBe(false)
    expect(part.find('table').exists()).toBe(false)
  })
})
