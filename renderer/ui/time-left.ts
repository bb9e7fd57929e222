/** How much time is left, in the words a clerk plans by. */
import { DAY_MS, HOUR_MS } from '../../shared/time'

const MINUTE_MS = 60_000
/** Less than this is "soon". */
const SOON_MS = DAY_MS

export interface TimeLeft {
  tone: 'calm' | 'soon' | 'overdue'
  unit: 'minutes' | 'hours' | 'days'
  amount: number
}

/** Whole units, rounded towards less time: 47 hours left is one day, a minute late is overdue. */
export function timeLeftOf(dueAt: number, now: number): TimeLeft {
  const leftMs = dueAt - now
  const tone = leftMs < 0 ? 'overdue' : leftMs < SOON_MS ? 'soon' : 'calm'
  const size = Math.abs(leftMs)
  if (size >= DAY_MS) return { tone, unit: 'days', amount: Math.floor(size / DAY_MS) }
  if (size >= HOUR_MS) return { tone, unit: 'hours', amount: Math.floor(size / HOUR_MS) }
  return { tone, unit: 'minutes', amount: Math.floor(size / MINUTE_MS) }
}
