import type { ReviewSummary } from '../../../../shared/model/review'
import type { GridColumn } from '../../../ui/grid'
import { plainText } from '../../../ui/outside-text'

/** Wide enough for both languages at 1024 px; what is left over goes to the text. */
export function reviewColumns(t: (key: string) => string): GridColumn<ReviewSummary>[] {
  const label = (key: string) => t(`reviews.columns.${key}`)
  return [
    { key: 'stars', label: label('stars'), widthPx: 126, sort: 'stars' },
    { key: 'text', label: label('text'), widthPx: 220, grow: 6 },
    { key: 'product', label: label('product'), widthPx: 90, grow: 2, text: (row) => plainText(row.productTitle) },
    { key: 'author', label: label('author'), widthPx: 80, grow: 1, text: (row) => plainText(row.authorName) },
    { key: 'state', label: label('state'), widthPx: 112, grow: 1 },
    { key: 'timeLeft', label: label('timeLeft'), widthPx: 116, grow: 1, sort: 'moderateBy' },
    { key: 'rated', label: label('rated'), widthPx: 124, sort: 'ratedAt' },
  ]
}
