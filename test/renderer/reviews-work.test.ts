import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import ReviewPage from '../../renderer/features/reviews/work/ReviewPage.vue'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import type { Finding } from '../../shared/model/moderation'
import { Refusal } from '../../shared/refusals'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW, type Answers } from './mount-in-desk'
import { exampleReview } from './reviews-example'

enableAutoUnmount(afterEach)
let stopShortcuts = () => {}
afterEach(() => stopShortcuts())

async function show(answers: Answers = {}, changes: Parameters<typeof exampleReview>[0] = {}) {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus(),
    'reviews.get': () => exampleReview(changes),
    'reviews.counts': () => ({}),
    'reviews.claim': () => exampleReview(changes),
    'reviews.release': () => exampleReview(changes),
    'moderation.templates': () => [],
    ...answers,
  })
  const shown = await mountInDesk(ReviewPage, { path: '/reviews/7' })
  stopShortcuts = installShortcuts(window)
  await vi.waitFor(() => expect(document.querySelector('[data-moves]')).not.toBeNull())
  return { bridge, ...shown }
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  await flushPromises()
}
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')
const opened = () => vi.waitFor(() => expect(dialog()).not.toBeNull())
async function type(selector: string, text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[role="dialog"] ${selector}`)
  expect(field, selector).not.toBeNull()
  field!.value = text
  field!.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

describe('a decision on a review', () => {
  it('of an old version says what changed and keeps the reason and the note', async () => {
    let isChanged = false
    const fresh = () =>
      isChanged
        ? exampleReview({ version: 4, body: 'Broke on the second day', shown: { title: null, body: null } })
        : exampleReview()
    const { bridge } = await show({
      'reviews.get': fresh,
      'reviews.reject': () => {
        isChanged = true
        throw new Refusal('review.stale', { currentVersion: 4 })
      },
    })
    await press('r')
    await opened()
    await press('3')
    await type('input:not([type="radio"])', 'third time')
    dialog()!
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await vi.waitFor(() => expect(document.querySelector('[data-refused]')).not.toBeNull())
    expect(bridge.of('reviews.reject')).toMatchObject([{ id: 7, version: 3, reason: 'abusive', note: 'third time' }])
    const told = document.querySelector('[data-refused]')!
    expect(told.textContent).toContain('Broke on the first day')
    expect(told.textContent).toContain('Broke on the second day')
    told.querySelector<HTMLElement>('button')!.click()
    await opened()
    expect(dialog()!.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value).toBe('abusive')
    expect(dialog()!.querySelector<HTMLInputElement>('input:not([type="radio"])')?.value).toBe('third time')
  })

  it('says who else is working on the review', async () => {
    await show({
      'reviews.claim': () => {
        throw new Refusal('review.claimed', { claimedBy: 'Mia', claimedUntil: NOW + 60_000 })
      },
    })
    await vi.waitFor(() => expect(document.body.textContent).toContain('Mia is working on this review'))
  })

  it('is not taken by a letter that is typed or composed', async () => {
    const { bridge } = await show()
    await press('p')
    await opened()
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    for (const key of ['a', 'e', 'j', 'z']) await press(key)
    await press('Escape')
    await vi.waitFor(() => expect(dialog()).toBeNull())
    await press('a', { isComposing: true })
    await press('Process')
    expect(bridge.of('reviews.approve')).toEqual([])
    expect(bridge.of('reviews.escalate')).toEqual([])
  })

  it('Escape closes a dialog and stays on the review', async () => {
    const { router } = await show()
    await press('r')
    await opened()
    await press('Escape')
    await vi.waitFor(() => expect(dialog()).toBeNull())
    expect(router.currentRoute.value.path).toBe('/reviews/7')
  })

  it('U shows a hidden review again', async () => {
    const hidden = { state: 'hidden', queue: null, moves: ['approve', 'show', 'reject'] } as const
    const { bridge } = await show(
      { 'reviews.show': () => exampleReview({ version: 4, state: 'published', queue: null }) },
      { ...hidden, moves: [...hidden.moves] },
    )
    expect([...document.querySelectorAll('[data-move]')].map((one) => one.getAttribute('data-move'))).toEqual([
      'reject',
      'show',
    ])
    await press('u')
    expect(bridge.of('reviews.show')).toMatchObject([{ id: 7, version: 3 }])
  })
})

describe('what happened to a review', () => {
  it('names the rule that acted, once and by its own name', async () => {
    await show(
      {
        'moderation.rules': () => [{ code: 'paid', label: { 'zh-CN': '好评返现', 'en-US': 'Paid for stars' } }],
      },
      {
        timeline: [
          {
            id: 1,
            at: NOW,
            actor: 'rule:paid',
            step: 'screened',
            before: 'published',
            after: 'pending',
            reason: null,
            rule: 'paid',
            details: {},
            undone: false,
          },
        ],
      },
    )
    await vi.waitFor(() =>
      expect(document.querySelector('[data-step="screened"]')?.textContent?.match(/Paid for stars/g)).toHaveLength(1),
    )
  })
})

describe('what is put on record', () => {
  it.each([
    ['o', 'reviews.report', { input: 'A reader' }, { by: 'A reader', reason: 'abusive' }],
    ['l', 'reviews.appeal', { textarea: 'It is true' }, { note: 'It is true' }],
    ['b', 'reviews.verify', { 'input:not([type="radio"])': 'Receipt 12' }, { evidence: 'receipt', note: 'Receipt 12' }],
    ['t', 'reviews.comment', { textarea: 'It broke' }, { comment: { title: null, body: 'It broke', photos: [] } }],
    ['f', 'reviews.followUp', { textarea: 'Still broken' }, { body: 'Still broken' }],
  ] as const)('%s opens the form of %s, and it is sent by the keyboard', async (key, endpoint, typed, sent) => {
    const { bridge } = await show(
      { [endpoint]: () => exampleReview({ version: 4 }) },
      { moves: ['report', 'appeal', 'verify', 'editComment', 'followUp'] },
    )
    await press(key)
    await opened()
    for (const [selector, text] of Object.entries(typed)) await type(selector, text)
    await press('Enter', { ctrlKey: true })
    expect(bridge.of(endpoint)).toMatchObject([{ id: 7, version: 3, ...sent }])
    await vi.waitFor(() => expect(dialog()).toBeNull())
  })

  it('is offered only where it is valid', async () => {
    await show({}, { moves: ['approve'] })
    await press('l')
    expect(dialog()).toBeNull()
    expect(document.querySelector('[data-records]')).toBeNull()
  })

  it('keeps what was typed when it is refused, and is sent again on the review as it is then', async () => {
    let version = 3
    const { bridge } = await show({
      'reviews.get': () => exampleReview({ version }),
      'reviews.followUp': (input: { version: number }) => {
        if (input.version === 4) return exampleReview({ version: 5 })
        version = 4
        throw new Refusal('review.stale', { currentVersion: 4 })
      },
    })
    await press('f')
    await opened()
    await type('textarea', 'Still broken')
    await press('Enter', { ctrlKey: true })
    await vi.waitFor(() => expect(dialog()?.querySelector('[role="alert"]')).not.toBeNull())
    expect(dialog()!.querySelector('textarea')?.value).toBe('Still broken')
    await press('Enter', { ctrlKey: true })
    expect(bridge.of('reviews.followUp').map((input) => (input as { version: number }).version)).toEqual([3, 4])
  })
})

describe('what a rule found', () => {
  const found = (details: Finding['details']): Finding => ({
    id: 1,
    code: 'rule',
    ruleId: 1,
    ruleVersion: 1,
    label: { 'zh-CN': '规则', 'en-US': 'A rule' },
    field: null,
    spans: [],
    outcome: 'hold',
    reason: null,
    details,
    standing: true,
    at: NOW,
  })

  it.each([
    [{ words: ['rubbish'] }, ['Words: rubbish']],
    [{ links: ['bad.example'] }, ['Leads to: bad.example']],
    [{ contacts: [{ kind: 'qq', sample: 'qq***89' }] }, ['Kind: QQ number']],
    [{ lures: [{ kind: 'paid_review', text: '返现' }] }, ['Kind: reward for good stars']],
    [{ hidden: 2 }, ['Hidden characters: 2']],
    [{ duplicate: { reviewId: 5, similarityBps: 8_400, others: 2 } }, ['Alike to 84%', 'Reviews it is like: 2']],
    [{ burst: { n: 9, expected: 0.5, hours: 24, tail: 0 } }, ['Usual for the product: 0.5', 'Hours: 24']],
    [{ contradiction: { stars: 1, positiveBps: 9_900 } }, ['The text reads positive to 99%']],
    [{ noWords: true, firstTime: true, unverified: true }, ['There are no words in it.', 'No purchase is shown.']],
    [{ unheardOf: { code: 'x' } }, []],
  ])('%o is told in words', async (details, told) => {
    await show({}, { allFindings: [found(details)] })
    const text = document.querySelector('[data-finding]')?.textContent
    for (const part of told) expect(text).toContain(part)
    expect(text).not.toContain('review.facts')
  })
})
