import type { Period } from '../../shared/model/measures'
import type { StatisticsFilter } from '../../shared/contract/statistics'
import type { OpenDesk } from '../support/open-desk'
import type { RawConnection } from './raw-connection'

/** A question to the desk, and the same read from the rows themselves in hand-written SQL. */
export interface Scan {
  readonly name: string
  readonly ask: (desk: OpenDesk, period: Period) => Promise<unknown>
  readonly scan: (raw: RawConnection, period: Period) => Promise<unknown>
}

const PLAIN_SCAN =
  'SELECT currency, count(*) AS n, sum(paid_minor) AS minor FROM orders NOT INDEXED WHERE placed_on BETWEEN ? AND ?'

/** Orders and what was paid, per currency: the figures that stand on most rows. */
function orders(name: string, filter: StatisticsFilter, and: string): Scan {
  return {
    name,
    ask: async (desk, period) =>
      (await desk.call('statistics.overview', { ...period, filter })).current.map((row) => ({
        currency: row.currency,
        n: row.orders.n,
        minor: row.orders.amountMinor,
      })),
    scan: (raw, { from, to }) => raw.all(`${PLAIN_SCAN} ${and} GROUP BY currency ORDER BY currency`, [from, to]),
  }
}

/** Cases opened by month; all other figures of the curve come with the answer. */
const casesByMonth: Scan = {
  name: 'cases by month',
  ask: async (desk, period) => {
    const { points } = await desk.call('statistics.series', { ...period, grain: 'month', filter: {} })
    return points
      .filter(({ opened }) => opened.n > 0)
      .map(({ currency, from, opened }) => ({ currency, month: from.slice(0, 7), n: opened.n }))
  },
  scan: (raw, { from, to }) =>
    raw.all(
      `SELECT currency, substr(opened_on, 1, 7) AS month, count(*) AS n FROM cases NOT INDEXED WHERE opened_on BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 1, 2`,
      [from, to],
    ),
}

const reasons: Scan = {
  name: 'reasons of returns',
  ask: async (desk, period) => {
    const rows = await desk.call('statistics.reasons', { ...period, filter: { kind: 'return' } })
    return rows.map(({ reason, currency, n }) => ({ reason, currency, n })).toSorted(byText)
  },
  scan: async (raw, { from, to }) =>
    (
      await raw.all(
        `SELECT reason, currency, count(*) AS n FROM cases NOT INDEXED WHERE kind = 'return' AND opened_on BETWEEN ? AND ? GROUP BY 1, 2`,
        [from, to],
      )
    ).toSorted(byText),
}

const stars: Scan = {
  name: 'stars',
  ask: async (desk, period) => (await desk.call('scores.stars', { ...period, filter: {} })).all.byStars,
  scan: async (raw, { from, to }) => {
    const rows = await raw.all(
      `SELECT stars, count(*) AS n FROM reviews NOT INDEXED WHERE state <> 'rejected' AND rated_on BETWEEN ? AND ? GROUP BY stars`,
      [from, to],
    )
    return [1, 2, 3, 4, 5].map((star) => rows.find((row) => row.stars === star)?.n ?? 0)
  },
}

const cohorts: Scan = {
  name: 'returns by month of delivery',
  ask: async (desk, period) =>
    (await desk.call('statistics.cohorts', { ...period, filter: {} })).rows.map(({ month, orders: n }) => ({
      month,
      n,
    })),
  scan: (raw, { from, to }) =>
    raw.all(
      `SELECT substr(delivered_on, 1, 7) AS month, count(*) AS n FROM orders NOT INDEXED
       WHERE substr(delivered_on, 1, 7) BETWEEN substr(?, 1, 7) AND substr(?, 1, 7) GROUP BY 1 ORDER BY 1`,
      [from, to],
    ),
}

/** A product's part of its orders: the lines with it and what was paid for them. */
const product: Scan = {
  name: 'overview of a product',
  ask: orders('', { sku: 'SKU-7' }, '').ask,
  scan: (raw, { from, to }) =>
    raw.all(
      `SELECT currency, count(DISTINCT orders.id) AS n, sum(order_lines.paid_minor) AS minor
       FROM orders NOT INDEXED CROSS JOIN order_lines ON order_lines.order_id = orders.id
       WHERE sku = 'SKU-7' AND placed_on BETWEEN ? AND ? GROUP BY currency ORDER BY currency`,
      [from, to],
    ),
}

const byText = (one: object, other: object): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)

export const SCANS: readonly Scan[] = [
  orders('overview', {}, ''),
  orders('overview of a channel', { channel: 'channel-1' }, `AND channel = 'channel-1'`),
  orders('overview of a segment', { segment: 'member' }, `AND segment = 'member'`),
  product,
  casesByMonth,
  reasons,
  cohorts,
  stars,
]
