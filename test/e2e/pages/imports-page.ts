import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

/** The wizard: files, how to read them, a trial run, the import. */
export class ImportsPage {
  constructor(private readonly page: Page) {}

  async choose(name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
    await this.page.locator('input[type=file]').setInputFiles(file)
    await this.page.getByRole('button', { name: EN.imports.reading.check }).waitFor()
  }

  get suggestion(): Locator {
    return this.page.getByText(EN.imports.reading.suggested)
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: EN.imports.reading.check }).click()
    await this.page.getByRole('heading', { name: EN.imports.report.title }).first().waitFor()
  }

  get status(): Locator {
    return this.page.getByRole('main').getByRole('status')
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  importButton(): Locator {
    return this.page.getByRole('button', { name: /^Import [\d,]+ orders?$/ })
  }

  async importAll(): Promise<void> {
    await this.importButton().click()
    await this.page.getByRole('heading', { name: EN.imports.done.title }).waitFor()
  }
}
