import type { PolicyVersion } from '../../../../shared/model/policy'
import type { Tone } from '../../../ui/StatusBadge.vue'

export type Standing = 'draft' | 'coming' | 'in_force' | 'ended' | 'retired'

/** Where a version stands at an instant: published ones come into force and end by their dates. */
export function standingOf({ state, validFrom, validTo }: PolicyVersion, now: number): Standing {
  if (state === 'draft') return 'draft'
  if (state === 'published' && validFrom > now) return 'coming'
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
