import type { Output } from '../../../../shared/contract'
import type { ReadContext } from '../../context'
import { listStoredRules } from './rule.repo'

const DAY_MS = 86_400_000
const LOOKED_BACK_DAYS = 30

interface RuleCounts {
  ruleId: number
  found: number
  approvedAfter: number
  rejectedAfter: number
}

/** A person's decision comes after the finding; what the rule itself did bears its time. */
const COUNTS = `
  SELECT rule_id AS ruleId, count(*) AS found,
    sum(decided AND state = 'published') AS approvedAfter, sum(decided AND state = 'rejected') AS rejectedAfter
  FROM (
    SELECT f.rule_id, f.review_id, r.state, coalesce(r.decided_at > max(f.at), 0) AS decided
    FROM review_findings f JOIN reviews r ON r.id = f.review_id
    WHERE f.at >= ? GROUP BY f.rule_id, f.review_id)
  GROUP BY rule_id`

/** Every rule with how many reviews it spoke about in the last 30 days, and what people then decided. */
export async function listRules({ sql, now }: ReadContext): Promise<Output<'moderation.rules'>> {
  const rows = await sql.all<RuleCounts>(COUNTS, [now() - LOOKED_BACK_DAYS * DAY_MS])
  const counts = new Map(rows.map((row) => [row.ruleId, row]))
  return (await listStoredRules(sql)).map((rule) => {
    const { found = 0, approvedAfter = 0, rejectedAfter = 0 } = counts.get(rule.id) ?? {}
    return { ...rule, found, approvedAfter, rejectedAfter }
  })
}
