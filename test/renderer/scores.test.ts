import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readScores } from '../../renderer/features/scores/score-query'
import ScoresPage from '../../renderer/features/scores/ScoresPage.vue'
import type { Input, Output } from '../../shared/contract'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'

// The test's DOM paints nothing; what a chart shows is checked by its table, its sentence and its marks.
vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    tooltip = { setActiveElements: () => undefined }
    setActiveElements(): void {}
    update(): void {}
    destroy(): void {}
  },
}))

const figures = (n: number) => ({
  n,
  byStars: [n / 10, 0, 0, (n * 4) / 10, n / 2],
  meanCenti: 420,
  commented: n / 2,
  defaulted: 0,
  replied: n / 10,
})

const week = (from: string, to: string, n: number, low: number) => ({
  ...{ from, to, n, low, byStars: [low, 0, 0, 0, n - low], bps: n ? Math.round((low / n) * 10_000) : null },
  ...{ lowerBps: 0, upperBps: 2_000 },
})
const CONTROL: Output<'scores.control'> = {
  ...{ n: 110, low: 20, centreBps: 1_818 },
  points: [
    { ...week('2026-10-05', '2026-10-11', 90, 4), out: null },
    { ...week('2026-10-12', '2026-10-18', 20, 16), out: 'above' },
  ],
}
const DELAYS: Output<'scores.delays'> = {
  ...{ late: { ...figures(40), meanCenti: 352 }, onTime: figures(60) },
  difference: { centi: -68, lowCenti: -101, highCenti: -35 },
  byDelay: [
    { days: -60, toDays: -15, figures: figures(0) },
    { days: 0, toDays: 0, figures: figures(60) },
    { days: 1, toDays: 3, figures: figures(10) },
    { days: 15, toDays: 60, figures: { ...figures(30), meanCenti: 300 } },
  ],
}

function desk(n = 100) {
  return fakeBridge({
    'desk.status': () => deskStatus({ reviews: n }),
    'orders.channels': () => ({ channels: [{ channel: 'jd', n: 1 }], currencies: [] }),
    'policies.list': () => [
      {
        id: 2,
        document: {
          reviews: { dimensions: [{ code: 'product', label: { 'zh-CN': '描述相符', 'en-US': 'As described' } }] },
        },
      },
      { id: 1, document: { reviews: { dimensions: [{ code: 'product', label: { 'zh-CN': '旧', 'en-US': 'Old' } }] } } },
    ],
    'scores.stars': () => ({
      all: figures(n),
      byCategory: [
        { category: 'tea', figures: figures(n - 10) },
        { category: '', figures: figures(10) },
      ],
      byMonth: [
        { month: '2026-09', figures: figures(10) },
        { month: '2026-10', figures: figures(n - 10) },
      ],
      ...{ received: n + 5, rejected: 5, hidden: 2 },
    }),
    'scores.dsr': () => ({
      days: 180,
      now: [{ dimension: 'product', n: 12, meanCenti: 412 }],
      points: [{ day: '2026-10-31', dimensions: [{ dimension: 'product', n: 12, meanCenti: 412 }] }],
    }),
    'scores.control': () => CONTROL,
    'scores.delays': () => DELAYS,
    'scores.satisfaction': () => ({
      ...{ closed: 9, asked: 8, answered: 7 },
      csat: { n: 7, bps: 5_714, byScore: [1, 1, 1, 2, 2] },
      nps: { n: 7, points: -14, byScore: [2, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1] },
    }),
    'scores.products': ({ offset = 0 }: Input<'scores.products'>) => ({
      total: 40,
      offset,
      rows: [
        {
          ...{ sku: 'TEA-1', title: 'Green tea', category: 'tea', figures: figures(10) },
          ...{ wilsonLowBps: 5_500, bayesianCenti: 415, few: true },
        },
      ],
    }),
    'reviews.list': () => ({ total: 1, offset: 0, rows: [{ ratedAt: Date.parse('2018-08-29T12:00:00Z') }] }),
  })
}

