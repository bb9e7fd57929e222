import type { Output, Parsed } from '../../../shared/contract'
import { CASE_KINDS, type CaseKind } from '../../../shared/model/policy'
import { endOfDay, startOfDay } from '../../../shared/time'
import type { ReadContext } from '../context'
import { nearestRank } from './math/percentile'
import { checkPeriod } from './period'
import { wilsonBps } from '../../../shared/wilson'

/**
 * Promises that fell due in a period, by kind: kept when the case was finished at or before the instant told at its opening.
 * A case still open after it has broken its promise. What was declined, withdrawn or ran out was not promised anything.
 * @throws Refusal time.backwards
 */
export async function promises(
  { sql, shop, now }: ReadContext,
  period: Parsed<'statistics.promises'>,
): Promise<Output<'statistics.promises'>> {
  checkPeriod(period)
  const rows = await sql.all<{ kind: CaseKind; lateMs: number }>(
    `SELECT kind, coalesce(closed_at, ?1) - promised_at AS lateMs FROM cases
     WHERE promised_at BETWEEN ?2 AND ?3 AND decision NOT IN ('declined', 'withdrawn', 'expired')
       AND (closed_at IS NOT NULL OR promised_at < ?1) ORDER BY lateMs`,
    [now(), startOfDay(period.from, shop.timeZone), endOfDay(period.to, shop.timeZone)],
  )
  return CASE_KINDS.map((kind) => {
    const lateMs = rows.filter((row) => row.kind === kind).map((row) => row.lateMs)
    return { kind, ...calibrationOf(lateMs) }
  })
}

type Calibration = Omit<Output<'statistics.promises'>[number], 'kind'>

/** Lateness of each promise in ms, least first; at or before the promise it is zero or less. */
export function calibrationOf(lateMs: readonly number[]): Calibration {
  const n = lateMs.length
  if (n === 0) return { n, kept: 0, keptBps: null, lowBps: null, highBps: null, medianLateMs: null }
  const broken = lateMs.filter((late) => late > 0)
  const kept = n - broken.length
  return {
    n,
    kept,
    keptBps: Math.round((kept / n) * 10_000),
    ...wilsonBps(n, kept),
    medianLateMs: nearestRank(broken, 50),
  }
}
