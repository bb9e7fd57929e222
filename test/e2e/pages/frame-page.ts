import type { Locator, Page } from 'playwright-core'
import { EN, ZH } from './words'

/** Placeholders appear after 150 ms. */
const QUIET_MS = 250

export type Section =
  'today' | 'cases' | 'reviews' | 'orders' | 'imports' | 'statistics' | 'settlements' | 'policies' | 'settings'
export type Theme = 'system' | 'light' | 'dark'
export type ShownLanguage = 'zh-CN' | 'en-US'

/** What surrounds every page: navigation, search, language and theme. */
export class FramePage {
  constructor(private readonly page: Page) {}

  link(section: Section, language: ShownLanguage = 'en-US'): Locator {
    const words = language === 'en-US' ? EN.frame : ZH.frame
    const navigation = this.page.getByRole('navigation', { name: words.nav.label })
    return navigation.getByRole('link', { name: new RegExp(`^${words.nav[section]}`) })
  }

  async go(section: Section): Promise<void> {
    await this.link(section).click()
    await this.heading(section).waitFor()
  }

  heading(section: Section, language: ShownLanguage = 'en-US'): Locator {
    const words = language === 'en-US' ? EN.frame : ZH.frame
    return this.page.getByRole('heading', { level: 1, name: words.nav[section], exact: true })
  }

  /** Leaves for an address of the desk, as Back or a bookmark would. */
  async visit(path: string): Promise<void> {
    await this.page.goto(new URL(`/#/${path}`, this.page.url()).href)
    // By element: what is beside an open dialog has no role.
    await this.page.locator('main h1').waitFor()
    await this.settle()
  }

  /** The page has shown what it was asked for: nothing in it has changed for longer than a placeholder waits to appear. */
  async settle(): Promise<void> {
    await this.page.evaluate((quietMs) => {
      return new Promise<void>((settled) => {
        let timer = setTimeout(settled, quietMs)
        const watch = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(settled, quietMs)
        })
        watch.observe(document.body, { subtree: true, childList: true, characterData: true })
      })
    }, QUIET_MS)
    await this.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  }

  async chooseLanguage(next: ShownLanguage, now: ShownLanguage): Promise<void> {
    const words = now === 'en-US' ? EN.frame : ZH.frame
    await this.page.getByRole('button', { name: words.language, exact: true }).click()
    await this.page.getByRole('menuitemcheckbox', { name: words.languages[next] }).click()
  }

  async chooseTheme(theme: Theme, now: ShownLanguage = 'en-US'): Promise<void> {
    const words = now === 'en-US' ? EN.frame : ZH.frame
    await this.page.getByRole('button', { name: words.theme, exact: true }).click()
    await this.page.getByRole('menuitemcheckbox', { name: words.themes[theme], exact: true }).click()
    if (theme === 'system') return
    await this.page.waitForFunction(
      (dark) => document.documentElement.classList.contains('dark') === dark,
      theme === 'dark',
    )
  }

  isDark(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.classList.contains('dark'))
  }

  language(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.lang)
  }

  async openPalette(): Promise<Locator> {
    await this.page.keyboard.press('ControlOrMeta+k')
    const palette = this.page.getByRole('dialog', { name: EN.frame.palette.title })
    await palette.waitFor()
    return palette
  }

  /** Types into the palette and takes the first thing it offers in a group. */
  async search(text: string, group: 'cases' | 'orders'): Promise<void> {
    const palette = await this.openPalette()
    await this.page.keyboard.type(text)
    const found = palette.getByRole('group', { name: EN.frame.palette[group] })
    await found.getByRole('option').first().click()
  }
}
