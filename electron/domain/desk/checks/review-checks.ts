/** Reviews against their ratings, their orders, their parts and what the rules found in them. */
import type { Span } from '../../../../shared/model/moderation'
import type { ReadSql } from '../../../db/sql'
import { rowsCheck, tell, type Check } from './check'

/**
 * Stars are the value rounded half up, and the value lies between the lowest and the highest rating. Which weights it was
 * made with, the order's policy says; whatever they are, a single rating is the value.
 */
const reviewStars = rowsCheck(
  'review_stars',
  'SELECT count(*) AS n FROM reviews',
  `SELECT 'review ' || id || ': ' || CASE WHEN lowest IS NULL THEN 'it has lost its ratings'
     WHEN stars <> (value_centi + 50) / 100 THEN 'its stars are not its value rounded' ELSE 'its value is not that of its ratings' END AS problem
   FROM reviews LEFT JOIN (
     SELECT review_id, min(stars) * 100 AS lowest, max(stars) * 100 AS highest FROM review_ratings GROUP BY review_id) ON review_id = id
   WHERE lowest IS NULL OR stars <> (value_centi + 50) / 100 OR value_centi NOT BETWEEN lowest AND highest`,
)

/** The status an order shows is the furthest its reviews and invitations have come. */
const reviewedOrders = rowsCheck(
  'reviewed_orders',
  `SELECT count(*) AS n FROM orders WHERE review_status <> 'none'`,
  `SELECT 'order ' || id || ': its reviews say ' || said || ', it says ' || review_status AS problem FROM (
     SELECT orders.id, review_status, CASE max(reached) WHEN 5 THEN 'followed_up' WHEN 4 THEN 'commented' WHEN 3 THEN 'rated'
       WHEN 2 THEN 'defaulted' WHEN 1 THEN 'invited' ELSE 'none' END AS said
     FROM orders LEFT JOIN (
       SELECT order_id, CASE WHEN follow_ups > 0 THEN 5 WHEN commented_at IS NOT NULL THEN 4 WHEN defaulted = 0 THEN 3 ELSE 2 END AS reached
       FROM reviews WHERE order_id IS NOT NULL
       UNION ALL SELECT order_id, 1 FROM invitations WHERE kind IN ('invitation', 'reminder')) AS steps ON steps.order_id = orders.id
     GROUP BY orders.id)
   WHERE said <> review_status`,
)

const reviewParts = rowsCheck(
  'review_parts',
  'SELECT (SELECT count(*) FROM review_follow_ups) + (SELECT count(*) FROM review_reports) AS n',
  `SELECT 'review ' || id || ': its follow-ups are not as many as it says' AS problem FROM reviews
   WHERE follow_ups <> (SELECT count(*) FROM review_follow_ups WHERE review_id = reviews.id)
   UNION ALL SELECT 'review ' || id || ': its reports are not as many as it says' FROM reviews
   WHERE reports <> (SELECT count(*) FROM review_reports WHERE review_id = reviews.id)`,
)

/** A queue is for what still waits, and only a rejected review has a reason for it. */
const reviewStates = rowsCheck(
  'review_states',
  'SELECT count(*) AS n FROM reviews',
  `SELECT 'review ' || id || ': it is ' || state || ' without a reason' AS problem FROM reviews WHERE state = 'rejected' AND reject_reason IS NULL
   UNION ALL SELECT 'review ' || id || ': it stands in the queue ' || queue || ' without a time' FROM reviews WHERE queue IS NOT NULL AND moderate_by IS NULL`,
)

interface FoundIn {
  id: number
  review: number
  spans: string
  text: string | null
}
const FINDINGS_AT_ONCE = 5_000
/** Settled findings may speak of a text that has changed since. */
const FINDINGS = `SELECT f.id, f.review_id AS review, f.spans, CASE f.field WHEN 'title' THEN title WHEN 'body' THEN reviews.body
    ELSE (SELECT u.body FROM review_follow_ups AS u WHERE u.review_id = f.review_id AND 'follow_up:' || u.id = f.field) END AS text
  FROM review_findings AS f JOIN reviews ON reviews.id = f.review_id
  WHERE f.id > ? AND f.standing = 1 AND f.field IS NOT NULL ORDER BY f.id LIMIT ${FINDINGS_AT_ONCE}`

/** Spans count UTF-16 units, which SQL does not. */
async function examineSpans(sql: ReadSql): Promise<{ examined: number; problems: string[] }> {
  const problems: string[] = []
  for (let from = 0, examined = 0; ;) {
    const rows = await sql.all<FoundIn>(FINDINGS, [from])
    examined += rows.length
    for (const { id, review, spans, text } of rows) {
      const outside = (JSON.parse(spans) as Span[]).some(({ start, end }) => start >= end || end > (text ?? '').length)
      if (outside) problems.push(`finding ${id} of review ${review} points outside its text`)
    }
    const last = rows.at(-1)
    if (!last) return { examined, problems: tell(problems) }
    from = last.id
  }
}

export const reviewChecks: readonly Check[] = [
  reviewStars,
  reviewedOrders,
  reviewParts,
  reviewStates,
  { name: 'review_spans', examine: examineSpans },
]
