import type { ReadSql } from '../../../db/sql'
import { normalise } from '../../moderation/normalise'
import { shinglesOf, similarityBps } from '../../moderation/signature'
import type { CommentText } from './text-of-comment'
import { textKeysOf, wholeText } from './text-keys'

/** Reviews of a band that are looked at, and those of all bands that are compared: enough to find the most alike. */
const [MOST_OF_A_BAND, MOST_COMPARED] = [100, 40]
const THE_SAME_BPS = 10_000

interface Compared extends CommentText {
  id: number
  textKey: string
  ratedAt: number
  authorKey: string
  sku: string
}
export interface Alike extends Omit<Compared, 'title' | 'body'> {
  similarityBps: number
}

/** Reviews that read like a text, most alike first; `exceptId` is the review whose text it is. */
export async function alikeTexts(
  sql: ReadSql,
  text: CommentText,
  { atLeastBps, exceptId }: { atLeastBps: number; exceptId: number },
): Promise<Alike[]> {
  const { textKey, bands } = textKeysOf(text)
  if (textKey === null) return []
  const compared = await sql.all<Compared>(
    `WITH met (id) AS (
       SELECT id FROM (SELECT id FROM reviews WHERE text_key = ? ORDER BY id DESC LIMIT ${MOST_OF_A_BAND}) UNION ALL
       ${bands.map(() => `SELECT * FROM (SELECT review_id FROM review_bands WHERE band = ? ORDER BY review_id DESC LIMIT ${MOST_OF_A_BAND})`).join(' UNION ALL ')})
     SELECT r.id, r.title, r.body, r.text_key AS textKey, r.rated_at AS ratedAt, r.author_key AS authorKey, r.sku
     FROM (SELECT id, count(*) AS n FROM met WHERE id <> ? GROUP BY id ORDER BY n DESC, id DESC LIMIT ${MOST_COMPARED}) AS likely
     CROSS JOIN reviews r ON r.id = likely.id`,
    [textKey, ...bands, exceptId],
  )
  const own = shinglesOfText(text)
  return compared
    .map(({ title, body, ...other }) => ({
      ...other,
      similarityBps: other.textKey === textKey ? THE_SAME_BPS : similarityBps(own, shinglesOfText({ title, body })),
    }))
    .filter((other) => other.similarityBps >= atLeastBps)
    .sort((one, other) => other.similarityBps - one.similarityBps || other.id - one.id)
}

function shinglesOfText(text: CommentText): Uint32Array {
  return shinglesOf(normalise(wholeText(text)).text)
}
