/** Terms that most presets share; ordinary practice, not law. */
import { CASE_KINDS, type CaseKind, type PolicyDocument } from '../../../../shared/model/policy'

export const everyone: PolicyDocument['scope'] = { channels: [], categories: [], segments: [], kinds: [] }

export const noDepreciation: PolicyDocument['depreciation'] = { freeDays: 0, bpsPerDay: 0, mostBps: 0, citation: null }

/** The same number of days for every kind; null: without limit. */
export function everyKind(days: number | null): PolicyDocument['faultWindowDays'] {
  return Object.fromEntries(CASE_KINDS.map((kind) => [kind, days])) as Record<CaseKind, number | null>
}

const elapsed = (hours: number) => ({ hours, counts: 'elapsed' as const, citation: null })
/** A working day has nine hours. */
const workdays = (days: number) => ({ hours: days * 9, counts: 'working' as const, citation: null })

/** Steps of the buyer and those that a marketplace watches run always, the shop's own only in its working time. */
export const ordinaryClocks: PolicyDocument['clocks'] = {
  decide: elapsed(48),
  answer: elapsed(72),
  ship_back: elapsed(168),
  receive: elapsed(240),
  inspect: workdays(2),
  grant: workdays(1),
  pay: elapsed(72),
  diagnose: workdays(3),
  repair: workdays(10),
  collect: elapsed(168),
  ship_out: workdays(2),
  appeal: elapsed(168),
}
