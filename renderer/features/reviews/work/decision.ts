/** Decisions on a review, and what the desk is asked for each. */
import type { Input } from '../../../../shared/contract'
import type { Field, RejectReason, Span } from '../../../../shared/model/moderation'
import type { ReviewDetail } from '../../../../shared/model/review'
import { call } from '../../../api/client'

export type Decision =
  | { readonly move: 'approve' | 'show' | 'escalate' }
  | { readonly move: 'reject' | 'hide'; readonly reason: RejectReason; readonly note: string }
  | { readonly move: 'mask'; readonly masks: Input<'reviews.mask'>['masks'] }
  | {
      readonly move: 'reply'
      readonly visibility: 'public' | 'private'
      readonly body: string
      readonly templateId: number | null
      readonly settle: boolean
    }

/** After these the clerk goes on to the next review. */
export const leadsOn = (decision: Decision) => decision.move !== 'reply' || decision.settle

/** Where a rejected text is wrong, by the standing findings that suggest the reason: its author reads that. */
export function spansFor({ allFindings }: ReviewDetail, reason: RejectReason): { field: Field | null; spans: Span[] } {
  const found = allFindings.find((finding) => finding.standing && finding.reason === reason && finding.spans.length > 0)
  return { field: found?.field ?? null, spans: found ? [...found.spans] : [] }
}

/** Sends a decision on the review as it was looked at; a change since then is refused. */
export function sendDecision(decision: Decision, looked: ReviewDetail): Promise<ReviewDetail> {
  const target = { id: looked.id, version: looked.version }
  switch (decision.move) {
    case 'approve':
      return call('reviews.approve', target)
    case 'show':
      return call('reviews.show', target)
    case 'escalate':
      return call('reviews.escalate', target)
    case 'hide':
      return call('reviews.hide', { ...target, reason: decision.reason, ...noted(decision.note) })
    case 'reject':
      return call('reviews.reject', {
        ...target,
        reason: decision.reason,
        ...spansFor(looked, decision.reason),
        ...noted(decision.note),
      })
    case 'mask':
      return call('reviews.mask', { ...target, masks: decision.masks })
    case 'reply': {
      const { visibility, body, templateId, settle } = decision
      return call('reviews.reply', { ...target, visibility, body, templateId, settle })
    }
  }
}

const noted = (note: string) => (note.trim() ? { note: note.trim() } : {})
