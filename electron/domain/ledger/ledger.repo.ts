import type { Output, Parsed } from '../../../shared/contract'
import type { ReadSql, SqlValue } from '../../db/sql'

type Entries = Output<'ledger.entries'>
type Entry = Entries[number]

interface EntryRow extends Omit<Entry, 'postings'> {
  postings: string
}

/** Entries of a case, of an order or of both at once, oldest first; without either there is nothing to show. */
export async function listEntries(sql: ReadSql, { caseId, orderId }: Parsed<'ledger.entries'>): Promise<Entries> {
  const conditions: string[] = []
  const parameters: SqlValue[] = []
  if (orderId !== undefined) {
    conditions.push('order_id = ?')
    parameters.push(orderId)
  }
  if (caseId !== undefined) {
    // Entries are indexed by order, so a case is looked up by way of its own.
    conditions.push('order_id = (SELECT order_id FROM cases WHERE id = ?) AND case_id = ?')
    parameters.push(caseId, caseId)
  }
  if (conditions.length === 0) return []
  const rows = await sql.all<EntryRow>(
    `SELECT id, at, case_id AS caseId, order_id AS orderId, step,
       (SELECT json_group_array(json_object('account', account, 'currency', currency, 'amountMinor', amount_minor) ORDER BY position)
        FROM ledger_postings WHERE entry_id = ledger_entries.id) AS postings
     FROM ledger_entries WHERE ${conditions.join(' AND ')} ORDER BY id`,
    parameters,
  )
  return rows.map((row) => ({ ...row, postings: JSON.parse(row.postings) as Entry['postings'] }))
}

export function listBalances(sql: ReadSql): Promise<Output<'ledger.balances'>> {
  return sql.all(
    `SELECT account, currency, sum(amount_minor) AS amountMinor FROM ledger_postings
     GROUP BY account, currency ORDER BY currency, account`,
  )
}
