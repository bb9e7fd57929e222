/** A desk with figures, for the pages of the statistics. */
import type { VueWrapper } from '@vue/test-utils'
import { RouterView } from 'vue-router'
import type { Router } from 'vue-router'
// Pages are fetched when they are gone to; here they are there before a test's time begins to run.
import '../../renderer/features/statistics/overview/OverviewPage.vue'
import '../../renderer/features/statistics/reasons/ReasonsPage.vue'
import '../../renderer/features/statistics/returns/ReturnsPage.vue'
import '../../renderer/features/statistics/StatisticsPage.vue'
import '../../renderer/features/statistics/times/TimesPage.vue'
import type { Input, Output } from '../../shared/contract'
import { CASE_MEASURES } from '../../shared/contract/statistics'
import type { CaseMeasure } from '../../shared/model/measures'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'
import type { Answers } from './mount-in-desk'

export type CurrencyOverview = Output<'statistics.overview'>['current'][number]
export type SeriesPoint = Output<'statistics.series'>['points'][number]
type Figures = Record<CaseMeasure, { n: number; amountMinor: number }>

export const figure = (n: number, amountMinor = n * 100) => ({ n, amountMinor })
/** Every measure counts the same, but for those that are named. */
export const figures = (n: number, named: Partial<Figures> = {}): Figures => ({
  ...(Object.fromEntries(CASE_MEASURES.map((measure) => [measure, figure(n)])) as Figures),
  ...named,
})

export function overviewOf(currency: string, n: number, named: Partial<CurrencyOverview> = {}): CurrencyOverview {
  return {
    currency,
    orders: figure(n * 10),
    items: n * 20,
    ...figures(n),
    refundRateByOrderBps: 253,
    refundRateByItemBps: 152,
    refundRateByValueBps: null,
    ...named,
  }
}

export const pointOf = (from: string, to: string, n: number, named: Partial<SeriesPoint> = {}): SeriesPoint => ({
  from,
  to,
  currency: 'CNY',
  orders: figure(n * 10),
  ...figures(n),
  backlog: 7,
  ...named,
})

/** A desk whose period has these figures; `answers` replace or add to what it says. */
export function statisticsDesk(current: CurrencyOverview[], previous: CurrencyOverview[] = [], answers: Answers = {}) {
  return fakeBridge({
    'desk.status': () => deskStatus({ orders: 100 }),
    'views.list': () => [],
    'policies.list': () => [
      {
        id: 1,
        document: { reasons: [{ code: 'damaged', label: { 'zh-CN': '商品破损', 'en-US': 'Arrived damaged' } }] },
      },
    ],
    'orders.list': () => ({ total: 1, offset: 0, rows: [{ placedOn: '2018-08-29' }] }),
    'orders.channels': () => ({ channels: [{ channel: 'olist', n: 1 }], currencies: [{ currency: 'BRL', n: 1 }] }),
    'statistics.members': () => [{ key: 'COAT-1', title: 'Wool coat', n: 12 }],
    'statistics.overview': ({ from, to }: Input<'statistics.overview'>) => ({
      period: { from, to },
      before: { from: '2026-05-27', to: '2026-08-24' },
      timeZone: 'Asia/Shanghai',
      current,
      previous,
      openNow: 4,
      overdueNow: 1,
    }),
    'statistics.series': () => ({
      timeZone: 'Asia/Shanghai',
      points: [pointOf('2026-08-25', '2026-08-30', 3), pointOf('2026-08-31', '2026-09-06', 8)],
    }),
    'statistics.reasons': () => [
      { reason: 'damaged', kind: 'refund', currency: 'CNY', n: 30, amountMinor: 5 },
      { reason: 'made_up', kind: 'refund', currency: 'CNY', n: 10, amountMinor: 5 },
      { reason: 'damaged', kind: 'refund', currency: 'JPY', n: 999, amountMinor: 5 },
    ],
    ...answers,
  })
}

/** The page at an address, in its frame. */
export const showStatistics = (path: string, language: 'en-US' | 'zh-CN' = 'en-US') =>
  mountInDesk(RouterView, { path, language })

export const chartOf = (wrapper: VueWrapper, title: string) => {
  const found = wrapper.findAll('section').find((one) => one.find('h2').exists() && one.get('h2').text() === title)
  if (!found) throw new Error(`no chart is called ${title}`)
  return found
}

/** Where a mark leads; the page there is not gone to, so it need not be loaded. */
export function watchWay(router: Router): { path?: string; query?: Record<string, unknown> } {
  const way: { path?: string; query?: Record<string, unknown> } = {}
  router.beforeEach((to) => {
    Object.assign(way, { path: to.path, query: { ...to.query } })
    return false
  })
  return way
}
