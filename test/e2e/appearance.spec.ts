import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sitDown, type Clerk } from './clerk'

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: 3, cases: 2 })
  await clerk.frame.go('cases')
})
afterAll(() => clerk.leave())

describe('language and theme', () => {
  it('switch at once, without losing the page', async () => {
    const { frame, page } = clerk
    const address = page.url()
    await frame.chooseLanguage('zh-CN', 'en-US')
    await frame.heading('cases', 'zh-CN').waitFor()
    expect([await frame.language(), page.url()]).toEqual(['zh-CN', address])
    expect(await frame.isDark()).toBe(false)
    await frame.chooseTheme('dark', 'zh-CN')
    await expect.poll(() => frame.isDark()).toBe(true)
  })

  it('are remembered by the desk', async () => {
    const { frame, page } = clerk
    await page.reload()
    await frame.heading('cases', 'zh-CN').waitFor()
    expect([await frame.language(), await frame.isDark()]).toEqual(['zh-CN', true])
    await frame.chooseLanguage('en-US', 'zh-CN')
    await frame.heading('cases', 'en-US').waitFor()
    expect(clerk.trouble()).toEqual([])
  })
})
