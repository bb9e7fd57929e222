import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReviewFilter } from '../../shared/contract/reviews'
import type { ScoreFilter, StarFigures } from '../../shared/contract/scores'
import type { StatisticsFilter } from '../../shared/contract/statistics'
import type { OpenDesk } from '../support/open-desk'
import { expectAllMarks, listsOf, type Lists, type Mark } from './drill-down'
import { monthIn, openDrillShop, PERIOD, type DrillShop } from './drill-shop'

let shop: DrillShop
let desk: OpenDesk
let lists: Lists

beforeAll(async () => {
  shop = await openDrillShop(2_500)
  desk = shop.desk
  lists = listsOf(desk)
}, 240_000)
afterAll(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const expectAll = (marksOf: (filter: StatisticsFilter) => Promise<Mark[]>, least: number) =>
  expectAllMarks(shop.filters, marksOf, least)

describe('the list behind a figure of insight or of reviews holds exactly that many rows', () => {
  it('what moved: cases of a product, category or reason, in this period and the one before', async () => {
    const FIELD = { product: 'sku', category: 'category', reason: 'reason' } as const
    for (const by of ['product', 'category', 'reason'] as const)
      await expectAll(async (filter) => {
        const { before, rows } = await desk.call('insight.movers', { ...PERIOD, filter, by, limit: 100 })
        const marks = rows.flatMap(({ key, n, nBefore }) => [
          lists.cases(key, n, { ...filter, [FIELD[by]]: key, counted: { measure: 'opened', ...PERIOD } }),
          lists.cases(key, nBefore, { ...filter, [FIELD[by]]: key, counted: { measure: 'opened', ...before } }),
        ])
        return Promise.all(marks)
      }, 20)
  })

  it('what rules cost', async () => {
    await expectAll(async (filter) => {
      const rows = await desk.call('insight.ruleCosts', { ...PERIOD, filter, limit: 200 })
      return Promise.all(
        rows.map(({ rule, citation, bearer, kind, currency, n }) =>
          lists.cases(`${rule} ${bearer} ${kind}`, n, {
            ...filter,
            ...{ rule, bearer, kind, currency, citation: citation ?? '' },
            counted: { measure: 'granted', ...PERIOD },
          }),
        ),
      )
    }, 60)
  })

  it('stars: each bar, category and month, and what was received, rejected, answered', async () => {
    const days = { ratedFrom: PERIOD.from, ratedTo: PERIOD.to }
    await expectAllReviews(async (filter) => {
      const { all, byCategory, byMonth, ...sums } = await desk.call('scores.stars', { ...PERIOD, filter })
      const counted = { ...filter, ...days, counted: true }
      return Promise.all([
        lists.reviews('received', sums.received, { ...filter, ...days }),
        lists.reviews('rejected', sums.rejected, { ...filter, ...days, counted: false }),
        lists.reviews('commented', all.commented, { ...counted, commented: true }),
        lists.reviews('replied', all.replied, { ...counted, replied: true }),
        ...barsOf('all', all, counted),
        ...byCategory.flatMap(({ category, figures }) => barsOf(category, figures, { ...counted, category })),
        ...byMonth.flatMap(({ month, figures }) => {
          const { from: ratedFrom, to: ratedTo } = monthIn(month)
          return barsOf(month, figures, { ...counted, ratedFrom, ratedTo })
        }),
      ])
    }, 100)
  })

  it('delays against stars: each band, late and in time', async () => {
    await expectAllReviews(async (filter) => {
      const { late, onTime, byDelay } = await desk.call('scores.delays', { ...PERIOD, filter })
      const counted = { ...filter, ratedFrom: PERIOD.from, ratedTo: PERIOD.to, counted: true }
      return Promise.all([
        ...barsOf('late', late, { ...counted, delayFrom: 1 }),
        ...barsOf('in time', onTime, { ...counted, delayTo: 0 }),
        ...byDelay.flatMap(({ days: delayFrom, toDays: delayTo, figures }) =>
          barsOf(`${delayFrom} to ${delayTo}`, figures, { ...counted, delayFrom, delayTo }),
        ),
      ])
    }, 60)
  })
})

function barsOf(at: string, figures: StarFigures, filter: ReviewFilter): Promise<Mark>[] {
  return [
    lists.reviews(at, figures.n, filter),
    ...figures.byStars.map((n, index) => lists.reviews(`${at} ${index + 1}★`, n, { ...filter, stars: [index + 1] })),
  ]
}

function expectAllReviews(marksOf: (filter: ScoreFilter) => Promise<Mark[]>, least: number): Promise<void> {
  const known = shop.filters.flatMap(({ channel, category, sku, ...others }) =>
    Object.keys(others).length > 0
      ? []
      : [{ ...(channel && { channel }), ...(category && { category }), ...(sku && { sku }) }],
  )
  return expectAllMarks(known, marksOf, least)
}
