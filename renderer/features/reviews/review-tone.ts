import type { ReviewState } from '../../../shared/model/review'
import type { MarkTone } from '../../ui/MarkedText.vue'
import type { Tone } from '../../ui/StatusBadge.vue'

export const STATE_TONE: Readonly<Record<ReviewState, Tone>> = {
  pending: 'todo',
  published: 'good',
  hidden: 'waiting',
  rejected: 'bad',
  escalated: 'moving',
}

/** How grave what a rule does is: its colour in the text and on its chip. */
export function outcomeTone(outcome: string): MarkTone {
  if (outcome === 'block') return 'bad'
  return outcome === 'tag' ? 'plain' : 'todo'
}
