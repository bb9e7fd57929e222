import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readScores } from '../../renderer/features/scores/score-query'
import ScoresPage from '../../renderer/features/scores/ScoresPage.vue'
import { mountInDesk } from './mount-in-desk'
import { ADDRESS, desk, figures, linkOf, part } from './scores-example'

// The test's DOM paints nothing; what a chart shows is checked by its table, its sentence and its marks.
vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    tooltip = { setActiveElements: () => undefined }
    setActiveElements(): void {}
    update(): void {}
    destroy(): void {}
  },
}))

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
