import { beforeEach, describe, expect, it, vi } from 'vitest'
import ScoresPage from '../../renderer/features/scores/ScoresPage.vue'
import { mountInDesk } from './mount-in-desk'
import { ADDRESS, DELAYS, desk, figures, part, WEEK, ways } from './scores-example'

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
