import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

/** The first run. */
export class WelcomePage {
  constructor(private readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: EN.welcome.title })
  }

  async name(shop: string): Promise<void> {
    await this.page.getByLabel(EN.settings.shop.name).fill(shop)
  }

  async start(way: 'sample' | 'import' | 'empty'): Promise<void> {
    await this.page.getByRole('button', { name: EN.welcome.ways[way].action }).click()
  }
}
