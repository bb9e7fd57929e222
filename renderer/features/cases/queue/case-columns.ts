import type { CaseSummary } from '../../../../shared/model/case'
import type { GridColumn } from '../../../ui/grid'

/** Wide enough for both languages at 1024 px; what is left over goes to the item and the buyer. */
export function caseColumns(t: (key: string) => string): GridColumn<CaseSummary>[] {
  const label = (key: string) => t(`cases.columns.${key}`)
  return [
    { key: 'number', label: label('number'), widthPx: 113 },
    { key: 'order', label: label('order'), widthPx: 94, grow: 1, text: (row) => row.externalNumber },
    { key: 'buyer', label: label('buyer'), widthPx: 56, grow: 1, text: (row) => row.buyerName ?? '–' },
    { key: 'item', label: label('item'), widthPx: 66, grow: 2, text: (row) => row.firstTitle ?? '–' },
    { key: 'kind', label: label('kindAndReason'), widthPx: 96, grow: 2 },
    { key: 'status', label: label('status'), widthPx: 100, grow: 2 },
    { key: 'amount', label: label('amount'), widthPx: 104, align: 'end', sort: 'totalMinor' },
    { key: 'timeLeft', label: label('timeLeft'), widthPx: 128, grow: 2, sort: 'dueAt' },
    { key: 'opened', label: label('opened'), widthPx: 130, sort: 'openedAt' },
  ]
}
