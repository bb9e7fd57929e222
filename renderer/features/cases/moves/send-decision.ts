import { call } from '../../../api/client'
import { amountIn } from '../money/amount-in'
import { replacementOf } from '../goods/replacement-choice'
import { amountOf } from './case-amount'
import { noteOf } from './step-sends'
import type { Sends } from './step-sends'

/** The decision of a case, and what stands beside it. */
export const DECISION_SENDS: Sends<
  | 'startReview'
  | 'askInfo'
  | 'answerInfo'
  | 'approve'
  | 'decline'
  | 'counter'
  | 'acceptOffer'
  | 'refuseOffer'
  | 'appeal'
  | 'withdraw'
  | 'expire'
  | 'reopen'
  | 'convert'
  | 'addNote'
  | 'setDeadline'
  | 'setFreight'
> = {
  startReview: (target) => call('cases.startReview', target),
  askInfo: (target, { text }) => call('cases.askInfo', { ...target, question: text }),
  answerInfo: (target, { text }) => call('cases.answerInfo', { ...target, answer: text }),
  approve: (target, fields, looked) =>
    call('cases.approve', { ...target, expectedTotalMinor: amountOf(looked), ...noteOf(fields) }),
  decline: (target, fields) =>
    call('cases.decline', { ...target, declineCode: fields.declineCode ?? '', ...noteOf(fields) }),
  counter: (target, { amountText, text }, { currency }) =>
    call('cases.counter', { ...target, amountMinor: amountIn(amountText, currency) ?? 0, message: text }),
  acceptOffer: (target) => call('cases.acceptOffer', target),
  refuseOffer: (target, fields) => call('cases.refuseOffer', { ...target, ...noteOf(fields) }),
  appeal: (target, { text }) => call('cases.appeal', { ...target, note: text }),
  withdraw: (target, fields) => call('cases.withdraw', { ...target, ...noteOf(fields) }),
  expire: (target) => call('cases.expire', target),
  reopen: (target, { text }) => call('cases.reopen', { ...target, note: text }),
  convert: (target, { kind, reason, replacements, text }, looked) =>
    call('cases.convert', {
      ...target,
      kind: kind ?? looked.kind,
      reason: reason ?? looked.reason,
      replacements: kind === 'exchange' ? replacements.flatMap((one) => replacementOf(one, looked.currency) ?? []) : [],
      note: text,
    }),
  addNote: ({ id }, { text }) => call('cases.addNote', { id, text }),
  setDeadline: (target, { at }) => call('cases.setDeadline', { ...target, deadlineAt: at }),
  setFreight: (target, { paidBy, amountText }, { currency }) =>
    call('cases.setFreight', {
      ...target,
      freight: paidBy === 'nobody' ? null : { paidBy, amountMinor: amountIn(amountText, currency) ?? 0 },
    }),
}
