import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

/** Policies: the gallery of presets, the draft that comes of one, and its publishing. */
export class PolicyPage {
  constructor(private readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get state(): Locator {
    return this.page.getByText(EN.policies.edit.states.saved)
  }

  async startWith(preset: RegExp): Promise<void> {
    const cards = this.page.getByRole('dialog').getByRole('listitem')
    await cards
      .filter({ has: this.page.getByRole('heading', { name: preset }) })
      .getByRole('button')
      .click()
    await this.page.getByRole('button', { name: EN.policies.publish.name, exact: true }).waitFor()
  }

  async setWindowDays(days: number): Promise<void> {
    await this.page.locator('#policy-windows').getByRole('textbox').first().fill(String(days))
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.state.waitFor()
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: EN.policies.publish.name, exact: true }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: EN.policies.publish.name, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}
