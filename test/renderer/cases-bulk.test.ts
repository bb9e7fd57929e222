import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import BulkMenu from '../../renderer/features/cases/queue/BulkMenu.vue'
import { bulkMovesOf } from '../../renderer/features/cases/queue/bulk-moves'
import type { BulkResult, BulkRow } from '../../shared/model/bulk'
import { GRANTS } from '../../shared/permissions'
import type { Role } from '../../shared/permissions'
import { deskStatus } from './desk-status'
import { exampleCase } from './cases-example'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

const may = (role: Role) => (permission: (typeof GRANTS)[Role][number]) => GRANTS[role].includes(permission)
const ROWS = [
  exampleCase({ id: 1, number: 'AS-1' }),
  exampleCase({ id: 2, number: 'AS-2' }),
  exampleCase({ id: 3, number: 'AS-3' }),
]

const went = (id: number, totalMinor: number): BulkRow => ({
  id,
  number: `AS-${id}`,
  ok: true,
  code: null,
  details: {},
  totalMinor,
  currency: 'CNY',
})
const stayed = (id: number): BulkRow => ({
  id,
  number: null,
  ok: false,
  code: 'case.nothing_to_refund',
  details: {},
  totalMinor: 0,
  currency: null,
})

function resultOf(dryRun: boolean, rows: BulkRow[]): BulkResult {
  const going = rows.filter(({ ok }) => ok)
  const sum = going.reduce((total, { totalMinor }) => total + totalMinor, 0)
  return { dryRun, count: going.length, totals: going.length ? { CNY: sum } : {}, rows }
}

/** A desk on which case 2 cannot go. */
async function openMenu() {
  const results: BulkResult[] = []
  const desk = fakeBridge({
    'desk.status': () => deskStatus(),
    'policies.list': () => [],
    'cases.bulk': ({ ids, dryRun }: { ids: number[]; dryRun: boolean }) => {
      results.push(
        resultOf(
          dryRun,
          ids.map((id) => (id === 2 ? stayed(id) : went(id, id * 1_000))),
        ),
      )
      return { jobId: String(results.length - 1) }
    },
    'jobs.get': ({ id }: { id: string }) => ({
      id,
      kind: 'cases.bulk',
      state: 'done',
      startedAt: NOW,
      endedAt: NOW,
      progress: { step: 'done', done: 1, total: 1 },
      result: results[Number(id)],
      refusal: null,
    }),
  })
  const { wrapper } = await mountInDesk(BulkMenu, { props: { taken: { rows: ROWS } } })
  pages.push(wrapper)
  return { desk, wrapper }
}

const pages: { unmount: () => void }[] = []
afterEach(() => pages.splice(0).forEach((page) => page.unmount()))

const dialog = () => document.querySelector('[role="dialog"]')
const press = async (name: RegExp) => {
  const button = [...document.querySelectorAll<HTMLElement>('[role="menuitem"], [role="dialog"] button')].find((each) =>
    name.test(each.textContent?.trim() ?? ''),
  )
  expect(button, String(name)).toBeDefined()
  button?.click()
  await flushPromises()
}

async function choose(name: RegExp): Promise<void> {
  const menu = document.querySelector<HTMLElement>('button[aria-haspopup="menu"]')
  menu?.dispatchEvent(new PointerEvent('pointerdown', { button: 0, bubbles: true }))
  menu?.click()
  await flushPromises()
  await press(name)
}

describe('a step on many cases', () => {
  it('is offered where it fits some of the rows and the role may take it', () => {
    expect(bulkMovesOf(ROWS, may('owner'))).toEqual(['startReview', 'approve', 'decline'])
    expect(bulkMovesOf(ROWS, may('clerk'))).toEqual(['startReview'])
    expect(bulkMovesOf(null, may('viewer'))).toEqual([])
  })

  it('is a dry run first: what can go with its sum, and what cannot with its reason', async () => {
    const { desk } = await openMenu()
    await choose(/^Approve/)
    expect(desk.of('cases.bulk')).toEqual([{ ids: [1, 2, 3], move: 'approve', dryRun: true }])
    expect(dialog()?.textContent).toContain('Can go2')
    expect(dialog()?.textContent).toContain('Nothing remains to refund on this order.')
    expect(dialog()?.textContent).toMatch(/Approve 2 cases: CN¥40\.00/)
  })

  it('then goes with the count and the sum that were looked at, and accounts for every case', async () => {
    const { desk } = await openMenu()
    await choose(/^Approve/)
    await press(/^Approve 2 cases/)
    expect(desk.of('cases.bulk').at(-1)).toEqual({
      ids: [1, 3],
      move: 'approve',
      dryRun: false,
      expectedCount: 2,
      expectedTotals: { CNY: 4_000 },
    })
    expect(dialog()?.textContent).toContain('Gone2')
    expect(dialog()?.textContent).toContain('Not gone1')
    expect(dialog()?.textContent).toContain('AS-2')
  })

  it('is tried again only for the cases that did not go', async () => {
    const { desk } = await openMenu()
    await choose(/^Approve/)
    await press(/^Approve 2 cases/)
    await press(/^Look again at 1/)
    expect(desk.of('cases.bulk').at(-1)).toEqual({ ids: [2], move: 'approve', dryRun: true })
  })
})
