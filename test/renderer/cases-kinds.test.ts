import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import CasePage from '../../renderer/features/cases/detail/CasePage.vue'
import SlipPage from '../../renderer/features/cases/slip/SlipPage.vue'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import type { CaseDetail } from '../../shared/model/case'
import { EXAMPLE_POLICY, exampleCase, exampleQuote, exampleUnits, HOUR } from './cases-example'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW, type Answers } from './mount-in-desk'
import { exampleOrder } from './orders-example'

enableAutoUnmount(afterEach)
let stopShortcuts = () => {}
afterEach(() => stopShortcuts())

async function show(detail: CaseDetail, answers: Answers = {}) {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 1 }),
    'cases.get': () => detail,
    'policies.list': () => [EXAMPLE_POLICY],
    'policies.get': () => EXAMPLE_POLICY,
    'ledger.entries': () => [],
    'orders.get': () => exampleOrder(),
    'stock.list': () => ({ total: 0, offset: 0, rows: [] }),
    ...answers,
  })
  const shown = await mountInDesk(CasePage, { path: '/cases/7' })
  stopShortcuts = installShortcuts(window)
  await flushPromises()
  return { bridge, ...shown }
}
async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}
const dialog = () => document.querySelector('[role="dialog"]')
const confirmButton = () => dialog()?.querySelector<HTMLButtonElement>('[data-confirm]')
async function confirm(): Promise<void> {
  dialog()
    ?.querySelector('form')
    ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await flushPromises()
}

it.each([
  [41, ['/reviews/41']],
  [null, []],
])('a case opened for review %s leads to it', async (reviewId, to) => {
  const { wrapper } = await show(exampleCase({ reviewId }))
  expect(wrapper.findAll('a[href^="/reviews/"]').map((link) => link.attributes('href'))).toEqual(to)
})

describe('a return', () => {
  const here = (quantity: number) =>
    exampleCase({ kind: 'return', decision: 'approved', goods: 'received', goodsUnits: [exampleUnits({ quantity })] })

  it('is inspected from the keyboard: a unit split off, each part with its fate', async () => {
    const { bridge } = await show(here(2), {
      'cases.inspect': () => exampleCase({ kind: 'return', decision: 'approved', goods: 'inspected', version: 4 }),
    })
    await press('i')
    expect(confirmButton()?.disabled).toBe(true)
    for (const key of ['s', 'ArrowUp', 'b', 'ArrowDown', '2']) await press(key)
    expect(confirmButton()?.disabled).toBe(false)
    await confirm()
    expect(bridge.of('cases.inspect')[0]).toMatchObject({
      id: 7,
      version: 3,
      units: [
        { lineId: 2, quantity: 1, outcome: 'accepted', grade: 'B' },
        { lineId: 2, quantity: 1, outcome: 'short', grade: null },
      ],
    })
  })

  it('shows its units with what they were found to be, and its clock with words', async () => {
    const goodsUnits = [exampleUnits({ state: 'inspected', outcome: 'damaged', grade: 'C' })]
    const clock = { startedAt: NOW, dueAt: NOW + HOUR, citation: null, pausedMs: 0, endedAt: null, breached: false }
    const detail = exampleCase({
      kind: 'return',
      decision: 'approved',
      goods: 'inspected',
      goodsUnits,
      clocks: [{ ...clock, step: 'grant', basis: 'imported' }],
    })
    const { wrapper } = await show(detail)
    expect(wrapper.get('[data-units]').text()).toMatch(/1 unit.*Damaged.*Grade C/)
    expect(wrapper.get('[data-clock]').text()).toContain('set by the platform')
  })
})

describe('an exchange whose goods are dearer', () => {
  const replacement = {
    id: 1,
    lineId: 2,
    sku: 'PRO',
    title: 'Buds Pro',
    quantity: 1,
    unitPriceMinor: 30_000,
    differenceMinor: null,
    deliveredAt: null,
  }

  it('says on the button and in the dialog that the buyer pays, and how much', async () => {
    const quote = exampleQuote({ kind: 'exchange', totalMinor: 0, dueMinor: 6_000 })
    await show(exampleCase({ kind: 'exchange', quote, totalMinor: 0, dueMinor: 6_000, replacements: [replacement] }))
    await press('a')
    expect(dialog()?.querySelector('[data-granted]')?.textContent).toContain('60.00')
    expect(dialog()?.querySelector('[data-means]')?.textContent).toContain('held')
    expect(confirmButton()?.textContent).toContain('the buyer pays CN¥60.00')
    expect(dialog()?.textContent).toContain('Buds Pro')
  })

  it('is paid with a method and a reference, and not without', async () => {
    const due = exampleCase({
      kind: 'exchange',
      decision: 'approved',
      money: 'due_from_buyer',
      out: 'held',
      dueMinor: 6_000,
    })
    const { bridge } = await show(due, { 'cases.collect': () => ({ ...due, money: 'collected', version: 4 }) })
    await press('t')
    expect(confirmButton()?.disabled).toBe(true)
    const [method, reference] = dialog()?.querySelectorAll('input') ?? []
    for (const [field, text] of [
      [method, 'alipay'],
      [reference, 'ALI-9'],
    ] as const) {
      field!.value = text
      field!.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await flushPromises()
    await confirm()
    expect(bridge.of('cases.collect')[0]).toMatchObject({ method: 'alipay', reference: 'ALI-9', version: 3 })
  })
})

describe('a repair', () => {
  it('that the desk proposes to turn is turned with one click, a reason and the words of the proposal', async () => {
    const proposals = [
      { code: 'unrepairable' as const, kinds: ['return' as const], citation: 'Three guarantees', facts: {} },
    ]
    const stuck = exampleCase({
      kind: 'repair',
      decision: 'approved',
      goods: 'received',
      work: 'unrepairable',
      reason: 'damaged',
      proposals,
    })
    const { bridge, wrapper } = await show(stuck, {
      'cases.convert': () => exampleCase({ kind: 'return', decision: 'in_review', version: 4 }),
    })
    expect(wrapper.get('[data-proposal]').text()).toContain('Three guarantees')
    await wrapper.get('[data-proposal] button').trigger('click')
    await flushPromises()
    const reason = dialog()?.querySelector<HTMLInputElement>('input[value="damaged"]')
    reason!.checked = true
    reason!.dispatchEvent(new Event('change', { bubbles: true }))
    await flushPromises()
    await confirm()
    expect(bridge.of('cases.convert')[0]).toMatchObject({
      kind: 'return',
      reason: 'damaged',
      replacements: [],
      note: 'The unit cannot be repaired: exchange it or take it back.',
    })
  })
})

describe('the slip for the parcel', () => {
  it('names the case large and as bars, the address, and the units that go in', async () => {
    const returnAddress = { name: 'Returns', phone: '0755', address: 'Road 18, Shenzhen' }
    fakeBridge({
      'desk.status': () => deskStatus({ orders: 1, settings: { returnAddress } }),
      'cases.get': () => exampleCase({ kind: 'return', decision: 'approved', goods: 'awaiting_shipment' }),
      'policies.list': () => [EXAMPLE_POLICY],
    })
    const { wrapper } = await mountInDesk(SlipPage, { path: '/cases/7/slip' })
    expect(wrapper.get('[data-number]').text()).toBe('AS26-000007')
    expect(wrapper.get('svg[role=img][aria-label]').attributes('aria-label')).toBe('AS26-000007')
    for (const said of ['Road 18, Shenzhen', '耳机', 'BUDS', 'No reason']) expect(wrapper.text()).toContain(said)
  })
})
