/** What is put on record beside a decision: what others said or did, each with its key. */
import type { ReviewMove } from '../../../../shared/model/review-moves'

export type Recording = Extract<ReviewMove, 'report' | 'appeal' | 'verify' | 'editComment' | 'followUp'>

export interface RecordOffer {
  readonly move: Recording
  readonly key: string
  readonly icon: string
}

export const RECORD_OFFERS: readonly RecordOffer[] = [
  { move: 'report', key: 'o', icon: 'i-lucide-flag' },
  { move: 'appeal', key: 'l', icon: 'i-lucide-scale' },
  { move: 'verify', key: 'b', icon: 'i-lucide-receipt' },
  { move: 'editComment', key: 't', icon: 'i-lucide-pencil-line' },
  { move: 'followUp', key: 'f', icon: 'i-lucide-message-square-plus' },
]

export const isRecording = (move: string | null): move is Recording =>
  RECORD_OFFERS.some((offer) => offer.move === move)
