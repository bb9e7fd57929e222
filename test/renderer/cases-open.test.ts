import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { amountIn } from '../../renderer/features/cases/money/amount-in'
import { emptyDraft, requestOf } from '../../renderer/features/cases/open/case-draft'
import OpenCasePage from '../../renderer/features/cases/open/OpenCasePage.vue'
import type { Quote } from '../../shared/model/quote'
import { Refusal } from '../../shared/refusals'
import { EXAMPLE_POLICY, exampleCase, exampleQuote } from './cases-example'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, type Answers } from './mount-in-desk'
import { exampleOrder } from './orders-example'

enableAutoUnmount(afterEach)
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

async function show(answers: Answers = {}, path = '/cases/new?orderId=7') {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 1 }),
    'policies.list': () => [EXAMPLE_POLICY],
    'policies.get': () => EXAMPLE_POLICY,
    'orders.get': () => exampleOrder(),
    'cases.quote': () => exampleQuote(),
    ...answers,
  })
  return { bridge, ...(await mountInDesk(OpenCasePage, { path })) }
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(300)
  await flushPromises()
}

type Shown = Awaited<ReturnType<typeof show>>['wrapper']
async function chooseReason(wrapper: Shown, code = 'damaged'): Promise<void> {
  await wrapper.get(`input[type=radio][value=${code}]`).setValue()
}
const everything = (wrapper: Shown) =>
  wrapper
    .findAll('button')
    .find((button) => button.text().startsWith('Everything left'))
    ?.trigger('click')
const submit = (wrapper: Shown) => wrapper.get<HTMLButtonElement>('button[type=submit]')

describe('opening a case', () => {
  it('quotes what is asked for and opens exactly that', async () => {
    const { bridge, wrapper, router } = await show({
      'cases.open': () => exampleCase({ id: 8, number: 'AS26-000008' }),
    })
    await everything(wrapper)
    await chooseReason(wrapper)
    await settle()
    // One of the two units of the first line is back already.
    const asked = {
      orderId: 7,
      kind: 'refund',
      reason: 'damaged',
      goodwillMinor: 0,
      lines: [
        { lineId: 1, quantity: 1 },
        { lineId: 2, quantity: 1 },
      ],
    }
    expect(bridge.of('cases.quote').at(-1)).toEqual(asked)
    expect(wrapper.get('[data-quoted]').text()).toContain('190.00')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(bridge.of('cases.open')).toEqual([{ ...asked, idempotencyKey: expect.any(String) }])
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/cases/8'), { timeout: 10_000 })
  })

  it('asks once for a burst of changes and shows only the answer to the newest question', async () => {
    const answers: ((quote: Quote) => void)[] = []
    const { bridge, wrapper } = await show({
      'cases.quote': () => new Promise<Quote>((resolve) => answers.push(resolve)),
    })
    await everything(wrapper)
    await chooseReason(wrapper, 'no_reason')
    await chooseReason(wrapper, 'damaged')
    await settle()
    expect(bridge.of('cases.quote')).toHaveLength(1)
    await chooseReason(wrapper, 'no_reason')
    await settle()
    answers[1]?.(exampleQuote({ totalMinor: 200 }))
    answers[0]?.(exampleQuote({ totalMinor: 100 }))
    await flushPromises()
    expect(wrapper.get('[data-quoted]').text()).toBe('CN¥2.00')
  })

  it('cannot open what the policy refuses, and says why', async () => {
    const finding = {
      code: 'not_paid',
      outcome: 'refuses',
      rule: 'order.paid',
      citation: null,
      details: { remedy: 'wait_for_payment' },
    } as const
    const { bridge, wrapper } = await show({
      'cases.quote': () => exampleQuote({ eligibility: 'ineligible', findings: [finding] }),
    })
    await everything(wrapper)
    await chooseReason(wrapper)
    await settle()
    expect(wrapper.get('[data-finding]').text()).toContain('once the payment is in')
    expect(submit(wrapper).element.disabled).toBe(true)
    await wrapper.get('form').trigger('submit')
    expect(bridge.of('cases.open')).toEqual([])
  })

  it('says what a quote was refused for', async () => {
    const { wrapper } = await show({
      'cases.quote': () => {
        throw new Refusal('case.over_quantity', { position: 2, remaining: 0, asked: 1 })
      },
    })
    await everything(wrapper)
    await chooseReason(wrapper)
    await settle()
    expect(wrapper.get('[role=alert]').text()).toContain('Line 2 has 0 units left')
  })

  it('finds the order by its number, and Enter takes the first', async () => {
    const found = [{ id: 7, externalNumber: 'TB-7', channel: 'taobao', buyerName: 'Lin', firstTitle: 'Item 1' }]
    const { bridge, wrapper, router } = await show(
      { 'search.find': () => ({ orders: found, cases: [] }) },
      '/cases/new',
    )
    await wrapper.get('input').setValue('TB-7')
    await settle()
    expect(bridge.of('search.find').at(-1)).toMatchObject({ text: 'TB-7' })
    expect(wrapper.text()).toContain('Item 1')
    await wrapper.get('input').trigger('keydown', { key: 'Enter' })
    await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ orderId: '7' }))
  })
})

describe('what a draft asks for', () => {
  const order = exampleOrder()
  const draft = (amountText: string, goodwillText = '') => ({
    ...emptyDraft(order),
    reason: 'damaged',
    goodwillText,
    choices: {
      1: { mode: 'part' as const, units: 0, amountText, replacementId: null },
      2: { mode: 'units' as const, units: 1, amountText: '', replacementId: null },
    },
  })

  it('a part of a line by amount, units of another, and goodwill, in minor units', () => {
    expect(requestOf(draft('12.50', '3'), order)).toEqual({
      orderId: 7,
      kind: 'refund',
      reason: 'damaged',
      lines: [
        { lineId: 1, quantity: 1, partMinor: 1_250 },
        { lineId: 2, quantity: 1 },
      ],
      goodwillMinor: 300,
    })
  })

  it('nothing while it has no reason or an amount that cannot be read', () => {
    expect(requestOf(emptyDraft(order), order)).toBeNull()
    for (const text of ['12,3x', '1.234', '-5', '½']) expect(requestOf(draft(text), order), text).toBeNull()
    expect(requestOf(draft('5', 'much'), order)).toBeNull()
  })

  it('amounts have the decimals of their currency', () => {
    expect([amountIn('500', 'JPY'), amountIn('5.5', 'JPY'), amountIn('1.234', 'KWD'), amountIn(' ', 'CNY')]).toEqual([
      500,
      null,
      1_234,
      0,
    ])
  })
})
