import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract'
import type { OrderDraft } from '../../shared/model/order'
import type { OpenDesk } from '../support/open-desk'
import { SCRIPT_PAYLOADS } from '../support/script-payloads'
import { sitDown, type Clerk } from './clerk'

const LINES = 5
const ORDERS = SCRIPT_PAYLOADS.length / LINES
const REVIEWS = SCRIPT_PAYLOADS.length
/** Each field of a review takes another text, so many places further on. */
const STEP = 7

function textAt(place: number, most = 120): string {
  return (SCRIPT_PAYLOADS[place % SCRIPT_PAYLOADS.length] ?? '').slice(0, most)
}

/** Products and buyers named by the texts; all orders together carry all of them. */
function hostileOrder(number: number): Partial<OrderDraft> {
  const first = (number - 1) * LINES
  return {
    externalNumber: `${number} ${textAt(first, 100)}`,
    lines: Array.from({ length: LINES }, (_, line) => ({
      sku: textAt(first + line),
      title: textAt(first + line, 500),
      category: textAt(first + line),
      quantity: 1,
      listPriceMinor: 12_000,
      statedDiscountMinor: 0,
    })),
    buyer: {
      externalId: `b-${number}`,
      name: textAt(first + STEP, 200),
      email: textAt(first + 2 * STEP, 300),
      phone: null,
      country: null,
      region: null,
      city: null,
      address: null,
    },
  }
}

/** A rule and a template of each text. A template may name placeholders, so what looks like one is taken out of it. */
async function hostileWords(desk: OpenDesk): Promise<void> {
  for (const [place, text] of SCRIPT_PAYLOADS.entries()) {
    const label = { 'zh-CN': text.slice(0, 120), 'en-US': text.slice(0, 120) }
    await desk.call('moderation.saveRule', {
      rule: {
        code: `outside_${place}`,
        label,
        enabled: place % 20 === 0,
        scope: {},
        conditions: [{ kind: 'words', words: [text.slice(0, 100)] }, { kind: 'first_time_author' }],
        outcome: 'tag',
        tag: text.slice(0, 40).trim(),
      },
    })
    const body = text.replaceAll(/[{}]/g, '')
    await desk.call('moderation.saveTemplate', {
      template: {
        kind: place % 2 === 0 ? 'public_reply' : 'invitation',
        code: `outside_${place}`,
        label,
        subject: place % 2 === 0 ? null : { 'zh-CN': body.slice(0, 100), 'en-US': body.slice(0, 100) },
        body: { 'zh-CN': body, 'en-US': body },
      },
    })
  }
}

/** Rates every line in the words of the texts, follows up, answers and reports. */
async function hostileReviews(desk: OpenDesk, order: Output<'orders.get'>, number: number): Promise<void> {
  if (number === 1) await hostileWords(desk)
  for (const [line, { id: lineId }] of order.lines.entries()) {
    const text = (field: number, most?: number): string => textAt((number - 1) * LINES + line + field * STEP, most)
    const rated = await desk.call('reviews.rate', {
      orderId: order.id,
      lineId,
      ratings: { product: 1 + (line % 5), service: 4, logistics: 3 },
      comment: { title: text(0), body: `${text(1, 500)} `.repeat(2), photos: [text(2)], language: 'en' },
    })
    const { id } = rated
    const followed = await desk.call('reviews.followUp', { id, version: rated.version, body: text(3, 500) })
    const visibility = line % 2 === 0 ? 'public' : 'private'
    const replied = await desk.call('reviews.reply', { id, version: followed.version, visibility, body: text(4, 500) })
    await desk.call('reviews.report', {
      id,
      version: replied.version,
      by: text(5),
      reason: 'off_topic',
      note: text(6),
    })
  }
}

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: ORDERS, change: hostileOrder, withOrder: hostileReviews })
})
afterAll(() => clerk.leave())

describe('reviews in texts from outside', () => {
  it('are shown as they are in the queue, and none runs', async () => {
    const { frame, reviews, page } = clerk
    await frame.go('reviews')
    await reviews.focusGrid()
    expect(await reviews.count('open')).toBe(REVIEWS)
    for (let screen = 0; screen < REVIEWS; screen += 8) await page.keyboard.press('PageDown')
    expect(await reviews.grid.innerText()).toContain('<script>')
    expect(clerk.trouble()).toEqual([])
  })

  it('are shown as they are one after another, and none runs', async () => {
    const { reviews, page } = clerk
    await reviews.press('w')
    await reviews.moves.waitFor()
    const seen = new Set([reviews.id()])
    for (let n = 1; n < REVIEWS; n++) {
      const from = reviews.id()
      await reviews.press('j')
      await reviews.onward(from)
      seen.add(reviews.id())
      if (n % 50 !== 0) continue
      await reviews.press('p')
      await reviews.dialog.waitFor()
      await reviews.press('Escape')
      await reviews.dialog.waitFor({ state: 'detached' })
    }
    expect(seen.size).toBe(REVIEWS)
    const [text = ''] = textAt(REVIEWS - 1 + STEP).split('\n')
    expect(await page.locator('main').innerText()).toContain(text.trim().slice(0, 20))
    expect(clerk.trouble()).toEqual([])
  })

  it('are shown as they are where rules, templates, scores and invitations name them', async () => {
    const { frame, page } = clerk
    await frame.visit('moderation/rules')
    expect(await page.locator('main').innerText()).toContain('<script>')
    const rest = ['moderation/templates', 'moderation/meter', 'scores', 'collect/invitation', 'collect/rates']
    for (const path of [...rest, 'learning/model', 'learning/topics', 'reviews?view=all&peek=5', 'orders/1', ''])
      await frame.visit(path)
    expect(clerk.trouble()).toEqual([])
  })
})
