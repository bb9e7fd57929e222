import { call } from '../../../api/client'
import { amountOf, chargeOf, dueOf } from './case-amount'
import { momentOf } from './step-sends'
import type { Sends } from './step-sends'

/** Money of a case, to the buyer and from the buyer. */
export const MONEY_SENDS: Sends<
  | 'grant'
  | 'send'
  | 'recordSettlement'
  | 'recordFailure'
  | 'markUnknown'
  | 'retry'
  | 'collect'
  | 'waive'
  | 'chargeUnreturned'
> = {
  grant: (target, _, looked) =>
    call('cases.grant', { ...target, expectedTotalMinor: amountOf(looked), expectedDueMinor: dueOf(looked) }),
  send: (target) => call('cases.send', target),
  recordSettlement: (target, fields) =>
    call('cases.recordSettlement', { ...target, reference: fields.reference, ...momentOf('settledAt', fields) }),
  recordFailure: (target, { text }) => call('cases.recordFailure', { ...target, message: text }),
  markUnknown: (target, { text }) =>
    call('cases.markUnknown', { ...target, ...(text.trim() ? { message: text.trim() } : {}) }),
  retry: (target) => call('cases.retry', target),
  collect: (target, { method, reference }) => call('cases.collect', { ...target, method, reference }),
  waive: (target, { text }) => call('cases.waive', { ...target, note: text }),
  chargeUnreturned: (target, _, looked) =>
    call('cases.chargeUnreturned', { ...target, expectedDueMinor: chargeOf(looked) }),
}
