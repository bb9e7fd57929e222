import { join } from 'node:path'
import { connectReader } from '../../electron/db/connect'
import type { CaseKind } from '../../shared/model/policy'

/** A case that ended as it was meant to: by when, and by which method its money went first. */
export interface FinishedCase {
  kind: CaseKind
  method: string
  openedAt: number
  endedAt: number
}

/** Approved cases of a desk that are closed, oldest first: a refund ends when it is settled. */
export async function finishedCases(dataDir: string): Promise<FinishedCase[]> {
  const source = await connectReader(join(dataDir, 'afterdesk.db'))
  try {
    return await source.query<FinishedCase[]>(
      `SELECT c.kind, p.method, c.opened_at AS openedAt, iif(c.kind = 'refund', c.settled_at, c.closed_at) AS endedAt
       FROM cases c LEFT JOIN settlements s ON s.id = (SELECT min(id) FROM settlements WHERE case_id = c.id AND grant_number = c.grant_number)
       LEFT JOIN payments p ON p.id = s.payment_id
       WHERE c.decision = 'approved' AND iif(c.kind = 'refund', c.settled_at, c.closed_at) IS NOT NULL ORDER BY c.opened_at`,
    )
  } finally {
    await source.destroy()
  }
}
