import { KIND_WORDS } from '../../evidence/words/state-words'
import type { LabelName } from '../words/labels'
import type { Scope } from './scope'

const FIELDS = {
  channel: 'channel',
  currency: 'currency',
  kind: 'kind',
  reason: 'reason',
  sku: 'sku',
  category: 'category',
  agent: 'agent',
  segment: 'segment',
} as const satisfies Record<string, LabelName>

/** What the figures are narrowed to, in words; empty where they are not. */
export function describeFilter({ filter, say, language, reasonName }: Scope): string {
  return (Object.keys(FIELDS) as (keyof typeof FIELDS)[])
    .flatMap((field) => {
      const value = filter[field]
      if (value === undefined) return []
      if (field === 'kind') return [`${say('kind')}: ${KIND_WORDS[filter.kind!][language]}`]
      return [`${say(FIELDS[field])}: ${field === 'reason' ? reasonName(value) : value}`]
    })
    .join(' · ')
}
