import type { FieldKind } from '../words/policy-fields'
import type { FigureKind } from './figure'

/** Fields that are figures, and how each is written. */
export const FIGURE_OF: Readonly<Partial<Record<FieldKind, FigureKind>>> = {
  days: 'integer',
  months: 'integer',
  number: 'integer',
  percent: 'percent',
  amount: 'amount',
}
