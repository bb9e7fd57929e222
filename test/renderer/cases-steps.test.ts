import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import CasePage from '../../renderer/features/cases/detail/CasePage.vue'
import { OFFERS, stepsOf } from '../../renderer/features/cases/moves/case-moves'
import type { CaseStep } from '../../renderer/features/cases/moves/case-moves'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import {
  canMove,
  CASE_MOVES,
  CLOSED_STATUSES,
  DECISION_STATES,
  GOODS_STATES,
  MONEY_STATES,
  OUT_STATES,
  TRANSITIONS,
  WORK_STATES,
  type CaseDetail,
  type CaseStanding,
  type CaseStates,
} from '../../shared/model/case'
import { CASE_KINDS, type CaseKind } from '../../shared/model/policy'
import { GRANTS, ROLES, type Role } from '../../shared/permissions'
import { Refusal } from '../../shared/refusals'
import { EXAMPLE_POLICY, exampleCase, exampleQuote, HOUR, step } from './cases-example'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW, type Answers } from './mount-in-desk'

enableAutoUnmount(afterEach)
let stopShortcuts = () => {}
afterEach(() => stopShortcuts())

async function show(detail: CaseDetail, answers: Answers = {}, role: Role = 'owner') {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 1, role }),
    'cases.get': () => detail,
    'policies.list': () => [EXAMPLE_POLICY],
    'ledger.entries': () => [],
    ...answers,
  })
  const { wrapper } = await mountInDesk(CasePage, { path: '/cases/7' })
  stopShortcuts = installShortcuts(window)
  await flushPromises()
  return { bridge, wrapper }
}

async function press(key: string, changes: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...changes }))
  await flushPromises()
}

function find<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`nothing on the screen is ${selector}`)
  return found
}
const dialog = () => document.querySelector('[role="dialog"]')
const stepsShown = () =>
  [...document.querySelectorAll('button[data-step], button[data-more]')].flatMap(
    (button) => button.getAttribute('data-step') ?? button.getAttribute('data-more')?.split(' ') ?? [],
  )

