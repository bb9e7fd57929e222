import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

/** Figures and charts of a period; each opens the rows it counts. */
export class StatisticsPage {
  constructor(private readonly page: Page) {}

  /** The link of a figure, e.g. “Settled: 1. Show the rows.” */
  figure(name: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^${name}: `) })
  }

  async value(name: string): Promise<number> {
    return Number((await this.figure(name).innerText()).replaceAll(',', ''))
  }

  chart(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** All charts that are drawn. */
  get drawings(): Locator {
    return this.page.getByRole('application')
  }

  /** What the drawn charts are called. */
  async titles(): Promise<string[]> {
    const labels = await this.drawings.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    const [before = '', after = ''] = EN.ui.chart.label.split('{title}')
    return labels.map((label) => label.slice(before.length, label.length - after.length))
  }

  drawing(name: string): Locator {
    return this.page.getByRole('application', { name: EN.ui.chart.label.replace('{title}', name), exact: true })
  }

  /** What is read out of the mark that the keyboard stands at. */
  async spoken(name: string): Promise<string> {
    return (await this.drawing(name).locator('[aria-live]').textContent()) ?? ''
  }

  /** Walks the marks of a chart from the first until what is read out fits, and answers it. */
  async walk(name: string, key: string, fits: RegExp): Promise<string> {
    await this.drawing(name).focus()
    const heard: string[] = []
    for (;;) {
      await this.page.keyboard.press(key)
      const said = await this.spoken(name)
      if (fits.test(said)) return said
      if (heard.at(-1) === said) throw new Error(`nothing of “${name}” fits ${String(fits)}:\n${heard.join('\n')}`)
      heard.push(said)
    }
  }

  /** How many rows the list says it holds that a mark has opened. */
  async listed(): Promise<number> {
    const grid = this.page.getByRole('grid')
    await grid.getByRole('gridcell').first().waitFor()
    return Number(await grid.getAttribute('aria-rowcount')) - 1
  }

  /** Opens the saved views; the button is called after the one in force, where there is one. */
  async openViews(inForce: string = EN.views.title): Promise<Locator> {
    await this.page.getByRole('button', { name: inForce, exact: true }).first().click()
    await this.viewMenu.waitFor()
    return this.viewMenu
  }

  get viewMenu(): Locator {
    return this.page.locator('[data-view-menu]')
  }

  /** The way to a part of the statistics. */
  link(tab: keyof typeof EN.statistics.tabs): Locator {
    const tabs = this.page.getByRole('navigation', { name: EN.statistics.tabs.label })
    return tabs.getByRole('link', { name: EN.statistics.tabs[tab], exact: true })
  }

  /** The summary that a chart is described by, in words. */
  summary(name: string): Locator {
    return this.chart(name).getByRole('paragraph').first()
  }

  async showTable(name: string): Promise<Locator> {
    await this.chart(name).getByRole('button', { name: EN.ui.chart.table }).click()
    return this.chart(name).getByRole('table')
  }
}