const ADDRESS = '/scores?from=2026-09-01&to=2026-10-31&channel=jd'
const linkOf = (wrapper: VueWrapper, figure: string) => wrapper.get(`[data-figure=${figure}] a`).attributes('href')
const part = (wrapper: VueWrapper, title: string) =>
  wrapper.findAll('section').find((section) => section.find('h2').exists() && section.get('h2').text() === title)!

beforeEach(() => {
  document.body.innerHTML = ''
})

it('an address that makes no sense shows the year up to today', () => {
  expect(readScores({ from: 'yesterday', page: '-3', sort: 'price', channel: '' }, '2026-11-22')).toEqual({
    period: { from: '2025-11-23', to: '2026-11-22' },
    filter: {},
    products: { sort: 'bayesianCenti', descending: false, text: '', page: 0 },
  })
})

describe('the figures', () => {
  it('are asked for under the period and filters of the address, and open the reviews they count', async () => {
    const bridge = desk()
    const { wrapper } = await mountInDesk(ScoresPage, { path: `${ADDRESS}&category=tea&sku=TEA-1` })
    const filter = { channel: 'jd', category: 'tea', sku: 'TEA-1' }
    expect(bridge.of('scores.stars')).toContainEqual({ from: '2026-09-01', to: '2026-10-31', filter })
    expect(bridge.of('scores.dsr')).toEqual([{ from: '2026-09-01', to: '2026-10-31', filter }])
    const where = 'ratedFrom=2026-09-01&ratedTo=2026-10-31&channel=jd&category=tea&sku=TEA-1'
    expect(linkOf(wrapper, 'ratings')).toBe(`/reviews?view=all&counted=yes&${where}`)
    expect(linkOf(wrapper, 'commented')).toBe(`/reviews?view=all&counted=yes&${where}&commented=yes`)
    expect(linkOf(wrapper, 'rejected')).toBe(`/reviews?view=rejected&${where}`)
    expect(wrapper.get('[data-figure=mean]').text()).toContain('4.20')
    expect(wrapper.get('[data-figure=mean]').text()).toContain('n = 100')
    expect(wrapper.get('[data-figure=replied]').text()).toContain('10 of 100')
  })

  it('are held back and said where they are few, in both languages', async () => {
    desk(20)
    const { wrapper } = await mountInDesk(ScoresPage, { path: ADDRESS })
    expect(wrapper.get('[data-figure=mean]').text()).toContain('n = 20: too few to judge by')
    expect(wrapper.get('[data-figure=mean] p').classes()).toContain('text-muted')
    const { wrapper: chinese } = await mountInDesk(ScoresPage, { path: ADDRESS, language: 'zh-CN' })
    expect(chinese.get('[data-figure=mean]').text()).toContain('n = 20，样本太少，仅供参考')
  })

  it('name dimensions by the newest policy, and say how many ratings they rest on', async () => {
    desk()
    const { wrapper } = await mountInDesk(ScoresPage, { path: ADDRESS })
    const dsr = part(wrapper, 'Dimensions, mean of 180 days')
    expect(dsr.text()).toContain('On Oct 31, 2026: As described 4.12.')
    expect(wrapper.text()).toContain('n = 12: too few to judge by')
    expect(wrapper.text()).not.toContain('Old')
  })

  it('of a category open its reviews; what has no category opens none', async () => {
    desk()
    const { wrapper } = await mountInDesk(ScoresPage, { path: ADDRESS })
    const rows = part(wrapper, 'Categories').findAll('tbody tr')
    expect(rows.map((row) => row.text())).toEqual(['tea904.2050%10%', 'No categoryfew104.2050%10%'])
    expect(rows.map((row) => row.findAll('a').length)).toEqual([1, 0])
  })

  it('of satisfaction are told in words', async () => {
    desk()
    const { wrapper } = await mountInDesk(ScoresPage, { path: ADDRESS })
    expect(part(wrapper, 'CSAT').text()).toContain('57.14%: share of 4 and 5 of 5, n = 7.')
    expect(part(wrapper, 'NPS').text()).toContain('-14 points')
  })
})

