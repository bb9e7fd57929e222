import type { GenericMapping } from '../../../../shared/contract/imports'
import type { OrderDraft } from '../../../../shared/model/order'
import { Refusal } from '../../../../shared/refusals'
import { readAmount, readAmountIfAny, type AmountForm } from '../cells/read-amount'
import { readNote } from '../cells/read-text'
import type { FieldCell, GenericField } from './generic-order'
import type { RowFaults } from './read-order'

/**
 * Promotions by their title: the rows that name one are the lines it covers, and its amount and threshold are the whole
 * promotion's, repeated on its rows or written on one of them.
 */
export function readGenericPromotions(
  rows: readonly FieldCell[],
  externalNumber: string | null,
  { columns }: GenericMapping,
  form: AmountForm,
  faults: RowFaults,
): OrderDraft['promotions'] {
  const byTitle = new Map<string, Partial<Record<GenericField, string>> & { lines: number[] }>()
  for (const [line, cell] of rows.entries()) {
    const title = readNote(cell('promotionTitle'), 200) ?? ''
    if (title === '' && cell('promotionAmount').trim() === '') continue
    const promotion = byTitle.get(title) ?? { lines: [] }
    byTitle.set(title, promotion)
    promotion.lines.push(line)
    for (const field of ['promotionAmount', 'promotionThreshold'] as const) {
      const text = cell(field).trim()
      if (text === '') continue
      if (promotion[field] !== undefined && promotion[field] !== text)
        faults.take(line, () => contradict(externalNumber, columns[field]!))
      promotion[field] ??= text
    }
  }
  return [...byTitle].map(([title, { lines, promotionAmount, promotionThreshold = '' }]) => {
    const column = columns.promotionAmount ?? 'promotionAmount'
    if (promotionAmount === undefined) throw new Refusal('import.missing_value', { column })
    return {
      title,
      amountOffMinor: readAmount(promotionAmount, column, form),
      thresholdMinor:
        readAmountIfAny(promotionThreshold, columns.promotionThreshold ?? 'promotionThreshold', form) ?? 0,
      covers: lines.map((line) => ({ line, statedMinor: null })),
    }
  })
}

function contradict(externalNumber: string | null, column: string): never {
  throw new Refusal('import.contradicting_rows', { externalNumber, column })
}
