import { afterAll, beforeAll, expect, it } from 'vitest'
import { sitDown, type Clerk } from './clerk'

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: 1 })
  await clerk.frame.heading('today').waitFor()
})
afterAll(() => clerk.leave())

it('canary: what must never happen is noticed when it does', async () => {
  expect(clerk.trouble()).toEqual([])
  await clerk.page.evaluate(() => {
    const picture = document.createElement('img')
    picture.alt = ''
    picture.src = 'http://example.invalid/pixel'
    document.body.append(picture)
  })
  await expect.poll(() => clerk.trouble().join('\n')).toMatch(/content policy: img-src/)
  const script = clerk.page.evaluate(() =>
    document.createElement('script').setAttribute('src', 'http://example.invalid/x.js'),
  )
  await expect(script).rejects.toThrow(/TrustedScriptURL/)
  await expect.poll(() => clerk.trouble().join('\n')).toMatch(/content policy: require-trusted-types-for/)
  await clerk.page.evaluate(() => alert('ran'))
  await expect.poll(() => clerk.trouble().join('\n')).toMatch(/script of the data ran: ran/)
})

it('canary: a page that axe should complain about is complained about', async () => {
  await clerk.page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')))
  expect(await clerk.accessibility()).toContainEqual(expect.stringMatching(/^label: input/))
})
