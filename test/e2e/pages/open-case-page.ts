import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

/** Asking for a refund: which order, which units, why; the quote follows along. */
export class OpenCasePage {
  constructor(private readonly page: Page) {}

  async choose(reason: string, units: Readonly<Record<string, number>>): Promise<void> {
    await this.page.getByRole('radio', { name: reason }).check()
    for (const [title, count] of Object.entries(units)) {
      const field = this.page.getByLabel(EN.openCase.unitsOf.replace('{title}', title))
      await field.fill(String(count))
      await field.blur()
    }
  }

  get quote(): Locator {
    return this.page.getByRole('region', { name: EN.openCase.quote.title })
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: EN.openCase.submit }).click()
    await this.page.waitForURL(/#\/cases\/\d+/)
  }
}
