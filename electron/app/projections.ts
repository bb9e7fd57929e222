/** What is kept beside the rows, in their transaction: the statistics, the search index, and reviews that find their order. */
import type { Projections } from '../domain/context'
import { matchReviews } from '../domain/reviews/match-reviews'
import { indexOrders } from '../domain/search/index-orders'
import { indexReviews } from '../domain/search/index-reviews'
import { moveTimeZone } from '../domain/statistics/move-time-zone'
import { countOrders, enterStatistics, leaveStatistics } from '../domain/statistics/record'
import { countReviews, uncountReviews } from '../domain/statistics/record-reviews'

export const projections: Projections = {
  leave: leaveStatistics,
  enter: enterStatistics,
  async enterOrders(context, fromId, toId) {
    await countOrders(context.sql, fromId, toId)
    await indexOrders(context.sql, fromId, toId)
    await matchReviews(context, fromId, toId)
  },
  leaveReviews: uncountReviews,
  async enterReviews(sql, ids, textChanged) {
    await countReviews(sql, ids)
    if (textChanged) await indexReviews(sql, ids)
  },
  moveTimeZone,
}
