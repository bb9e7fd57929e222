import type { PolicyVersion } from '../../../../shared/model/policy'
import type { Tone } from '../../../ui/StatusBadge.vue'

export type Standing = 'draft' | 'coming' | 'in_force' | 'ended' | 'retired'

/** Where a version stands at an instant: published ones come into force and end by their dates. */
export function standingOf({ state, validFrom, validTo, publishedAt }: PolicyVersion, now: number): Standing {
  if (state === 'draft') return 'draft'
  // The screen's clock only ticks now and then: what was published at once does not wait for the next tick.
  if (state === 'published' && validFrom > now && validFrom !== publishedAt) return 'coming'
  if (validTo === null || validTo > now) return state === 'published' ? 'in_force' : 'retired'
  return state === 'published' ? 'ended' : 'retired'
}

export const STANDING_TONE: Readonly<Record<Standing, Tone>> = {
  draft: 'waiting',
  coming: 'moving',
  in_force: 'good',
  ended: 'plain',
  retired: 'plain',
}