describe('the chart of months', () => {
  it('marks months with few ratings, and its table opens the days of one that lie in the period', async () => {
    desk()
    const { wrapper, router } = await mountInDesk(ScoresPage, { path: '/scores?from=2026-09-11&to=2026-10-31' })
    const chart = part(wrapper, 'Mean by month')
    expect(chart.text()).toContain('Last, in Oct 2026: mean 4.20, n = 90. * 1 month has fewer than 30 ratings')
    await chart.get('button[aria-label=Table]').trigger('click')
    await flushPromises()
    const rows = part(wrapper, 'Mean by month').findAll('tbody tr')
    expect(rows.map((row) => row.text())).toEqual(['Sep 2026 *4.2010', 'Oct 20264.2090'])
    const way: Record<string, unknown> = {}
    router.beforeEach((to) => {
      Object.assign(way, { path: to.path, ...to.query })
      return false
    })
    await rows[0]!.get('button').trigger('click')
    await flushPromises()
    expect(way).toEqual({
      ...{ path: '/reviews', view: 'all', counted: 'yes' },
      ...{ ratedFrom: '2026-09-11', ratedTo: '2026-09-30' },
    })
  })
})

/** Where a mark in the table of a chart leads. */
async function ways(wrapper: VueWrapper, router: Router, title: string): Promise<string[]> {
  const found: string[] = []
  router.beforeEach((to) => (found.push(to.fullPath), false))
  await part(wrapper, title).get('button[aria-label=Table]').trigger('click')
  await flushPromises()
  for (const button of part(wrapper, title).findAll('tbody button')) {
    await button.trigger('click')
    await flushPromises()
  }
  return found
}
const WEEK = (stars: string, from: string, to: string) =>
  `/reviews?view=all&counted=yes&ratedFrom=${from}&ratedTo=${to}&channel=jd&stars=${stars}`

describe('low stars', () => {
  it('stand on a control chart; a point opens the ratings with one and two stars', async () => {
    const bridge = desk()
    const { wrapper, router } = await mountInDesk(ScoresPage, { path: ADDRESS })
    const period = { from: '2026-09-01', to: '2026-10-31' }
    expect(bridge.of('scores.control')).toEqual([{ ...period, grain: 'week', filter: { channel: 'jd' } }])
    const text = part(wrapper, 'Low stars').text().replace(/\s/g, ' ')
    expect(text).toContain(
      '20 of 110 ratings had 1 or 2 stars (18.18%). 1 point lies beyond its limits: 10/12/26 – 10/18/26 80%.',
    )
    expect(await ways(wrapper, router, 'Low stars')).toEqual([
      WEEK('1,2', '2026-10-05', '2026-10-11'),
      WEEK('1,2', '2026-10-12', '2026-10-18'),
    ])
  })

  it('are also seen among all stars, each open to exactly its ratings', async () => {
    desk()
    const { wrapper, router } = await mountInDesk(ScoresPage, { path: ADDRESS })
    expect(part(wrapper, 'Stars by week').text()).toContain(
      '110 ratings: 81.82% with 4 or 5 stars, 18.18% with 1 or 2.',
    )
    expect(await ways(wrapper, router, 'Stars by week')).toEqual([
      WEEK('1', '2026-10-05', '2026-10-11'),
      WEEK('5', '2026-10-05', '2026-10-11'),
      WEEK('1', '2026-10-12', '2026-10-18'),
      WEEK('5', '2026-10-12', '2026-10-18'),
    ])
  })

  it('are counted by the month where weeks would be too many', async () => {
    const bridge = desk()
    await mountInDesk(ScoresPage, { path: '/scores?from=2020-01-01&to=2026-10-31' })
    expect(bridge.of('scores.control')).toMatchObject([{ grain: 'month' }])
  })
})

