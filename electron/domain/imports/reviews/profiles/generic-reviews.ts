/** Any review file: columns as a mapping says, the others by their usual names. */
import type { GenericReviewMapping } from '../../../../../shared/contract/imports'
import {
  findReviewColumns,
  hasRating,
  isLabelColumn,
  type ReviewColumns,
} from '../../../../../shared/model/review-columns'
import { Refusal } from '../../../../../shared/refusals'
import type { Table } from '../../../files/reading/open-table'
import { openFingerprints } from '../fingerprint'
import { formOf } from '../known-export'
import { readReviewTables, type ReviewFileProfile } from '../review-profile'

const SOURCE = 'generic'

export const genericReviews: ReviewFileProfile = {
  recognise(columns) {
    const found = findReviewColumns(columns)
    return hasRating(found) && found.comment !== undefined ? 'reviews' : null
  },
  async *read(tables, options) {
    const { mapping } = options
    const channel = options.channel ?? mapping?.channel
    const form = {
      ...formOf({ source: SOURCE }, { ...options, channel }),
      // Ids of one marketplace are not those of another.
      fingerprints: openFingerprints({ scope: channel === undefined ? SOURCE : `${SOURCE}/${channel}` }),
    }
    const opened = tables.map((table, file) => {
      const columns = columnsIn(table, mapping)
      const positions = Object.fromEntries(
        Object.entries(columns).map(([field, column]) => [field, table.columns.indexOf(column)]),
      )
      return { table, file, positions, form: { ...form, scale: scaleOf(columns, mapping) } }
    })
    yield* readReviewTables(opened, options.progress)
  },
}

/** @throws Refusal import.unknown_columns, import.missing_columns */
function columnsIn({ file, columns }: Table, mapping: GenericReviewMapping | undefined): ReviewColumns {
  const chosen = Object.entries(mapping?.columns ?? {}).map(([field, column]) => [field, column.trim()] as const)
  const unknown = chosen.map(([, column]) => column).filter((column) => !columns.includes(column))
  if (unknown.length > 0) throw new Refusal('import.unknown_columns', { name: file.name, columns: unknown })
  const found = findReviewColumns(columns, Object.fromEntries(chosen))
  if (!hasRating(found)) throw new Refusal('import.missing_columns', { name: file.name, columns: ['rating'] })
  return found
}

/** As the mapping says; where it says nothing of its own, a column of labels is read as labels. */
function scaleOf({ rating }: ReviewColumns, mapping: GenericReviewMapping | undefined): GenericReviewMapping['scale'] {
  const stated = mapping?.scale ?? '1-5'
  return stated === '1-5' && rating !== undefined && isLabelColumn(rating) ? 'label' : stated
}
