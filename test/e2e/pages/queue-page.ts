import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

export type View = keyof Omit<typeof EN.cases.views, 'label'>

/** The queue of cases: tabs with counts, the grid, and the peek beside it. */
export class QueuePage {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('grid', { name: EN.cases.queue.grid })
  }

  rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell') })
  }

  row(text: string): Locator {
    return this.rows().filter({ hasText: text })
  }

  private get tabs(): Locator {
    return this.page.getByRole('navigation', { name: EN.cases.views.label })
  }

  /** The link to a view: a tab, or behind "more". */
  async tab(view: View): Promise<Locator> {
    const named = { name: new RegExp(`^${EN.cases.views[view]} `) }
    await this.tabs.getByRole('link').first().waitFor()
    const daily = this.tabs.getByRole('link', named)
    if ((await daily.count()) > 0) return daily
    await this.tabs.getByRole('button', { name: EN.cases.views.more }).click()
    return this.page.locator('[data-more-views]').getByRole('link', named)
  }

  async open(view: View): Promise<void> {
    await (await this.tab(view)).click()
  }

  /** How many cases a view says it holds. */
  async count(view: View): Promise<number> {
    const link = await this.tab(view)
    const text = await link.innerText()
    const isBehind = (await this.page.locator('[data-more-views]').count()) > 0
    if (isBehind) {
      await this.page.keyboard.press('Escape')
      await this.page.locator('[data-more-views]').waitFor({ state: 'detached' })
    }
    return Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''))
  }

  async focusGrid(): Promise<void> {
    await this.rows().first().waitFor()
    await this.grid.focus()
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** The place in the list of the row under the cursor, from 1. */
  async cursor(): Promise<number> {
    const id = await this.grid.getAttribute('aria-activedescendant')
    const index = await this.page.locator(`[id="${id ?? ''}"]`).getAttribute('aria-rowindex')
    return Number(index) - 1
  }

  hasFocus(): Promise<boolean> {
    return this.grid.evaluate((grid) => document.activeElement === grid)
  }

  async chosen(): Promise<number> {
    return this.grid.getByRole('row', { selected: true }).count()
  }

  get selection(): Locator {
    return this.page.getByRole('region', { name: EN.cases.selection.label })
  }

  get peek(): Locator {
    return this.page.getByRole('dialog', { name: EN.cases.peek.title })
  }

  /** The number of the case that the peek shows. */
  async peeked(): Promise<string> {
    await this.peek.waitFor()
    return /AS\d+-\d+/.exec(await this.peek.innerText())?.[0] ?? ''
  }

  /** The numbers of the cases on screen, from the top. */
  async numbers(): Promise<string[]> {
    const rows = await this.rows().allInnerTexts()
    return rows.map((row) => /AS\d+-\d+/.exec(row)?.[0] ?? '')
  }
}
