/**
 * The statistics of a real marketplace's orders against figures worked out from its files alone, with none of the desk's
 * own code. The files are written by the clock of São Paulo, so the desk counts days by it. The estimated delivery is a
 * midnight: an order that comes later on that very day is late, as the instants say.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'

const OLIST = join(import.meta.dirname, '../../../shared/data/olist-sample')
const ABSENT = !existsSync(OLIST)
const ZONE = 'America/Sao_Paulo'
const DAY_MS = 86_400_000
const EVER = { from: '2016-01-01', to: '2018-12-31' }

type Row = Record<string, string>
const rowsOf = (name: string): Row[] =>
  ABSENT ? [] : parse<Row>(readFileSync(join(OLIST, name)), { columns: true, bom: true })
const orders = rowsOf('olist_orders_dataset.csv')
const items = rowsOf('olist_order_items_dataset.csv')
const reviews = rowsOf('olist_order_reviews_dataset.csv')
const payments = rowsOf('olist_order_payments_dataset.csv')

function groupBy<Item>(all: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of all) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
const sorted = <Value>(groups: Map<string, Value>) => [...groups].sort(([one], [other]) => (one < other ? -1 : 1))

/** The category of every product, in English where there is a translation. */
function categories(): Map<string, string> {
  const english = new Map(
    rowsOf('product_category_name_translation.csv').map((row) => [
      row.product_category_name,
      row.product_category_name_english!,
    ]),
  )
  return new Map(
    rowsOf('olist_products_dataset.csv').map(({ product_id: id, product_category_name: name }) => [
      id!,
      english.get(name) ?? name!,
    ]),
  )
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' })
/** The instant at which the clocks of São Paulo show a text such as `2017-10-02 21:00:00`. */
function instantOf(wall: string): number {
  const asked = Date.parse(`${wall.replace(' ', 'T')}Z`)
  const aside = (at: number) => Date.parse(`${CLOCK.format(at).replace(' ', 'T')}Z`) - at
  const near = asked - aside(asked)
  return asked - aside(near)
}

/** Stars of reviews as the desk tells them, from the stars alone. */
function figures(found: readonly { review_score?: string }[]) {
  const byStars = [1, 2, 3, 4, 5].map((stars) => found.filter((row) => Number(row.review_score) === stars).length)
  const centi = byStars.reduce((sum, n, index) => sum + n * (index + 1) * 100, 0)
  return { n: found.length, byStars, meanCenti: found.length > 0 ? Math.floor(centi / found.length + 0.5) : null }
}

describe.skipIf(ABSENT)(
  'the statistics of the Olist sample (skipped unless ../shared/data is beside the project)',
  () => {
    let desk: ImportDesk
    beforeAll(async () => {
      desk = await openImportDesk()
      await desk.call('settings.change', { changes: { timeZone: ZONE } })
      await desk.finish('imports.orders', { profile: 'olist', uploadIds: [desk.app.admitFile(OLIST)] })
      await desk.finish('imports.reviews', { profile: 'olist-reviews', uploadIds: [desk.app.admitFile(OLIST)] })
    }, 120_000)
    afterAll(async () => {
      await desk.close()
      expect(desk.log).toEqual([])
    })

    it('orders by month, and what was paid for them', async () => {
      const { points } = await desk.call('statistics.series', { ...EVER, grain: 'month' })
      const paid = new Map<string, number>()
      for (const { order_id: id, payment_value: value } of payments)
        paid.set(id!, (paid.get(id!) ?? 0) + Math.round(Number(value) * 100))
      const expected = sorted(groupBy(orders, (row) => row.order_purchase_timestamp!.slice(0, 7))).map(
        ([month, found]) => ({
          month,
          n: found.length,
          amountMinor: found.reduce((sum, { order_id: id }) => sum + (paid.get(id!) ?? 0), 0),
        }),
      )
      expect(points.map(({ currency }) => currency)).toEqual(points.map(() => 'BRL'))
      const told = points.map(({ from, orders: placed }) => ({ month: from.slice(0, 7), ...placed }))
      expect(told).toHaveLength(36)
      expect(told.filter(({ n }) => n > 0)).toEqual(expected)
      process.stdout.write(`olist orders by month: ${expected.map(({ month, n }) => `${month} ${n}`).join(', ')}\n`)
    })

    it('reviews and stars by month, in all, and the share of each number of stars', async () => {
      const { all, byMonth } = await desk.call('scores.stars', {})
      const expected = sorted(groupBy(reviews, (row) => row.review_answer_timestamp!.slice(0, 7)))
      expect(
        byMonth.map(({ month, figures: { n, byStars, meanCenti } }) => [month, { n, byStars, meanCenti }]),
      ).toEqual(expected.map(([month, found]) => [month, figures(found)]))
      expect(all).toMatchObject(figures(reviews))
      const shares = figures(reviews).byStars.map((n) => ((100 * n) / reviews.length).toFixed(2))
      process.stdout.write(
        `olist reviews by month: ${expected.map(([month, { length }]) => `${month} ${length}`).join(', ')}\n`,
      )
      process.stdout.write(
        `olist stars 1–5: ${figures(reviews).byStars.join(' ')} of ${reviews.length} = ${shares.join(' ')} %\n`,
      )
    })

    it('stars of what came late and of what came in time', async () => {
      const of = new Map(orders.map((row) => [row.order_id, row]))
      const rated = reviews.flatMap((review) => {
        const order = of.get(review.order_id)!
        const [came, promised] = [order.order_delivered_customer_date!, order.order_estimated_delivery_date!]
        if (came === '' || promised === '') return []
        return [
          { review_score: review.review_score!, days: Math.ceil((instantOf(came) - instantOf(promised)) / DAY_MS) },
        ]
      })
      const late = figures(rated.filter(({ days }) => days > 0))
      const onTime = figures(rated.filter(({ days }) => days <= 0))
      const found = await desk.call('scores.delays', {})
      expect(found.late).toMatchObject(late)
      expect(found.onTime).toMatchObject(onTime)
      for (const band of found.byDelay) {
        const [least, most] = [band.days === -60 ? -Infinity : band.days, band.toDays === 60 ? Infinity : band.toDays]
        const inside = figures(rated.filter(({ days }) => least <= days && days <= most))
        expect(band).toMatchObject({ days: band.days, figures: inside })
        process.stdout.write(`olist delay ${band.days}…${band.toDays}: n ${inside.n}, mean ${inside.meanCenti}\n`)
      }
      const { centi, lowCenti, highCenti } = found.difference!
      expect(centi).toBeCloseTo(exactMean(late) - exactMean(onTime), 9)
      // Welch's interval with so many is the normal one but for a hundredth.
      const spread = 1.96 * Math.sqrt(squaredError(late) + squaredError(onTime))
      expect(highCenti - centi).toBeCloseTo(centi - lowCenti, 9)
      expect((highCenti - centi) / spread).toBeGreaterThan(1)
      expect((highCenti - centi) / spread).toBeLessThan(1.01)
      process.stdout.write(
        `olist late n ${late.n} mean ${late.meanCenti}, in time n ${onTime.n} mean ${onTime.meanCenti}, difference ${centi.toFixed(2)} [${lowCenti.toFixed(2)}, ${highCenti.toFixed(2)}]\n`,
      )
    })

    it('the table of categories: reviews and their mean, orders and units', async () => {
      const categoryOf = categories()
      const lines = groupBy(
        [...items].sort((one, other) => Number(one.order_item_id) - Number(other.order_item_id)),
        (row) => row.order_id!,
      )
      // A review belongs to its order's first line not yet rated, and to the first once all are.
      const rated = new Map<string, number>()
      const byCategory = groupBy(reviews, ({ order_id: id }) => {
        const nth = rated.get(id!) ?? 0
        rated.set(id!, nth + 1)
        const ofOrder = lines.get(id!) ?? []
        return categoryOf.get((ofOrder[nth] ?? ofOrder[0])?.product_id ?? '') ?? ''
      })
      const told = (await desk.call('scores.stars', {})).byCategory
      expect(
        sorted(
          new Map(
            told.map(({ category, figures: { n, byStars, meanCenti } }) => [category, { n, byStars, meanCenti }]),
          ),
        ),
      ).toEqual(sorted(byCategory).map(([category, found]) => [category, figures(found)]))
      const sold = groupBy(items, ({ product_id: id }) => categoryOf.get(id!) ?? '')
      sold.delete('')
      for (const [category, units] of sold) {
        const { current } = await desk.call('statistics.overview', { ...EVER, filter: { category } })
        const placed = new Set(units.map((row) => row.order_id)).size
        expect([category, current[0]?.orders.n, current[0]?.items]).toEqual([category, placed, units.length])
      }
      for (const { category, figures: found } of told.slice(0, 5))
        process.stdout.write(`olist category ${category}: n ${found.n}, mean ${found.meanCenti}\n`)
    })

    it('are kept as the rows say', async () => {
      expect((await desk.call('desk.verify', {})).findings.filter(({ passed }) => !passed)).toEqual([])
    })
  },
)

type Figures = ReturnType<typeof figures>
function exactMean({ n, byStars }: Figures): number {
  return byStars.reduce((sum, count, index) => sum + count * (index + 1) * 100, 0) / n
}
/** The squared standard error of the mean. */
function squaredError(found: Figures): number {
  const mean = exactMean(found)
  const squares = found.byStars.reduce((sum, count, index) => sum + count * ((index + 1) * 100 - mean) ** 2, 0)
  return squares / (found.n - 1) / found.n
}