describe('delivery and stars', () => {
  it('are told with the difference and its interval; the outermost bars open everything beyond', async () => {
    desk()
    const { wrapper, router } = await mountInDesk(ScoresPage, { path: ADDRESS })
    expect(part(wrapper, 'Delivery and stars').text()).toContain(
      'Late: mean 3.52 (n = 40); in time: 4.20 (n = 60). Difference -0.68 stars, 95 % interval -1.01 to -0.35.',
    )
    const found = await ways(wrapper, router, 'Delivery and stars')
    const labels = part(wrapper, 'Delivery and stars')
      .findAll('tbody th')
      .map((cell) => cell.text())
    expect(labels).toEqual(['15+ early', 'in time', '1–3 late', '15+ late'])
    const where = '/reviews?view=all&counted=yes&ratedFrom=2026-09-01&ratedTo=2026-10-31&channel=jd'
    expect([...new Set(found)]).toEqual([
      `${where}&delayTo=-15`,
      `${where}&delayFrom=0&delayTo=0`,
      `${where}&delayFrom=1&delayTo=3`,
      `${where}&delayFrom=15`,
    ])
  })

  it('say so where no order was both promised and delivered', async () => {
    const bridge = desk()
    const none = { ...figures(0), meanCenti: null }
    bridge.answers['scores.delays'] = () => ({
      ...{ late: none, onTime: none, difference: null },
      byDelay: DELAYS.byDelay.map((band) => ({ ...band, figures: none })),
    })
    const { wrapper } = await mountInDesk(ScoresPage, { path: ADDRESS })
    expect(part(wrapper, 'Delivery and stars').text()).toContain('both promised and delivered')
    expect(wrapper.text()).not.toContain('NaN')
  })
})

describe('replies', () => {
  it('are a share of each month’s ratings and open those with a reply', async () => {
    desk()
    const { wrapper, router } = await mountInDesk(ScoresPage, { path: ADDRESS })
    expect(part(wrapper, 'Replies by month').text()).toContain('Last, in Oct 2026: 10% replied to (9 of 90).')
    expect((await ways(wrapper, router, 'Replies by month'))[0]).toBe(
      '/reviews?view=all&counted=yes&ratedFrom=2026-09-01&ratedTo=2026-09-30&channel=jd&replied=yes',
    )
  })
})

describe('the products', () => {
  it('are turned over page by page, and another order begins at the first', async () => {
    const bridge = desk()
    const { wrapper, router } = await mountInDesk(ScoresPage, { path: ADDRESS })
    expect(wrapper.text()).toContain('1–25 of 40')
    await wrapper.get('button[aria-label="Next page"]').trigger('click')
    await flushPromises()
    expect(bridge.of('scores.products').at(-1)).toMatchObject({ offset: 25, limit: 25, sort: 'bayesianCenti' })
    expect(wrapper.get('button[aria-label="Next page"]').attributes('disabled')).toBeDefined()
    const products = part(wrapper, 'Products')
    await products
      .findAll('th button')
      .find((button) => button.text() === 'Ratings')!
      .trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toMatchObject({ sort: 'n', channel: 'jd' })
    expect(router.currentRoute.value.query.page).toBeUndefined()
  })

  it('narrow the page to one, and open its reviews of any day', async () => {
    desk()
    const { wrapper } = await mountInDesk(ScoresPage, { path: ADDRESS })
    const [name, count] = part(wrapper, 'Products').findAll('tbody a')
    expect(name!.attributes('href')).toBe('/scores?from=2026-09-01&to=2026-10-31&channel=jd&sku=TEA-1')
    expect(count!.attributes('href')).toBe('/reviews?view=all&counted=yes&sku=TEA-1')
    expect(part(wrapper, 'Products').get('tbody tr').classes()).toContain('text-muted')
  })
})

it('an empty period leads to the newest rating', async () => {
  const bridge = desk()
  bridge.answers['scores.stars'] = () => ({
    ...{ all: { ...figures(0), meanCenti: null }, byCategory: [], byMonth: [], received: 0, rejected: 0, hidden: 0 },
  })
  const { wrapper, router } = await mountInDesk(ScoresPage, { path: '/scores' })
  expect(wrapper.text()).toContain('The newest rating is of Aug 29, 2018.')
  await wrapper
    .findAll('button')
    .find((button) => button.text() === 'Show the year up to then')!
    .trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toMatchObject({ from: '2017-08-30', to: '2018-08-29' })
})
