import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { between, pick, seededRandom, type Random } from '../support/seed'

const COLUMNS =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,' +
  'Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Billing Name,Billing Country,Billing City,Payment Method'
const NAMES = ['Ann Lee', '王小明', 'José Díaz', '李雷', 'Mia Wong', '张伟']
const WARES = ['Cotton tee 纯棉短袖', 'Running shoes 跑鞋', 'Desk lamp 台灯', 'Tea set 茶具', 'Phone case 手机壳']
const ORDERED_FROM = Date.UTC(2025, 0, 1)

const amount = (minor: number): string => (minor / 100).toFixed(2)
const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} +0000`

/** One order as rows of an order export: order cells stand on its first row only. */
function rowsOf(number: number, lines: number, random: Random): string[] {
  const at = ORDERED_FROM + number * 60_000
  const wares = Array.from({ length: lines }, () => ({
    title: pick(random, WARES),
    units: between(random, 1, 3),
    price: between(random, 500, 90_000),
  }))
  const subtotal = wares.reduce((sum, { units, price }) => sum + units * price, 0)
  const name = `#B${number}`
  const first = [
    name,
    `buyer${number}@example.com`,
    'paid',
    stamp(at),
    'fulfilled',
    stamp(at + 86_400_000),
    'CNY',
    amount(subtotal),
    '0.00',
    '0.00',
    amount(subtotal),
    '0.00',
    stamp(at),
  ]
  return wares.map(({ title, units, price }, index) =>
    [
      ...(index === 0 ? first : [name, `buyer${number}@example.com`, ...Array<string>(11).fill('')]),
      units,
      title,
      amount(price),
      `SKU-${between(random, 1, 5_000)}`,
      '0.00',
      ...(index === 0 ? [pick(random, NAMES), 'CN', 'Hangzhou', 'alipay'] : ['', '', '', '']),
    ].join(','),
  )
}

/** Writes an order export of exactly so many lines, the same for the same seed. Answers how many orders it holds. */
export async function writeShopifyCsv(path: string, lines: number, seed: number): Promise<number> {
  const random = seededRandom(seed)
  const file = createWriteStream(path)
  file.write(`${COLUMNS}\n`)
  let [number, left] = [0, lines]
  while (left > 0) {
    const count = Math.min(left, pick(random, [1, 1, 1, 2, 3]))
    left -= count
    number++
    if (!file.write(`${rowsOf(number, count, random).join('\n')}\n`)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return number
}
