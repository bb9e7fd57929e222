import type { Output, Parsed } from '../../../../../shared/contract'
import { Refusal } from '../../../../../shared/refusals'
import { wilsonBps } from '../../../../../shared/wilson'
import type { ReadContext } from '../../../context'
import { fisherMoreOften, type Group } from './fisher-exact'

/** Fewer decided reviews than that on either side say nothing. */
const FEWEST = 10
const SIGNIFICANT = 0.05

/**
 * How often people rejected or hid reviews, by star, of those rated in the period that they decided. One or two stars are
 * low, four or five high; three stand for neither. What rules did is not counted: no rule may look at stars for that.
 * @throws Refusal time.backwards
 */
export async function suppression(
  { sql }: ReadContext,
  { from, to }: Parsed<'moderation.suppression'>,
): Promise<Output<'moderation.suppression'>> {
  if (from > to) throw new Refusal('time.backwards')
  const rows = await sql.all<{ stars: number; n: number; hits: number }>(
    `SELECT stars, count(*) AS n, count(*) FILTER (WHERE state IN ('rejected', 'hidden')) AS hits FROM reviews
     WHERE rated_on BETWEEN ? AND ? AND decided_by IS NOT NULL GROUP BY stars`,
    [from, to],
  )
  const groupOf = (stars: readonly number[]): Group =>
    rows.filter((row) => stars.includes(row.stars)).reduce(add, { n: 0, hits: 0 })
  const [low, high] = [groupOf([1, 2]), groupOf([4, 5])]
  const enough = low.n >= FEWEST && high.n >= FEWEST
  const pValue = enough ? fisherMoreOften(low, high) : null
  return {
    byStars: [1, 2, 3, 4, 5].map((stars) => ({ stars, ...told(groupOf([stars])), ...rangeOf(groupOf([stars])) })),
    low: told(low),
    high: told(high),
    pValue,
    warning: pValue !== null && pValue < SIGNIFICANT,
  }
}

function add(sum: Group, { n, hits }: Group): Group {
  return { n: sum.n + n, hits: sum.hits + hits }
}

function told({ n, hits }: Group): { decided: number; suppressed: number } {
  return { decided: n, suppressed: hits }
}

function rangeOf({ n, hits }: Group): { lowBps: number | null; highBps: number | null } {
  return n === 0 ? { lowBps: null, highBps: null } : wilsonBps(n, hits)
}
