import { call } from '../../../api/client'
import type { ReviewSummary } from '../../../../shared/model/review'
import { windowOf } from './review-query'
import type { Queue } from './review-query'

const WINDOW = 500

/** What to take: rows that were picked, or the whole queue as it stands. */
export type Taken = { readonly rows: readonly ReviewSummary[] } | { readonly queue: Queue }

/**
 * Every review of a queue, window by window, at most `most`. One that moved between two windows is kept once.
 * @throws the signal's reason when it is aborted
 */
export async function collectReviews(
  taken: Taken,
  signal: AbortSignal,
  most: number,
): Promise<readonly ReviewSummary[]> {
  if ('rows' in taken) return taken.rows
  const found = new Map<number, ReviewSummary>()
  for (let offset = 0; found.size < most; offset += WINDOW) {
    const page = await call('reviews.list', windowOf(taken.queue, offset, WINDOW))
    signal.throwIfAborted()
    for (const row of page.rows) found.set(row.id, row)
    if (page.rows.length === 0 || offset + page.rows.length >= page.total) break
  }
  return [...found.values()]
}
