import type { ConditionKind, RuleDraft } from '../../../shared/model/moderation'
import { Refusal } from '../../../shared/refusals'

/** Conditions that point at places in the text, so that there is something to cover. */
const POINTING: readonly ConditionKind[] = ['words', 'pattern', 'link', 'contact', 'lure', 'hidden_characters']

/** @throws Refusal rule.stars_alone, rule.incomplete naming the part that is missing */
export function checkRule({ conditions, outcome, reason, tag }: RuleDraft): void {
  const stars = conditions.filter(({ kind }) => kind === 'stars')
  const withholds = outcome === 'block' || outcome === 'hold' || outcome === 'mask'
  if (stars.length > 0 && (withholds || stars.length === conditions.length)) throw new Refusal('rule.stars_alone')
  if (outcome === 'block' && reason === null) throw new Refusal('rule.incomplete', { part: 'reason' })
  if ((outcome === 'tag' || outcome === 'route') && tag === null) throw new Refusal('rule.incomplete', { part: 'tag' })
  if (outcome === 'mask' && !conditions.some(({ kind }) => POINTING.includes(kind))) {
    throw new Refusal('rule.incomplete', { part: 'text' })
  }
  for (const condition of conditions) {
    if (condition.kind === 'length' && condition.below === null && condition.above === null) {
      throw new Refusal('rule.incomplete', { part: 'length' })
    }
    if (condition.kind === 'stars' && condition.from > condition.to) {
      throw new Refusal('rule.incomplete', { part: 'stars' })
    }
  }
}
