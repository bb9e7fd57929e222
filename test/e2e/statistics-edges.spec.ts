import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDraft } from '../../shared/model/order'
import type { OpenDesk } from '../support/open-desk'
import { sitDown, type Clerk } from './clerk'

const PAGES = ['', '/reasons', '/returns', '/times', '/forecast', '/insight', '/report'] as const
const NONSENSE = /\b(NaN|undefined|null|Infinity|\[object)\b/

/** Everything that is wrong with the page as it stands: what nobody can read, pictures of nothing, and what is cut off. */
async function faults({ page }: Clerk): Promise<string[]> {
  const text = await page.locator('main').innerText()
  const nonsense = NONSENSE.exec(text)
  const silent = await page.evaluate(() => {
    const isBlank = (canvas: HTMLCanvasElement): boolean => {
      const paint = canvas.getContext('2d')
      const { data } = paint?.getImageData(0, 0, canvas.width || 1, canvas.height || 1) ?? { data: [] as number[] }
      return !data.some((value) => value !== 0)
    }
    const blank = [...document.querySelectorAll('main canvas')].filter(
      (canvas) => canvas instanceof HTMLCanvasElement && isBlank(canvas),
    )
    const mute = [...document.querySelectorAll('main section')].filter((section) => {
      const heading = section.querySelector('h2, h3')?.textContent ?? ''
      return (section.textContent ?? '').trim().length <= heading.trim().length
    })
    const wide = [document.documentElement, ...document.querySelectorAll('main')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    )
    return [
      ...blank.map(() => 'a canvas with nothing on it'),
      ...mute.map((section) => `a part that says nothing: ${section.outerHTML.slice(0, 200)}`),
      ...wide.map(({ tagName, scrollWidth, clientWidth }) => `${tagName} is ${scrollWidth} wide of ${clientWidth}`),
    ]
  })
  return [...(nonsense ? [`“${text.slice(Math.max(0, nonsense.index - 80), nonsense.index + 40)}”`] : []), ...silent]
}

const PERIODS = {
  'as it opens': '',
  'in the future': '?from=2090-01-01&to=2090-03-31',
  'over twenty years': '?from=2010-01-01&to=2029-12-31',
  'of one day': '?period=today',
  'that ends before it begins': '?from=2026-11-20&to=2026-11-01',
} as const

function holds(name: string, sit: () => Promise<Clerk>): void {
  describe(name, () => {
    let clerk: Clerk
    beforeAll(async () => {
      clerk = await sit()
    })
    afterAll(() => clerk.leave())

    it.each(Object.entries(PERIODS))('a period %s is answered in words on every page', async (_, query) => {
      for (const path of PAGES) {
        await clerk.frame.visit(`statistics${path}${query}`)
        expect([path, await faults(clerk), clerk.trouble()]).toEqual([path, [], []])
      }
    })
  })
}

holds('an empty desk', () => sitDown({}))
holds('a desk with one order', () => sitDown({ orders: 1 }))
holds('a desk with one case', () => sitDown({ orders: 1, cases: 1 }))

const IMAGE = '<img src=x onerror=alert(1)>'
const RTL = '\u202Eقميص أزرق\u202C כחול'
/** As long as the desk takes a title; every order has one of them. */
const TITLES = [IMAGE, RTL, 'W'.repeat(500), '很'.repeat(500), 'long words '.repeat(45)] as const

function hostileOrder(number: number): Partial<OrderDraft> {
  const title = TITLES[(number - 1) % TITLES.length] ?? IMAGE
  const line = { sku: `${title.slice(0, 100)} ${number}`, title, category: title.slice(0, 120).trim(), quantity: 2 }
  return {
    channel: title.slice(0, 40).trim(),
    lines: [{ ...line, listPriceMinor: 12_000, statedDiscountMinor: 0 }],
  }
}

/** A policy in force that calls every reason by a text from outside. */
async function hostileReasons(desk: OpenDesk, _: unknown, number: number): Promise<void> {
  if (number !== 1) return
  const [base] = await desk.call('policies.list', {})
  const draft = await desk.call('policies.draft', { fromVersionId: base?.id ?? 0 })
  const reasons = draft.document.reasons.map((reason, place) => {
    const text = `${(TITLES[place % TITLES.length] ?? IMAGE).slice(0, 60).trim()} ${place}`
    return { ...reason, label: { 'zh-CN': text, 'en-US': text } }
  })
  const { id } = await desk.call('policies.save', { id: draft.id, document: { ...draft.document, reasons } })
  await desk.call('policies.publish', { id })
}

describe('texts from outside', () => {
  let clerk: Clerk
  beforeAll(async () => {
    clerk = await sitDown({ orders: 40, cases: 40, change: hostileOrder, withOrder: hostileReasons })
  })
  afterAll(() => clerk.leave())

  it.each(['', '/reasons?across=product', '/reasons?across=channel', '/returns', '/times?per=channel', '/insight'])(
    'stay texts on “statistics%s”, and nothing leaves the window',
    async (path) => {
      await clerk.frame.visit(`statistics${path}`)
      expect([await faults(clerk), clerk.trouble()]).toEqual([[], []])
    },
  )

  it('stay texts in the tables of charts and as a filter', async () => {
    const { frame, page, statistics } = clerk
    await frame.visit(`statistics/reasons?across=category&category=${encodeURIComponent(IMAGE)}`)
    for (const title of ['Reasons', 'Reasons by Category']) {
      const table = await statistics.showTable(title)
      expect(await table.innerText(), title).toContain(IMAGE)
    }
    expect(await page.getByRole('list', { name: 'Filters in force' }).innerText()).toContain(IMAGE)
    expect([await faults(clerk), clerk.trouble()]).toEqual([[], []])
  })

  it('canary: a picture of nothing, nonsense and what leaves the window are noticed', async () => {
    await clerk.page.locator('main').evaluate((main) => {
      const wide = document.createElement('p')
      wide.style.width = '3000px'
      wide.textContent = 'NaN %'
      main.append(document.createElement('canvas'), document.createElement('section'), wide)
    })
    const found = (await faults(clerk)).join('\n')
    for (const fault of ['NaN', 'a canvas', 'says nothing', 'wide of']) expect(found).toContain(fault)
  })
})
