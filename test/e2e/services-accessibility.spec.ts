import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract'
import type { OpenDesk } from '../support/open-desk'
import { sitDown, type Clerk } from './clerk'

type Detail = Output<'cases.get'>
const KINDS = ['return', 'exchange', 'repair', 'return'] as const

/** Puts a case of another kind in the place of each refund, and takes it to a step of its own. */
async function standIn(desk: OpenDesk, { id, version, orderId, lines }: Detail, number: number): Promise<void> {
  await desk.call('cases.withdraw', { id, version })
  const { lineId = 0 } = lines[0] ?? {}
  const kind = KINDS[number - 1] ?? 'return'
  const other = { lineId, sku: 'TEE-PRO', title: 'Better shirt', quantity: 1, unitPriceMinor: 15_000 }
  const opened = await desk.call('cases.open', {
    orderId,
    kind,
    reason: 'quality_defect',
    lines: [{ lineId, quantity: 1 }],
    replacements: kind === 'exchange' ? [other] : [],
  })
  if (kind === 'exchange') return
  const { totalMinor } = opened
  const approved = await desk.call('cases.approve', { ...target(opened), expectedTotalMinor: totalMinor })
  if (number === 4) return
  const here = await desk.call('cases.receive', target(approved))
  if (kind === 'return') return
  const fault = { faultFound: 'A seam is open.', labourMinor: 2_000, days: 2, covered: false }
  await desk.call('cases.diagnose', { ...target(here), ...fault })
}
const target = ({ id, version }: Detail) => ({ id, version })

const PAGES = [
  'cases/2',
  'cases/4',
  'cases/6',
  'cases/8',
  'cases/8/slip',
  'cases?peek=4',
  'cases/new?orderId=1&kind=exchange',
  'cases/new?orderId=3&kind=repair',
]
/** A case, and the key of the step whose dialog is looked at. */
const DIALOGS = [
  ['cases/2', 'i'],
  ['cases/2', 'h'],
  ['cases/4', 'a'],
  ['cases/4', 'c'],
  ['cases/6', 'a'],
  ['cases/6', 'i'],
  ['cases/8', 'b'],
] as const

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: 4, cases: 4, then: standIn })
})
afterAll(() => clerk.leave())

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(() => clerk.frame.chooseTheme(theme))

  it.each(PAGES)('“%s” is accessible', async (path) => {
    await clerk.frame.visit(path)
    expect(await clerk.accessibility()).toEqual([])
  })

  it.each(DIALOGS)('on “%s” the dialog behind %s is accessible', async (path, key) => {
    await clerk.frame.visit(path)
    await clerk.page.keyboard.press(key)
    await clerk.aCase.dialog.waitFor()
    expect(await clerk.accessibility()).toEqual([])
    await clerk.page.keyboard.press('Escape')
  })

  it('no page did anything that must never happen', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
