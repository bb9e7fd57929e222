import { afterAll, beforeAll, expect, it } from 'vitest'
import { sitDown, type Clerk } from './clerk'

const SAMPLE_ORDERS = 2_000

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown(null, { language: 'en-US' })
})
afterAll(() => clerk.leave())

it('a fresh desk asks for the shop, loads the sample and shows the day', async () => {
  const { welcome, frame, page } = clerk
  await welcome.heading.waitFor()
  await welcome.name('Tea & Co')
  await welcome.start('sample')
  await frame.heading('today').waitFor({ timeout: 60_000 })
  await page.getByText('Tea & Co').first().waitFor()
  await frame.go('orders')
  await page.getByText(`${SAMPLE_ORDERS.toLocaleString('en-US')} orders`).waitFor()
  await frame.go('cases')
  expect(await clerk.queue.count('open')).toBeGreaterThan(0)
  expect(await clerk.queue.count('settled')).toBeGreaterThan(0)
})

it('the first run does not come back', async () => {
  const { frame, page } = clerk
  await page.reload()
  await frame.heading('cases').waitFor()
  expect(clerk.trouble()).toEqual([])
})

it('the desk ends cleanly when it is told to', async () => {
  const other = await sitDown({})
  await other.frame.heading('today').waitFor()
  expect(await other.leave()).toBe(0)
})
