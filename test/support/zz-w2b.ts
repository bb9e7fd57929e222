import { readFileSync, writeFileSync, existsSync } from 'node:fs'
import { launchBrowser } from './chromium'
import { visit } from './visit'
const PAGES: Record<string, string> = {
  forecast: '/statistics/forecast', insight: '/statistics/insight', report: '/statistics/report', scores: '/scores',
  today: '/', quiet: '/settings/quiet', data: '/settings/data',
}
export async function main(logFile: string, out: string, state: string, language: any, theme: any, width: string, ...names: string[]): Promise<void> {
  const url = /http:\S+/.exec(readFileSync(logFile, 'utf8'))![0]
  const browser = await launchBrowser()
  try {
    const keys: any = existsSync(state) ? { storageState: async () => JSON.parse(readFileSync(state, 'utf8')) } : undefined
    const v = await visit(browser, { url } as any, { language, theme, width: Number(width), height: 900 }, keys)
    if (!keys) writeFileSync(state, JSON.stringify(await v.page.context().storageState()))
    for (const name of names) {
      const [key, at] = name.includes('=') ? [name.slice(0, name.indexOf('=')), name.slice(name.indexOf('=') + 1)] : [name, PAGES[name]!]
      await v.page.setViewportSize({ width: Number(width), height: 900 })
      await v.page.goto(`${new URL(url).origin}/#${at}`)
      await v.page.waitForLoadState('networkidle')
      await v.page.waitForTimeout(1200)
      const h = await v.page.evaluate(() => Math.max(...[...document.querySelectorAll('main, main *')].map((e: any) => { const o = getComputedStyle(e).overflowY; return o === 'auto' || o === 'scroll' ? e.scrollHeight : 0 })))
      await v.page.setViewportSize({ width: Number(width), height: Math.min(4200, Math.max(900, h + 220)) })
      await v.page.waitForTimeout(1200)
      await v.page.screenshot({ path: `${out}/${key}-${language}-${theme}-${width}.png`, animations: 'disabled' })
      const text = await v.page.locator('main').innerText()
      writeFileSync(`${out}/${key}-${language}-${theme}-${width}.txt`, text)
      const a = await v.accessibility()
      if (a.length) console.log(name, 'AXE', a.slice(0, 4).join('\n'))
      await v.page.goto('about:blank')
    }
    console.log(v.trouble().join('\n'))
  } finally { await browser.close() }
}
