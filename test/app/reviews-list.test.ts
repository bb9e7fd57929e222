import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract'
import { reviewFile, importReviews, giveOrders } from '../fixtures/import/given-reviews'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'

let desk: ImportDesk
beforeEach(async () => {
  desk = await openImportDesk({ clock: () => Date.UTC(2024, 5, 1) })
  await giveOrders(desk)
  await importReviews(
    desk,
    reviewFile(
      '1,A1,CUP,5,杯子很好用，每天都在用，全家都喜欢,2024-05-10 10:00,王芳,wang@example.com',
      '2,A2,CUP,1,The cup broke on the first day,2024-05-11 10:00,李雷,li@example.com',
      '3,,PLATE,4,,2024-05-12 10:00,王芳,wang@example.com',
      '4,X9,CUP,2,这个杯子很好用，每天都在用，全家都喜欢！,2024-05-13 10:00,Mo,mo@example.com',
      '5,,FORK,3,还行,2024-05-14 10:00,Di,di@example.com',
    ),
    { moderation: 'before' },
  )
})
afterEach(async () => {
  expect((await desk.call('desk.verify', {})).findings.filter(({ passed }) => !passed)).toEqual([])
  await desk.close()
  expect(desk.log).toEqual([])
})

const list = async (input: Input<'reviews.list'>): Promise<(string | null)[]> =>
  (await desk.call('reviews.list', { sort: 'ratedAt', ...input })).rows.map(({ excerpt, sku }) => excerpt ?? sku)

describe('the views of reviews', () => {
  it('count what they hold', async () => {
    const counts = await desk.call('reviews.counts', {})
    expect(counts).toMatchObject({
      all: 5,
      unmatched: 2,
      published: 1,
      rejected: 0,
      mine: 0,
      escalated: 0,
      appealed: 0,
    })
    for (const [view, n] of Object.entries(counts)) {
      const { total, rows } = await desk.call('reviews.list', { view: view as keyof typeof counts })
      expect([view, total, rows.length]).toEqual([view, n, n])
    }
    const filter = { text: '杯子' }
    const filtered = await desk.call('reviews.counts', { filter })
    expect(filtered).toMatchObject({ all: 3, unmatched: 1 })
    for (const [view, n] of Object.entries(filtered))
      expect([view, (await desk.call('reviews.list', { view: view as keyof typeof counts, filter })).total]).toEqual([
        view,
        n,
      ])
  })

  it('show who waits longest first, windows without a gap, and what one holds as mine', async () => {
    const { total, rows } = await desk.call('reviews.list', { view: 'open' })
    expect(total).toBe(4)
    expect(rows.map(({ moderateBy }) => moderateBy)).toEqual([...rows.map(({ moderateBy }) => moderateBy)].sort())
    const windows = await Promise.all(
      [0, 1, 2, 3].map((offset) => desk.call('reviews.list', { view: 'open', offset, limit: 1 })),
    )
    expect(windows.map((window) => window.rows[0]!.id)).toEqual(rows.map(({ id }) => id))
    await desk.call('reviews.claim', { id: rows[2]!.id })
    const mine = await desk.call('reviews.list', { view: 'mine' })
    expect(mine.rows.map(({ id, claimedBy }) => [id, claimedBy])).toEqual([[rows[2]!.id, 'test']])
    expect((await desk.call('reviews.counts', {})).mine).toBe(1)
  })
})

describe('the filters of reviews', () => {
  it('offer every category, language, tag and source there is, and find as many reviews as they say', async () => {
    const { categories, languages, tags, sources } = await desk.call('reviews.facets', {})
    expect(categories.map(({ value }) => value)).toContain('厨房')
    expect(languages.map(({ value }) => value)).toEqual(expect.arrayContaining(['zh', 'en']))
    expect(sources).toEqual([{ value: expect.any(String), n: 5 }])
    const named = (name: 'category' | 'language' | 'tag' | 'source', values: typeof categories) =>
      values.map(({ value, n }) => ({ filter: { [name]: value }, n }))
    for (const { filter, n } of [
      ...named('category', categories),
      ...named('language', languages),
      ...named('tag', tags),
      ...named('source', sources),
    ])
      expect([filter, (await desk.call('reviews.list', { view: 'all', filter })).total]).toEqual([filter, n])
  })

  it.each<[filter: NonNullable<Input<'reviews.list'>['filter']>, found: string[]]>([
    [{ text: '每天' }, ['杯子很好用，每天都在用，全家都喜欢', '这个杯子很好用，每天都在用，全家都喜欢！']],
    [{ text: 'BROKE first' }, ['The cup broke on the first day']],
    [{ text: '不存在' }, []],
    [{ stars: [1, 4] }, ['The cup broke on the first day', 'PLATE']],
    [{ verification: 'order' }, ['杯子很好用，每天都在用，全家都喜欢', 'The cup broke on the first day']],
    [{ verification: 'email' }, ['PLATE']],
    [{ category: '厨房', commented: true }, ['杯子很好用，每天都在用，全家都喜欢', 'The cup broke on the first day']],
    [{ commented: false }, ['PLATE']],
    [{ language: 'en' }, ['The cup broke on the first day']],
    [{ sku: 'FORK' }, ['还行']],
    [{ channel: 'shop', ratedFrom: '2024-05-11', ratedTo: '2024-05-12' }, ['The cup broke on the first day', 'PLATE']],
    [{ replied: true }, []],
    [{ verdict: 'negative' }, []],
  ])('%j', async (filter, found) => {
    expect(await list({ view: 'all', filter })).toEqual(found)
  })

  it('refuse a period that ends before it begins', async () => {
    const filter = { ratedFrom: '2024-05-12', ratedTo: '2024-05-11' }
    expect(await desk.ask('reviews.list', { filter })).toMatchObject({ code: 'time.backwards' })
    expect(await desk.ask('reviews.counts', { filter })).toMatchObject({ code: 'time.backwards' })
  })
})

