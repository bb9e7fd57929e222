import type { ConditionKind, RuleDraft } from './moderation'

/** Conditions that point at places in the text, so that there is something to cover. */
const POINTING: readonly ConditionKind[] = ['words', 'pattern', 'link', 'contact', 'lure', 'hidden_characters']

/** `stars_alone`: low stars are no reason to withhold. The others name the part that is missing. */
export type RuleProblem = 'stars_alone' | 'reason' | 'tag' | 'text' | 'length' | 'stars'

/** What keeps a rule from making sense, whatever its patterns are; null when nothing does. */
export function ruleProblem({
  conditions,
  outcome,
  reason,
  tag,
}: Pick<RuleDraft, 'conditions' | 'outcome' | 'reason' | 'tag'>): RuleProblem | null {
  const stars = conditions.filter(({ kind }) => kind === 'stars')
  const withholds = outcome === 'block' || outcome === 'hold' || outcome === 'mask'
  if (stars.length > 0 && (withholds || stars.length === conditions.length)) return 'stars_alone'
  if (outcome === 'block' && reason === null) return 'reason'
  if ((outcome === 'tag' || outcome === 'route') && tag === null) return 'tag'
  if (outcome === 'mask' && !conditions.some(({ kind }) => POINTING.includes(kind))) return 'text'
  for (const condition of conditions) {
    if (condition.kind === 'length' && condition.below === null && condition.above === null) return 'length'
    if (condition.kind === 'stars' && condition.from > condition.to) return 'stars'
  }
  return null
}
