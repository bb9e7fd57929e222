import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReviewImportReport } from '../../shared/contract/imports'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'

let desk: ImportDesk
beforeEach(async () => void (desk = await openImportDesk()))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const OLIST = join(import.meta.dirname, '../../../shared/data/olist-sample')
const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(OLIST, name)), { columns: true, bom: true })

interface Figures {
  n: number
  byStars: number[]
  meanCenti: number
  commented: number
}

/** Worked out from the files alone: whole reviews are counted, and a mean is rounded half up. */
function figuresOf(reviews: readonly Record<string, string>[]): Figures {
  const byStars = [1, 2, 3, 4, 5].map((stars) => reviews.filter((row) => Number(row.review_score) === stars).length)
  const sum = byStars.reduce((total, n, index) => total + n * (index + 1), 0)
  const hasText = (row: Record<string, string>) =>
    [row.review_comment_title, row.review_comment_message].some((text) => text!.trim() !== '')
  return {
    n: reviews.length,
    byStars,
    meanCenti: Math.floor((sum * 100) / reviews.length + 0.5),
    commented: reviews.filter(hasText).length,
  }
}

/**
 * The category of each review, in file order: that of its order's first item not yet reviewed, and of the first item
 * once all are. Names are the translated ones where there is a translation.
 */
function categoriesOf(reviews: readonly Record<string, string>[]): string[] {
  const english = new Map(
    rowsOf('product_category_name_translation.csv').map((row) => [
      row.product_category_name,
      row.product_category_name_english!,
    ]),
  )
  const categoryOf = new Map(
    rowsOf('olist_products_dataset.csv').map((row) => [row.product_id, row.product_category_name!]),
  )
  const items = new Map<string, { at: number; product: string }[]>()
  for (const row of rowsOf('olist_order_items_dataset.csv')) {
    const ofOrder = items.get(row.order_id!) ?? []
    items.set(row.order_id!, [...ofOrder, { at: Number(row.order_item_id), product: row.product_id! }])
  }
  const reviewed = new Map<string, number>()
  return reviews.map(({ order_id: order }) => {
    const lines = [...(items.get(order!) ?? [])].sort((a, b) => a.at - b.at).map(({ product }) => product)
    const nth = reviewed.get(order!) ?? 0
    reviewed.set(order!, nth + 1)
    const category = categoryOf.get(lines[nth] ?? lines[0]) ?? ''
    return english.get(category) ?? category
  })
}

describe('the reviews of the Olist sample', () => {
  const importOrders = () => desk.finish('imports.orders', { profile: 'olist', uploadIds: [desk.app.admitFile(OLIST)] })
  const importAll = async (file: string) =>
    (await desk.finish('imports.reviews', {
      profile: 'olist-reviews',
      uploadIds: [desk.app.admitFile(file)],
    })) as ReviewImportReport

  it('all find their orders, and their figures are those of the files, in all and by category', async ({ skip }) => {
    if (!existsSync(OLIST)) skip('../shared/data/olist-sample is not beside the project')
    // The clock the files are written by, so that their months are the desk's.
    await desk.call('settings.change', { changes: { timeZone: 'America/Sao_Paulo' } })
    await importOrders()
    const reviews = rowsOf('olist_order_reviews_dataset.csv')
    const expected = figuresOf(reviews)
    const report = await importAll(join(OLIST, 'olist_order_reviews_dataset.csv'))
    expect(expected.n).toBe(3_986)
    expect(report).toMatchObject({
      reviews: { read: 3_986, added: 3_986, unchanged: 0, updated: 0, rejected: 0, unmatched: 0 },
      byStars: expected.byStars,
      meanCenti: expected.meanCenti,
      commented: expected.commented,
      blocked: 0,
    })
    const { all, byCategory, byMonth, rejected } = await desk.call('scores.stars', {})
    expect(rejected).toBe(0)
    expect(all).toMatchObject(expected)
    // Rated when it was answered.
    const months = [...new Set(reviews.map((row) => row.review_answer_timestamp!.slice(0, 7)))].sort()
    expect(byMonth).toEqual(
      months.map((month) => {
        const ofMonth = reviews.filter((row) => row.review_answer_timestamp!.startsWith(month))
        return { month, figures: expect.objectContaining(figuresOf(ofMonth)) as unknown }
      }),
    )
    const categories = categoriesOf(reviews)
    const byName = new Map(byCategory.map(({ category, figures }) => [category, figures]))
    expect([...byName.keys()].sort()).toEqual([...new Set(categories)].sort())
    for (const category of new Set(categories))
      expect({ category, figures: byName.get(category) }).toMatchObject({
        category,
        figures: figuresOf(reviews.filter((_, index) => categories[index] === category)),
      })
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('import from the whole folder, again without effect, and find orders that come after them', async ({ skip }) => {
    if (!existsSync(OLIST)) skip('../shared/data/olist-sample is not beside the project')
    expect((await importAll(OLIST)).reviews).toMatchObject({ added: 3_986, unmatched: 3_986 })
    await importOrders()
    expect((await desk.call('reviews.list', { view: 'unmatched' })).total).toBe(0)
    expect((await importAll(OLIST)).reviews).toMatchObject({ added: 0, unchanged: 3_986, rejected: 0 })
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })
})
