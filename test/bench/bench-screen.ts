import type { Page } from 'playwright-core'
import buildDesk from '../support/built-desk'
import { launchBrowser } from '../support/chromium'
import { serveDesk } from '../support/served-desk'
import { visit } from '../support/visit'

const LONG_TASK_MS = 50
const FIRST_ROWS_WITHIN_MS = 1_000
const WHEEL_STEPS = 240
const WHEEL_PX = 900

/** Milliseconds from the start of loading the page to its first rows. */
async function firstRows(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address)
  await page.locator('[role=gridcell]').nth(5).waitFor()
  return page.evaluate(() => performance.now())
}

/** The longest task and the number of tasks over 50 ms while the wheel turns through the list. */
async function scroll(page: Page): Promise<{ longest: number; long: number }> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { longTasks: seen })
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: false,
    })
  })
  const box = await page.getByRole('grid').boundingBox()
  if (!box) throw new Error('no grid on screen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let step = 0; step < WHEEL_STEPS; step++) {
    await page.mouse.wheel(0, step % 40 < 30 ? WHEEL_PX : -WHEEL_PX)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)
  return { longest: Math.max(0, ...tasks), long: tasks.filter((task) => task > 50).length }
}

/** The queue of a served desk in a real browser: time to its first rows, and long tasks while scrolling through it. */
export async function benchScreen(dataDir: string, cases: number): Promise<string[]> {
  await buildDesk()
  const desk = await serveDesk({ dataDir })
  const browser = await launchBrowser()
  try {
    const { page } = await visit(browser, desk)
    const address = new URL('/#/cases?view=all', desk.url).href
    const shown = await firstRows(page, address)
    const { longest, long } = await scroll(page)
    const inTime = shown <= FIRST_ROWS_WITHIN_MS ? 'within' : 'NOT within'
    return [
      `first rows of ${cases.toLocaleString('en-US')} cases ${inTime} ${FIRST_ROWS_WITHIN_MS} ms of loading the page (${(shown / FIRST_ROWS_WITHIN_MS).toFixed(2)} of it)`,
      `${long} tasks over ${LONG_TASK_MS} ms while scrolling; the longest took ${(longest / LONG_TASK_MS).toFixed(2)} of it`,
    ]
  } finally {
    await browser.close()
    await desk.stop()
  }
}
