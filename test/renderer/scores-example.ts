import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import type { Input, Output } from '../../shared/contract'
import { deskStatus } from './desk-status'
import { fakeBridge } from './mount-in-desk'

/** A desk with so many ratings, for the page of scores. */
export const figures = (n: number) => ({
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
export const CONTROL: Output<'scores.control'> = {
  ...{ n: 110, low: 20, centreBps: 1_818 },
  points: [
    { ...week('2026-10-05', '2026-10-11', 90, 4), out: null },
    { ...week('2026-10-12', '2026-10-18', 20, 16), out: 'above' },
  ],
}
export const DELAYS: Output<'scores.delays'> = {
  ...{ late: { ...figures(40), meanCenti: 352 }, onTime: figures(60) },
  difference: { centi: -68, lowCenti: -101, highCenti: -35 },
  byDelay: [
    { days: -60, toDays: -15, figures: figures(0) },
    { days: 0, toDays: 0, figures: figures(60) },
    { days: 1, toDays: 3, figures: figures(10) },
    { days: 15, toDays: 60, figures: { ...figures(30), meanCenti: 300 } },
  ],
}

export function desk(n = 100) {
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

export const ADDRESS = '/scores?from=2026-09-01&to=2026-10-31&channel=jd'
export const linkOf = (wrapper: VueWrapper, figure: string) =>
  wrapper.get(`[data-figure=${figure}] a`).attributes('href')
export const part = (wrapper: VueWrapper, title: string) =>
  wrapper.findAll('section').find((section) => section.find('h2').exists() && section.get('h2').text() === title)!

/** Where a mark in the table of a chart leads. */
export async function ways(wrapper: VueWrapper, router: Router, title: string): Promise<string[]> {
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
export const WEEK = (stars: string, from: string, to: string) =>
  `/reviews?view=all&counted=yes&ratedFrom=${from}&ratedTo=${to}&channel=jd&stars=${stars}`
