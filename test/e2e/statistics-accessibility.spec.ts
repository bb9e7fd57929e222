import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillMadeShop, MADE_YEAR } from '../support/made-shop'
import { sitDown, type Clerk } from './clerk'
import { EN } from './pages/words'

const YEAR = new URLSearchParams(MADE_YEAR).toString()
const PAGES = [
  `statistics?${YEAR}&compare=1`,
  `statistics?${YEAR}&kind=return&channel=channel-1`,
  `statistics/reasons?${YEAR}&across=agent`,
  `statistics/returns?${YEAR}`,
  `statistics/times?${YEAR}&per=month`,
  `statistics/forecast?${YEAR}`,
  `statistics/insight?${YEAR}&by=reason`,
  'statistics/report',
  'statistics/insight?from=2090-01-01&to=2090-01-31',
  `cases?view=all&measure=opened&${YEAR}&decision=approved&outcome=settled`,
  `cases?view=all&clock=decide&late=yes&measure=opened&${YEAR}`,
  `orders?measure=returned&${YEAR}&within=30`,
]

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ rows: (dataDir) => fillMadeShop(dataDir, 4_000) })
})
afterAll(() => clerk.leave())

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(async () => {
    await clerk.frame.visit('statistics')
    await clerk.frame.chooseTheme(theme)
  })

  it.each(PAGES)('“%s” is accessible', async (path) => {
    await clerk.frame.visit(path)
    expect(await clerk.accessibility()).toEqual([])
  })

  it.each(['', '/reasons', '/returns', '/times', '/forecast', '/insight'])(
    'the tables of “statistics%s” are accessible',
    async (path) => {
      await clerk.frame.visit(`statistics${path}?${YEAR}`)
      const { page, statistics } = clerk
      const drawn = await statistics.drawings.count()
      expect(drawn).toBeGreaterThan(0)
      const tables = page.getByRole('button', { name: EN.ui.chart.table, exact: true })
      while ((await tables.count()) > 0) await tables.first().click()
      expect(await clerk.accessibility()).toEqual([])
    },
  )

  it('saved views, the choice of a product, a definition and a mark that is read out are accessible', async () => {
    const { frame, page, statistics } = clerk
    await frame.visit(`statistics?${YEAR}`)
    await statistics.openViews()
    expect(await clerk.accessibility()).toEqual([])
    await page.keyboard.press('Escape')
    await statistics.viewMenu.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: EN.ui.allOf.replace('{what}', EN.statistics.filter.sku) }).click()
    await page.locator('[data-member-menu] li').nth(3).waitFor()
    expect(await clerk.accessibility()).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('[data-member-menu]').waitFor({ state: 'detached' })
    await page.locator('[data-measure="approved"] button').first().focus()
    expect(await clerk.accessibility()).toEqual([])
    await statistics.walk(EN.statistics.charts.flow.title, 'ArrowRight', /: \d/)
    expect(await clerk.accessibility()).toEqual([])
  })

  it('no page did anything that must never happen', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
