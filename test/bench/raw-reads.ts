import { CASE_MEASURES } from '../../shared/model/measures'
import type { RawConnection } from './raw-connection'

const CASE_COLUMNS = `c.id, c.number, c.version, c.kind, c.reason, c.decision, c.money, c.status, c.order_id, o.external_number, c.channel,
  o.buyer_name, o.first_title, c.currency, c.total_minor, c.quantity, c.opened_at, c.due_at, c.closed_at, c.opened_by`

/** The open queue by due time, as one would write it by hand: the rows of a window and how many there are. */
export async function rawQueuePage(raw: RawConnection, offset: number, limit: number): Promise<void> {
  await raw.all(
    `SELECT ${CASE_COLUMNS} FROM cases c JOIN orders o ON o.id = c.order_id WHERE c.closed_at IS NULL
     ORDER BY c.due_at IS NULL, c.due_at, c.id LIMIT ? OFFSET ?`,
    [limit, offset],
  )
  await raw.all('SELECT count(*) FROM cases WHERE closed_at IS NULL')
}

export async function rawCounts(raw: RawConnection, now: number): Promise<void> {
  await raw.all(
    `SELECT count(*) FILTER (WHERE closed_at IS NULL), count(*) FILTER (WHERE status = 'to_review'),
       count(*) FILTER (WHERE status = 'waiting_buyer'), count(*) FILTER (WHERE status = 'to_pay'), count(*) FILTER (WHERE status = 'paying'),
       count(*) FILTER (WHERE status IN ('payment_failed', 'payment_unknown')), count(*) FILTER (WHERE closed_at IS NULL AND due_at < ?),
       count(*) FILTER (WHERE status IN ('settled', 'closed_without_payment')), count(*) FILTER (WHERE status IN ('declined', 'withdrawn')),
       count(*) FROM cases`,
    [now],
  )
}

/** Orders and cases whose number begins so, orders with such words, newest first, and the cases of those orders. */
export async function rawSearch(raw: RawConnection, text: string, match: string, limit: number): Promise<void> {
  const beginning = [text, `${text}\u{10ffff}`]
  await raw.all(
    'SELECT id FROM orders WHERE external_number >= ? AND external_number < ? ORDER BY external_number LIMIT 2000',
    beginning,
  )
  await raw.all('SELECT id FROM cases WHERE number >= ? AND number < ? ORDER BY number LIMIT 10', beginning)
  await raw.all(
    `SELECT o.id, o.external_number, o.channel, o.buyer_name, o.first_title FROM order_search
     JOIN orders o ON o.id = order_search.rowid WHERE order_search MATCH ? ORDER BY order_search.rowid DESC LIMIT ?`,
    [match, limit],
  )
  await raw.all(
    `SELECT c.id, c.number, c.status, o.external_number, o.buyer_name
     FROM (SELECT rowid AS id FROM order_search WHERE order_search MATCH ? ORDER BY rowid DESC LIMIT 2000) found
     CROSS JOIN cases c ON c.order_id = found.id JOIN orders o ON o.id = found.id LIMIT ?`,
    [match, limit],
  )
}

const SUMS_OF_CASES = CASE_MEASURES.map((measure) => `sum(${measure}_n), sum(${measure}_minor)`).join(', ')

/** The figures of a period and of the one before, from the rollups. */
export async function rawOverview(
  raw: RawConnection,
  periods: readonly (readonly [string, string])[],
  now: number,
): Promise<void> {
  for (const period of periods) {
    await raw.all(
      `SELECT currency, sum(n), sum(items), sum(paid_minor), sum(granted_orders), sum(granted_items), sum(granted_minor)
       FROM daily_orders WHERE dimension = '' AND member = '' AND day BETWEEN ? AND ? GROUP BY currency`,
      period,
    )
    await raw.all(
      `SELECT currency, ${SUMS_OF_CASES} FROM daily_cases WHERE dimension = '' AND member = '' AND day BETWEEN ? AND ? GROUP BY currency`,
      period,
    )
  }
  await raw.all('SELECT count(*) FROM cases WHERE closed_at IS NULL')
  await raw.all('SELECT count(*) FROM cases WHERE closed_at IS NULL AND due_at < ?', [now])
}
