import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEASURE_SENTENCES } from '../../shared/sentences/measure-sentences'
import { BURST, fillBurstShop } from '../support/burst-shop'
import { sitDown, type Clerk } from './clerk'
import { EN } from './pages/words'

const OPENED = MEASURE_SENTENCES.opened.label['en-US']
/** The sentence of the product that came back so often. */
const LAMP = new RegExp(`^${BURST.cases} cases with Product ${BURST.sku}`)

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ rows: fillBurstShop })
})
afterAll(() => clerk.leave())

describe('a burst of cases', () => {
  it('stands on Today, and opens the cases it counts', async () => {
    const { frame, page, statistics } = clerk
    await frame.visit('')
    const alarm = page.locator('[data-alarms]').getByRole('link', { name: LAMP })
    await alarm.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/cases\?/)
    await expect.poll(() => statistics.listed()).toBe(BURST.cases)
  })

  it('is marked as seen, brought back at once, and brought back later where all alarms stand', async () => {
    const { frame, page } = clerk
    const alarm = page.locator('[data-alarms]').getByRole('link', { name: LAMP })
    const seen = page
      .locator('[data-alarms] li')
      .filter({ hasText: LAMP })
      .getByRole('button', { name: /^Mark as seen/ })
    await frame.visit('')
    await seen.click()
    await alarm.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: EN.ui.undo }).first().click()
    await alarm.waitFor()
    await seen.click()
    await alarm.waitFor({ state: 'detached' })

    await frame.visit('statistics/forecast')
    const all = page.getByRole('region', { name: EN.forecast.alarms.title })
    const row = all.getByRole('listitem').filter({ hasText: `Product ${BURST.sku}` })
    expect(await row.innerText()).toContain('seen by')
    await row.getByRole('button', { name: /^Not seen after all/ }).click()
    await row.getByRole('button', { name: /^Mark as seen/ }).waitFor()
    await frame.visit('')
    await alarm.waitFor()
  })

  it('lies beyond the limits of the control chart, and each point opens the cases it counts', async () => {
    const { frame, page, statistics } = clerk
    await frame.visit('')
    await page
      .locator('[data-alarms] li')
      .filter({ hasText: LAMP })
      .getByRole('link', { name: /^Control chart/ })
      .click()
    await page.waitForURL(/#\/statistics\/forecast\?.*sku=LAMP/)
    const chart = EN.forecast.control.title.replace('{measure}', OPENED)
    const said = await statistics.walk(chart, 'ArrowRight', /: 40 –/)
    expect(said).toContain(EN.ui.chart.above)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/cases\?/)
    await expect.poll(() => statistics.listed()).toBe(BURST.cases)
  })

  it('a past point of the forecast opens the cases it counts', async () => {
    const { frame, page, statistics } = clerk
    await frame.visit('statistics/forecast')
    const counted = /: ([1-9]\d*)(?: –|$)/
    const said = await statistics.walk(EN.forecast.title.replace('{measure}', OPENED), 'ArrowRight', counted)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/cases\?/)
    await expect.poll(() => statistics.listed(), { message: said }).toBe(Number(counted.exec(said)?.[1]))
  })

  it('nothing on the way was out of order', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
