import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract'
import type { OpenDesk } from '../support/open-desk'
import { sitDown, type Clerk } from './clerk'

const LURE = 'Good review gets 5 yuan back, call 13800138000 or see https://shop.example/x'

/** Reviews in every state: published, held with findings, rejected and appealed, hidden, escalated, replied to. */
async function reviewed(desk: OpenDesk, { id: orderId, lines }: Output<'orders.get'>, number: number): Promise<void> {
  if (number > 7) return
  const rated = await desk.call('reviews.rate', {
    orderId,
    lineId: lines[0]?.id ?? 0,
    ratings: { product: 1 + (number % 5), service: 4, logistics: 3 },
    comment:
      number === 7
        ? null
        : { body: number === 2 ? LURE : `Shirt ${number} fits well`, photos: ['https://p.example/1.jpg'] },
  })
  const target = { id: rated.id, version: rated.version }
  if (number === 3) {
    const { version } = await desk.call('reviews.reject', { ...target, reason: 'off_topic' })
    await desk.call('reviews.appeal', { id: rated.id, version, note: 'It is about the shirt.' })
  }
  if (number === 4) await desk.call('reviews.hide', { ...target, reason: 'abusive' })
  if (number === 5) await desk.call('reviews.escalate', target)
  if (number === 6) {
    const { version } = await desk.call('reviews.followUp', { ...target, body: 'Still fine after a wash.' })
    await desk.call('reviews.reply', { id: rated.id, version, visibility: 'public', body: 'Thank you!' })
  }
}

const PAGES = [
  'reviews',
  'reviews?view=all&peek=2',
  'reviews?view=unmatched',
  'reviews/1',
  'reviews/2?view=held&at=0',
  'reviews/3?view=appealed&at=0',
  'reviews/4',
  'reviews/5',
  'reviews/6',
  'reviews/7',
  // One that does not exist.
  'reviews/999',
  'moderation/rules',
  'moderation/templates',
  'moderation/meter',
  'learning/model',
  'learning/topics',
  'scores',
  'collect/invitation',
  'collect/reminder',
  'collect/follow_up',
  'collect/survey',
  'collect/suppressions',
  'collect/rates',
  'orders/6',
  '',
]
/** A review, and the key of the step whose dialog is looked at. */
const DIALOGS = [
  ['reviews/2', 'r'],
  ['reviews/2', 'h'],
  ['reviews/2', 'p'],
  ['reviews/2', 'v'],
  ['reviews/1', 'o'],
  ['reviews/4', 'l'],
] as const

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: 9, withOrder: reviewed })
})
afterAll(() => clerk.leave())

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(() => clerk.frame.chooseTheme(theme))

  it.each(PAGES)('“%s” is accessible', async (path) => {
    await clerk.frame.visit(path)
    expect(await clerk.accessibility()).toEqual([])
  })

  it.each(DIALOGS)('on “%s” the dialog behind %s is accessible', async (path, key) => {
    await clerk.frame.visit(path)
    await clerk.page.keyboard.press(key)
    await clerk.reviews.dialog.waitFor()
    expect(await clerk.accessibility()).toEqual([])
    await clerk.page.keyboard.press('Escape')
    await clerk.reviews.dialog.waitFor({ state: 'detached' })
  })

  it('no page did anything that must never happen', () => {
    expect(clerk.trouble()).toEqual([])
  })
})

it('after a decision in a dialog the focus is on the next review', async () => {
  const { frame, reviews, page } = clerk
  await frame.visit('reviews/1?view=all&at=0')
  await reviews.press('r')
  await reviews.dialog.waitFor()
  await reviews.press('2', 'Enter')
  await reviews.onward(1)
  await reviews.dialog.waitFor({ state: 'detached' })
  await page.locator('[data-review-page]:focus').waitFor()
  await reviews.press('p')
  await reviews.dialog.waitFor()
  await reviews.press('Escape')
  await page.locator('[data-review-page]:focus').waitFor()
})
