import { DAY_MS } from '../../../shared/time'
import type { PolicyScope } from '../../../shared/model/policy'
import type { ReadSql } from '../../db/sql'
import type { DecidedCase } from './past-case'

/** How far back a buyer's other cases count for automatic rules. */
const RULE_DAYS = 90

interface Period {
  from?: string | undefined
  to?: string | undefined
  most: number
}

/** The latest decided cases a policy is for, oldest first: what was withdrawn or ran out was nobody's decision. */
export async function decidedCaseIds(
  sql: ReadSql,
  { kinds, channels }: PolicyScope,
  { from, to, most }: Period,
): Promise<number[]> {
  const rows = await sql.all<{ id: number }>(
    `SELECT id FROM (SELECT id, opened_at FROM cases
       WHERE decision IN ('approved', 'declined') AND decided_at IS NOT NULL
         AND (?1 IS NULL OR opened_on >= ?1) AND (?2 IS NULL OR opened_on <= ?2)
         AND (?3 = '[]' OR kind IN (SELECT value FROM json_each(?3))) AND (?4 = '[]' OR channel IN (SELECT value FROM json_each(?4)))
       ORDER BY opened_at DESC, id DESC LIMIT ?5) ORDER BY opened_at, id`,
    [from ?? null, to ?? null, JSON.stringify(kinds), JSON.stringify(channels), most],
  )
  return rows.map(({ id }) => id)
}

const COLUMNS = `c.id, c.number, c.kind, c.reason, c.decision, c.goods, c.work, c.order_id AS orderId, c.currency, c.policy_version_id AS policyVersionId,
  c.total_minor AS totalMinor, c.due_minor AS dueMinor, c.goodwill_minor AS goodwillMinor, c.granted_at AS grantedAt, c.decided_at AS decidedAt,
  c.decided_by AS decidedBy, c.opened_at AS openedAt, c.opened_on AS openedOn, c.ship_first AS shipFirst, c.freight,
  iif(c.decision = 'approved', c.offer ->> '$.amountMinor', NULL) AS offerMinor,
  EXISTS (SELECT 1 FROM money_rows m WHERE m.case_id = c.id AND m.grant_number = c.grant_number AND m.kind = 'unreturned_goods') AS charged,
  EXISTS (SELECT 1 FROM case_repairs r WHERE r.case_id = c.id) AS fromWorkshop`

const LISTS = `(SELECT json_group_array(json_object('lineId', line_id, 'quantity', quantity, 'partMinor', part_minor, 'replacementId', replacement_id))
    FROM case_lines WHERE case_id = c.id) AS lines,
  (SELECT json_group_array(json_object('lineId', line_id, 'sku', sku, 'title', title, 'quantity', quantity, 'unitPriceMinor', unit_price_minor))
    FROM (SELECT * FROM case_replacements WHERE case_id = c.id ORDER BY id)) AS replacements,
  (SELECT json_group_array(json_object('lineId', line_id, 'quantity', quantity, 'outcome', outcome, 'grade', grade))
    FROM (SELECT * FROM case_goods WHERE case_id = c.id AND outcome IS NOT NULL ORDER BY id)) AS seen,
  (SELECT json_object('parts', json(parts), 'labourMinor', labour_minor, 'taxMinor', tax_minor, 'covered', covered)
    FROM case_repairs WHERE case_id = c.id AND quoted_at IS NOT NULL) AS repair`

type Row = Omit<
  DecidedCase,
  'shipFirst' | 'charged' | 'fromWorkshop' | 'freight' | 'lines' | 'replacements' | 'seen' | 'repair'
> & {
  shipFirst: number
  charged: number
  fromWorkshop: number
  freight: string | null
  lines: string
  replacements: string
  seen: string
  repair: string | null
}

/** In the order of the ids. */
export async function loadDecidedCases(sql: ReadSql, ids: readonly number[]): Promise<DecidedCase[]> {
  const rows = await sql.all<Row>(
    `SELECT ${COLUMNS}, ${LISTS},
       (SELECT count(*) FROM cases other WHERE other.buyer_id = c.buyer_id AND other.id <> c.id
        AND other.opened_at > c.opened_at - ${RULE_DAYS * DAY_MS} AND other.opened_at <= c.opened_at) AS buyerCases
     FROM json_each(?) j CROSS JOIN cases c ON c.id = j.value ORDER BY j.key`,
    [JSON.stringify(ids)],
  )
  return rows.map(decidedCase)
}

function decidedCase(row: Row): DecidedCase {
  const repair = parsed<Omit<NonNullable<DecidedCase['repair']>, 'covered'> & { covered: number }>(row.repair)
  return {
    ...row,
    shipFirst: row.shipFirst === 1,
    charged: row.charged === 1,
    fromWorkshop: row.fromWorkshop === 1,
    freight: parsed(row.freight),
    lines: JSON.parse(row.lines) as DecidedCase['lines'],
    replacements: JSON.parse(row.replacements) as DecidedCase['replacements'],
    seen: JSON.parse(row.seen) as DecidedCase['seen'],
    repair: repair && { ...repair, covered: repair.covered === 1 },
  }
}

function parsed<Value>(text: string | null): Value | null {
  return text === null ? null : (JSON.parse(text) as Value)
}
