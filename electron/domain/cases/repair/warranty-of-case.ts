import type { Warranty } from '../../../../shared/model/goods'
import type { PolicyDocument } from '../../../../shared/model/policy'
import type { CaseRow } from '../../../db/schema/cases'
import type { ReadContext } from '../../context'
import { otherRepairs, unitsOfCase, type OtherRepair } from './repair-history.repo'
import { findRepair, type RepairRecord } from './repair-record.repo'
import { warrantyOf, type TimeInRepair } from './warranty'

/** The warranty of a case's unit as of the day the buyer asked; of several units, that which ends first. */
export async function warrantyOfCase(
  context: ReadContext,
  row: CaseRow,
  terms: PolicyDocument['repair'],
  known?: { repair: RepairRecord | null; others: readonly OtherRepair[] },
): Promise<Warranty | null> {
  const { sql, shop } = context
  const repair = known ? known.repair : await findRepair(sql, row.id)
  const others = known ? known.others : await otherRepairs(sql, row)
  const repairs = [...others.flatMap((other) => timeIn(other, other.closedAt)), ...timeIn(repair, row.closedAt)]
  const warranties = (await unitsOfCase(sql, row.id)).map((unit) =>
    warrantyOf({ ...unit, repairs, terms, timeZone: shop.timeZone, askedAt: row.openedAt, now: context.now() }),
  )
  return warranties.reduce<Warranty | null>(
    (least, each) => (least && endOf(least) <= endOf(each) ? least : each),
    null,
  )
}

const endOf = ({ endsAt, covered }: Warranty): number => endsAt ?? (covered ? Infinity : 0)

/** A case that closed without handing the unit back stopped the time all the same. */
function timeIn(
  repair: { receivedAt: number | null; returnedAt: number | null } | null,
  closedAt: number | null,
): TimeInRepair[] {
  if (!repair || repair.receivedAt === null) return []
  return [{ receivedAt: repair.receivedAt, returnedAt: repair.returnedAt ?? closedAt }]
}
