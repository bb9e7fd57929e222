import type { Job } from '../../../shared/contract/desk'
import { ImportReport, ReviewImportReport, type AnyImportReport } from '../../../shared/contract/imports'
import { REFUSAL_SENTENCES } from '../../../shared/refusal-sentences'
import { Refusal } from '../../../shared/refusals'
import type { RefusalCode } from '../../../shared/refusals'

export type ImportOutcome =
  { state: 'report'; report: AnyImportReport } | { state: 'cancelled' } | { state: 'failed'; error: Refusal }

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSAL_SENTENCES, code)
}

/** How an import ended. One that is refused for its rejected rows still brings its report. */
export function outcomeOf({ state, result, refusal }: Job): ImportOutcome {
  if (state === 'cancelled') return { state: 'cancelled' }
  const given = refusal ? refusal.details.report : result
  const orders = ImportReport.safeParse(given)
  const report = orders.success ? orders : ReviewImportReport.safeParse(given)
  if (report.success) return { state: 'report', report: report.data }
  const code = refusal && isRefusalCode(refusal.code) ? refusal.code : 'desk.broken'
  return { state: 'failed', error: new Refusal(code, refusal?.details) }
}
