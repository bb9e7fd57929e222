import { afterEach, describe, expect, it } from 'vitest'
import { openSession, refusalOf } from '../../electron/db/sql'
import type { OpenUnitOfWork } from '../../electron/app/unit-of-work'
import type { Output } from '../../shared/contract'
import type { Reply } from '../../shared/refusals'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const AT_ONCE = 50
const DAY_MS = 86_400_000
const clock = (): number => PLACED_AT + 5 * DAY_MS

type CaseDetail = Output<'cases.get'>
type Move = Reply<CaseDetail>

/** The broken setting: every unit takes a transaction of the one connection whenever it likes, as the database layer would by itself. */
const withoutQueue: OpenUnitOfWork = (writer) => ({
  run: (work) =>
    writer
      .transaction(({ queryRunner }) => {
        if (!queryRunner) throw new Error('no query runner')
        return work(openSession(queryRunner))
      })
      .catch((error: unknown) => {
        throw refusalOf(error)
      }),
  close: () => Promise.resolve(),
})

let desk: OpenDesk | undefined
afterEach(async () => {
  await desk?.close()
  desk = undefined
})

async function openOrder(): Promise<Output<'orders.get'>> {
  const { id } = await desk!.call('orders.record', { order: draftOrder({ externalNumber: 'T-1' }) })
  return desk!.call('orders.get', { id })
}

async function openCases(count: number): Promise<CaseDetail[]> {
  const order = await openOrder()
  const lines = [{ lineId: order.lines[0]!.id, quantity: 1 }]
  const opened: CaseDetail[] = []
  for (let n = 0; n < count; n++)
    opened.push(await desk!.call('cases.open', { orderId: order.id, reason: 'no_reason', lines }))
  return opened
}

const approve = ({ id, version, totalMinor }: CaseDetail): Promise<Move> =>
  desk!.ask('cases.approve', { id, version, expectedTotalMinor: totalMinor })

/** What must be true after many approvals at once: one was granted, its money stands once everywhere, the others were refused. */
async function expectOneEffect(replies: readonly Move[], step: string): Promise<void> {
  const granted = replies.filter((reply) => reply.ok)
  const codes = new Set(replies.flatMap((reply) => (reply.ok ? [] : [reply.code])))
  expect([granted.length, [...codes].filter((code) => code.startsWith('desk.'))]).toEqual([1, []])
  const order = await desk!.call('orders.get', { id: 1 })
  expect(order).toMatchObject({ grantedMinor: 10_000, remainingMinor: 0, paidMinor: 10_000 })
  const entries = await desk!.call('ledger.entries', { orderId: 1 })
  expect(entries.filter((entry) => entry.step === step)).toHaveLength(1)
  expect((await desk!.call('desk.verify', {})).findings.filter(({ passed }) => !passed)).toEqual([])
}

type Race = (cases: readonly CaseDetail[]) => Promise<Move[]>
const oneCaseManyTimes: Race = ([only]) => Promise.all(Array.from({ length: AT_ONCE }, () => approve(only!)))
const manyCasesOfOneUnit: Race = (cases) => Promise.all(cases.map(approve))

describe('many clerks at once', () => {
  it('approving one case fifty times at once grants it once', async () => {
    desk = await openDesk({ clock })
    await expectOneEffect(await oneCaseManyTimes(await openCases(1)), 'grant')
  })

  it('approving fifty cases of the same unit at once grants one of them', async () => {
    desk = await openDesk({ clock })
    await expectOneEffect(await manyCasesOfOneUnit(await openCases(AT_ONCE)), 'grant')
  })

  it('sending one case fifty times at once writes one settlement', async () => {
    desk = await openDesk({ clock })
    const [only] = await openCases(1)
    const approved = await approve(only!)
    if (!approved.ok) throw new Error(approved.code)
    const { id, version } = approved.value
    const sent = await Promise.all(Array.from({ length: AT_ONCE }, () => desk!.ask('cases.send', { id, version })))
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await desk.call('cases.get', { id })).settlements).toMatchObject([{ state: 'sending', attempt: 1 }])
  })

  it('settling one case fifty times at once books it once', async () => {
    desk = await openDesk({ clock })
    const [only] = await openCases(1)
    const approved = await approve(only!)
    if (!approved.ok) throw new Error(approved.code)
    const { id, version } = await desk.call('cases.send', { id: approved.value.id, version: approved.value.version })
    const settle = () => desk!.ask('cases.recordSettlement', { id, version, reference: 'R-1' })
    const settled = await Promise.all(Array.from({ length: AT_ONCE }, settle))
    await expectOneEffect(settled, 'settlement')
    expect(await desk.call('orders.get', { id: 1 })).toMatchObject({ refundedMinor: 10_000 })
  })

  it('one idempotency key sent fifty times at once is carried out once and answered alike', async () => {
    desk = await openDesk({ clock })
    const order = draftOrder({ externalNumber: 'T-2' })
    const replies = await Promise.all(
      Array.from({ length: AT_ONCE }, () => desk!.ask('orders.record', { order, idempotencyKey: 'the-same-key' })),
    )
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect((await desk.call('orders.list', {})).total).toBe(1)
  })

  it.each([
    ['one case', 1, oneCaseManyTimes],
    ['one unit', AT_ONCE, manyCasesOfOneUnit],
  ] as const)('canary: with the queue switched off, the check of %s fails', async (_, count, race) => {
    desk = await openDesk({ clock, openUnitOfWork: withoutQueue })
    const cases = await openCases(count)
    const replies = await race(cases)
    await expect(expectOneEffect(replies, 'grant')).rejects.toThrow()
  })
})
