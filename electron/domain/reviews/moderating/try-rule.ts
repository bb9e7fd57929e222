import type { Parsed } from '../../../../shared/contract'
import type { RuleTrial } from '../../../../shared/contract/moderation'
import type { ReviewState } from '../../../../shared/model/review-status'
import { Refusal } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { JobContext } from '../../context'
import { compileRules } from '../../moderation/compile-rules'
import { asRule } from '../../moderation/rules/save-rule'
import { askRules, type Answer, type Asking } from './screening/ask-rules'
import { exampleOf } from './trial-example'

const AT_ONCE = 1_000
const MOST_EXAMPLES = 50

/**
 * Runs a rule over past reviews, decided ones too, and tells what it would have caught. Nothing is written, and the writer
 * is never taken. @throws Refusal rule.bad_pattern, rule.stars_alone, rule.incomplete, time.backwards
 */
export async function tryRule(context: JobContext, { rule, from, to }: Parsed<'moderation.try'>): Promise<RuleTrial> {
  if (from !== undefined && to !== undefined && from > to) throw new Refusal('time.backwards')
  const startedAt = context.now()
  const compiled = compileRules([asRule(rule)])
  const rows = await context.sql.all<{ id: number; stars: number }>(
    'SELECT id, stars FROM reviews WHERE rated_on >= ? AND rated_on <= ? ORDER BY rated_at DESC, id DESC',
    [from ?? '', to ?? '9999'],
  )
  const caught: ReviewRow[] = []
  const examples: Answer[] = []
  const asking: Asking = { breathe: () => refuseCancelled(context), known: new Map() }
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    context.progress('trying', first, rows.length)
    const ids = rows.slice(first, first + AT_ONCE).map(({ id }) => id)
    const answers = await askRules(context.sql, compiled, ids, asking)
    const some = answers.filter(({ found }) => found.length > 0).sort(newestFirst)
    caught.push(...some.map(({ row }) => row))
    examples.push(...some.slice(0, MOST_EXAMPLES - examples.length))
  }
  context.progress('trying', rows.length, rows.length)
  return { ...figuresOf(rows, caught), tookMs: context.now() - startedAt, examples: examples.map(exampleOf) }
}

function newestFirst({ row: one }: Answer, { row: other }: Answer): number {
  return other.ratedAt - one.ratedAt || other.id - one.id
}

function figuresOf(
  examined: readonly { stars: number }[],
  caught: readonly ReviewRow[],
): Omit<RuleTrial, 'tookMs' | 'examples'> {
  const decided = caught.filter(({ decidedAt }) => decidedAt !== null)
  const published = decided.filter(({ state }) => state === ('published' satisfies ReviewState)).length
  const withStars = (rows: readonly { stars: number }[], stars: number): number =>
    rows.filter((row) => row.stars === stars).length
  return {
    examined: examined.length,
    caught: caught.length,
    approvedLater: published,
    rejectedLater: decided.length - published,
    undecided: caught.length - decided.length,
    byStars: [1, 2, 3, 4, 5].map((stars) => ({
      stars,
      examined: withStars(examined, stars),
      caught: withStars(caught, stars),
    })),
  }
}

function refuseCancelled({ signal }: JobContext): void {
  if (signal.aborted) throw new Refusal('job.cancelled')
}
