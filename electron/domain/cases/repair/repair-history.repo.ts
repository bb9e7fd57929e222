/** What is known of the unit in the workshop: when it was delivered, and its other repairs. */
import type { CaseLineDraft } from '../../../../shared/model/quote'
import type { CaseRow } from '../../../db/schema/cases'
import type { ReadSql } from '../../../db/sql'
import type { UnitRepair } from './proposals'

export interface OtherRepair extends UnitRepair {
  caseId: number
  number: string
  serialNumber: string | null
  faultFound: string | null
  closedAt: number | null
}

const REPAIRS = `SELECT c.id AS caseId, c.number, c.serial_number AS serialNumber, c.reason, c.work, c.opened_at AS openedAt,
  c.closed_at AS closedAt, r.fault_found AS faultFound, r.received_at AS receivedAt, r.finished_at AS finishedAt,
  r.returned_at AS returnedAt, r.parts_waiting_since AS partsWaitingSince FROM cases c JOIN case_repairs r ON r.case_id = c.id`

/**
 * Other repairs of the same unit, oldest first: the same serial number wherever it was sold, or, where one of the two has
 * none, the same units of the same line.
 */
export async function otherRepairs(sql: ReadSql, row: CaseRow): Promise<OtherRepair[]> {
  return sql.all(
    `${REPAIRS} WHERE c.id <> ?1 AND c.id IN (
       SELECT id FROM cases WHERE serial_number = ?2
       UNION ALL
       SELECT o.id FROM cases o JOIN case_lines theirs ON theirs.case_id = o.id
         JOIN case_lines own ON own.case_id = ?1 AND own.line_id = theirs.line_id AND own.replacement_id IS theirs.replacement_id
       WHERE o.order_id = ?3 AND (o.serial_number IS NULL OR ?2 IS NULL))
     ORDER BY c.opened_at, c.id`,
    [row.id, row.serialNumber, row.orderId],
  )
}

/** Repairs of units that are asked about before there is a case, oldest first. */
export async function repairsOfUnits(
  sql: ReadSql,
  orderId: number,
  lines: readonly Pick<CaseLineDraft, 'lineId' | 'replacementId'>[],
): Promise<OtherRepair[]> {
  return sql.all(
    `${REPAIRS} WHERE c.order_id = ?1 AND EXISTS (
       SELECT 1 FROM case_lines theirs JOIN json_each(?2) asked ON theirs.line_id = asked.value ->> 'lineId'
         AND theirs.replacement_id IS asked.value ->> 'replacementId' WHERE theirs.case_id = c.id)
     ORDER BY c.opened_at, c.id`,
    [orderId, JSON.stringify(lines)],
  )
}

export interface RepairedUnit {
  category: string | null
  deliveredAt: number | null
  restartedByCase: string | null
}

/** The units of a case. A line of one unit that was exchanged means the new one, also where the case does not say so. */
export async function unitsOfCase(sql: ReadSql, caseId: number): Promise<RepairedUnit[]> {
  return sql.all(
    `SELECT l.category, iif(r.id IS NULL, o.delivered_at, r.delivered_at) AS deliveredAt, x.number AS restartedByCase
     FROM case_lines cl JOIN order_lines l ON l.id = cl.line_id JOIN orders o ON o.id = l.order_id
     LEFT JOIN case_replacements r ON r.id = coalesce(cl.replacement_id,
       (SELECT max(id) FROM case_replacements WHERE line_id = l.id AND delivered_at IS NOT NULL AND l.quantity = 1))
     LEFT JOIN cases x ON x.id = r.case_id
     WHERE cl.case_id = ? ORDER BY cl.line_id`,
    [caseId],
  )
}
