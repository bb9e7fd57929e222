import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input, Output } from '../../shared/contract'
import type { CaseDetail } from '../../shared/model/case'
import { OWNER } from '../support/open-desk'
import { openCaseDesk, type CaseDesk } from '../support/case-desk'

interface Result {
  dryRun: boolean
  count: number
  totals: Record<string, number>
  rows: { id: number; ok: boolean; code: string | null; totalMinor: number }[]
}

let at: CaseDesk
beforeEach(async () => {
  at = await openCaseDesk()
})
afterEach(() => at.closeSound())

const bulk = (input: Input<'cases.bulk'>) => at.desk.finish('cases.bulk', input) as Promise<Result>
const rowsOf = ({ rows }: Result) => rows.map(({ id, ok, code, totalMinor }) => [id, ok, code, totalMinor])
const refund = (line: number, quantity = 1) => at.open({ kind: 'refund', line, quantity })
/** The event loop turns between two looks: `jobs.get` alone would never let it. */
async function ended(id: string): Promise<Output<'jobs.get'>> {
  for (;;) {
    const job = await at.desk.call('jobs.get', { id })
    if (job.endedAt !== null) return job
    await setImmediate()
  }
}
const stateOf = async ({ id }: CaseDetail) => (await at.desk.call('cases.get', { id })).status

it('a dry run says how many would go and for how much, and changes nothing', async () => {
  const [first, second] = [await refund(0), await refund(1)]
  const declined = await at.move(await refund(0), 'decline', { declineCode: 'duplicate_request' })
  const dry = await bulk({ ids: [first.id, second.id, declined.id, 999], move: 'approve', dryRun: true })
  expect({ ...dry, rows: rowsOf(dry) }).toEqual({
    dryRun: true,
    count: 2,
    totals: { CNY: 36_000 },
    rows: [
      [first.id, true, null, 12_000],
      [second.id, true, null, 24_000],
      [declined.id, false, 'case.wrong_state', 0],
      [999, false, 'case.unknown', 0],
    ],
  })
  expect(await stateOf(first)).toBe('to_review')
})

it('the real run takes each case by itself and tells what became of it', async () => {
  const [first, second, third] = [await refund(0, 2), await refund(0), await refund(1)]
  const ids = [first.id, second.id, third.id]
  const dry = await bulk({ ids, move: 'approve', dryRun: true })
  const run = await bulk({ ids, move: 'approve', dryRun: false, expectedCount: dry.count, expectedTotals: dry.totals })
  // The first takes both pairs, so the second has none left, and the third still goes.
  expect(rowsOf(run)).toEqual([
    [first.id, true, null, 24_000],
    [second.id, false, 'case.over_quantity', 0],
    [third.id, true, null, 24_000],
  ])
  expect({ count: run.count, totals: run.totals }).toEqual({ count: 2, totals: { CNY: 48_000 } })
  expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual(['to_pay', 'to_review', 'to_pay'])
  const sent = await bulk({ ids, move: 'send', dryRun: false, expectedCount: 2 })
  expect(sent.count).toBe(2)
})

it('what has changed since the dry run is refused whole', async () => {
  const [first, second] = [await refund(0), await refund(1)]
  const ids = [first.id, second.id]
  const dry = await bulk({ ids, move: 'decline', declineCode: 'duplicate_request', dryRun: true })
  await at.move(second, 'withdraw')
  await expect(
    bulk({ ids, move: 'decline', declineCode: 'duplicate_request', dryRun: false, expectedCount: dry.count }),
  ).rejects.toMatchObject({ code: 'bulk.changed', details: { count: 1 } })
  await expect(
    bulk({ ids: [first.id], move: 'startReview', dryRun: false, expectedTotals: { CNY: 1 } }),
  ).rejects.toMatchObject({ code: 'bulk.changed' })
  expect(await stateOf(first)).toBe('to_review')
})

it('is refused to whoever may not take the step on one case', async () => {
  const opened = await refund(0)
  const clerk = { ...OWNER, role: 'clerk' } as const
  const started = await at.desk.app.call(clerk, 'cases.bulk', { ids: [opened.id], move: 'approve', dryRun: true })
  if (!started.ok) throw new Error(started.code)
  const { jobId } = started.value as { jobId: string }
  const job = await ended(jobId)
  expect(job.refusal).toMatchObject({ code: 'desk.not_permitted' })
})

it('cancelled, it keeps what is done and says what it did not reach', async () => {
  const opened = await Promise.all(Array.from({ length: 40 }, () => refund(0)))
  const started = await at.desk.call('cases.bulk', {
    ids: opened.map(({ id }) => id),
    move: 'decline',
    declineCode: 'duplicate_request',
    dryRun: false,
  })
  const stop = at.desk.app.subscribe((name) => {
    if (name !== 'cases.changed') return
    stop()
    void at.desk.app.call(OWNER, 'jobs.cancel', { id: started.jobId })
  })
  const job = await ended(started.jobId)
  const { rows, count } = job.result as Result
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(40)
  expect(rows.filter(({ ok }) => !ok).every(({ code }) => code === 'job.cancelled')).toBe(true)
  const declined = await at.desk.call('cases.list', { view: 'declined' })
  expect(declined.total).toBe(count)
})