async function confirm(): Promise<void> {
  find<HTMLFormElement>('[role="dialog"] form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await flushPromises()
}
async function type(text: string): Promise<void> {
  const area = find<HTMLTextAreaElement>('[role="dialog"] textarea')
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

describe('the steps of a case', () => {
  const plain = { goods: 'not_needed', work: 'none', out: 'none', money: 'nothing_owed' } as const
  const every = <One>(kind: CaseKind, kinds: readonly CaseKind[], states: readonly One[], none: One) =>
    kinds.includes(kind) ? states : [none]

  /** Every way the machines of an approved case of a kind can stand together. */
  function approved(kind: CaseKind): CaseStates[] {
    const paid = kind === 'repair' ? (['nothing_owed', 'due_from_buyer', 'collected', 'waived'] as const) : MONEY_STATES
    return every(kind, ['return', 'exchange', 'repair'], GOODS_STATES, 'not_needed').flatMap((goods) =>
      every(kind, ['repair'], WORK_STATES, 'none')
        // The work on a unit begins when it is here.
        .filter((work) => kind !== 'repair' || (work === 'none') === (goods !== 'received'))
        .flatMap((work) =>
          every(kind, ['exchange', 'repair'], OUT_STATES, 'none').flatMap((out) =>
            paid.map((money) => ({ decision: 'approved' as const, goods, work, out, money })),
          ),
        ),
    )
  }
  function standings(): CaseStanding[] {
    return CASE_KINDS.flatMap((kind) => {
      const undecided = DECISION_STATES.filter((one) => one !== 'approved').map((decision) => ({ ...plain, decision }))
      const declined = GOODS_STATES.map((goods) => ({ ...plain, decision: 'declined' as const, goods }))
      return [...undecided, ...(kind === 'refund' ? [] : declined), ...approved(kind)].map((states) => ({
        ...states,
        kind,
        granted: states.money !== 'nothing_owed',
        shipFirst: false,
      }))
    })
  }
  const validFor = (role: Role, state: CaseStanding) =>
    CASE_MOVES.filter((move) => canMove(state, move) && GRANTS[role].includes(TRANSITIONS[move].permission))
  const besideFor = (role: Role, { status, granted, kind }: CaseDetail): CaseStep[] => {
    if (!GRANTS[role].includes('cases.write')) return []
    if (CLOSED_STATUSES.includes(status)) return ['addNote']
    return granted || kind === 'refund' ? ['addNote', 'setDeadline'] : ['addNote', 'setDeadline', 'setFreight']
  }

  it.each(ROLES)('offered to a %s are the valid ones that the role may take, in every state', (role) => {
    for (const state of standings()) {
      const detail = exampleCase(state)
      const offered = stepsOf(detail, (permission) => GRANTS[role].includes(permission))
      const expected = [...validFor(role, state), ...besideFor(role, detail)]
      expect([...offered].sort(), JSON.stringify(state)).toEqual(expected.sort())
    }
  })

  it('that are valid together have keys of their own', () => {
    for (const state of standings()) {
      const keys = stepsOf(exampleCase(state), () => true).flatMap((step) => OFFERS[step].key ?? [])
      expect(new Set(keys).size, `${JSON.stringify(state)} ${keys.join()}`).toBe(keys.length)
    }
  })

  it('that wait for somebody’s time to pass are not offered before', () => {
    const asked = exampleCase({ decision: 'needs_info', dueAt: NOW + HOUR })
    expect(stepsOf(asked, () => true, NOW)).not.toContain('expire')
    expect(stepsOf({ ...asked, dueAt: NOW - 1 }, () => true, NOW)).toContain('expire')
  })

  it.each(ROLES)('are all that a %s sees on the page', async (role) => {
    const detail = exampleCase({ decision: 'requested' })
    await show(detail, {}, role)
    expect(stepsShown().sort()).toEqual([...validFor(role, detail), ...besideFor(role, detail)].sort())
  })

  it('have one key each, which does nothing where the step is not valid', async () => {
    const { bridge } = await show(exampleCase({ decision: 'approved', money: 'owed' }))
    await press('a')
    expect(dialog()).toBeNull()
    await press('s')
    expect(dialog()?.textContent).toContain('Send the money of AS26-000007')
    expect(bridge.of('cases.send')).toEqual([])
  })

  it('rest while somebody types', async () => {
    await show(exampleCase())
    await press('n')
    find('[role="dialog"] textarea').focus()
    await press('a')
    expect(dialog()?.textContent).toContain('Add a note')
  })
})

describe('approving', () => {
  it('shows amount, units, rule and what remains, and sends the amount and the version that were looked at', async () => {
    const approved = exampleCase({ decision: 'approved', money: 'owed', version: 4 })
    const { bridge } = await show(exampleCase(), { 'cases.approve': () => approved })
    await press('a')
    expect(find('[data-granted]').textContent).toContain('190.00')
    expect(find('[data-remains]').textContent).toContain('120.00')
    expect(dialog()?.textContent).toContain('1 × 耳机')
    expect(dialog()?.textContent).toContain('No reason')
    expect(bridge.of('cases.approve')).toEqual([])
    await confirm()
    expect(bridge.of('cases.approve')).toEqual([
      { id: 7, version: 3, expectedTotalMinor: 19_000, idempotencyKey: expect.any(String) },
    ])
    expect(stepsShown()).toContain('send')
  })

  it('is not shown as done before the desk says so', async () => {
    let answer: (detail: CaseDetail) => void = () => {}
    const pending = new Promise<CaseDetail>((resolve) => (answer = resolve))
    const { wrapper } = await show(exampleCase(), { 'cases.approve': () => pending })
    await press('a')
    await confirm()
    expect(wrapper.find('h1 + *').text()).toBe('To review')
    answer(exampleCase({ decision: 'approved', money: 'owed', version: 4 }))
    await flushPromises()
    expect(wrapper.find('h1 + *').text()).toBe('To pay')
  })

  it('with an amount that changed meanwhile shows the old and the new one and waits for another confirmation', async () => {
    const before = exampleCase()
    const after = exampleCase({ quote: exampleQuote({ totalMinor: 12_000 }), totalMinor: 12_000, version: 3 })
    let current = before
    const { bridge } = await show(before, {
      'cases.get': () => current,
      'cases.approve': (input: { expectedTotalMinor: number }) => {
        current = after
        if (input.expectedTotalMinor === 12_000) return exampleCase({ decision: 'approved', money: 'owed', version: 4 })
        throw new Refusal('case.quote_changed', { expectedMinor: 19_000, totalMinor: 12_000, currency: 'CNY' })
      },
    })
    await press('a')
    await confirm()
    expect(find('[data-amount-change]').textContent).toMatch(/190\.00 → .*120\.00/)
    expect(find('[data-granted]').textContent).toContain('120.00')
    await confirm()
    expect(
      bridge.of('cases.approve').map((input) => (input as { expectedTotalMinor: number }).expectedTotalMinor),
    ).toEqual([19_000, 12_000])
    expect(dialog()).toBeNull()
  })

  it('a case that may not pass says the rule, its source and what would make it acceptable, and cannot be confirmed', async () => {
    const refusing = exampleQuote({
      eligibility: 'ineligible',
      findings: [
        {
          code: 'window_closed',
          outcome: 'refuses',
          rule: 'window.no_reason',
          citation: 'Law, art. 25',
          details: {
            deliveredOn: '2026-11-01',
            lastOn: '2026-11-08',
            windowDays: 7,
            remedy: 'choose_seller_fault_reason',
          },
        },
      ],
    })
    const { bridge } = await show(exampleCase({ quote: refusing }))
    await press('a')
    const text = find('[role="dialog"] [data-finding]').textContent
    for (const part of ['Nov 8, 2026', 'window.no_reason', 'Law, art. 25', 'seller’s fault'])
      expect(text).toContain(part)
    expect(find<HTMLButtonElement>('[data-confirm]').disabled).toBe(true)
    await confirm()
    expect(bridge.of('cases.approve')).toEqual([])
  })
})

describe('a case that somebody else changed meanwhile', () => {
  const asked = step(2, {
    step: 'askInfo',
    actor: 'Wei',
    before: 'to_review',
    after: 'waiting_buyer',
    details: { question: 'A photo?' },
  })

  async function declineAgainst(fresh: CaseDetail) {
    let calls = 0
    const shown = await show(exampleCase(), {
      'cases.get': () => (calls === 0 ? exampleCase() : fresh),
      'cases.decline': (input: { version: number }) => {
        calls++
        if (input.version === fresh.version) return exampleCase({ decision: 'declined', version: fresh.version + 1 })
        throw new Refusal('case.stale', { currentVersion: fresh.version })
      },
    })
    await press('d')
    await press('2')
    await type('Scratched on the left side.')
    await confirm()
    return shown
  }

  it('shows who did what since, keeps what was typed, and takes the step on the new version once confirmed again', async () => {
    const { bridge } = await declineAgainst(
      exampleCase({ decision: 'needs_info', version: 4, timeline: [step(1), asked] }),
    )
    const notice = find('[role="dialog"] [role="alert"]').textContent
    for (const part of ['Asked the buyer', 'Wei', 'A photo?']) expect(notice).toContain(part)
    expect(notice).not.toContain('Mia')
    expect(find<HTMLTextAreaElement>('[role="dialog"] textarea').value).toBe('Scratched on the left side.')
    await confirm()
    expect(bridge.of('cases.decline').map((input) => (input as { version: number }).version)).toEqual([3, 4])
    expect(bridge.of('cases.decline')[1]).toMatchObject({
      declineCode: 'goods_not_intact',
      note: 'Scratched on the left side.',
    })
    expect(dialog()).toBeNull()
  })

  it('keeps what was typed also where the step is no longer possible, and says so', async () => {
    const { bridge } = await declineAgainst(exampleCase({ decision: 'withdrawn', version: 4 }))
    expect(dialog()?.textContent).toContain('no longer possible')
    expect(find<HTMLTextAreaElement>('[role="dialog"] textarea').value).toBe('Scratched on the left side.')
    await confirm()
    expect(bridge.of('cases.decline')).toHaveLength(1)
  })
})

describe('what a step asks for', () => {
  it('a settlement cannot be recorded without the platform’s reference', async () => {
    const { bridge } = await show(exampleCase({ decision: 'approved', money: 'sending' }))
    await press('r')
    expect(find<HTMLButtonElement>('[data-confirm]').disabled).toBe(true)
    await confirm()
    expect(bridge.of('cases.recordSettlement')).toEqual([])
  })

  it('amounts and states of a refusal are said in words', async () => {
    await show(exampleCase({ decision: 'approved', money: 'owed' }), {
      'cases.send': () => {
        throw new Refusal('desk.not_permitted', { permission: 'cases.settle' })
      },
    })
    await press('s')
    await confirm()
    expect(find('[role="dialog"] [role="alert"]').textContent).toContain('cases.settle')
  })

  it('internal notes stand apart from what was said to the buyer', async () => {
    const note = step(3, { step: 'note', after: null, details: { note: 'Known for fakes.' } })
    const asked = step(2, { step: 'askInfo', details: { question: 'A photo?' } })
    const { wrapper } = await show(exampleCase({ timeline: [step(1), asked, note] }))
    const internal = wrapper.findAll('[data-internal]')
    expect(internal).toHaveLength(1)
    expect(internal[0]?.text()).toContain('Internal note')
    expect(internal[0]?.text()).toContain('Known for fakes.')
    expect(wrapper.find('blockquote').text()).toBe('A photo?')
  })
})
