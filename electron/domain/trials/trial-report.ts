import type { PolicyTrial } from '../../../shared/contract/policies'
import type { Replayed } from './replay-case'

const MOST_ROWS = 200

/** Sums what replayed cases come to; `usualHours` is what a person takes where nobody has decided yet. */
export function trialReport(replayed: readonly Replayed[], skipped: number, usualHours: number): PolicyTrial {
  const days = replayed.map(({ openedOn }) => openedOn).sort()
  return {
    cases: replayed.length,
    skipped,
    flips: replayed.filter(({ flipped }) => flipped).length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    totals: totalsOf(replayed),
    hours: hoursOf(replayed, usualHours),
    rows: rowsOf(replayed),
  }
}

function totalsOf(replayed: readonly Replayed[]): PolicyTrial['totals'] {
  const byCurrency = new Map<string, { beforeMinor: number; afterMinor: number }>()
  for (const { currency, beforeMinor, afterMinor } of replayed) {
    const sum = byCurrency.get(currency) ?? { beforeMinor: 0, afterMinor: 0 }
    byCurrency.set(currency, {
      beforeMinor: sum.beforeMinor + beforeMinor,
      afterMinor: sum.afterMinor + afterMinor,
    })
  }
  return [...byCurrency]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([currency, sum]) => ({ currency, ...sum, differenceMinor: sum.afterMinor - sum.beforeMinor }))
}

/** A rule decides at once. A case that a rule decided and now a person would takes what the others took, by the median. */
function hoursOf(replayed: readonly Replayed[], usualHours: number): PolicyTrial['hours'] {
  const byHand = replayed.filter(({ beforeBy }) => beforeBy === 'person').map(({ waitedHours }) => waitedHours)
  const median = byHand.sort((one, other) => one - other)[Math.floor((byHand.length - 1) / 2)] ?? usualHours
  let [before, after] = [0, 0]
  for (const { beforeBy, afterBy, waitedHours } of replayed) {
    if (beforeBy === 'person') before += waitedHours
    if (afterBy === 'person') after += beforeBy === 'person' ? waitedHours : median
  }
  return { before, after }
}

/** Flips first, then by how much the amount changes. */
function rowsOf(replayed: readonly Replayed[]): PolicyTrial['rows'] {
  const change = ({ beforeMinor, afterMinor }: Replayed): number => Math.abs(afterMinor - beforeMinor)
  return replayed
    .filter((row) => row.flipped || change(row) > 0 || row.beforeOutcome !== row.afterOutcome)
    .sort((one, other) => Number(other.flipped) - Number(one.flipped) || change(other) - change(one))
    .slice(0, MOST_ROWS)
    .map(({ caseId, number, kind, currency, beforeOutcome, afterOutcome, beforeMinor, afterMinor, rule, flipped }) => ({
      ...{ caseId, number, kind, currency, beforeOutcome, afterOutcome },
      ...{ beforeMinor, afterMinor, rule, flipped },
    }))
}
