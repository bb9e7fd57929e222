import { readFile } from 'node:fs/promises'
import type { Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillMadeShop, MADE_YEAR } from '../support/made-shop'
import { sitDown, type Clerk } from './clerk'
import { EN } from './pages/words'

const YEAR = new URLSearchParams(MADE_YEAR).toString()
const PAGES = ['', '/reasons', '/returns', '/times', '/forecast', '/insight'] as const
const PNG = '89504e470d0a1a0a'
const NAME = 'Repairs of the year'
const { chart: words } = EN.ui

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ rows: (dataDir) => fillMadeShop(dataDir, 4_000) })
})
afterAll(() => clerk.leave())

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

/** What a click hands over as a file. */
async function saved(click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([clerk.page.waitForEvent('download'), click()])
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

describe.each(PAGES)('every chart of “statistics%s”', (path) => {
  it('is read out, listed as a table, and saved as picture and table', async () => {
    const { frame, page, statistics } = clerk
    await frame.visit(`statistics${path}?${YEAR}`)
    const titles = await statistics.titles()
    expect(titles.length).toBeGreaterThan(0)
    for (const title of titles) {
      const chart = statistics.chart(title)
      await statistics.drawing(title).focus()
      await page.keyboard.press('ArrowRight')
      expect(await statistics.spoken(title), title).toMatch(/.+, .+: .+/)
      const picture = await saved(() => chart.getByRole('button', { name: words.savePicture }).click())
      expect([picture.name.endsWith('.png'), picture.bytes.subarray(0, 8).toString('hex')], title).toEqual([true, PNG])
      const rows = (await statistics.showTable(title)).getByRole('row')
      expect(await rows.count(), title).toBeGreaterThan(1)
      const table = await saved(() => chart.getByRole('button', { name: words.saveTable }).click())
      expect(table.name.endsWith('.csv'), title).toBe(true)
      expect(table.bytes.toString().split('\r\n').length - 1, title).toBe(await rows.count())
      await chart.getByRole('button', { name: words.chart, exact: true }).click()
    }
  })
})

describe('what is asked for', () => {
  it('stays when the part is changed, and after a reload', async () => {
    const { frame, page, statistics } = clerk
    await frame.visit(`statistics?${YEAR}&channel=channel-1&kind=return`)
    for (const tab of ['reasons', 'returns', 'times', 'forecast', 'insight', 'report', 'overview'] as const) {
      await statistics.link(tab).click()
      await statistics.link(tab).and(page.locator('[aria-current="page"]')).waitFor()
      const { hash } = new URL(page.url())
      expect(hash).toContain(`${YEAR}&channel=channel-1&kind=return`)
    }
    await page.reload()
    const chips = page.getByRole('list', { name: EN.statistics.filter.active })
    await chips.waitFor()
    expect(await chips.innerText()).toMatch(/Channel: channel-1[^]*Kind: Return/)
    expect(new URL(page.url()).hash).toContain(`${YEAR}&channel=channel-1&kind=return`)
  })

  it('is kept as a view, opened elsewhere by its address, removed and brought back', async () => {
    const { frame, page, statistics } = clerk
    const said = (sentence: string) => page.getByText(sentence.replace('{name}', NAME)).first().waitFor()
    await frame.visit(`statistics/reasons?${YEAR}&kind=repair`)
    await (await statistics.openViews()).getByLabel(EN.views.name).fill(NAME)
    await page.keyboard.press('Enter')
    await said(EN.views.saved)
    await page.getByRole('button', { name: NAME, exact: true }).waitFor()

    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('button', { name: NAME, exact: true }).waitFor()
    await other.close()

    await frame.visit('statistics/reasons')
    await (await statistics.openViews()).getByRole('button', { name: NAME, exact: true }).click()
    await expect.poll(() => new URL(page.url()).hash).toContain('kind=repair')
    await statistics.viewMenu.waitFor({ state: 'detached' })
    const menu = await statistics.openViews(NAME)
    await menu.getByRole('button', { name: EN.views.remove.replace('{name}', NAME) }).click()
    await said(EN.views.removed)
    await menu.getByText(EN.views.none).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: EN.ui.undo }).last().click()
    await said(EN.views.back)
    await page.getByRole('button', { name: NAME, exact: true }).waitFor()
  })

  it('is compared with the period before', async () => {
    const { frame, page, statistics } = clerk
    await frame.visit(`statistics?${YEAR}`)
    const table = await statistics.showTable(EN.statistics.charts.flow.title)
    const columns = await table.getByRole('columnheader').count()
    await page.getByRole('switch', { name: EN.statistics.compare }).click()
    await expect.poll(() => table.getByRole('columnheader').count()).toBeGreaterThan(columns)
    expect(await table.innerText()).toContain('period before')
    expect(new URL(page.url()).hash).toContain('compare=1')
  })

  it('nothing on the way was out of order', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
