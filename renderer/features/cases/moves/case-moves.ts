/** The steps as the screens offer them: which key and icon each has, and what it asks for before it is taken. */
import { TRANSITIONS } from '../../../../shared/model/case'
import type { CaseDetail, CaseMove } from '../../../../shared/model/case'
import type { Permission } from '../../../../shared/permissions'

/** A note is no move of the machines, but is offered beside them. */
export type CaseStep = CaseMove | 'addNote'

interface Offer {
  readonly key: string
  readonly icon: string
  readonly weight: 'primary' | 'danger' | 'plain'
  /** `now` is taken at once; the others open a dialog with these fields. */
  readonly asks: 'now' | 'approval' | 'decline' | 'text' | 'note' | 'settlement' | 'money'
}

export const OFFERS: Readonly<Record<CaseStep, Offer>> = {
  approve: { key: 'a', icon: 'i-lucide-check', weight: 'primary', asks: 'approval' },
  send: { key: 's', icon: 'i-lucide-send', weight: 'primary', asks: 'money' },
  recordSettlement: { key: 'r', icon: 'i-lucide-receipt', weight: 'primary', asks: 'settlement' },
  retry: { key: 't', icon: 'i-lucide-rotate-cw', weight: 'primary', asks: 'money' },
  answerInfo: { key: 'i', icon: 'i-lucide-message-square-reply', weight: 'primary', asks: 'text' },
  startReview: { key: 'v', icon: 'i-lucide-scan-eye', weight: 'plain', asks: 'now' },
  decline: { key: 'd', icon: 'i-lucide-x', weight: 'danger', asks: 'decline' },
  askInfo: { key: 'i', icon: 'i-lucide-message-circle-question-mark', weight: 'plain', asks: 'text' },
  recordFailure: { key: 'f', icon: 'i-lucide-triangle-alert', weight: 'danger', asks: 'text' },
  withdraw: { key: 'w', icon: 'i-lucide-undo-2', weight: 'plain', asks: 'note' },
  reopen: { key: 'u', icon: 'i-lucide-folder-open', weight: 'plain', asks: 'text' },
  addNote: { key: 'n', icon: 'i-lucide-sticky-note', weight: 'plain', asks: 'text' },
}

const IN_ORDER = Object.keys(OFFERS) as CaseStep[]

/** Steps after which work mode goes on to the next case: somebody else has it now, or nobody. */
export const LEADS_ON: readonly CaseStep[] = [
  'approve',
  'send',
  'recordSettlement',
  'retry',
  'decline',
  'askInfo',
  'recordFailure',
  'withdraw',
]

/** The moves that are valid now and that the role may take, and a note. */
export function stepsOf(detail: CaseDetail, may: (permission: Permission) => boolean): CaseStep[] {
  return IN_ORDER.filter((step) =>
    step === 'addNote' ? may('cases.write') : detail.moves.includes(step) && may(TRANSITIONS[step].permission),
  )
}
