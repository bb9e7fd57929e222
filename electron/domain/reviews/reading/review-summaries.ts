import type { ReviewMention, ReviewSummary } from '../../../../shared/model/review'
import type { z } from 'zod'
import type { ReadSql, SqlValue } from '../../../db/sql'
import type { ReadContext } from '../../context'

/** Characters of a comment's beginning. */
export const EXCERPT = 160

const COLUMNS = `r.id, r.version, r.state, r.queue, r.stars, r.value_centi AS valueCenti, r.defaulted, r.title,
  substr(r.body, 1, ${EXCERPT}) AS excerpt, json_array_length(r.photos) AS photos, r.follow_ups AS followUps, r.replied_at IS NOT NULL AS replied,
  r.reports, r.appealed, r.reject_reason AS rejectReason, r.tags, r.verification, r.channel, r.source, r.language, r.sku,
  r.product_title AS productTitle, r.category, r.author_name AS authorName, r.order_id AS orderId,
  coalesce(o.external_number, r.order_number) AS externalNumber, r.case_id AS caseId, c.number AS caseNumber, r.rated_at AS ratedAt,
  r.moderate_by AS moderateBy, r.claimed_by AS claimedBy, r.claimed_until AS claimedUntil, r.positive_bps AS positiveBps,
  (SELECT json_group_array(json_object('code', f.code, 'label', json(f.label), 'outcome', f.outcome))
   FROM review_findings f WHERE f.review_id = r.id AND f.standing = 1) AS findings`

/** Columns that SQLite answers as text or as 0 and 1. */
type Stored = Omit<ReviewSummary, 'tags' | 'findings' | 'defaulted' | 'replied' | 'appealed'> & {
  tags: string
  findings: string
  defaulted: number
  replied: number
  appealed: number
}

/** Reviews as lists show them, in the order of the ids. Whoever let a claim run out holds it no more. */
export async function reviewSummaries(
  { sql, now }: Pick<ReadContext, 'sql' | 'now'>,
  ids: readonly number[],
): Promise<ReviewSummary[]> {
  const rows = await sql.all<Stored>(
    `SELECT ${COLUMNS} FROM json_each(?) page CROSS JOIN reviews r ON r.id = page.value
     LEFT JOIN orders o ON o.id = r.order_id LEFT JOIN cases c ON c.id = r.case_id ORDER BY page.key`,
    [JSON.stringify(ids)],
  )
  return rows.map((row) => {
    const claimed = row.claimedUntil !== null && row.claimedUntil > now()
    return {
      ...row,
      tags: JSON.parse(row.tags) as string[],
      findings: JSON.parse(row.findings) as ReviewSummary['findings'],
      defaulted: row.defaulted === 1,
      replied: row.replied === 1,
      appealed: row.appealed === 1,
      claimedBy: claimed ? row.claimedBy : null,
      claimedUntil: claimed ? row.claimedUntil : null,
    }
  })
}

type Mention = z.infer<typeof ReviewMention>

/** Reviews as they are named beside another one. `source` follows FROM and names the table `r`. */
export function reviewMentions(sql: ReadSql, source: string, parameters: readonly SqlValue[]): Promise<Mention[]> {
  return sql.all<Mention>(
    `SELECT r.id, r.stars, r.state, substr(r.body, 1, ${EXCERPT}) AS excerpt, r.author_name AS authorName, r.product_title AS productTitle,
       r.rated_at AS ratedAt, NULL AS similarityBps FROM ${source}`,
    parameters,
  )
}
