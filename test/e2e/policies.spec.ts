import { afterAll, beforeAll, expect, it } from 'vitest'
import { sitDown, type Clerk } from './clerk'
import { PolicyPage } from './pages/policy-page'

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: 2, cases: 1 })
})
afterAll(() => clerk.leave())

it('a preset becomes a draft, is changed and saved by key, and comes into force', async () => {
  const policy = new PolicyPage(clerk.page)
  await clerk.frame.visit('policies?presets=1')
  await policy.startWith(/Young shoppers/)
  await policy.setWindowDays(15)
  await policy.save()
  await policy.publish()
  await clerk.frame.settle()
  expect(await policy.heading.innerText()).toContain('In force')
  expect(await clerk.page.locator('#policy-windows').innerText()).toContain('15 days')
  expect(clerk.trouble()).toEqual([])
})
