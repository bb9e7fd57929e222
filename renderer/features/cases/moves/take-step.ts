import type { CaseDetail } from '../../../../shared/model/case'
import type { CaseStep } from './case-moves'
import { DECISION_SENDS } from './send-decision'
import { GOODS_SENDS } from './send-goods'
import { MONEY_SENDS } from './send-money'
import type { StepFields } from './step-fields'
import type { Sends } from './step-sends'

const SENDS: Sends<CaseStep> = { ...DECISION_SENDS, ...GOODS_SENDS, ...MONEY_SENDS }

/** Takes a step on the case as it was looked at: its version and its amount go along, so a change since then is refused. */
export function takeStep(step: CaseStep, looked: CaseDetail, fields: StepFields): Promise<CaseDetail> {
  return SENDS[step]({ id: looked.id, version: looked.version }, fields, looked)
}
