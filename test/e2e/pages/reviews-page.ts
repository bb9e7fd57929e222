import type { Locator, Page } from 'playwright-core'
import { EN } from './words'

type View = keyof Omit<typeof EN.reviews.views, 'label' | 'more'>

/** The moderation desk: the queue, and one review after another. */
export class ReviewsPage {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('grid', { name: EN.reviews.grid })
  }

  get done(): Locator {
    return this.page.locator('[data-done]')
  }

  get moves(): Locator {
    return this.page.locator('[data-moves]')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async focusGrid(): Promise<void> {
    await this.grid.getByRole('gridcell').first().waitFor()
    await this.grid.focus()
  }

  /** The number of the review on screen. */
  id(): number {
    return Number(/#\/reviews\/(\d+)/.exec(this.page.url())?.[1])
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Another review, or the end of the queue, has come to the screen. */
  async onward(from: number): Promise<void> {
    await this.page.waitForFunction((id) => {
      if (document.querySelector('[data-done]') !== null) return true
      // Nothing is decided before it can be read.
      const shown = document.querySelector('[data-review-page]')?.getAttribute('data-review-page')
      return Boolean(shown) && Number(shown) !== id && location.hash.startsWith(`#/reviews/${shown}?`)
    }, from)
    await this.moves.or(this.done).first().waitFor()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** How many reviews a view says it holds. */
  async count(view: View): Promise<number> {
    const tabs = this.page.getByRole('navigation', { name: EN.reviews.views.label })
    const named = { name: new RegExp(`^${EN.reviews.views[view]} `) }
    await tabs.getByRole('link').first().waitFor()
    if ((await tabs.getByRole('link', named).count()) === 0) {
      await tabs.getByRole('button', { name: EN.reviews.views.more }).click()
      const text = await this.page.locator('[data-more-views]').getByRole('link', named).innerText()
      await this.page.keyboard.press('Escape')
      await this.page.locator('[data-more-views]').waitFor({ state: 'detached' })
      return Number(/\d+/.exec(text)?.[0])
    }
    return Number(/\d+/.exec(await tabs.getByRole('link', named).innerText())?.[0])
  }
}
