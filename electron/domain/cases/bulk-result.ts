import type { BulkResult, BulkRow } from '../../../shared/model/bulk'
import type { Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'

export function refusedRow(id: number, { code, details }: Refusal): BulkRow {
  return { id, number: null, ok: false, code, details, totalMinor: 0, currency: null }
}

export function resultOf(dryRun: boolean, rows: BulkRow[]): BulkResult {
  const totals: Record<string, number> = {}
  for (const { ok, currency, totalMinor } of rows)
    if (ok && currency) totals[currency] = (totals[currency] ?? 0) + totalMinor
  return { dryRun, count: rows.filter(({ ok }) => ok).length, totals, rows }
}

/** @throws Refusal bulk.changed when it is no longer what the dry run said */
export function refuseBulkChanged(
  { count, totals }: BulkResult,
  { expectedCount, expectedTotals }: Parsed<'cases.bulk'>,
): void {
  const sameCount = expectedCount === undefined || expectedCount === count
  const currencies = Object.keys({ ...totals, ...expectedTotals })
  const sameTotals =
    expectedTotals === undefined || currencies.every((each) => (totals[each] ?? 0) === (expectedTotals[each] ?? 0))
  if (!sameCount || !sameTotals) throw new Refusal('bulk.changed', { count, totals })
}
