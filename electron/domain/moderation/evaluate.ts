import type { ModerationRule } from '../../../shared/model/moderation'
import type { CompiledRule, CompiledRules } from './compile-rules'
import type { Hit } from './conditions/hit'
import { mergeSpans } from './mask-text'
import { readReview, type ReadReview } from './read-review'
import type { Found, ReviewFacts } from './review-facts'

/** Every rule that speaks, in the order of the rules: once for each text it points at, or once for the review. */
export function evaluate(compiled: CompiledRules, facts: ReviewFacts): Found[] {
  const review = readReview(facts)
  return compiled.rules.flatMap((rule) => (applies(rule.rule, facts) ? ask(rule, review) : []))
}

/** An empty list stands for everywhere. */
function applies({ scope }: ModerationRule, { channel, category, sku }: ReviewFacts): boolean {
  return (
    (scope.channels.length === 0 || scope.channels.includes(channel)) &&
    (scope.categories.length === 0 || (category !== null && scope.categories.includes(category))) &&
    (scope.skus.length === 0 || scope.skus.includes(sku))
  )
}

function ask({ rule, checks }: CompiledRule, review: ReadReview): Found[] {
  const hits: Hit[] = []
  for (const check of checks) {
    const found = check(review)
    if (found.length === 0) return []
    hits.push(...found)
  }
  const fields = new Set(hits.filter(({ spans }) => spans.length > 0).map(({ field }) => field))
  if (fields.size === 0) fields.add(null)
  return [...fields].map((field) => {
    const own = hits.filter((hit) => hit.field === field || hit.spans.length === 0)
    return {
      rule,
      field,
      spans: mergeSpans(own.flatMap(({ spans }) => spans)),
      details: Object.assign({}, ...own.map(({ details }) => details)) as Record<string, unknown>,
    }
  })
}
