import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

/** The list of orders, and one order whole. */
export class OrdersPage {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('grid', { name: EN.orders.title })
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text })
  }

  async openFullOrder(number: string): Promise<void> {
    await this.row(number).click()
    await this.page.getByRole('dialog').getByRole('link', { name: EN.orders.peek.open }).click()
    await this.page.waitForURL(/#\/orders\/\d+/)
  }

  async openRefundCase(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: EN.orders.openCase }).click()
    await this.page.waitForURL(/#\/cases\/new/)
  }

  figure(term: string): Locator {
    const main = this.page.getByRole('main')
    return main.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd[1]')
  }

  /** The ledger of the order, as text. */
  get ledger(): Locator {
    return this.page.getByRole('main').getByRole('table').filter({ hasText: EN.orders.ledger.debit })
  }
}
