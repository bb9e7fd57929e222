import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, expect, vi } from 'vitest'
import CasesPage from '../../renderer/features/cases/queue/CasesPage.vue'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import type { Input } from '../../shared/contract'
import { CASE_VIEWS, type CaseSummary } from '../../shared/model/case'
import { EXAMPLE_POLICY, exampleCase } from './cases-example'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, type Answers } from './mount-in-desk'

/** The queue of cases, mounted on a desk that holds so many. */
let stopShortcuts = () => {}
afterEach(() => stopShortcuts())

beforeAll(() => {
  // The test's DOM has no layout: ten rows of 44 px stand below the header.
  window.ResizeObserver = class implements ResizeObserver {
    constructor(private readonly tell: ResizeObserverCallback) {}
    observe(target: Element): void {
      const contentRect = { width: 1000, height: 36 + 440 } as DOMRectReadOnly
      const size = [{ inlineSize: 1000, blockSize: 476 }]
      const entry = { target, contentRect, borderBoxSize: size, contentBoxSize: size, devicePixelContentBoxSize: size }
      this.tell([entry], this)
    }
    unobserve(): void {}
    disconnect(): void {}
  }
})

function summary(id: number): CaseSummary {
  const { number, version, kind, reason, decision, goods, work, out, money, status, orderId, externalNumber, ...rest } =
    exampleCase()
  const {
    channel,
    buyerName,
    firstTitle,
    currency,
    totalMinor,
    dueMinor,
    quantity,
    openedAt,
    dueAt,
    closedAt,
    openedBy,
  } = rest
  const shown = {
    channel,
    buyerName,
    firstTitle,
    currency,
    totalMinor,
    dueMinor,
    quantity,
    openedAt,
    dueAt,
    closedAt,
    openedBy,
  }
  return {
    ...shown,
    id,
    number: number.replace('000007', String(id).padStart(6, '0')),
    version,
    kind,
    reason,
    decision,
    goods,
    work,
    out,
    money,
    status,
    orderId,
    externalNumber,
  }
}

export const counts = (all: number) => Object.fromEntries(CASE_VIEWS.map((view) => [view, view === 'all' ? all : 0]))

export function listOf(total: number) {
  return ({ offset = 0, limit = 100 }: Input<'cases.list'>) => ({
    total,
    offset,
    rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) =>
      summary(offset + index + 1),
    ),
  })
}

export async function show(path: string, total: number, answers: Answers = {}) {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 1 }),
    'policies.list': () => [EXAMPLE_POLICY],
    'orders.channels': () => ({ channels: [], currencies: [] }),
    'cases.counts': () => ({ ...counts(total), open: total }),
    'cases.list': listOf(total),
    'cases.get': ({ id }: { id: number }) => exampleCase({ id, number: summary(id).number }),
    ...answers,
  })
  const shown = await mountInDesk(CasesPage, { path })
  stopShortcuts = installShortcuts(window)
  await vi.waitFor(() => expect(document.querySelector('[role="grid"]')?.getAttribute('aria-busy')).toBe('false'))
  return { bridge, ...shown }
}

export async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}
export const cursorRow = () => {
  const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant')
  return id ? document.getElementById(id)?.textContent : null
}

/** Chips in words; a range of dates is written with thin spaces. */
export const chips = (wrapper: VueWrapper) =>
  wrapper.findAll('[data-chip]').map((chip) => chip.text().replace(/\s/g, ' '))
