import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { launchBrowser } from '../support/chromium'
import { openDesk } from '../support/open-desk'
import { ROOT } from '../support/root'
import { serveDesk, temporaryFolder } from '../support/served-desk'
import { visit, type VisitOptions } from '../support/visit'

interface Picture extends VisitOptions {
  name: string
  /** The page, as its address after the hash. */
  at: string
  /** What must be on the page before the picture is taken. */
  shows: string
}

const PICTURES: readonly Picture[] = [
  { name: 'cases', at: '/cases', shows: '[role=row] >> text=AS26-', language: 'zh-CN' },
  { name: 'case', at: '/cases/120', shows: 'h1 >> text=AS26-000120', language: 'en-US' },
  { name: 'reviews', at: '/reviews', shows: '[role=gridcell]', language: 'zh-CN' },
  { name: 'review', at: '/reviews/1?view=all&at=0', shows: '[data-moves]', language: 'en-US' },
  { name: 'statistics', at: '/statistics', shows: 'canvas', language: 'en-US', height: 1_250 },
  { name: 'forecast', at: '/statistics/forecast', shows: 'canvas', language: 'en-US', height: 1_500 },
  { name: 'insight', at: '/statistics/insight', shows: 'main table', language: 'en-US' },
  { name: 'today-dark', at: '/', shows: 'text=AS26-', language: 'zh-CN', theme: 'dark' },
]

/** Fills a folder with the sample shop, serves it, and takes each picture in its language and theme. */
export async function takePictures(): Promise<void> {
  const dataDir = await temporaryFolder()
  const desk = await openDesk({ dataDir })
  await desk.finish('sample.load', { orders: 2_000, seed: 1 })
  await desk.call('settings.change', { changes: { setUp: true, shopName: 'Afterdesk' } })
  await desk.close()
  const served = await serveDesk({ dataDir })
  const browser = await launchBrowser()
  try {
    const first = await visit(browser, served)
    for (const { name, at, shows, ...options } of PICTURES) {
      const { page, close } = await visit(browser, served, options, first.page.context())
      await page.goto(`${new URL(served.url).origin}/#${at}`)
      await page.locator(shows).first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: resolve(ROOT, `test/pictures/${name}.png`), animations: 'disabled' })
      await close()
    }
  } finally {
    await browser.close()
    await served.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
