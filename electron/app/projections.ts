/** What is kept beside the rows, in their transaction: the statistics and the search index. */
import type { Projections } from '../domain/context'
import { indexOrders } from '../domain/search/index-orders'
import { moveTimeZone } from '../domain/statistics/move-time-zone'
import { countOrders, enterStatistics, leaveStatistics } from '../domain/statistics/record'

export const projections: Projections = {
  leave: leaveStatistics,
  enter: enterStatistics,
  async enterOrders(sql, fromId, toId) {
    await countOrders(sql, fromId, toId)
    await indexOrders(sql, fromId, toId)
  },
  moveTimeZone,
}
