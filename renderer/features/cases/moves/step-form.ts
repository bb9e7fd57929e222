import type { CaseDetail } from '../../../../shared/model/case'
import type { CaseStep } from './case-moves'

/** What the form of every step is given, besides its fields as the model. */
export interface StepFormProps {
  step: CaseStep
  detail: CaseDetail
}
