import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const DAY_MS = 86_400_000
let desk: OpenDesk

const GOODS = [
  { sku: 'CUP-77', title: '手冲咖啡壶 Pour-over kettle', category: '厨房' },
  { sku: 'TEE-1', title: '经典红色纯棉衬衫', category: 'clothing' },
  { sku: 'TEE-2', title: 'Camisa São Paulo हिन्दी ก็ได้', category: 'roupa' },
]
const buyer = (name: string, email: string | null = null, phone: string | null = null) => ({
  externalId: name,
  name,
  email,
  phone,
  country: null,
  region: null,
  city: null,
  address: null,
})

beforeAll(async () => {
  desk = await openDesk({ clock: () => PLACED_AT + 4 * DAY_MS })
  const numbers = ['TB-1001', 'TB-1002', 'TB-1003', 'TB-10', '#2001', 'XK-9']
  for (const [index, externalNumber] of numbers.entries()) {
    const goods = GOODS[index % GOODS.length]!
    await desk.call('orders.record', {
      order: draftOrder({
        externalNumber,
        channel: index === 5 ? 'jd' : 'taobao',
        buyer: index === 1 ? buyer('欧阳娜娜', 'Nana.Ou@example.com', '+86 138-0000-1234') : buyer(`顾客${index}`),
        lines: [{ ...goods, quantity: 2, listPriceMinor: 5_000, statedDiscountMinor: 0 }],
      }),
    })
  }
  for (const externalNumber of ['TB-1001', 'TB-1002']) {
    const order = await desk.call('orders.find', { externalNumber })
    await desk.call('cases.open', {
      orderId: order!.id,
      reason: 'damaged',
      lines: [{ lineId: order!.lines[0]!.id, quantity: 1 }],
    })
  }
})
afterAll(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const find = async (text: string, limit = 10) => {
  const { orders, cases } = await desk.call('search.find', { text, limit })
  return {
    orders: orders.map(({ externalNumber }) => externalNumber),
    cases: cases.map(({ externalNumber }) => externalNumber),
  }
}

describe('searching the desk', () => {
  it.each([
    ['two Han characters of a title', '咖啡', ['TB-10', 'TB-1001'], ['TB-1001']],
    ['two Han characters in the middle of a run', '纯棉', ['#2001', 'TB-1002'], ['TB-1002']],
    ['a whole run', '经典红色纯棉衬衫', ['#2001', 'TB-1002'], ['TB-1002']],
    ['a single Han character', '衬', ['#2001', 'TB-1002'], ['TB-1002']],
    ['a buyer’s name', '娜娜', ['TB-1002'], ['TB-1002']],
    ['an e-mail address in another case', 'nana.ou@EXAMPLE.com', ['TB-1002'], ['TB-1002']],
    ['the end of a phone number as it is written', '0000-1234', ['TB-1002'], ['TB-1002']],
    ['the beginning of a word', 'kett', ['TB-10', 'TB-1001'], ['TB-1001']],
    ['a SKU', 'cup-77', ['TB-10', 'TB-1001'], ['TB-1001']],
    ['a category', '厨房', ['TB-10', 'TB-1001'], ['TB-1001']],
    ['a word without its accent', 'sao', ['XK-9', 'TB-1003'], []],
    ['a script whose vowels are marks', 'हिन्दी', ['XK-9', 'TB-1003'], []],
    ['words of both scripts', 'kettle 咖啡壶', ['TB-10', 'TB-1001'], ['TB-1001']],
    ['a single Han character before a word', '手 kettle', ['TB-10', 'TB-1001'], ['TB-1001']],
    ['words of which one does not occur', 'kettle 衬衫', [], []],
    ['a number without its sign', '2001', ['#2001'], []],
    ['nothing but punctuation', '—', [], []],
    ['nothing', '', [], []],
  ])('by %s', async (_, text, orders, cases) => {
    expect(await find(text)).toEqual({ orders, cases })
  })

  it('the exact number comes first, then the numbers that begin so', async () => {
    expect((await find('TB-10')).orders).toEqual(['TB-10', 'TB-1001', 'TB-1002', 'TB-1003'])
    expect((await find('TB-10', 2)).orders).toEqual(['TB-10', 'TB-1001'])
  })

  it('a case is found by its number, its beginning and in small letters', async () => {
    const { rows } = await desk.call('cases.list', { view: 'all' })
    const { id, number, status } = rows.find(({ externalNumber }) => externalNumber === 'TB-1002')!
    const wanted = { id, number, status, externalNumber: 'TB-1002', buyerName: '欧阳娜娜' }
    for (const text of [number, number.toLowerCase()])
      expect((await desk.call('search.find', { text })).cases).toEqual([wanted])
    expect((await desk.call('search.find', { text: number.slice(0, -1) })).cases).toHaveLength(2)
  })

  it('the list of orders and the queue find the same', async () => {
    const orders = await desk.call('orders.list', { filter: { text: '衬衫' } })
    expect(orders.rows.map(({ externalNumber }) => externalNumber).sort()).toEqual(['#2001', 'TB-1002'])
    expect(
      (await desk.call('cases.list', { view: 'all', filter: { text: '衬衫' } })).rows.map(
        ({ externalNumber }) => externalNumber,
      ),
    ).toEqual(['TB-1002'])
  })

  it.each([
    ['"'],
    ['shirt" OR "'],
    ['NEAR(a b)'],
    ['body:x'],
    ['a* -b'],
    ['é҉x'],
    ['ก็ได้'],
    ['𠮷野'],
    ['\u{10ffff}'],
    ['%_'],
  ])('“%s” is text like any other: it is answered, not executed', async (text) => {
    expect(await desk.ask('search.find', { text })).toMatchObject({ ok: true })
    expect(await desk.ask('orders.list', { filter: { text } })).toMatchObject({ ok: true })
  })
})
