/** Which method was better on the past, told without kindness to either. */
import type { Output } from '../../../../shared/contract'

type BackTest = Output<'forecast.series'>['backTest']
export type Trial = BackTest['trials'][number]

export interface Verdict {
  readonly better: 'holt_winters' | 'seasonal_naive' | 'neither'
  /** By how much its mean absolute error was smaller, in basis points of the other's; null where the other erred by nothing. */
  readonly lessBps: number | null
}

/** Smaller differences of the mean absolute error than one in a thousand are no difference. */
const EVEN = 0.001

/** Null without both trials: there is nothing to compare. */
export function verdictOf(trials: readonly Trial[]): Verdict | null {
  const [holtWinters, naive] = (['holt_winters', 'seasonal_naive'] as const).map((method) =>
    trials.find((trial) => trial.method === method),
  )
  if (!holtWinters || !naive || holtWinters.n === 0 || naive.n === 0) return null
  const [own, other] = [holtWinters.meanAbsoluteError, naive.meanAbsoluteError]
  const worse = Math.max(own, other)
  if (Math.abs(own - other) <= EVEN * worse) return { better: 'neither', lessBps: 0 }
  return {
    better: own < other ? 'holt_winters' : 'seasonal_naive',
    lessBps: worse > 0 ? Math.round((1 - Math.min(own, other) / worse) * 10_000) : null,
  }
}
