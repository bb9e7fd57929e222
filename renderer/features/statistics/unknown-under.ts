import type { StatisticsFilter } from '../../../shared/contract/statistics'
import { FILTER_FIELDS } from './statistics-query'
import type { FilterField } from './statistics-query'

/** Orders and deliveries have no kind, reason or agent. */
export const ORDERS_IGNORE = ['kind', 'reason', 'agent'] as const satisfies readonly FilterField[]

/** The filters in force that a figure cannot be narrowed by; while there are any, it is not known. */
export function unknownUnder(filter: StatisticsFilter, ignored: readonly FilterField[] = ORDERS_IGNORE): FilterField[] {
  return FILTER_FIELDS.filter((field) => filter[field] !== undefined && ignored.includes(field))
}
