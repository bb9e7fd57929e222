import type { ReadSql } from '../../db/sql'
import type { SettlementHistory } from '../policies/promise'

/** How many of the latest settled cases a promise of time is read from. */
const LATEST = 500

/** Waiting times from opening to settlement of the latest settled cases of a kind, by the method of their first payment, shortest first. */
export async function settlementHistory(sql: ReadSql, kind: SettlementHistory['kind']): Promise<SettlementHistory[]> {
  const rows = await sql.all<{ method: string; waitMs: number }>(
    `SELECT p.method, latest.wait_ms AS waitMs
     FROM (SELECT id, grant_number, settled_at - opened_at AS wait_ms FROM cases WHERE kind = ? AND settled_at IS NOT NULL ORDER BY settled_at DESC LIMIT ?) latest
     JOIN settlements s ON s.id = (SELECT min(id) FROM settlements WHERE case_id = latest.id AND grant_number = latest.grant_number)
     JOIN payments p ON p.id = s.payment_id ORDER BY latest.wait_ms`,
    [kind, LATEST],
  )
  const byMethod = new Map<string, number[]>()
  for (const { method, waitMs } of rows) byMethod.set(method, [...(byMethod.get(method) ?? []), waitMs])
  return [...byMethod].map(([method, waitMs]) => ({ kind, method, waitMs }))
}
