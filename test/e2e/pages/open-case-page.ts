import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

/** Asking for a refund: which order, which units, why; the quote follows along. */
export class OpenCasePage {
  constructor(private readonly page: Page) {}

  /** Goes to the form for an order, with the kind chosen on its card. */
  async begin(orderId: number, kind: keyof typeof EN.cases.kinds): Promise<void> {
    await this.page.evaluate((to) => (location.hash = to), `#/cases/new?orderId=${orderId}`)
    await this.page.getByRole('radio', { name: EN.cases.kinds[kind], exact: true }).check()
  }

  /** What one of the goods that go out costs. */
  async price(amount: string): Promise<void> {
    await this.page.getByLabel(EN.forms.replacement.price).fill(amount)
  }

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
