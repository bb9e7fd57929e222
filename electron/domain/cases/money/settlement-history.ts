import type { ReadSql } from '../../../db/sql'
import type { SettlementHistory } from '../../policies/promise'

/** How many of the latest finished cases a promise of time is read from. */
const LATEST = 500

/**
 * How long the latest finished cases of a kind took from their opening, shortest first: refunds until they were settled, by
 * the method of their first payment; every other kind until an approved case was closed.
 */
export async function settlementHistory(sql: ReadSql, kind: SettlementHistory['kind']): Promise<SettlementHistory[]> {
  return kind === 'refund' ? settledRefunds(sql) : closedCases(sql, kind)
}

async function closedCases(sql: ReadSql, kind: SettlementHistory['kind']): Promise<SettlementHistory[]> {
  const rows = await sql.all<{ waitMs: number }>(
    `SELECT closed_at - opened_at AS waitMs FROM (SELECT opened_at, closed_at FROM cases
       WHERE kind = ? AND closed_at IS NOT NULL AND decision = 'approved' ORDER BY closed_at DESC LIMIT ?) ORDER BY waitMs`,
    [kind, LATEST],
  )
  return [{ kind, method: kind, waitMs: rows.map(({ waitMs }) => waitMs) }]
}

async function settledRefunds(sql: ReadSql): Promise<SettlementHistory[]> {
  const kind = 'refund'
  const rows = await sql.all<{ method: string; waitMs: number }>(
    `SELECT p.method, latest.wait_ms AS waitMs
     FROM (SELECT id, grant_number, settled_at - opened_at AS wait_ms FROM cases WHERE kind = ? AND settled_at IS NOT NULL ORDER BY settled_at DESC LIMIT ?) latest
     JOIN settlements s ON s.id = (SELECT min(id) FROM settlements WHERE case_id = latest.id AND grant_number = latest.grant_number)
     JOIN payments p ON p.id = s.payment_id ORDER BY latest.wait_ms`,
    [kind, LATEST],
  )
  const byMethod = new Map<string, number[]>()
  for (const { method, waitMs } of rows) {
    const waits = byMethod.get(method)
    if (waits) waits.push(waitMs)
    else byMethod.set(method, [waitMs])
  }
  return [...byMethod].map(([method, waitMs]) => ({ kind, method, waitMs }))
}
