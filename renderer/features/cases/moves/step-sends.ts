import type { CaseDetail } from '../../../../shared/model/case'
import type { CaseStep } from './case-moves'
import type { StepFields } from './step-fields'

export interface StepTarget {
  readonly id: number
  readonly version: number
}
export type Send = (target: StepTarget, fields: StepFields, looked: CaseDetail) => Promise<CaseDetail>
export type Sends<Step extends CaseStep> = Readonly<Record<Step, Send>>

/** The note that may go with a step. */
export const noteOf = ({ text }: StepFields) => (text.trim() ? { note: text.trim() } : {})
/** When it happened, where that was said. */
export const momentOf = <Name extends string>(name: Name, { at }: StepFields) =>
  (at === null ? {} : { [name]: at }) as Partial<Record<Name, number>>
