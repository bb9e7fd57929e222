import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spreadOverStates } from '../support/seeded-shop'
import { sitDown, type Clerk } from './clerk'

const PAGES = [
  '',
  'cases',
  'cases?peek=1',
  'cases/1',
  'cases/3',
  'cases/7',
  'cases/new',
  'cases/new?orderId=12',
  'orders',
  'orders?peek=2',
  'orders/1',
  'orders/7',
  'imports',
  'imports/history',
  'statistics',
  'statistics?compare=1',
  'statistics/reasons',
  'statistics/returns',
  'statistics/times',
  'statistics/forecast',
  'statistics/insight',
  'statistics/report',
  'settlements',
  'settlements/statement',
  'settlements/promises',
  'policies',
  'policies?presets=1',
  'policies/1',
  'policies/2?show=compare',
  'policies/1?show=trial',
  'settings/shop',
  'settings/returns',
  'settings/calendar',
  'settings/appearance',
  'settings/data',
  'settings/audit',
  'settings/shortcuts',
  'nowhere',
]

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: 14, cases: 11, then: spreadOverStates })
})
afterAll(() => clerk.leave())

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(() => clerk.frame.chooseTheme(theme))

  it.each(PAGES)('“%s” is accessible', async (path) => {
    await clerk.frame.visit(path)
    expect(await clerk.accessibility()).toEqual([])
  })

  it('no page did anything that must never happen', () => {
    expect(clerk.trouble()).toEqual([])
  })
})

it('the first run is accessible in both themes', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const newcomer = await sitDown(null, { theme })
    await newcomer.welcome.heading.waitFor()
    expect([theme, await newcomer.accessibility(), newcomer.trouble()]).toEqual([theme, [], []])
    await newcomer.leave()
  }
})
