import { createHash } from 'node:crypto'
import type { WriteSql } from '../../../db/sql'
import { normalise } from '../../moderation/normalise'
import { signatureOf } from '../../moderation/signature'
import { hasText, type CommentText } from './text-of-comment'

/** Shorter texts are alike by nature. Units after normalisation. */
const LEAST_COMPARED = 12

/** What a comment is compared by: a digest for the very same text, bands that alike texts share. */
export interface TextKeys {
  textKey: string | null
  bands: number[]
}

export function textKeysOf(text: CommentText): TextKeys {
  if (!hasText(text)) return { textKey: null, bands: [] }
  const { text: normalised } = normalise(wholeText(text))
  if (normalised.length < LEAST_COMPARED) return { textKey: null, bands: [] }
  const textKey = createHash('sha256').update(normalised).digest('hex').slice(0, 32)
  return { textKey, bands: signatureOf(normalised).bands }
}

/** Title and comment as one text. */
export function wholeText({ title, body }: CommentText): string {
  return [title, body].filter((part) => part !== null).join('\n')
}

/** Digest of what a source, or the desk, took the review in with: stars and texts. */
export function contentDigestOf(stars: number, { title, body }: CommentText): string {
  return createHash('sha256')
    .update(JSON.stringify([stars, title, body]))
    .digest('hex')
}

/** Gives reviews the bands of their texts as they now are. */
export async function keepBands(
  sql: WriteSql,
  kept: readonly { reviewId: number; bands: readonly number[] }[],
  isNew = false,
): Promise<void> {
  if (!isNew)
    await sql.run('DELETE FROM review_bands WHERE review_id IN (SELECT value FROM json_each(?))', [
      JSON.stringify(kept.map(({ reviewId }) => reviewId)),
    ])
  const rows = kept.flatMap(({ reviewId, bands }) => [...new Set(bands)].map((band) => [band, reviewId]))
  if (rows.length === 0) return
  await sql.run('INSERT INTO review_bands (band, review_id) SELECT value ->> 0, value ->> 1 FROM jsonb_each(?)', [
    JSON.stringify(rows),
  ])
}
