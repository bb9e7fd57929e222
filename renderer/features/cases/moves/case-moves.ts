/** The steps as the screens offer them: which key and icon each has, and what it asks for before it is taken. */
import { CLOSED_STATUSES, TRANSITIONS } from '../../../../shared/model/case'
import type { CaseDetail, CaseMove } from '../../../../shared/model/case'
import type { Permission } from '../../../../shared/permissions'

/** A note, a deadline and the freight are no moves of the machines, but are offered beside them. */
export type CaseStep = CaseMove | 'addNote' | 'setDeadline' | 'setFreight'

/** `now` is taken at once; the others open a dialog with these fields. */
export type Asks =
  | 'now'
  | 'approval'
  | 'grant'
  | 'decline'
  | 'text'
  | 'note'
  | 'confirm'
  | 'offer'
  | 'counter'
  | 'convert'
  | 'deadline'
  | 'freight'
  | 'parcel'
  | 'moment'
  | 'inspection'
  | 'putAway'
  | 'diagnosis'
  | 'quote'
  | 'settlement'
  | 'money'
  | 'collect'
  | 'charge'

interface Offer {
  /** Null: too rare for a key. */
  readonly key: string | null
  readonly icon: string
  /** `more` stands in the menu behind the others. */
  readonly weight: 'primary' | 'danger' | 'plain' | 'more'
  readonly asks: Asks
}

const offer = (key: string | null, icon: string, weight: Offer['weight'], asks: Asks): Offer => ({
  key,
  icon,
  weight,
  asks,
})

/** In the order in which they are offered. Steps that are never valid together may share a key. */
export const OFFERS: Readonly<Record<CaseStep, Offer>> = {
  approve: offer('a', 'i-lucide-check', 'primary', 'approval'),
  grant: offer('a', 'i-lucide-check', 'primary', 'grant'),
  acceptOffer: offer('a', 'i-lucide-handshake', 'primary', 'offer'),
  acceptQuote: offer('a', 'i-lucide-handshake', 'primary', 'quote'),
  inspect: offer('i', 'i-lucide-package-search', 'primary', 'inspection'),
  diagnose: offer('i', 'i-lucide-stethoscope', 'primary', 'diagnosis'),
  startRepair: offer('s', 'i-lucide-wrench', 'primary', 'now'),
  partsArrived: offer('p', 'i-lucide-package-check', 'primary', 'now'),
  finishRepair: offer('f', 'i-lucide-check-check', 'primary', 'note'),
  send: offer('s', 'i-lucide-send', 'primary', 'money'),
  recordSettlement: offer('r', 'i-lucide-receipt', 'primary', 'settlement'),
  retry: offer('t', 'i-lucide-rotate-cw', 'primary', 'money'),
  collect: offer('t', 'i-lucide-hand-coins', 'primary', 'collect'),
  receive: offer('c', 'i-lucide-package-open', 'primary', 'moment'),
  shipOut: offer('y', 'i-lucide-truck', 'primary', 'parcel'),
  confirmDelivery: offer('y', 'i-lucide-house', 'primary', 'moment'),
  putAway: offer('p', 'i-lucide-warehouse', 'primary', 'putAway'),
  answerInfo: offer('i', 'i-lucide-message-square-reply', 'primary', 'text'),
  recordShipment: offer('b', 'i-lucide-undo-dot', 'plain', 'parcel'),
  startReview: offer('v', 'i-lucide-scan-eye', 'plain', 'now'),
  decline: offer('d', 'i-lucide-x', 'danger', 'decline'),
  counter: offer('c', 'i-lucide-scale', 'plain', 'counter'),
  askInfo: offer('i', 'i-lucide-message-circle-question-mark', 'plain', 'text'),
  refuseOffer: offer('r', 'i-lucide-thumbs-down', 'plain', 'note'),
  refuseQuote: offer('r', 'i-lucide-thumbs-down', 'plain', 'note'),
  waitParts: offer('p', 'i-lucide-hourglass', 'plain', 'note'),
  giveUpRepair: offer('x', 'i-lucide-circle-slash', 'danger', 'note'),
  recordLoss: offer('x', 'i-lucide-package-x', 'danger', 'note'),
  recordFailure: offer('f', 'i-lucide-triangle-alert', 'danger', 'text'),
  markUnknown: offer('q', 'i-lucide-circle-question-mark', 'plain', 'note'),
  waive: offer('v', 'i-lucide-eraser', 'plain', 'text'),
  chargeUnreturned: offer('z', 'i-lucide-receipt-text', 'danger', 'charge'),
  appeal: offer('b', 'i-lucide-gavel', 'plain', 'text'),
  expire: offer('x', 'i-lucide-timer-off', 'plain', 'confirm'),
  withdraw: offer('w', 'i-lucide-undo-2', 'more', 'note'),
  convert: offer('h', 'i-lucide-arrow-left-right', 'more', 'convert'),
  reopen: offer('u', 'i-lucide-folder-open', 'more', 'text'),
  setFreight: offer(null, 'i-lucide-truck', 'more', 'freight'),
  setDeadline: offer(null, 'i-lucide-alarm-clock', 'more', 'deadline'),
  addNote: offer('n', 'i-lucide-sticky-note', 'plain', 'text'),
}

const IN_ORDER = Object.keys(OFFERS) as CaseStep[]

/** Steps after which work mode goes on to the next case: somebody else has it now, or nobody. */
export const LEADS_ON: readonly CaseStep[] = [
  'approve',
  'grant',
  'send',
  'recordSettlement',
  'retry',
  'decline',
  'counter',
  'askInfo',
  'recordFailure',
  'markUnknown',
  'withdraw',
  'expire',
  'putAway',
  'diagnose',
  'waitParts',
  'shipOut',
  'confirmDelivery',
  'collect',
  'waive',
]

/** Whether something that is no move makes sense now. */
function isBeside(step: CaseStep, { status, granted, kind }: CaseDetail): boolean {
  if (step === 'addNote') return true
  if (CLOSED_STATUSES.includes(status)) return false
  return step === 'setDeadline' || (step === 'setFreight' && !granted && kind !== 'refund')
}

/** What a step needs of a role. */
export function permissionFor(step: CaseStep): Permission {
  return step in TRANSITIONS ? TRANSITIONS[step as CaseMove].permission : 'cases.write'
}

/** Steps that wait until somebody's time is over. */
function isTimely(step: CaseStep, { dueAt, goods, clocks }: CaseDetail, now: number): boolean {
  if (step === 'expire') return dueAt !== null && dueAt < now
  if (step !== 'chargeUnreturned' || goods === 'lost') return true
  const back = clocks.find((clock) => clock.step === 'ship_back' && clock.endedAt === null)
  return !back || back.dueAt === null || back.dueAt < now
}

/** What is valid now and what the role may take. */
export function stepsOf(detail: CaseDetail, may: (permission: Permission) => boolean, now = Infinity): CaseStep[] {
  return IN_ORDER.filter((step) => {
    const valid = step in TRANSITIONS ? detail.moves.includes(step as CaseMove) : isBeside(step, detail)
    return valid && may(permissionFor(step)) && isTimely(step, detail, now)
  })
}