describe('one review', () => {
  it('stands beside what its author wrote and what reads alike', async () => {
    const { rows } = await desk.call('reviews.list', { view: 'all', sort: 'ratedAt' })
    const review = await desk.call('reviews.get', { id: rows[0]!.id })
    expect(review).toMatchObject({
      order: { externalNumber: 'A1', quantity: 1, buyerName: '王芳' },
      author: { reviews: 1, meanCenti: 400, rejected: 0, cases: 0, latest: [{ id: rows[2]!.id }] },
      similar: [{ id: rows[3]!.id, stars: 2 }],
    })
    expect(review.similar[0]!.similarityBps).toBeGreaterThan(5_000)
    expect(review.timeline.map(({ step }) => step)[0]).toBe('import')
    const unmatched = await desk.call('reviews.get', { id: rows[4]!.id })
    expect(unmatched).toMatchObject({
      order: null,
      orderReviewStatus: null,
      policyVersionId: null,
      verification: 'none',
    })
    expect(unmatched.moves).not.toContain('openCase')
    expect(await desk.ask('reviews.get', { id: 999 })).toMatchObject({ code: 'review.unknown' })
  })

  it('never tells an author’s address, and offers a viewer no move', async () => {
    const { rows } = await desk.call('reviews.list', { view: 'all' })
    const viewer = { actor: 'v', role: 'viewer', shell: 'test' } as const
    const reply = await desk.app.call(viewer, 'reviews.get', { id: rows[0]!.id })
    expect(reply).toMatchObject({ ok: true, value: { moves: [] } })
    expect(JSON.stringify(reply)).not.toContain('@example.com')
  })
})

describe('the orders of reviews', () => {
  it('say how far their buyers have come, and are found by it', async () => {
    const orders = await desk.call('orders.list', { filter: { reviewStatus: 'commented' } })
    expect(orders.rows.map(({ externalNumber }) => externalNumber).sort()).toEqual(['A1', 'A2'])
    expect((await desk.call('orders.list', { filter: { reviewStatus: 'none' } })).total).toBe(0)
  })

  it('that come later take the reviews that waited, by number or by e-mail and product', async () => {
    const columns = {
      ...{ externalNumber: 'no', placedAt: 'at', deliveredAt: 'delivered', sku: 'sku', title: 'title' },
      ...{ quantity: 'qty', unitPrice: 'price', buyerName: 'buyer', buyerEmail: 'email' },
    }
    const rows = [
      'no,at,delivered,sku,title,qty,price,buyer,email',
      'X9,2024-05-05 10:00,2024-05-06 10:00,CUP,杯子,1,10.00,Mo,MO@example.com',
      'X10,2024-05-05 10:00,2024-05-06 10:00,FORK,叉子,1,10.00,Di,Di@Example.com',
    ]
    await desk.import({ 'late.csv': rows.join('\n') }, { profile: 'generic', mapping: { channel: 'shop', columns } })
    expect((await desk.call('reviews.list', { view: 'unmatched' })).total).toBe(0)
    const found = await desk.call('reviews.list', { view: 'all', sort: 'ratedAt', descending: true, limit: 2 })
    expect(
      found.rows.map(({ externalNumber, verification, productTitle, channel }) => [
        externalNumber,
        verification,
        productTitle,
        channel,
      ]),
    ).toEqual([
      ['X10', 'email', '叉子', 'shop'],
      ['X9', 'order', '杯子', 'shop'],
    ])
    const { timeline } = await desk.call('reviews.get', { id: found.rows[0]!.id })
    expect(timeline.at(-1)).toMatchObject({ step: 'match', details: { externalNumber: 'X10', verification: 'email' } })
    expect((await desk.call('orders.find', { externalNumber: 'X10' }))?.reviewStatus).toBe('commented')
  })
})
