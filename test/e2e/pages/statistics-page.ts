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
    return this.page.getByRole('region', { name })
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
