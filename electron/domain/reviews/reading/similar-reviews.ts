import type { ReviewDetail } from '../../../../shared/model/review'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadSql } from '../../../db/sql'
import { normalise } from '../../moderation/normalise'
import { signatureOf, similarityBps } from '../../moderation/signature'
import { wholeText } from '../texts/text-keys'
import { reviewMentions } from './review-summaries'

/** Reviews that share a band are looked at, so many of each, and those alike at least this much are shown. */
const [MOST_OF_A_BAND, MOST_COMPARED, MOST_SHOWN] = [100, 40, 5]
const LEAST_BPS = 5_000

/** Reviews that read the same or nearly the same, most alike first. */
export async function similarReviews(sql: ReadSql, row: ReviewRow): Promise<ReviewDetail['similar']> {
  if (row.textKey === null) return []
  const compared = await sql.all<{ id: number; title: string | null; body: string | null; textKey: string }>(
    `WITH met (id) AS (
       SELECT id FROM (SELECT id FROM reviews WHERE text_key = ?1 AND id <> ?2 ORDER BY id DESC LIMIT ${MOST_OF_A_BAND}) UNION ALL
       SELECT other.review_id FROM review_bands own CROSS JOIN review_bands other ON other.band = own.band AND other.review_id <> ?2
       WHERE own.review_id = ?2 LIMIT ${MOST_OF_A_BAND * 8})
     SELECT reviews.id, title, body, text_key AS textKey FROM (SELECT id, count(*) AS n FROM met GROUP BY id ORDER BY n DESC, id DESC LIMIT ${MOST_COMPARED}) AS likely
     CROSS JOIN reviews ON reviews.id = likely.id`,
    [row.textKey, row.id],
  )
  const own = shinglesOfText(row)
  const alike = compared
    .map((other) => ({
      id: other.id,
      bps: other.textKey === row.textKey ? 10_000 : similarityBps(own, shinglesOfText(other)),
    }))
    .filter(({ bps }) => bps >= LEAST_BPS)
    .sort((one, other) => other.bps - one.bps || other.id - one.id)
    .slice(0, MOST_SHOWN)
  const mentions = await reviewMentions(
    sql,
    'json_each(?) page CROSS JOIN reviews r ON r.id = page.value ORDER BY page.key',
    [JSON.stringify(alike.map(({ id }) => id))],
  )
  return mentions.map((mention, index) => ({ ...mention, similarityBps: alike[index]!.bps }))
}

function shinglesOfText(text: { title: string | null; body: string | null }): Uint32Array {
  return signatureOf(normalise(wholeText(text)).text).shingles
}
