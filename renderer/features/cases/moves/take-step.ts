import { call } from '../../../api/client'
import type { CaseDetail } from '../../../../shared/model/case'
import type { CaseStep } from './case-moves'

/** What was typed for a step. It belongs to the person, so it outlives a refusal. */
export interface StepFields {
  text: string
  declineCode: string | null
  reference: string
  /** Null: now. */
  settledAt: number | null
}

export const NO_FIELDS: Readonly<StepFields> = { text: '', declineCode: null, reference: '', settledAt: null }

interface Target {
  id: number
  version: number
}
type Send = (target: Target, fields: StepFields, looked: CaseDetail) => Promise<CaseDetail>

const noteOf = ({ text }: StepFields) => (text.trim() ? { note: text } : {})

const SENDS: Readonly<Record<CaseStep, Send>> = {
  startReview: (target) => call('cases.startReview', target),
  askInfo: (target, { text }) => call('cases.askInfo', { ...target, question: text }),
  answerInfo: (target, { text }) => call('cases.answerInfo', { ...target, answer: text }),
  approve: (target, fields, looked) =>
    call('cases.approve', { ...target, expectedTotalMinor: amountOf(looked), ...noteOf(fields) }),
  decline: (target, fields) =>
    call('cases.decline', { ...target, declineCode: fields.declineCode ?? '', ...noteOf(fields) }),
  withdraw: (target, fields) => call('cases.withdraw', { ...target, ...noteOf(fields) }),
  send: (target) => call('cases.send', target),
  recordSettlement: (target, { reference, settledAt }) =>
    call('cases.recordSettlement', { ...target, reference, ...(settledAt === null ? {} : { settledAt }) }),
  recordFailure: (target, { text }) => call('cases.recordFailure', { ...target, message: text }),
  retry: (target) => call('cases.retry', target),
  reopen: (target, { text }) => call('cases.reopen', { ...target, note: text }),
  addNote: ({ id }, { text }) => call('cases.addNote', { id, text }),
}

/** What the case pays: as quoted now while undecided, as granted afterwards. */
export function amountOf({ quote, totalMinor }: CaseDetail): number {
  return quote?.totalMinor ?? totalMinor
}

/** Takes a step on the case as it was looked at: its version and its amount go along, so a change since then is refused. */
export function takeStep(step: CaseStep, looked: CaseDetail, fields: StepFields): Promise<CaseDetail> {
  return SENDS[step]({ id: looked.id, version: looked.version }, fields, looked)
}
