import type { AnyImportReport } from '../../../shared/contract/imports'

export interface ReportCount {
  key: string
  /** Where its name is. */
  label: string
  n: number
  isBad?: boolean
}

/** The figures at the head of a report. */
export function reportCounts(report: AnyImportReport): ReportCount[] {
  const rejectedRows = count('rejectedRows', report.rejectedRows, true)
  if ('orders' in report) {
    const { orders, lines, payments, buyers } = report
    return [
      count('read', orders.read),
      count('added', orders.added),
      count('unchanged', orders.unchanged),
      count('rejectedOrders', orders.rejected, true),
      count('lines', lines),
      count('payments', payments),
      count('buyers', buyers),
      rejectedRows,
    ]
  }
  const { reviews, commented, held, blocked, masked } = report
  return [
    ofReviews('read', reviews.read),
    count('added', reviews.added),
    ofReviews('updated', reviews.updated),
    count('unchanged', reviews.unchanged),
    ofReviews('unmatched', reviews.unmatched),
    ofReviews('commented', commented),
    ofReviews('held', held),
    ofReviews('blocked', blocked),
    ofReviews('masked', masked),
    rejectedRows,
  ]
}

function count(key: string, n: number, bad = false): ReportCount {
  return { key, label: `imports.report.${key}`, n, isBad: bad && n > 0 }
}

function ofReviews(key: string, n: number): ReportCount {
  return { key, label: `import-reviews.report.${key}`, n }
}
