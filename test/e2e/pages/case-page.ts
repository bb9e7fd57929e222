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
    return this.body.getByRole('group', { name: EN.moves.label }).getByRole('button', { name: EN.moves.names[step] })
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
