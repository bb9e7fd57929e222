import type { Output, Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import { addDays, daysBetween } from '../../../../shared/time'
import type { ReadContext } from '../../context'
import { aspectFigures } from './aspect-figures'
import { loadTerms } from './aspect-terms.repo'
import { countTerms } from './count-terms'
import type { TopicScope } from './topic-scope'
import { tellable } from './two-shares'

type Topics = Output<'learning.topics'>
/** The first calendar date there is; see `CalendarDate`. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '8999-12-31']

/** @throws Refusal time.backwards, time.out_of_range */
export async function readTopics({ sql }: ReadContext, asked: Parsed<'learning.topics'>): Promise<Topics> {
  const scope = scopeOf(asked)
  const [aspects, terms] = [await aspectFigures(sql, scope), await loadTerms(sql)]
  const counted = await countTerms(sql, scope, terms)
  const told = tellable(counted.terms.map(({ pValue }) => pValue))
  const shareNow = (n: number) => n / Math.max(1, counted.comments)
  const shareBefore = (n: number) => n / Math.max(1, counted.before)
  return {
    comments: counted.comments,
    before: counted.before,
    aspects: aspects(counted),
    terms: counted.terms.map((term, index) => {
      const rises = shareNow(term.n) > shareBefore(term.nBefore)
      return { ...term, direction: !told[index] ? 'steady' : rises ? 'rising' : 'falling' }
    }),
  }
}

function scopeOf({ from, to, category, sku }: Parsed<'learning.topics'>): TopicScope {
  if (from > to) throw new Refusal('time.backwards')
  const before = addDays(from, daysBetween(to, from) - 1)
  if (before < FIRST_DAY) throw new Refusal('time.out_of_range', { first: FIRST_DAY, last: LAST_DAY })
  return { before, from, to, category: category ?? null, sku: sku ?? null }
}
