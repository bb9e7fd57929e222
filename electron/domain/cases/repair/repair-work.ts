/** The work on a unit, step by step, each with the instant it leaves in the record. */
import type { CaseDetail, CaseStates } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { CaseRow } from '../../../db/schema/cases'
import type { RepairRow } from '../../../db/schema/services'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { changeRepair } from './repair-record.repo'
import { loadForMove, takeStep } from '../take-step'

interface WorkStep {
  record(now: number): Partial<RepairRow>
  to?(row: CaseRow): Partial<CaseStates>
}

/** A unit that is still to be paid for stays held. */
const readyToGo = ({ out }: CaseRow): Partial<CaseStates> => (out === 'none' ? { out: 'reserved' } : {})

const STEPS = {
  startRepair: { record: (startedAt) => ({ startedAt }) },
  waitParts: { record: (partsWaitingSince) => ({ partsWaitingSince }) },
  partsArrived: { record: () => ({ partsWaitingSince: null }) },
  finishRepair: { record: (finishedAt) => ({ finishedAt }), to: readyToGo },
  giveUpRepair: { record: (finishedAt) => ({ finishedAt, partsWaitingSince: null }), to: readyToGo },
} as const satisfies Record<string, WorkStep>

/** Carries out one step of the work. */
export function workOn(move: keyof typeof STEPS) {
  const step: WorkStep = STEPS[move]
  return async (context: WriteContext, input: Parsed<'cases.startRepair'>): Promise<CaseDetail> => {
    const row = await loadForMove(context, input, move)
    await changeRepair(context.sql, row.id, step.record(context.now()))
    await takeStep(context, row, { move, to: step.to?.(row) ?? {}, details: input.note ? { note: input.note } : {} })
    return caseDetail(context, row.id)
  }
}
