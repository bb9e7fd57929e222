import type { CaseDetail } from '../../../../shared/model/case'
import type { PolicyDocument } from '../../../../shared/model/policy'
import type { CaseRow } from '../../../db/schema/cases'
import type { ReadContext } from '../../context'
import { proposalsOfCase } from './proposals-of-case'
import { otherRepairs } from './repair-history.repo'
import { findRepair, type RepairRecord } from './repair-record.repo'
import { warrantyOfCase } from './warranty-of-case'

type RepairParts = Pick<CaseDetail, 'repair' | 'warranty' | 'pastRepairs' | 'proposals'>

/** What a repair case shows beside the rest: its work, the warranty, earlier repairs of the unit and what the desk proposes. */
export async function repairOfCase(
  context: ReadContext,
  row: CaseRow,
  document: Pick<PolicyDocument, 'repair'>,
): Promise<RepairParts> {
  const known = { repair: await findRepair(context.sql, row.id), others: await otherRepairs(context.sql, row) }
  const earlier = known.others.filter(({ openedAt }) => openedAt <= row.openedAt)
  return {
    repair: known.repair && shown(row, known.repair),
    warranty: await warrantyOfCase(context, row, document.repair, known),
    pastRepairs: earlier.map(({ caseId, number, serialNumber, faultFound, work, receivedAt, returnedAt }) => ({
      caseId,
      number,
      serialNumber,
      faultFound,
      work,
      receivedAt,
      returnedAt,
    })),
    proposals: row.closedAt === null ? proposalsOfCase(context, row, document.repair, known) : [],
  }
}

function shown({ serialNumber }: CaseRow, { caseId: _, covered, ...record }: RepairRecord): CaseDetail['repair'] {
  return { ...record, covered: covered === 1, serialNumber }
}
