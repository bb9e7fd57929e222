/** What policies published before four services were known did not say: the terms they were in fact handled by. */
const elapsed = (hours: number) => ({ hours, counts: 'elapsed', citation: null })
const working = (hours: number) => ({ hours, counts: 'working', citation: null })

const NEW_TERMS: Readonly<Record<string, unknown>> = {
  scope: { channels: [], categories: [], segments: [], kinds: [] },
  windowStartsNextDay: true,
  faultWindowDays: { refund: null, return: null, exchange: null, repair: null },
  faultCitation: null,
  refundWhen: 'inspected',
  lostOnWayBack: 'refund',
  freight: { buyersFault: 'buyer', reimburseAtMostMinor: null, citation: null },
  gradeDeductionBps: { A: 0, B: 0, C: 0, D: 0 },
  gradeCitation: null,
  depreciation: { freeDays: 0, bpsPerDay: 0, mostBps: 0, citation: null },
  payBackOrder: [],
  repair: {
    warrantyMonths: 12,
    warrantyMonthsByCategory: {},
    labourMinorPerHour: 0,
    taxBps: 0,
    failedRepairs: 2,
    repairDays: 30,
    partsDays: 90,
    citation: null,
  },
  fourEyes: { aboveMinor: null, days: 30 },
  rules: [],
  clocks: {
    decide: elapsed(48),
    answer: elapsed(72),
    ship_back: elapsed(168),
    receive: elapsed(240),
    inspect: working(18),
    grant: working(9),
    pay: elapsed(72),
    diagnose: working(27),
    repair: working(90),
    collect: elapsed(168),
    ship_out: working(18),
    appeal: elapsed(168),
  },
  finishHours: {
    return: { p50: 168, p90: 336 },
    exchange: { p50: 192, p90: 408 },
    repair: { p50: 288, p90: 720 },
  },
}

/** Gives every stored document the terms it lacks. */
export const ADD_POLICY_TERMS = `UPDATE policy_versions SET document = json_remove(json_set(document, ${Object.entries(
  NEW_TERMS,
)
  .map(([name, value]) => `'$.${name}', json('${JSON.stringify(value)}')`)
  .join(', ')}), '$.decideWithinHours')`
