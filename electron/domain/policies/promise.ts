import type { CaseKind, PolicyDocument } from '../../../shared/model/policy'
import type { Quote } from '../../../shared/model/quote'
import { HOUR_MS } from '../../../shared/time'

/**
 * How long finished cases of one kind took from their opening, in ms, shortest first: a refund until it was settled, by
 * the method it was paid with; every other kind until it was closed.
 */
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
  document: Pick<PolicyDocument, 'settlementHours' | 'refundWithinDays' | 'finishHours'>
  history: readonly SettlementHistory[]
}

interface Hours {
  p50: number
  p90: number
}

/** When half and when nine in ten such cases are finished, and whether the shop's history or the policy says so. */
export function promiseOf({ kind, methods, now, document, history }: Asked): Quote['promise'] {
  const ofKind = history.filter((entry) => entry.kind === kind)
  if (kind !== 'refund') {
    // Goods take longer than any payment, so the method makes no difference.
    const waits = ofKind.flatMap(({ waitMs }) => waitMs).sort((one, other) => one - other)
    return promiseFrom(waits, document.finishHours[kind], { now, method: kind })
  }
  const known = methods.length > 0 ? methods : ['other']
  const promises = known.map((method) => {
    const waits = ofKind.find((entry) => entry.method === method)?.waitMs ?? []
    return promiseFrom(waits, settlementHoursOf(document, method), { now, method })
  })
  return promises.reduce((slowest, promise) => (promise.p90At > slowest.p90At ? promise : slowest))
}

function promiseFrom(
  waits: readonly number[],
  { p50, p90 }: Hours,
  { now, method }: { now: number; method: string },
): Quote['promise'] {
  const sampleSize = waits.length
  const enough = sampleSize >= ENOUGH_CASES
  return {
    p50At: now + (enough ? percentile(waits, 50) : Math.round(p50 * HOUR_MS)),
    p90At: now + (enough ? percentile(waits, 90) : Math.round(p90 * HOUR_MS)),
    basis: enough ? 'history' : 'policy',
    sampleSize,
    method,
  }
}

/** A payment method is a name from outside: only the document's own entries count. */
function settlementHoursOf({ settlementHours, refundWithinDays }: Asked['document'], method: string): Hours {
  for (const name of [method, 'other']) {
    const hours = Object.hasOwn(settlementHours, name) ? settlementHours[name] : undefined
    if (hours) return hours
  }
  return { p50: refundWithinDays * 24, p90: refundWithinDays * 24 }
}

/**
 * The smallest wait that the next case does not exceed with at least this chance: ranks count it beside the n that have
 * ended, for those alone say a little less than it will take.
 */
function percentile(sorted: readonly number[], percent: number): number {
  const rank = Math.min(sorted.length, Math.ceil(((sorted.length + 1) * percent) / 100))
  return sorted[rank - 1] ?? 0
}
