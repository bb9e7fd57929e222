import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEASURE_SENTENCES, type MeasureName } from '../../shared/sentences/measure-sentences'
import { fillMadeShop, MADE_YEAR } from '../support/made-shop'
import { sitDown, type Clerk } from './clerk'
import { EN } from './pages/words'

const YEAR = new URLSearchParams(MADE_YEAR).toString()
const called = (measure: MeasureName): string => MEASURE_SENTENCES[measure].label['en-US']
const { charts } = EN.statistics

/** A count that is not zero at the end of what is read out, before any note. */
const COUNTED = /: ([1-9][\d,]*)(?: –|$)/
/** The returns behind a rate, as the note of a cell says. */
const RETURNED = /– ([1-9][\d,]*) of [\d,]+ orders/
/** A link of the flow, not one of its ends. */
const LINKED = /→.*: ([1-9][\d,]*)$/
/** Some of a step’s cases, as the figures of a box begin. */
const NUMBERED = new RegExp(`, ${EN.ui.chart.box.n}: ([1-9][\\d,]*)(?: –|$)`)

/** What kind of mark, on which page, in which chart, by which key, and what is read out where it counts something. */
const MARKS: readonly (readonly [kind: string, path: string, chart: string, key: string, fits: RegExp])[] = [
  ['point of a curve', '', charts.flow.title, 'ArrowRight', COUNTED],
  ['bar of orders', '', charts.orders.title, 'ArrowRight', COUNTED],
  ['bar of reasons', '/reasons', charts.reasons.title, 'ArrowRight', COUNTED],
  ['cell of the matrix', '/reasons', charts.matrix.title.replace('{across}', 'Product'), 'ArrowRight', COUNTED],
  ['link of the flow', '/reasons', charts.decisions.title, 'ArrowDown', LINKED],
  ['cell of the heat map', '/returns', charts.cohorts.title, 'ArrowDown', RETURNED],
  ['box', '/times', called('time_decision'), 'ArrowDown', NUMBERED],
  [
    'point of the control chart',
    '/forecast',
    EN.forecast.control.title.replace('{measure}', called('opened')),
    'ArrowRight',
    COUNTED,
  ],
]

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ rows: (dataDir) => fillMadeShop(dataDir, 8_000) })
})
afterAll(() => clerk.leave())

describe('what a mark counts is what it opens', () => {
  it.each(MARKS)('a %s, from the keyboard', async (_, path, chart, key, fits) => {
    const { frame, statistics, page } = clerk
    await frame.visit(`statistics${path}?${YEAR}`)
    const said = await statistics.walk(chart, key, fits)
    const counted = Number(fits.exec(said)?.[1]?.replaceAll(',', ''))
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/(cases|orders)\?/)
    await expect.poll(() => statistics.listed(), { message: said }).toBe(counted)
  })

  it.each(['opened', 'approved', 'settled', 'late', 'seller_cost', 'orders'] as const)(
    'the card “%s”',
    async (measure) => {
      const { frame, statistics, page } = clerk
      await frame.visit(`statistics?${YEAR}&currency=CNY`)
      const card = page.locator(`[data-measure="${measure}"]`)
      const [, counted = ''] = /([1-9][\d,]*)(?:$| cases)/m.exec(await card.innerText()) ?? []
      await card.getByRole('link').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/(cases|orders)\?/)
      await expect.poll(() => statistics.listed()).toBe(Number(counted.replaceAll(',', '')))
    },
  )

  it('a row of what moved and a row of the rules', async () => {
    const { frame, statistics, page } = clerk
    for (const table of ['[data-movers]', '[data-rules]']) {
      await frame.visit(`statistics/insight?${YEAR}&by=reason`)
      const link = page.locator(`${table} tbody a`).first()
      const counted = Number((await link.innerText()).replaceAll(',', ''))
      await link.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/cases\?/)
      await expect.poll(() => statistics.listed(), { message: table }).toBe(counted)
    }
  })

  it('a figure of the table opens the same rows as its mark', async () => {
    const { frame, statistics, page } = clerk
    await frame.visit(`statistics/reasons?${YEAR}`)
    const table = await statistics.showTable(charts.reasons.title)
    const figure = table.getByRole('button').first()
    const counted = Number((await figure.innerText()).replaceAll(',', ''))
    await figure.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/cases\?/)
    await expect.poll(() => statistics.listed()).toBe(counted)
  })

  it('nothing on the way was out of order', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
