import type { Proposal } from '../../../../shared/model/goods'
import type { CaseKind, PolicyDocument } from '../../../../shared/model/policy'
import type { CaseLineDraft } from '../../../../shared/model/quote'
import type { CaseRow } from '../../../db/schema/cases'
import type { ReadContext } from '../../context'
import { proposalsOf } from './proposals'
import { otherRepairs, repairsOfUnits, type OtherRepair } from './repair-history.repo'
import { findRepair, type RepairRecord } from './repair-record.repo'
import { warrantyOfCase } from './warranty-of-case'

const NOT_RECEIVED = { receivedAt: null, finishedAt: null, returnedAt: null, partsWaitingSince: null }

/** What the desk proposes for the unit of a case, from its work and its earlier repairs. */
export function proposalsOfCase(
  context: ReadContext,
  row: CaseRow,
  terms: PolicyDocument['repair'],
  { repair, others }: { repair: RepairRecord | null; others: readonly OtherRepair[] },
): Proposal[] {
  // A case that was turned into another kind keeps its record, and no longer says that the work was given up.
  const work = row.kind !== 'repair' && repair?.finishedAt ? 'unrepairable' : row.work
  const current = { ...NOT_RECEIVED, ...repair, work, reason: row.reason, openedAt: row.openedAt }
  const pastRepairs = others.filter(({ openedAt }) => openedAt <= row.openedAt)
  return proposalsOf({ repair: current, pastRepairs, terms, timeZone: context.shop.timeZone }, context.now())
}

/**
 * The kinds that the policy itself proposes instead of a repair, for units under warranty: they may be asked for whenever
 * the repair has not worked out, whatever the windows for a fault say.
 */
export async function proposedKinds(
  context: ReadContext,
  row: CaseRow,
  terms: PolicyDocument['repair'],
): Promise<CaseKind[]> {
  const known = { repair: await findRepair(context.sql, row.id), others: await otherRepairs(context.sql, row) }
  if (!known.repair && known.others.length === 0) return []
  const kinds = proposalsOfCase(context, row, terms, known).flatMap((proposal) => proposal.kinds)
  if (kinds.length === 0) return []
  return (await warrantyOfCase(context, row, terms, known))?.covered ? kinds : []
}

/** The same, before there is a case: what earlier repairs of the units have come to. */
export async function proposedAsked(
  context: ReadContext,
  orderId: number,
  { reason, lines }: { reason: string; lines: readonly CaseLineDraft[] },
  terms: PolicyDocument['repair'],
): Promise<CaseKind[]> {
  const pastRepairs = await repairsOfUnits(context.sql, orderId, lines)
  if (pastRepairs.length === 0) return []
  const repair = { ...NOT_RECEIVED, work: 'none', reason, openedAt: context.now() }
  const facts = { repair, pastRepairs, terms, timeZone: context.shop.timeZone }
  return proposalsOf(facts, context.now()).flatMap(({ kinds }) => kinds)
}
