import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CASE_MEASURES } from '../../shared/model/measures'
import { openDesk } from '../support/open-desk'
import { readPdf } from '../support/read-pdf'
import {
  FORMULAS,
  madePack,
  madePdf,
  MONDAY,
  MONTH,
  openReportDesk,
  readCsvZip,
  readXlsx,
  type ReportDesk,
} from './report-desk'

let shop: ReportDesk
beforeAll(async () => {
  shop = await openReportDesk()
})
afterAll(async () => {
  await shop.desk.close()
  expect(shop.desk.log).toEqual([])
})

const ENGLISH = { ...MONTH, language: 'en-US' } as const
const CHINESE = { ...MONTH, language: 'zh-CN' } as const
const money = (amountMinor: number, currency: string, language: string) =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amountMinor / 100).replaceAll('\u00a0', ' ')
const percent = (bps: number) =>
  new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 2 }).format(bps / 10_000)

describe('a report on one page', () => {
  it.each(['zh-CN', 'en-US'] as const)(
    'in %s is one page, and its figures are those of the statistics',
    async (language) => {
      const { file, bytes } = await madePdf(shop.desk, { ...MONTH, language })
      const { text, pages } = readPdf(bytes)
      expect(pages).toBe(1)
      expect(file).toMatchObject({ pages: 1, sizeBytes: bytes.length, mediaType: 'application/pdf' })
      const lines = new Set(text.split('\n'))
      const { current } = await shop.desk.call('statistics.overview', MONTH)
      expect(current.map(({ currency }) => currency).sort()).toEqual(['CNY', 'USD'])
      for (const { currency, orders, opened, closed, granted, refundRateByOrderBps } of current) {
        expect(lines).toContain(currency)
        for (const figure of [orders.n, opened.n, closed.n]) expect(lines).toContain(String(figure))
        expect(lines).toContain(money(granted.amountMinor, currency, language))
        expect(lines).toContain(percent(refundRateByOrderBps!))
        expect(granted.n).toBeGreaterThan(0)
      }
      const { all } = await shop.desk.call('scores.stars', MONTH)
      expect(text).toContain(`n = ${all.n}`)
      expect(all.n).toBeGreaterThan(10)
      expect(text).not.toContain('?')
      expect(text).not.toMatch(/NaN|undefined|Infinity/)
    },
  )

  it('says what it is about in its own language, and is named in it', async () => {
    const english = await madePdf(shop.desk, ENGLISH)
    const chinese = await madePdf(shop.desk, CHINESE)
    expect(english.file.name).toBe('after-sales-2026-03-01-2026-03-16-one-page.pdf')
    expect(chinese.file.name).toBe('售后报告-2026-03-01-2026-03-16-一页.pdf')
    for (const word of ['After-sales report', 'What to do next', 'Asia/Shanghai', 'Mar 1 – 16, 2026'])
      expect(readPdf(english.bytes).text).toContain(word)
    for (const word of ['售后报告', '接下来做什么', 'Asia/Shanghai'])
      expect(readPdf(chinese.bytes).text).toContain(word)
    expect(readPdf(chinese.bytes).text).not.toMatch(/What to do|Orders|Arrivals/)
  })

  it('greys and names what is fewer than thirty', async () => {
    const { text } = readPdf((await madePdf(shop.desk, ENGLISH)).bytes)
    const { current } = await shop.desk.call('statistics.overview', MONTH)
    const yuan = current.find(({ currency }) => currency === 'CNY')!
    expect(yuan.orders.n).toBeGreaterThanOrEqual(30)
    expect(yuan.opened.n).toBeLessThan(30)
    expect(text).toContain(`too few (n = ${yuan.opened.n})`)
    expect(text).not.toContain(`too few (n = ${yuan.orders.n})`)
  })

  it('stays one page however long the names are', async () => {
    await shop.desk.call('settings.change', { changes: { shopName: '店'.repeat(100) } })
    const { bytes } = await madePdf(shop.desk, { ...ENGLISH, filter: { channel: 'taobao', category: 'clothing' } })
    expect(readPdf(bytes).pages).toBe(1)
    await shop.desk.call('settings.change', { changes: { shopName: 'Tea & Co' } })
  })

  it('names its filter, and counts under it what the statistics count', async () => {
    const filter = { currency: 'USD', category: 'clothing' }
    const { text } = readPdf((await madePdf(shop.desk, { ...ENGLISH, filter })).bytes)
    expect(text).toContain('Currency: USD · Category: clothing')
    const { current } = await shop.desk.call('statistics.overview', { ...MONTH, filter })
    expect(current).toHaveLength(1)
    expect(text.split('\n')).toContain(money(current[0]!.granted.amountMinor, 'USD', 'en-US'))
    expect(text).not.toContain('CN¥')
  })

  it('of a period without anything says so', async () => {
    const { bytes } = await madePdf(shop.desk, { from: '2020-01-01', to: '2020-01-31', language: 'en-US' })
    const { text, pages } = readPdf(bytes)
    expect(pages).toBe(1)
    expect(text).toContain('There are no orders, cases or reviews in this period')
  })

  it('of a period that runs backwards is refused', async () => {
    await expect(
      shop.desk.finish('reports.pdf', { from: '2026-03-02', to: '2026-03-01', language: 'en-US' }),
    ).rejects.toThrow('time.backwards')
  })
})

