import type { Output, Parsed } from '../../../../shared/contract'
import { ASPECTS } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import { addDays, daysBetween } from '../../../../shared/time'
import type { ReadContext } from '../../context'
import { loadTerms } from './aspect-terms.repo'
import type { AspectTerm } from './aspects-of'
import { countComments, sumTopics, type TopicScope, type TopicSum } from './sum-topics'
import { differenceOfShares, tellable } from './two-shares'

type Topics = Output<'learning.topics'>
/** The first calendar date there is; see `CalendarDate`. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '8999-12-31']
/** Told: those most spoken of. */
const TERMS_TOLD = 200

/** The sums of a period with the number of its comments. */
interface Counted {
  comments: number
  sumOf: (aspect: string, term: string) => TopicSum
}

/** @throws Refusal time.backwards, time.out_of_range */
export async function readTopics({ sql }: ReadContext, asked: Parsed<'learning.topics'>): Promise<Topics> {
  const { now, before } = scopesOf(asked)
  const count = async (scope: TopicScope): Promise<Counted> => {
    const [comments, sums] = await Promise.all([countComments(sql, scope), sumTopics(sql, scope)])
    return { comments, sumOf: findSum(sums) }
  }
  const [current, earlier, terms] = await Promise.all([count(now), count(before), loadTerms(sql)])
  return {
    comments: current.comments,
    before: earlier.comments,
    aspects: ASPECTS.map((aspect) => aspectFigures(aspect, current, earlier)),
    terms: termFigures(terms, current, earlier),
  }
}

function findSum(sums: readonly TopicSum[]): Counted['sumOf'] {
  const known = new Map(sums.map((sum) => [`${sum.aspect}\n${sum.term}`, sum]))
  return (aspect, term) => known.get(`${aspect}\n${term}`) ?? { aspect, term, n: 0, positive: 0, negative: 0 }
}

function aspectFigures(aspect: (typeof ASPECTS)[number], now: Counted, before: Counted): Topics['aspects'][number] {
  const { n, positive, negative } = now.sumOf(aspect, '')
  const { n: nBefore, negative: negativeBefore } = before.sumOf(aspect, '')
  const shareBefore = before.comments > 0 ? nBefore / before.comments : 0
  return {
    ...{ aspect, n, positive, negative, nBefore, negativeBefore },
    changeBps: shareBefore > 0 ? Math.round((10_000 * (n / Math.max(1, now.comments))) / shareBefore) : null,
    pValue: differenceOfShares(n, now.comments, nBefore, before.comments),
  }
}

function termFigures(terms: readonly AspectTerm[], now: Counted, before: Counted): Topics['terms'] {
  const met = terms
    .map(({ aspect, term, learned }) => {
      const { n, negative } = now.sumOf(aspect, term)
      return { aspect, term, learned, n, nBefore: before.sumOf(aspect, term).n, negative }
    })
    .filter(({ n, nBefore }) => n + nBefore > 0)
    .sort((a, b) => b.n - a.n || b.nBefore - a.nBefore || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS_TOLD)
    .map((term) => ({ ...term, pValue: differenceOfShares(term.n, now.comments, term.nBefore, before.comments) }))
  const told = tellable(met.map(({ pValue }) => pValue))
  return met.map((term, index) => {
    const rises = term.n / Math.max(1, now.comments) > term.nBefore / Math.max(1, before.comments)
    return { ...term, direction: !told[index] ? 'steady' : rises ? 'rising' : 'falling' }
  })
}

function scopesOf(asked: Parsed<'learning.topics'>): {
  now: TopicScope
  before: TopicScope
} {
  const { from, to, category, sku } = asked
  if (from > to) throw new Refusal('time.backwards')
  const before = addDays(from, daysBetween(to, from) - 1)
  if (before < FIRST_DAY) throw new Refusal('time.out_of_range', { first: FIRST_DAY, last: LAST_DAY })
  const of = { category: category ?? null, sku: sku ?? null }
  return { now: { from, to, ...of }, before: { from: before, to: addDays(from, -1), ...of } }
}
