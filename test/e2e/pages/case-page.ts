import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

type Step = keyof typeof EN.moves.names

/** One case whole: its steps, figures, money rows and timeline. */
export class CasePage {
  constructor(private readonly page: Page) {}

  get body(): Locator {
    return this.page.getByRole('main').getByRole('article')
  }

  async number(): Promise<string> {
    return this.body.getByRole('heading', { level: 1 }).innerText()
  }

  step(step: Step): Locator {
    return this.body.getByRole('group', { name: EN.moves.label }).locator(`button[data-step="${step}"]`)
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Chooses a step, fills in what it asks and confirms what the button then says. */
  async take(step: Step, confirm: string, fields: Record<string, string> = {}): Promise<void> {
    await this.step(step).click()
    for (const [label, value] of Object.entries(fields)) await this.dialog.getByLabel(label).fill(value)
    await this.dialog.getByRole('button', { name: confirm }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** What is granted with a button of its own words. */
  async confirm(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Says what a parcel held by keys: digits for what it is, letters for grades, S to split. */
  async inspect(...keys: string[]): Promise<void> {
    await this.step('inspect').click()
    await this.dialog.getByRole('group').first().waitFor()
    for (const key of keys) await this.page.keyboard.press(key)
    await this.confirm()
  }

  /** Takes a step whose form is right as it opens. */
  async takeAsIs(step: Step): Promise<void> {
    await this.step(step).click()
    await this.dialog.waitFor()
    await this.confirm()
  }

  status(status: keyof typeof EN.cases.status): Locator {
    return this.body
      .getByRole('heading', { level: 1 })
      .locator('xpath=..')
      .getByText(EN.cases.status[status], { exact: true })
  }

  async approve(amount: string): Promise<void> {
    await this.take('approve', EN.moves.confirm.approve.replace('{amount}', amount))
  }

  async send(amount: string): Promise<void> {
    await this.take('send', EN.moves.confirm.send.replace('{amount}', amount))
  }

  async recordSettlement(amount: string, reference: string): Promise<void> {
    const confirm = EN.moves.confirm.recordSettlement.replace('{amount}', amount)
    await this.take('recordSettlement', confirm, { [EN.moves.fields.reference]: reference })
  }

  region(name: string): Locator {
    return this.body.getByRole('region', { name })
  }

  /** The figure beside a term, e.g. what is still refundable. */
  figure(term: string): Locator {
    return this.body.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd[1]')
  }

  async explain(): Promise<string[]> {
    const table = this.region('Explain this cent').getByRole('table')
    return table.getByRole('row').allInnerTexts()
  }
}