describe('the full report', () => {
  it('holds every table with its n, and each measure with its one definition', async () => {
    const { file, bytes } = await madePdf(shop.desk, { ...ENGLISH, full: true })
    const { text, pages } = readPdf(bytes)
    expect(file.pages).toBe(pages)
    expect(pages).toBeGreaterThan(5)
    for (const title of [
      'Contents',
      'Refund rates',
      'Reasons by product',
      'Returns by month of delivery',
      'Kept in time',
    ])
      expect(text).toContain(title)
    expect(text.replaceAll('\n', ' ')).toContain(
      'Orders placed in the period on which anything has been granted by now',
    )
    const reasons = await shop.desk.call('statistics.reasons', MONTH)
    expect(text).toContain(`n = ${reasons.reduce((sum, { n }) => sum + n, 0)}`)
    expect(text).toContain(`Page 1 of ${pages}`)
    expect(text).toContain(`Page ${pages} of ${pages}`)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('says why there is no forecast where the past is too short', async () => {
    const { text } = readPdf((await madePdf(shop.desk, { ...ENGLISH, full: true })).bytes)
    expect(text).toMatch(/a forecast needs at least/)
  })

  it('of a desk without anything is made as well, in both languages', async () => {
    const empty = await openDesk({ clock: () => MONDAY })
    for (const language of ['zh-CN', 'en-US'] as const) {
      const { text, pages } = readPdf((await madePdf(empty, { ...MONTH, language, full: true })).bytes)
      expect(pages).toBeGreaterThan(1)
      expect(text).toContain(language === 'zh-CN' ? '这段时间没有订单' : 'There are no orders')
      expect(text).not.toMatch(/NaN|undefined|Infinity/)
      expect(readXlsx((await madePack(empty, { ...MONTH, language, format: 'xlsx' })).bytes).length).toBeGreaterThan(10)
      expect(readCsvZip((await madePack(empty, { ...MONTH, language, format: 'csv' })).bytes).size).toBeGreaterThan(10)
    }
    await empty.close()
    expect(empty.log).toEqual([])
  })
})

describe('the tables as a workbook', () => {
  it('hold the figures as numbers, in the decimals of their currency, never across currencies', async () => {
    const { file, bytes } = await madePack(shop.desk, { ...ENGLISH, format: 'xlsx' })
    expect(file.name).toBe('after-sales-2026-03-01-2026-03-16-tables.xlsx')
    const sheets = readXlsx(bytes)
    const { rows, xml } = sheets.find(({ name }) => name === 'Overview')!
    const { current, previous } = await shop.desk.call('statistics.overview', MONTH)
    expect(rows).toHaveLength(1 + current.length * (CASE_MEASURES.length + 2))
    for (const { currency, orders, opened } of current) {
      const before = previous.find((figures) => figures.currency === currency)
      const row = (label: string) => rows.find(([one, measure]) => one === currency && measure === label)!
      expect(row('Orders').slice(2, 5)).toEqual([orders.n, orders.amountMinor / 100, before?.orders.n ?? 0])
      expect(row('Cases opened').slice(2, 4)).toEqual([opened.n, opened.amountMinor / 100])
    }
    expect(xml).toContain('state="frozen"')
  })

  it('begin with a sheet of what they are: period, filter, zone, n and every definition', async () => {
    const filter = { channel: 'taobao' }
    const [about] = readXlsx((await madePack(shop.desk, { ...CHINESE, filter, format: 'xlsx' })).bytes)
    const told = about!.rows.flat().join('\n')
    expect(about!.name).toBe('说明')
    for (const word of [
      '2026-03-01 – 2026-03-16',
      '渠道: taobao',
      'Asia/Shanghai',
      'CNY',
      '退款率（按订单）：时段内下单的订单中',
    ])
      expect(told).toContain(word)
  })

  it('have sheets of allowed, different names, and dates as dates', async () => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const sheets = readXlsx((await madePack(shop.desk, { ...MONTH, language, format: 'xlsx' })).bytes)
      const names = sheets.map(({ name }) => name)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
    }
    const series = readXlsx((await madePack(shop.desk, { ...ENGLISH, format: 'xlsx' })).bytes).find(
      ({ name }) => name === 'Over time',
    )!
    // 2026-03-01 as Excel counts days.
    expect(series.rows[1]!.slice(0, 2)).toEqual([46_082, 46_082])
  })

  it('keep texts from outside as texts', async () => {
    const sheets = readXlsx((await madePack(shop.desk, { ...ENGLISH, format: 'xlsx' })).bytes)
    const cells = new Set(sheets.flatMap(({ rows }) => rows.flat()))
    for (const formula of FORMULAS.slice(0, 4)) expect(cells).toContain(formula)
    for (const { xml } of sheets) expect(xml).not.toContain('<f>')
  })
})

