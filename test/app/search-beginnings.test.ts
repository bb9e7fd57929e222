import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftOrder } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const ORDERS = 80
const TITLES = ['red shirt', 'red shorts', 'blue cup', 'blue cupboard 衬衫', 'crème brûlée 衬裙']

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
  for (let index = 0; index < ORDERS; index++) {
    const title = TITLES[index % TITLES.length]!
    const line = { sku: `item${1_000 + index}`, title, category: null, quantity: 1 }
    const lines = [{ ...line, listPriceMinor: 5_000, statedDiscountMinor: 0 }]
    await desk.call('orders.record', { order: draftOrder({ externalNumber: `SO-${index}`, lines }) })
  }
})
afterAll(() => desk.close())

/** The titles found, each once, and how many orders. */
async function found(text: string): Promise<[number, ...string[]]> {
  const { rows, total } = await desk.call('orders.list', { filter: { text }, limit: 500 })
  return [total, ...new Set(rows.map(({ firstTitle }) => String(firstTitle)).sort())]
}

it.each([
  ['the beginning of one word', 'shir', [16, 'red shirt']],
  ['the beginning of two words', 'sh', [32, 'red shirt', 'red shorts']],
  ['a beginning after a whole word', 'red sho', [16, 'red shorts']],
  ['a beginning after a whole word it never stands with', 'blue sh', [0]],
  ['a whole word, which then begins no other', 'cup', [16, 'blue cup']],
  ['the beginning of a word that is none itself', 'cupb', [16, 'blue cupboard 衬衫']],
  ['a beginning with its accents', 'brû', [16, 'crème brûlée 衬裙']],
  ['one Han character, for every pair that begins with it', '衬', [32, 'blue cupboard 衬衫', 'crème brûlée 衬裙']],
  ['the beginning of more words than are written out', 'item1', [ORDERS, ...[...TITLES].sort()]],
  ['a beginning of no word', 'shz', [0]],
  ['what sorts behind every word', '龘龘龘x', [0]],
])('%s', async (_, text, expected) => {
  expect(await found(text)).toEqual(expected)
})

it('a number is found in small letters too, the shortest first', async () => {
  const { orders } = await desk.call('search.find', { text: 'so-1', limit: 3 })
  expect(orders.map(({ externalNumber }) => externalNumber)).toEqual(['SO-1', 'SO-10', 'SO-11'])
})
