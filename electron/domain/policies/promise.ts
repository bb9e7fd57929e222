import type { CaseKind, PolicyDocument } from '../../../shared/model/policy'
import type { Quote } from '../../../shared/model/quote'
import { HOUR_MS } from '../../../shared/time'

/** How long settled cases of one kind and payment method took, in ms, shortest first. */
export interface SettlementHistory {
  kind: CaseKind
  method: string
  waitMs: readonly number[]
}

/** Fewer finished cases than this say too little; then the policy's own figures are the promise. */
export const ENOUGH_CASES = 30

interface Asked {
  kind: CaseKind
  /** The methods the money goes back by; the slowest of them is what is promised. */
  methods: readonly string[]
  now: number
  document: Pick<PolicyDocument, 'settlementHours' | 'refundWithinDays'>
  history: readonly SettlementHistory[]
}

/** When half and when nine in ten such cases are finished, and whether the shop's history or the policy says so. */
export function promiseOf({ kind, methods, now, document, history }: Asked): Quote['promise'] {
  const known = methods.length > 0 ? methods : ['other']
  const promises = known.map((method) => promiseBy(method, kind, now, document, history))
  return promises.reduce((slowest, promise) => (promise.p90At > slowest.p90At ? promise : slowest))
}

function promiseBy(
  method: string,
  kind: CaseKind,
  now: number,
  document: Asked['document'],
  history: readonly SettlementHistory[],
): Quote['promise'] {
  const waits = history.find((entry) => entry.kind === kind && entry.method === method)?.waitMs ?? []
  const sampleSize = waits.length
  if (sampleSize >= ENOUGH_CASES) {
    return {
      p50At: now + percentile(waits, 50),
      p90At: now + percentile(waits, 90),
      basis: 'history',
      sampleSize,
      method,
    }
  }
  const latestHours = document.refundWithinDays * 24
  const hours = settlementHoursOf(document, method) ??
    settlementHoursOf(document, 'other') ?? { p50: latestHours, p90: latestHours }
  return {
    p50At: now + Math.round(hours.p50 * HOUR_MS),
    p90At: now + Math.round(hours.p90 * HOUR_MS),
    basis: 'policy',
    sampleSize,
    method,
  }
}

/** A payment method is a name from outside: only the document's own entries count. */
function settlementHoursOf(
  { settlementHours }: Asked['document'],
  method: string,
): { p50: number; p90: number } | undefined {
  return Object.hasOwn(settlementHours, method) ? settlementHours[method] : undefined
}

/** Nearest rank: the smallest wait that at least this share of the cases did not exceed. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}
