import type { CaseDetail } from '../../../shared/model/case'
import type { PolicyDocument } from '../../../shared/model/policy'
import type { CaseRow } from '../../db/schema/cases'
import type { ReadContext } from '../context'
import { proposalsOf } from './proposals'
import { otherRepairs } from './repair-history.repo'
import { findRepair } from './repair-record.repo'
import { warrantyOfCase } from './warranty-of-case'

type RepairParts = Pick<CaseDetail, 'repair' | 'warranty' | 'pastRepairs' | 'proposals'>

/** What a repair case shows beside the rest: its work, the warranty, earlier repairs of the unit and what the desk proposes. */
export async function repairOfCase(
  context: ReadContext,
  row: CaseRow,
  document: Pick<PolicyDocument, 'repair'>,
): Promise<RepairParts> {
  const record = await findRepair(context.sql, row.id)
  const others = await otherRepairs(context.sql, row)
  const earlier = others.filter(({ openedAt }) => openedAt <= row.openedAt)
  const terms = document.repair
  const repair = { ...NOT_RECEIVED, ...record, work: row.work, reason: row.reason, openedAt: row.openedAt }
  const facts = { repair, pastRepairs: earlier, terms, timeZone: context.shop.timeZone }
  return {
    repair: record && shown(row, record),
    warranty: await warrantyOfCase(context, row, terms, { repair: record, others }),
    pastRepairs: earlier.map(({ caseId, number, serialNumber, faultFound, work, receivedAt, returnedAt }) => ({
      caseId,
      number,
      serialNumber,
      faultFound,
      work,
      receivedAt,
      returnedAt,
    })),
    proposals: row.closedAt === null ? proposalsOf(facts, context.now()) : [],
  }
}

const NOT_RECEIVED = { receivedAt: null, finishedAt: null, returnedAt: null, partsWaitingSince: null }

function shown(
  row: CaseRow,
  { caseId: _, covered, ...record }: NonNullable<Awaited<ReturnType<typeof findRepair>>>,
): CaseDetail['repair'] {
  return { ...record, covered: covered === 1, serialNumber: row.serialNumber }
}
