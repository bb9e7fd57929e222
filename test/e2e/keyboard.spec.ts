import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sitDown, type Clerk } from './clerk'

const CASES = 120

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: CASES, cases: CASES })
  await clerk.frame.go('cases')
})
afterAll(() => clerk.leave())

describe('the queue from the keyboard', () => {
  it('J and K move the cursor and the focus never leaves the grid', async () => {
    const { queue } = clerk
    await queue.focusGrid()
    await queue.press('j', 'j', 'j', 'k', 'ArrowDown', 'ArrowUp')
    expect([await queue.cursor(), await queue.hasFocus()]).toEqual([3, true])
    await queue.press('End')
    expect([await queue.cursor(), await queue.hasFocus()]).toEqual([CASES, true])
    await queue.press('Home', 'PageDown', 'PageUp')
    expect([await queue.cursor(), await queue.hasFocus()]).toEqual([1, true])
  })

  it('X toggles, Shift extends, and Esc clears the selection', async () => {
    const { queue } = clerk
    await queue.press('Home', 'x', 'j', 'x')
    expect(await queue.chosen()).toBe(2)
    await queue.press('Shift+j', 'Shift+j')
    expect(await queue.chosen()).toBe(4)
    await queue.press('Escape')
    expect([await queue.chosen(), await queue.hasFocus()]).toEqual([0, true])
  })

  it('Enter peeks, J and K step on inside the peek, and Esc returns to the same row', async () => {
    const { queue } = clerk
    await queue.press('Home', 'j')
    const [, second, third, fourth] = await queue.numbers()
    await queue.press('Enter')
    await expect.poll(() => queue.peeked()).toBe(second)
    await queue.press('j', 'j')
    await expect.poll(() => queue.peeked()).toBe(fourth)
    await queue.press('k')
    await expect.poll(() => queue.peeked()).toBe(third)
    await queue.press('Escape')
    await queue.peek.waitFor({ state: 'detached' })
    await expect.poll(() => queue.hasFocus()).toBe(true)
    expect(await queue.cursor()).toBe(3)
  })

  it('an order is found from anywhere with Ctrl+K', async () => {
    await clerk.frame.search('T-77', 'orders')
    await expect.poll(() => clerk.page.url()).toMatch(/#\/orders\/77$/)
  })

  it('nothing on the way was out of order', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
