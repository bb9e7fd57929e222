import type { WriteContext } from '../../context'
import { askRules } from './screening/ask-rules'
import { rulesInForce } from './screening/compiled-rules'
import { judgeAnswers } from './screening/judge-answers'
import { keepJudgements } from './screening/keep-judgements'
import { NOTHING_SCREENED, tallyOf, type Screened } from './screening/tally'
import { tellChanged } from './tell-once'

/** Reviews asked about at once: memory stays flat however many land. */
const AT_ONCE = 1_000

/**
 * Asks the rules about reviews whose text is new or changed, as they stand, and carries out what they say. What a person
 * decided is not overruled: such a review is only looked at again.
 */
export async function screenReviews(context: WriteContext, ids: readonly number[]): Promise<Screened> {
  const compiled = await rulesInForce(context.sql)
  const known = new Map<string, Uint32Array>()
  let screened = NOTHING_SCREENED
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const answers = await askRules(context.sql, compiled, ids.slice(first, first + AT_ONCE), { known })
    const judged = await judgeAnswers(context, answers, 'text')
    screened = tallyOf(await keepJudgements(context, judged), screened)
    tellChanged(
      context,
      'reviews.changed',
      judged.map(({ row }) => row.id),
    )
  }
  return screened
}
