/** The reviews of the Olist data set, alone or among its other files. */
import { Refusal } from '../../../../../shared/refusals'
import { loadRole } from '../../profiles/columns'
import { ROLES } from '../../profiles/olist-roles'
import { formOf, openKnown, recogniseWhole, type KnownExport } from '../known-export'
import { readReviewTables, type ReviewFileProfile } from '../review-profile'

const OLIST: KnownExport = {
  source: 'olist',
  // The marketplace keeps the time of São Paulo.
  channel: 'olist',
  timeZone: 'America/Sao_Paulo',
  needs: ['review_id', 'order_id', 'review_score', 'review_creation_date|review_answer_timestamp'],
  names: {
    externalId: ['review_id'],
    orderNumber: ['order_id'],
    rating: ['review_score'],
    title: ['review_comment_title'],
    comment: ['review_comment_message'],
    // When the buyer answered; the other date is that of the question.
    ratedAt: ['review_answer_timestamp', 'review_creation_date'],
  },
}

export const olistReviews: ReviewFileProfile = {
  recognise: (columns) => recogniseWhole(columns, [{ name: 'reviews', needs: OLIST.needs }]),
  async *read(tables, options) {
    const roles = tables.map((table) => loadRole(table.file.name, table.columns, ROLES))
    // One review may be about several orders, and is then written once for each.
    const form = formOf(OLIST, options, true)
    const reviews = tables.flatMap((table, file) =>
      roles[file] === 'reviews' ? [openKnown(OLIST, table, file, form)] : [],
    )
    if (reviews.length === 0) throw new Refusal('import.missing_file', { missing: ['reviews'] })
    yield* readReviewTables(reviews, options.progress)
  },
}
