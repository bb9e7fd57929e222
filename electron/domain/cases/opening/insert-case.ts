import { statusOf, type CaseStates } from '../../../../shared/model/case'
import type { Quote } from '../../../../shared/model/quote'
import type { Parsed } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/time'
import { insertRow } from '../../../db/rows'
import { cases, type CaseRow } from '../../../db/schema/cases'
import type { ReadSql } from '../../../db/sql'
import type { WriteContext } from '../../context'

const START = {
  decision: 'requested',
  goods: 'not_needed',
  work: 'none',
  out: 'none',
  money: 'nothing_owed',
} as const satisfies CaseStates

/** What no case has when it is opened. */
const NOT_YET = {
  grantNumber: 0,
  grantedAt: null,
  offer: null,
  firstApprovedBy: null,
  approvalDigest: null,
  dueAt: null,
  decidedAt: null,
  decidedOn: null,
  decidedBy: null,
  declineCode: null,
  settledAt: null,
  settledOn: null,
  closedAt: null,
  closedOn: null,
  grantedOn: null,
  repliedAt: null,
  goodsBackAt: null,
  breached: 0,
} as const satisfies Partial<CaseRow>

/** Writes the row of a new case; the promise told now is the one it is held to. Answers its id. */
export async function insertCase(context: WriteContext, request: Parsed<'cases.open'>, quote: Quote): Promise<number> {
  const { sql } = context
  const { kind, reason, orderId, goodwillMinor, freight } = request
  const order = await sql.first<Pick<CaseRow, 'channel' | 'buyerId'>>(
    'SELECT channel, buyer_id AS buyerId FROM orders WHERE id = ?',
    [orderId],
  )
  const last = await sql.first<{ id: number | null }>('SELECT max(id) AS id FROM cases')
  const id = (last?.id ?? 0) + 1
  const openedAt = context.now()
  const openedOn = localDateOf(openedAt, context.shop.timeZone)
  return insertRow<CaseRow>(sql, cases, {
    ...START,
    ...NOT_YET,
    ...order!,
    id,
    number: `AS${openedOn.slice(2, 4)}-${String(id).padStart(6, '0')}`,
    version: 1,
    kind,
    reason,
    orderId,
    goodwillMinor,
    freight,
    status: statusOf({ ...START, kind, granted: false, shipFirst: request.shipFirst }),
    currency: quote.currency,
    policyVersionId: quote.policyVersionId,
    quantity: request.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totalMinor: quote.totalMinor,
    dueMinor: quote.dueMinor,
    shipFirst: Number(request.shipFirst && kind === 'exchange'),
    serialNumber: request.serialNumber || null,
    linkedCaseId: request.linkedCaseId ?? null,
    deadlineAt: request.deadlineAt ?? null,
    note: request.note ?? null,
    openedAt,
    openedOn,
    openedBy: context.session.actor,
    legalDueOn: quote.legalDueOn,
    promisedAt: quote.promise.p90At,
    repeatOf: kind === 'repair' ? await earlierRepair(sql, request) : null,
  })
}

/** The last repair of one of the lines that was not turned away, whenever it was. */
async function earlierRepair(sql: ReadSql, { lines }: Pick<Parsed<'cases.open'>, 'lines'>): Promise<number | null> {
  const earlier = await sql.first<{ id: number | null }>(
    `SELECT max(cases.id) AS id FROM case_lines JOIN cases ON cases.id = case_lines.case_id
     WHERE line_id IN (SELECT value FROM json_each(?)) AND kind = 'repair' AND decision NOT IN ('declined', 'withdrawn', 'expired')`,
    [JSON.stringify(lines.map(({ lineId }) => lineId))],
  )
  return earlier?.id ?? null
}
