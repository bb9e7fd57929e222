/** The single keys of a review and the steps behind them, in the order of the buttons. */
import type { ReviewMove } from '../../../../shared/model/review-moves'

export interface MoveOffer {
  readonly move: ReviewMove
  readonly key: string
  readonly icon: string
}

export const MOVE_OFFERS: readonly MoveOffer[] = [
  { move: 'approve', key: 'a', icon: 'i-lucide-check' },
  { move: 'reject', key: 'r', icon: 'i-lucide-x' },
  { move: 'hide', key: 'h', icon: 'i-lucide-eye-off' },
  { move: 'show', key: 'u', icon: 'i-lucide-eye' },
  { move: 'mask', key: 'm', icon: 'i-lucide-square-dashed' },
  { move: 'escalate', key: 'e', icon: 'i-lucide-arrow-up-from-line' },
  { move: 'reply', key: 'p', icon: 'i-lucide-reply' },
  { move: 'openCase', key: 'c', icon: 'i-lucide-file-plus-2' },
]
