/** The parts a case shows beside its money: goods, parcels, replacements, clocks, evidence, and the cases around it. */
import type { Attachment } from '../../../shared/model/attachment'
import type { CaseClock, CaseDetail, CaseMention } from '../../../shared/model/case'
import type { GoodsUnits, Parcel, Replacement } from '../../../shared/model/goods'
import type { CaseRow } from '../../db/schema/cases'
import type { ReadSql } from '../../db/sql'

const MOST_BUYER_CASES = 20
const MENTION = `id, number, kind, status, currency, total_minor AS totalMinor, opened_at AS openedAt`

type GoodsParts = Pick<CaseDetail, 'goodsUnits' | 'parcels' | 'replacements'>

/** A refund never had goods on their way, unless it was another kind before. */
export async function goodsPartsOf(sql: ReadSql, { id, kind, goods }: CaseRow): Promise<GoodsParts> {
  const goodsUnits = kind === 'refund' && goods === 'not_needed' ? [] : await unitsOf(sql, id)
  return {
    goodsUnits,
    parcels: goodsUnits.length > 0 || kind === 'repair' || kind === 'exchange' ? await parcelsOf(sql, id) : [],
    replacements: kind === 'exchange' ? await shownReplacements(sql, id) : [],
  }
}

function unitsOf(sql: ReadSql, caseId: number): Promise<GoodsUnits[]> {
  return sql.all(
    `SELECT id, line_id AS lineId, replacement_id AS replacementId, quantity, state, outcome, grade, disposition, note
     FROM case_goods WHERE case_id = ? ORDER BY id`,
    [caseId],
  )
}

function parcelsOf(sql: ReadSql, caseId: number): Promise<Parcel[]> {
  return sql.all(
    `SELECT id, direction, carrier, tracking_number AS trackingNumber, sent_at AS sentAt, arrived_at AS arrivedAt, lost_at AS lostAt
     FROM case_parcels WHERE case_id = ? ORDER BY id`,
    [caseId],
  )
}

function shownReplacements(sql: ReadSql, caseId: number): Promise<Replacement[]> {
  return sql.all(
    `SELECT id, line_id AS lineId, sku, title, quantity, unit_price_minor AS unitPriceMinor, difference_minor AS differenceMinor,
       delivered_at AS deliveredAt FROM case_replacements WHERE case_id = ? ORDER BY id`,
    [caseId],
  )
}

export async function clocksOf(sql: ReadSql, caseId: number): Promise<CaseClock[]> {
  const rows = await sql.all<Omit<CaseClock, 'breached'> & { breached: number }>(
    `SELECT step, started_at AS startedAt, due_at AS dueAt, basis, citation, paused_ms AS pausedMs, ended_at AS endedAt, breached
     FROM case_clocks WHERE case_id = ? ORDER BY position`,
    [caseId],
  )
  return rows.map((row) => ({ ...row, breached: row.breached === 1 }))
}

export function attachmentsOf(sql: ReadSql, caseId: number): Promise<Attachment[]> {
  return sql.all(
    `SELECT id, name, media_type AS mediaType, size_bytes AS sizeBytes, sha256, purpose, added_at AS addedAt, added_by AS addedBy
     FROM attachments WHERE case_id = ? AND removed_at IS NULL ORDER BY id`,
    [caseId],
  )
}

/** The case it was opened from, and those opened from it; then other cases of the same buyer. */
export async function casesAround(sql: ReadSql, row: CaseRow): Promise<Pick<CaseDetail, 'linked' | 'buyerCases'>> {
  const linked = await sql.all<CaseMention>(
    `SELECT ${MENTION} FROM cases WHERE id = ? OR linked_case_id = ? ORDER BY id`,
    [row.linkedCaseId, row.id],
  )
  const buyerCases =
    row.buyerId === null
      ? []
      : await sql.all<CaseMention>(
          `SELECT ${MENTION} FROM cases WHERE buyer_id = ? AND id <> ? ORDER BY id DESC LIMIT ${MOST_BUYER_CASES}`,
          [row.buyerId, row.id],
        )
  return { linked, buyerCases }
}
