import { expect, it } from 'vitest'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { promiseOf, type SettlementHistory } from '../../electron/domain/policies/promise'
import { generateOrder } from '../../electron/domain/samples/generate-order'
import { planCases } from '../../electron/domain/samples/plan-case'
import { randomFor } from '../../electron/domain/samples/random'
import { openCalendar } from '../../electron/domain/samples/sample-calendar'
import { CASE_KINDS, type CaseKind } from '../../shared/model/policy'
import { DAY_MS } from '../../shared/time'

const NOW = Date.UTC(2026, 10, 22, 7)
const ORDERS = 40_000
const ENDED_OTHERWISE: readonly string[] = ['declined', 'withdrawn', 'expired']

interface Planned {
  kind: CaseKind
  method: string
  openAt: number
  endAt: number
}

/** Cases of the sample shop as they are planned, without the desk that plays them; all of them have ended. */
function planned(): Planned[] {
  const calendar = openCalendar('2026-11-22', NOW, 'Asia/Shanghai')
  const cases: Planned[] = []
  for (let index = 0; index < ORDERS; index++) {
    const random = randomFor(11, index)
    const { draft } = generateOrder(index, ORDERS, calendar.placedAt(index, ORDERS, random), NOW, random)
    for (const { kind, openAt, steps, course } of planCases(draft, index, NOW + 1_000 * DAY_MS, random))
      if (steps.length > 0 && !ENDED_OTHERWISE.includes(course.review))
        cases.push({ kind, method: draft.payments[0]!.method, openAt, endAt: steps.at(-1)!.at })
  }
  return cases.sort((one, other) => one.openAt - other.openAt)
}

function historyAt(cases: readonly Planned[], at: number): SettlementHistory[] {
  const entries = new Map<string, SettlementHistory & { waitMs: number[] }>()
  for (const { kind, method, openAt, endAt } of cases) {
    if (endAt > at) continue
    const entry = entries.get(`${kind} ${method}`) ?? { kind, method, waitMs: [] }
    entry.waitMs.push(endAt - openAt)
    entries.set(`${kind} ${method}`, entry)
  }
  for (const { waitMs } of entries.values()) waitMs.sort((one, other) => one - other)
  return [...entries.values()]
}

it('promises learned on the first half of a large sample are kept nine times in ten on the other, for every kind', () => {
  const cases = planned()
  const cut = cases[Math.floor(cases.length / 2)]!.openAt
  const history = historyAt(cases, cut)
  const told = cases
    .filter(({ openAt }) => openAt > cut)
    .map(({ kind, method, openAt, endAt }) => {
      const { basis, p50At, p90At } = promiseOf({ kind, methods: [method], now: openAt, document: cnNoReason, history })
      return { kind, basis, half: endAt <= p50At, kept: endAt <= p90At }
    })
    .filter(({ basis }) => basis === 'history')
  const share = (of: readonly boolean[]) => of.filter(Boolean).length / of.length
  const all = share(told.map(({ kept }) => kept))
  const half = share(told.map((each) => each.half))
  process.stdout.write(`P90 kept ${(all * 100).toFixed(1)} %, P50 ${(half * 100).toFixed(1)} % of ${told.length}\n`)
  expect(told.length).toBeGreaterThan(500)
  expect(all).toBeGreaterThan(0.87)
  expect(all).toBeLessThan(0.93)
  expect(half).toBeGreaterThan(0.45)
  expect(half).toBeLessThan(0.55)
  for (const kind of CASE_KINDS) {
    const ofKind = told.filter((each) => each.kind === kind).map(({ kept }) => kept)
    expect([kind, ofKind.length > 60, share(ofKind) > 0.83, share(ofKind) < 0.97]).toEqual([kind, true, true, true])
  }
})
