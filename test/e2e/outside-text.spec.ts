import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDraft } from '../../shared/model/order'
import { SCRIPT_PAYLOADS } from '../support/script-payloads'
import { sitDown, type Clerk } from './clerk'

const LINES = 5
const ORDERS = SCRIPT_PAYLOADS.length / LINES

/** A text for a field that holds so many characters; neighbouring orders and fields get different ones. */
function textAt(place: number, most = 120): string {
  return (SCRIPT_PAYLOADS[place % SCRIPT_PAYLOADS.length] ?? '').slice(0, most)
}

/** An order that carries texts in every place a source can write to; all orders together carry all of them. */
function hostileOrder(number: number): Partial<OrderDraft> {
  const first = (number - 1) * LINES
  const text = (field: number, most?: number): string => textAt(first + field * 7, most)
  return {
    externalNumber: `${number} ${text(0, 100)}`,
    lines: Array.from({ length: LINES }, (_, line) => ({
      sku: textAt(first + line),
      title: textAt(first + line, 500),
      category: textAt(first + line),
      quantity: 2,
      listPriceMinor: 12_000,
      statedDiscountMinor: 0,
    })),
    buyer: {
      externalId: `b-${number}`,
      name: text(1, 200),
      email: text(2, 300),
      phone: text(3, 60),
      country: text(4, 60),
      region: text(5, 100),
      city: text(6, 100),
      address: text(7, 500),
    },
    promotions: [
      { title: text(8, 200), thresholdMinor: 100, amountOffMinor: 100, covers: [{ line: 0, statedMinor: null }] },
    ],
    payments: [{ method: text(9, 60), amountMinor: 119_900, paidAt: null }],
  }
}

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: ORDERS, cases: ORDERS, change: hostileOrder })
})
afterAll(() => clerk.leave())

describe('texts from outside', () => {
  it('there are at least two hundred of them', () => {
    expect(new Set(SCRIPT_PAYLOADS).size).toBeGreaterThanOrEqual(200)
  })

  it('are shown as they are in the lists, and none runs', async () => {
    const { frame, queue, orders, page } = clerk
    await frame.go('cases')
    await queue.focusGrid()
    expect(await queue.rows().allInnerTexts()).toContainEqual(expect.stringContaining('<script>'))
    for (let screen = 0; screen < ORDERS; screen += 8) await queue.press('PageDown')
    await frame.go('orders')
    await orders.grid.focus()
    for (let screen = 0; screen < ORDERS; screen += 8) await page.keyboard.press('PageDown')
    expect(await orders.grid.innerText()).toContain('<script>')
    expect(clerk.trouble()).toEqual([])
  })

  it('are shown as they are on every order and every case, and none runs', async () => {
    const { frame } = clerk
    for (let number = 1; number <= ORDERS; number++) {
      await frame.visit(`orders/${number}`)
      if (number % 8 === 0) await frame.visit(`cases/new?orderId=${number}`)
      await frame.visit(`cases/${number}`)
    }
    expect(await clerk.aCase.body.innerText()).toContain(
      textAt((ORDERS - 1) * LINES)
        .trim()
        .slice(0, 20),
    )
    expect(clerk.trouble()).toEqual([])
  })

  it('are shown as they are in search, in the timeline of today, in the audit log and in statistics', async () => {
    const { frame, page } = clerk
    await frame.visit('')
    await frame.openPalette()
    await page.keyboard.type('script')
    await page.getByRole('option').filter({ hasText: '<script>' }).first().waitFor()
    await page.keyboard.press('Escape')
    for (const path of ['statistics', 'settings/audit', 'cases?peek=5', 'orders?peek=5']) await frame.visit(path)
    expect(clerk.trouble()).toEqual([])
  })
})
