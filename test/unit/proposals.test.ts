import { describe, expect, it } from 'vitest'
import { proposalsOf, type UnitRepair } from '../../electron/domain/cases/repair/proposals'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 2, 2, 4)
const day = (n: number): number => START + n * DAY_MS

const repair = (changes: Partial<UnitRepair> = {}): UnitRepair => ({
  openedAt: day(0),
  reason: 'quality_defect',
  work: 'in_repair',
  receivedAt: day(1),
  finishedAt: null,
  returnedAt: null,
  partsWaitingSince: null,
  ...changes,
})
const mended = (openedOn: number, reason = 'quality_defect'): UnitRepair =>
  repair({
    openedAt: day(openedOn),
    reason,
    work: 'repaired',
    receivedAt: day(openedOn + 1),
    finishedAt: day(openedOn + 3),
    returnedAt: day(openedOn + 5),
  })
const TERMS = { failedRepairs: 2, repairDays: 30, partsDays: 90, citation: '三包' }

function proposed(current: UnitRepair, pastRepairs: UnitRepair[], now: number) {
  return proposalsOf({ repair: current, pastRepairs, terms: TERMS, timeZone: 'Asia/Shanghai' }, now)
}
const codes = (...given: Parameters<typeof proposed>): string[] => proposed(...given).map(({ code }) => code)

describe('a unit that was mended in vain', () => {
  const third = repair({ openedAt: day(60), receivedAt: day(61) })

  it('twice for the same reason is proposed for exchange or return, with the rule behind it', () => {
    expect(proposed(third, [mended(0), mended(20)], day(62))).toEqual([
      {
        code: 'two_failed_repairs',
        kinds: ['exchange', 'return'],
        citation: '三包',
        facts: { failedRepairs: 2, mostFailedRepairs: 2 },
      },
    ])
  })

  it('once is mended again', () => {
    expect(codes(third, [mended(0)], day(62))).toEqual([])
  })

  it('for another reason has not failed', () => {
    expect(codes(third, [mended(0, 'damaged'), mended(20)], day(62))).toEqual([])
  })

  it('counts also what could not be mended at all, whatever the reason', () => {
    const hopeless = repair({ openedAt: day(10), reason: 'damaged', work: 'unrepairable', finishedAt: day(12) })
    expect(codes(third, [hopeless, mended(20)], day(62))).toEqual(['two_failed_repairs', 'unrepairable'])
  })

  it('does not count a repair that never took place', () => {
    const refused = repair({ openedAt: day(0), work: 'refused_by_buyer', returnedAt: day(6) })
    expect(codes(third, [refused, mended(20)], day(62))).toEqual([])
  })
})

describe('a repair that takes too long', () => {
  it.each([
    [31, []],
    [32, ['repair_too_long']],
  ])('received on day 1 and still here on day %i proposes %j', (on, expected) => {
    expect(codes(repair(), [], day(on))).toEqual(expected)
  })

  it('is measured to the end of the work, not to the day somebody looks', () => {
    expect(codes(repair({ work: 'repaired', finishedAt: day(20) }), [], day(50))).toEqual([])
    expect(codes(repair({ work: 'repaired', finishedAt: day(40) }), [], day(41))).toEqual(['repair_too_long'])
  })

  it('proposes nothing any more once the unit is back with the buyer', () => {
    expect(codes(repair({ work: 'repaired', finishedAt: day(40), returnedAt: day(42) }), [], day(50))).toEqual([])
  })
})

it.each([
  [92, []],
  [93, ['no_parts']],
])('parts that were missing since day 2 propose on day %i: %j', (on, expected) => {
  const waiting = repair({ work: 'waiting_parts', receivedAt: day(70), partsWaitingSince: day(2) })
  expect(codes(waiting, [], day(on))).toEqual(expected)
})

it('a unit that was given up earlier is proposed for exchange or return whatever is asked for it now', () => {
  const hopeless = repair({ work: 'unrepairable', finishedAt: day(4), returnedAt: day(6) })
  expect(codes(repair({ openedAt: day(30), receivedAt: null, work: 'none' }), [hopeless], day(30))).toEqual([
    'unrepairable',
  ])
})

it('a unit that cannot be mended is proposed for exchange or return at once', () => {
  expect(proposed(repair({ work: 'unrepairable', finishedAt: day(4) }), [], day(4))).toEqual([
    { code: 'unrepairable', kinds: ['exchange', 'return'], citation: '三包', facts: {} },
  ])
})
