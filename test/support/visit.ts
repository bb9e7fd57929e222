import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ROOT } from './root'
import type { ServedDesk } from './served-desk'

const AXE = readFileSync(createRequire(resolve(ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8')
const READY_WITHIN_MS = 15_000

export interface VisitOptions {
  language?: 'zh-CN' | 'en-US'
  theme?: 'light' | 'dark'
  width?: number
  height?: number
}

/** A browser at a desk. Whatever must never happen in it is noted from the first byte on. */
export interface Visit {
  readonly page: Page
  /** Requests off the machine, breaches of the content policy, script that ran from data, errors of the page. */
  trouble(): readonly string[]
  /** What axe finds wrong with the page as it stands: rule, element. */
  accessibility(): Promise<string[]>
  close(): Promise<void>
}

/** Runs in the page before anything of it: tells what the content policy stopped. */
function watchPolicy(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
  })
}

async function note(context: BrowserContext, home: URL, trouble: string[]): Promise<void> {
  const isHome = (url: string): boolean => /^(data|blob|about):/.test(url) || new URL(url).host === home.host
  context.on('request', (request) => {
    if (!isHome(request.url())) trouble.push(`request off the machine: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => trouble.push(`page error: ${error.error().message}`))
  context.on('dialog', (dialog) => {
    trouble.push(`script of the data ran: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== home.host) trouble.push(`socket off the machine: ${socket.url()}`)
    }),
  )
  await context.addInitScript(watchPolicy)
}

interface AxeFinding {
  id: string
  nodes: { target: string[]; failureSummary?: string }[]
}

async function findings(page: Page): Promise<string[]> {
  // A transition that is half way through has colours of its own: wait until nothing moves.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  )
  await page.evaluate(AXE)
  const run = 'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)'
  const violations = await page.evaluate<AxeFinding[]>(run)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  )
}

/**
 * Opens a page at the desk. The address carries a one-time token, so only the first visit of a desk uses it; later ones
 * pass `keys`, the cookies of an earlier visit.
 */
export async function visit(
  browser: Browser,
  desk: ServedDesk,
  options: VisitOptions = {},
  keys?: BrowserContext,
): Promise<Visit> {
  const home = new URL(desk.url)
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: options.language ?? 'en-US',
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
    ...(keys && { storageState: await keys.storageState() }),
  })
  context.setDefaultTimeout(READY_WITHIN_MS)
  const trouble: string[] = []
  await note(context, home, trouble)
  const page = await context.newPage()
  await page.goto(keys ? home.origin : desk.url)
  // Until its first page stands, a page does not listen for another address.
  await page.locator('main h1').first().waitFor()
  return { page, trouble: () => trouble, accessibility: () => findings(page), close: () => context.close() }
}
