/** What the desk proposes by itself when a repair does not work out. */
import type { Proposal } from '../../../../shared/model/goods'
import type { PolicyDocument } from '../../../../shared/model/policy'
import { daysBetween, localDateOf } from '../../../../shared/time'

/** One repair of the unit, this one or an earlier one. */
export interface UnitRepair {
  openedAt: number
  reason: string
  work: string
  receivedAt: number | null
  finishedAt: number | null
  returnedAt: number | null
  partsWaitingSince: number | null
}

export interface ProposalFacts {
  /** The case at hand. */
  repair: UnitRepair
  /** Other repairs of the same unit, in any order. */
  pastRepairs: readonly UnitRepair[]
  terms: Pick<PolicyDocument['repair'], 'failedRepairs' | 'repairDays' | 'partsDays' | 'citation'>
  timeZone: string
}

/** Exchange or return where the unit cannot be mended or was mended in vain too often; exchange where it takes too long. */
export function proposalsOf({ repair, pastRepairs, terms, timeZone }: ProposalFacts, now: number): Proposal[] {
  const { citation } = terms
  const proposals: Proposal[] = []
  const failed = failedRepairs([...pastRepairs, repair])
  const days = daysSince(repair.returnedAt === null ? repair.receivedAt : null, repair.finishedAt ?? now, timeZone)
  const partsDays = daysSince(repair.partsWaitingSince, now, timeZone)
  if (failed >= terms.failedRepairs) {
    const facts = { failedRepairs: failed, mostFailedRepairs: terms.failedRepairs }
    proposals.push({ code: 'two_failed_repairs', kinds: ['exchange', 'return'], citation, facts })
  }
  if ([repair, ...pastRepairs].some(({ work }) => work === 'unrepairable'))
    proposals.push({ code: 'unrepairable', kinds: ['exchange', 'return'], citation, facts: {} })
  if (days > terms.repairDays) {
    const facts = { inRepairDays: days, mostDays: terms.repairDays }
    proposals.push({ code: 'repair_too_long', kinds: ['exchange'], citation, facts })
  }
  if (partsDays > terms.partsDays) {
    const facts = { waitingDays: partsDays, mostDays: terms.partsDays }
    proposals.push({ code: 'no_parts', kinds: ['exchange'], citation, facts })
  }
  return proposals
}

/** A repair has failed when the unit could not be mended, or came back later for the same reason. */
function failedRepairs(repairs: readonly UnitRepair[]): number {
  return repairs.filter(
    ({ work, finishedAt, openedAt, reason }) =>
      work === 'unrepairable' ||
      (finishedAt !== null && repairs.some((later) => later.openedAt > openedAt && later.reason === reason)),
  ).length
}

/** Whole calendar days of the shop; 0 where nothing has begun. */
function daysSince(from: number | null, until: number, timeZone: string): number {
  return from === null ? 0 : daysBetween(localDateOf(from, timeZone), localDateOf(until, timeZone))
}
