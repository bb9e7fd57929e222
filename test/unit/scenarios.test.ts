import { describe, expect, it } from 'vitest'
import { repairCharge } from '../../electron/domain/cases/repair/repair-charge'
import { warrantyOf } from '../../electron/domain/cases/repair/warranty'
import { instantOf, localDateOf, HOUR_MS } from '../../shared/time'
import { line, NOW, QuoteDesk } from './quote-desk'
import { costs } from './scenarios/costs'
import { exchanges } from './scenarios/exchanges'
import { goodsFound } from './scenarios/goods-found'
import { grades } from './scenarios/grades'
import { promotions } from './scenarios/promotions'
import { COSTS, repairs, type RepairScenario } from './scenarios/repairs'
import { rules } from './scenarios/rules'
import { PRESETS, type Scenario } from './scenarios/scenario'
import { windows } from './scenarios/windows'

const SHANGHAI = 'Asia/Shanghai'
const TABLE = { grades, goodsFound, exchanges, promotions, costs, windows, rules }

function at(wallClock: string): number {
  const [date, time] = wallClock.split(' ') as [string, string]
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return instantOf(date, hours * HOUR_MS + minutes * 60_000, SHANGHAI)
}

function quoteOf({ preset, changed, order, before = [], asked, askedAt, buyerCases = 0 }: Scenario) {
  const desk = new QuoteDesk(order, { ...PRESETS[preset], ...changed })
  for (const earlier of before) desk.grant(earlier)
  return desk.quote(asked, { now: askedAt ? at(askedAt) : NOW, buyerCases })
}

describe.each(Object.entries(TABLE))('%s', (_, scenarios) => {
  it.each(scenarios)('$name: $because', (scenario) => {
    const quoted = quoteOf(scenario)
    const { rows, total, due = 0, carried = 0, eligibility, findings, ruleOutcome, bearers, citation } = scenario
    expect(quoted.rows.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual(rows)
    expect([quoted.totalMinor, quoted.dueMinor, quoted.carriedMinor]).toEqual([total, due, carried])
    if (eligibility) expect(quoted.eligibility).toBe(eligibility)
    if (findings) expect(quoted.findings.map(({ code }) => code)).toEqual(findings)
    if (bearers) expect(quoted.bearers).toEqual(bearers)
    const said = quoted.ruleOutcome ? `${quoted.ruleOutcome.outcome} ${quoted.ruleOutcome.code}` : 'none'
    if (ruleOutcome) expect(said).toBe(ruleOutcome)
    const cited = [...quoted.rows, ...quoted.findings].map((each) => each.citation)
    if (citation) expect(cited).toContain(citation)
  })
})

function warrantyIn({ preset, months, deliveredOn, restartedOn, repairs: earlier = [], askedOn }: RepairScenario) {
  const noon = (date: string) => at(`${date} 12:00`)
  const terms = PRESETS[preset].repair
  return warrantyOf({
    deliveredAt: noon(restartedOn ?? deliveredOn),
    restartedByCase: restartedOn ? 'AS26-000001' : null,
    category: null,
    repairs: earlier.map(([receivedOn, returnedOn]) => ({
      receivedAt: noon(receivedOn),
      returnedAt: noon(returnedOn),
    })),
    terms: { ...terms, warrantyMonths: months ?? terms.warrantyMonths },
    timeZone: SHANGHAI,
    askedAt: at(`${askedOn} 23:59`),
    now: at(`${askedOn} 23:59`),
  })
}

describe('repairs', () => {
  it.each(repairs)('$name: $because', (scenario) => {
    const { preset, covered, endsOn, due } = scenario
    const { covered: found, endsAt, citation } = warrantyIn(scenario)
    expect([found, localDateOf(endsAt!, SHANGHAI)]).toEqual([covered, endsOn])
    const parts = [{ name: 'part', quantity: COSTS.parts, unitPriceMinor: COSTS.partMinor }]
    const { labourMinor } = COSTS
    const { taxMinor } = repairCharge({ parts, labourMinor, taxBps: PRESETS[preset].repair.taxBps, covered })
    const repair = { parts, labourMinor, taxMinor, covered }
    const desk = new QuoteDesk({ lines: [line(50_000)] }, PRESETS[preset])
    const quoted = desk.quote({ kind: 'repair', units: { 1: 1 }, reason: 'quality_defect', repair })
    expect([quoted.totalMinor, quoted.dueMinor]).toEqual([0, due])
    expect(quoted.rows.every((row) => row.citation === citation)).toBe(true)
  })
})

describe('the table', () => {
  it('has its sixty rows and more, under every preset', () => {
    const all = [...Object.values(TABLE).flat(), ...repairs]
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(new Set(all.map(({ preset }) => preset))).toEqual(new Set(Object.keys(PRESETS)))
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })
})
