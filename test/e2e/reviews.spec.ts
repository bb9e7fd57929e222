import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract'
import type { OpenDesk } from '../support/open-desk'
import { sitDown, type Clerk } from './clerk'

const REVIEWS = 100
const PHONE = 'call me: 13800138000'

/** A rated line with a comment that somebody has reported: it waits in the queue. */
async function reported(desk: OpenDesk, { id, lines }: Output<'orders.get'>, number: number): Promise<void> {
  const body = `Shirt number ${number} <script>alert(1)</script> \u202eback\u200b ${number % 10 === 6 ? PHONE : 'fits well'}`
  const rated = await desk.call('reviews.rate', {
    orderId: id,
    lineId: lines[0]?.id ?? 0,
    ratings: { product: 1 + (number % 5), service: 4, logistics: 3 },
    comment: { body, photos: ['https://photos.example/1.jpg'], language: 'en' },
  })
  if (rated.queue !== null) return
  await desk.call('reviews.report', { id: rated.id, version: rated.version, by: 'A reader', reason: 'off_topic' })
}

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: REVIEWS, withOrder: reported })
})
afterAll(() => clerk.leave())

type State = 'published' | 'rejected' | 'hidden' | 'escalated'

/** Decides the review on screen by keys alone; answers how it must stand afterwards. */
async function decide(id: number): Promise<State> {
  const { reviews, page } = clerk
  const turn = id % 10
  if (turn === 3) {
    await reviews.press('r')
    await reviews.dialog.waitFor()
    await reviews.press('2', 'Enter')
    return 'rejected'
  }
  if (turn === 4) {
    await reviews.press('h')
    await reviews.dialog.waitFor()
    await reviews.press('5', 'Enter')
    return 'hidden'
  }
  if (turn === 5) {
    await reviews.press('e')
    return 'escalated'
  }
  if (turn === 6) {
    await reviews.press((await reviews.moves.locator('[data-move=mask]').count()) > 0 ? 'm' : 'a')
    return 'published'
  }
  if (turn === 7) {
    await reviews.press('p')
    await reviews.dialog.waitFor()
    await page.keyboard.type('Thank you!')
    await reviews.press('ControlOrMeta+Shift+Enter')
    return 'published'
  }
  if (turn === 8) {
    await reviews.press('c')
  }
  await reviews.press('a')
  return 'published'
}

describe('a hundred reviews from the keyboard', () => {
  const expected: Record<State, number> = { published: 0, rejected: 0, hidden: 0, escalated: 0 }

  it('the queue shows them all, and is accessible in both themes', async () => {
    const { frame, reviews } = clerk
    await frame.go('reviews')
    await reviews.focusGrid()
    expect(await reviews.count('open')).toBe(REVIEWS)
    for (const theme of ['dark', 'light'] as const) {
      await frame.chooseTheme(theme)
      expect(await clerk.accessibility()).toEqual([])
    }
  })

  it('are decided one after another until the queue is empty', async () => {
    const { reviews } = clerk
    await reviews.focusGrid()
    await reviews.press('w')
    await reviews.moves.waitFor()
    for (let n = 0; n < REVIEWS; n++) {
      const id = reviews.id()
      const state = await decide(id)
      await reviews.onward(id).catch(async () => {
        throw new Error(`stuck at ${id}: ${await clerk.page.locator('[role=dialog], [data-refused]').allInnerTexts()}`)
      })
      if (id % 20 === 0) {
        await reviews.press('z')
        await clerk.page.waitForURL(new RegExp(`/reviews/${id}\\?`))
        // Until it has been read again it stands there as decided, and there is nothing to approve.
        await clerk.page.locator(`[data-review-page="${id}"] [data-move=approve]`).waitFor()
        await reviews.press('a')
        await reviews.onward(id)
      }
      expected[state]++
    }
    await reviews.done.waitFor()
  })

  it('and the counts on the screen are those of the database', async () => {
    const { frame, reviews } = clerk
    await reviews.press('Escape')
    await frame.heading('reviews').waitFor()
    await expect.poll(() => reviews.count('open')).toBe(0)
    const shown = {
      published: await reviews.count('published'),
      rejected: await reviews.count('rejected'),
      hidden: await reviews.count('hidden'),
      escalated: await reviews.count('escalated'),
    }
    expect(shown).toEqual(expected)
    expect(clerk.trouble()).toEqual([])
  })
})

describe('work mode', () => {
  it.each(['light', 'dark'] as const)('is accessible in the %s theme, with its dialogs', async (theme) => {
    const { frame, reviews } = clerk
    await frame.chooseTheme(theme)
    await frame.visit('reviews/6?view=all&at=0')
    expect(await clerk.accessibility()).toEqual([])
    for (const key of ['r', 'p', 'v']) {
      await reviews.press(key)
      await reviews.dialog.waitFor()
      expect(await clerk.accessibility()).toEqual([])
      await reviews.press('Escape')
      await reviews.dialog.waitFor({ state: 'detached' })
    }
    expect(clerk.trouble()).toEqual([])
  })
})
