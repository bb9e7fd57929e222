import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { endOfDay, startOfDay } from '../../../shared/time'
import type { ReadContext } from '../context'

type Rates = Output<'collect.rates'>

/**
 * Every asking with its answer, if it has one: the order's first own rating after it, a follow-up text, or the answer of
 * a survey. An answer counts for the last asking before it, so that a reminder takes it from the invitation.
 */
const ASKED = `
  WITH rated AS (SELECT order_id, min(rated_at) AS at FROM reviews WHERE order_id IS NOT NULL AND defaulted = 0 GROUP BY order_id),
    asked AS (
      SELECT i.id, i.kind, i.via, i.channel, i.order_id, i.case_id,
        iif(i.kind = 'reminder', 'invitation', i.kind) || '/' || i.order_id || '/' || iif(i.kind = 'survey', i.case_id, '') AS who,
        CASE i.kind
          WHEN 'survey' THEN (SELECT s.answered_at FROM case_surveys s WHERE s.case_id = i.case_id AND s.answered_at >= i.sent_at)
          WHEN 'follow_up' THEN (SELECT min(f.at) FROM reviews r JOIN review_follow_ups f ON f.review_id = r.id WHERE r.order_id = i.order_id AND f.at >= i.sent_at)
          ELSE (SELECT rated.at FROM rated WHERE rated.order_id = i.order_id AND rated.at >= i.sent_at) END AS answered_at
      FROM invitations i WHERE i.sent_at BETWEEN ?1 AND ?2),
    counted AS (
      SELECT asked.*, answered_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM invitations n WHERE n.order_id = asked.order_id AND n.id > asked.id AND n.sent_at <= asked.answered_at
          AND iif(n.kind = 'reminder', 'invitation', n.kind) = iif(asked.kind = 'reminder', 'invitation', asked.kind)
          AND (n.kind <> 'survey' OR n.case_id = asked.case_id)) AS answered
      FROM asked)`

/** How many answered, by kind, way and channel, beside those nobody asked. @throws Refusal time.backwards */
export async function responseRates({ sql, shop }: ReadContext, { from, to }: Parsed<'collect.rates'>): Promise<Rates> {
  if (from > to) throw new Refusal('time.backwards')
  const period = [startOfDay(from, shop.timeZone), endOfDay(to, shop.timeZone)]
  const rows = await sql.all<Rates['rows'][number]>(
    `${ASKED} SELECT kind, via, channel, count(*) AS asked, sum(answered) AS answered FROM counted
     GROUP BY kind, via, channel ORDER BY kind, via, channel`,
    period,
  )
  const total = await sql.first<{ asked: number; answered: number }>(
    `${ASKED} SELECT count(DISTINCT who) AS asked, coalesce(sum(answered), 0) AS answered FROM counted`,
    period,
  )
  const { asked, answered } = total ?? { asked: 0, answered: 0 }
  // Somebody asked twice in the period may have answered once each time: never more than all of them.
  const rateBps = asked === 0 ? null : Math.min(10_000, Math.round((answered * 10_000) / asked))
  const unasked = await sql.first<Rates['unasked']>(
    `WITH spoken AS (SELECT order_id, max(1 - defaulted) AS own FROM reviews WHERE order_id IS NOT NULL GROUP BY order_id),
       of_reviewed AS (
         SELECT count(*) AS orders, coalesce(sum(own), 0) AS rated FROM spoken CROSS JOIN orders o ON o.id = spoken.order_id
         WHERE o.delivered_at BETWEEN ?1 AND ?2 AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.order_id = o.id AND i.kind IN ('invitation', 'reminder'))),
       of_others AS (SELECT count(*) AS orders FROM orders WHERE review_status = 'none' AND delivered_at BETWEEN ?1 AND ?2)
     SELECT of_reviewed.orders + of_others.orders AS orders, rated FROM of_reviewed, of_others`,
    period,
  )
  return { rows, asked, answered, rateBps, unasked: unasked ?? { orders: 0, rated: 0 } }
}