describe('the tables as CSV', () => {
  it('are the same figures, in UTF-8 with its mark, one file for each', async () => {
    const { file, bytes } = await madePack(shop.desk, { ...ENGLISH, format: 'csv' })
    expect(file).toMatchObject({ name: 'after-sales-2026-03-01-2026-03-16-tables.zip', mediaType: 'application/zip' })
    for (const content of Object.values(unzipSync(bytes))) {
      expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(Buffer.from(content).toString('utf8').replaceAll('\r\n', '')).not.toMatch(/\n/)
    }
    const tables = readCsvZip(bytes)
    const sheets = readXlsx((await madePack(shop.desk, { ...ENGLISH, format: 'xlsx' })).bytes)
    expect([...tables.keys()]).toEqual(sheets.map(({ name }) => name))
    const costs = await shop.desk.call('statistics.costs', MONTH)
    const written = tables.get('Costs in detail')!.slice(1)
    expect(written.map(([currency, , , , n, amount]) => [currency, Number(n), Number(amount)])).toEqual(
      costs.map(({ currency, n, amountMinor }) => [currency, n, amountMinor / 100]),
    )
  })

  it('give a spreadsheet nothing to carry out, and leave negative figures numbers', async () => {
    const tables = readCsvZip((await madePack(shop.desk, { ...ENGLISH, format: 'csv' })).bytes)
    const cells = [...tables.values()].flat(2)
    for (const formula of FORMULAS.slice(0, 4)) expect(cells).toContain(`'${formula}`)
    const dangerous = cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
    expect(dangerous).toEqual([])
  })
})

describe('a report of another zone or length', () => {
  it('tells twenty years by the month and crosses daylight saving without losing a day', async () => {
    const { text, pages } = readPdf(
      (await madePdf(shop.desk, { from: '2007-01-01', to: '2026-12-31', language: 'en-US' })).bytes,
    )
    expect(pages).toBe(1)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
    await shop.desk.call('settings.change', { changes: { timeZone: 'America/New_York' } })
    const { bytes } = await madePack(shop.desk, { ...ENGLISH, format: 'csv' })
    const days = readCsvZip(bytes)
      .get('Over time')!
      .slice(1)
      .filter(([, , currency]) => currency === 'CNY')
    expect(days.map(([day]) => day)).toEqual(
      Array.from({ length: 16 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`),
    )
    expect(days.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(40)
    await shop.desk.call('settings.change', { changes: { timeZone: 'Asia/Shanghai' } })
  })
})
