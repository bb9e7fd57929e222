import type { Output } from '../../../../shared/contract'
import type { ReadSql } from '../../../db/sql'
import { textOf } from '../text-of'
import { holds, type AspectTerm } from './aspects-of'
import { plain } from './clauses'
import { IN_SCOPE, scopeParameters, type TopicScope } from './topic-scope'
import { differenceOfShares } from './two-shares'

type TermFigures = Omit<Output<'learning.topics'>['terms'][number], 'direction'>

interface CommentRow {
  id: number
  title: string | null
  body: string | null
  ratedOn: string
  low: number
}

export interface CountedTerms {
  comments: number
  before: number
  terms: TermFigures[]
}

const COMMENTS_AT_ONCE = 500
/** Told: those most spoken of. */
const TERMS_TOLD = 200

/** Reads the comments of both periods and counts in how many each term stands; `negative` are those with one or two stars. */
export async function countTerms(sql: ReadSql, scope: TopicScope, terms: readonly AspectTerm[]): Promise<CountedTerms> {
  const figures = terms.map(({ aspect, term, learned }) => ({ aspect, term, learned, n: 0, nBefore: 0, negative: 0 }))
  const all = { comments: 0, before: 0 }
  for (let after = 0; ;) {
    const rows = await sql.all<CommentRow>(
      `SELECT r.id, r.title, r.body, r.rated_on AS "ratedOn", r.stars <= 2 AS low FROM reviews r
       WHERE ${IN_SCOPE} AND r.id > ?5 ORDER BY r.id LIMIT ${COMMENTS_AT_ONCE}`,
      [...scopeParameters(scope), after],
    )
    for (const row of rows) countComment(row, row.ratedOn >= scope.from)
    if (rows.length < COMMENTS_AT_ONCE) break
    after = rows[rows.length - 1]!.id
  }
  const met = figures.filter(({ n, nBefore }) => n + nBefore > 0)
  met.sort((a, b) => b.n - a.n || b.nBefore - a.nBefore || (a.term < b.term ? -1 : 1))
  const tested = met.slice(0, TERMS_TOLD).map((term) => ({
    ...term,
    pValue: differenceOfShares(term.n, all.comments, term.nBefore, all.before),
  }))
  return { ...all, terms: tested }

  function countComment(row: CommentRow, now: boolean): void {
    const text = plain(textOf(row))
    if (now) all.comments++
    else all.before++
    for (const figure of figures) {
      if (!holds(text, figure.term)) continue
      if (now) figure.n++
      else figure.nBefore++
      if (now && row.low === 1) figure.negative++
    }
  }
}
