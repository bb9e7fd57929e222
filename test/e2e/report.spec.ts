import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spreadOverStates } from '../support/seeded-shop'
import { temporaryFolder } from '../support/served-desk'
import { sitDown, type Clerk } from './clerk'
import { EN } from './pages/words'

const { contents, weekly } = EN.report

let clerk: Clerk
let folder: string
beforeAll(async () => {
  folder = await temporaryFolder()
  clerk = await sitDown({ orders: 11, cases: 9, then: spreadOverStates })
  await clerk.frame.visit('statistics/report')
})
afterAll(async () => {
  await clerk.leave()
  await rm(folder, { recursive: true, force: true })
})

/** Makes one report of what the page asks for, and answers its name and its first bytes. */
async function make(content: string): Promise<{ name: string; begins: string; bytes: number }> {
  const { page } = clerk
  const form = page.locator('[data-report]')
  await form
    .getByRole('button', { name: content, exact: true })
    .or(form.getByRole('radio', { name: content, exact: true }))
    .first()
    .click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    form.getByRole('button', { name: EN.report.now.make }).click(),
  ])
  const bytes = await readFile(await download.path())
  return { name: download.suggestedFilename(), begins: bytes.subarray(0, 4).toString('latin1'), bytes: bytes.length }
}

describe('the report', () => {
  it.each([
    [contents.one_page.name, /\.pdf$/, '%PDF'],
    [contents.full.name, /\.pdf$/, '%PDF'],
    [contents.xlsx.name, /\.xlsx$/, 'PK\u0003\u0004'],
    [contents.csv.name, /\.zip$/, 'PK\u0003\u0004'],
  ])('%s is made and saved', async (content, name, begins) => {
    const made = await make(content)
    expect(made).toEqual({ name: expect.stringMatching(name) as string, begins, bytes: expect.any(Number) as number })
    expect(made.bytes).toBeGreaterThan(1_000)
  })

  it('a folder that does not exist is refused in words', async () => {
    const { page } = clerk
    const form = page.locator('[data-schedule]')
    await form.getByLabel(weekly.on).click()
    await form.getByLabel(weekly.folder, { exact: true }).fill(join(folder, 'nowhere'))
    await form.getByRole('button', { name: EN.ui.save, exact: true }).click()
    await page.getByText(join(folder, 'nowhere')).first().waitFor()
    expect(await page.locator('[data-weekly] dl').innerText()).toContain(weekly.never)
  })

  it('a folder that exists is kept, and the next run is said, also after a reload', async () => {
    const { page, frame } = clerk
    const form = page.locator('[data-schedule]')
    await form.getByLabel(weekly.folder, { exact: true }).fill(folder)
    await form.getByRole('button', { name: EN.ui.save, exact: true }).click()
    await page.getByText(weekly.saved).first().waitFor()
    const state = page.locator('[data-weekly] dl')
    await expect.poll(() => state.innerText()).not.toContain(weekly.never)
    const said = await state.getByRole('time').or(state.locator('time')).first().innerText()
    await page.reload()
    await form.waitFor()
    await frame.settle()
    expect(await state.locator('time').first().innerText()).toBe(said)
    expect(await form.getByLabel(weekly.folder, { exact: true }).inputValue()).toBe(folder)
  })

  it('the last week is written into it at once', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: weekly.writeNow }).click()
    const files = page.locator('[data-weekly] dd li')
    await files.first().waitFor({ timeout: 60_000 })
    const [file = ''] = await files.allInnerTexts()
    expect((await readFile(file)).subarray(0, 4).toString('latin1')).toBe('%PDF')
  })

  it('nothing on the way was out of order', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
