import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCRIPT_PAYLOADS } from '../support/script-payloads'
import { sitDown, type Clerk } from './clerk'

/** Each order carries its payload in every place a source can write to. */
const ORDERS = SCRIPT_PAYLOADS.length

function textsOf(number: number): string {
  return SCRIPT_PAYLOADS[number - 1] ?? ''
}

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({
    orders: ORDERS,
    cases: ORDERS,
    change: (number) => {
      const text = textsOf(number)
      return {
        externalNumber: `${number} ${text}`.slice(0, 120),
        lines: [
          {
            sku: text.slice(0, 120),
            title: text,
            category: text.slice(0, 120),
            quantity: 2,
            listPriceMinor: 12_000,
            statedDiscountMinor: 0,
          },
        ],
        buyer: {
          externalId: `b-${number}`,
          name: text,
          email: text,
          phone: text.slice(0, 60),
          country: text.slice(0, 60),
          region: text.slice(0, 100),
          city: text.slice(0, 100),
          address: text,
        },
        payments: [{ method: text.slice(0, 60), amountMinor: 24_000, paidAt: null }],
      }
    },
  })
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
    expect(await queue.rows().first().innerText()).toContain('<script>')
    for (let screen = 0; screen < ORDERS; screen += 8) await queue.press('PageDown')
    await frame.go('orders')
    await orders.grid.focus()
    for (let screen = 0; screen < ORDERS; screen += 8) await page.keyboard.press('PageDown')
    expect(clerk.trouble()).toEqual([])
  })

  it('are shown as they are on every order and every case, and none runs', { timeout: 300_000 }, async () => {
    const { frame } = clerk
    for (let number = 1; number <= ORDERS; number += 1) {
      await frame.visit(`orders/${number}`)
      if (number % 4 === 0) await frame.visit(`cases/${number}`)
      if (number % 20 === 0) await frame.visit(`cases/new?orderId=${number}`)
    }
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
