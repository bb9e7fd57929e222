/** The double-entry ledger. An entry's postings sum to zero, so money never appears or vanishes inside the desk. */
import { insertRow, insertRows } from '../../db/rows'
import { ledgerEntries, ledgerPostings } from '../../db/schema/desk'
import type { WriteSql } from '../../db/sql'

export interface Posting {
  account: string
  /** Debit positive, credit negative. */
  amountMinor: number
}

export interface Entry {
  at: number
  orderId: number
  caseId: number | null
  step: string
  currency: string
  postings: readonly Posting[]
}

/**
 * Books one entry. Postings of nothing are left out; an entry of nothing but those is not written.
 * @throws Error when there are no postings, or they do not balance: a bug of the caller, never a refusal
 */
export async function post(sql: WriteSql, { at, orderId, caseId, step, currency, postings }: Entry): Promise<void> {
  if (postings.length === 0) throw new Error(`ledger entry ${step} has no postings`)
  // Summed as bigint: each amount is exact below 2^53, their sum need not be.
  const sum = postings.reduce((total, { amountMinor }) => total + BigInt(amountMinor), 0n)
  if (sum !== 0n) throw new Error(`ledger entry ${step} is off by ${sum} ${currency}`)
  const booked = postings.filter(({ amountMinor }) => amountMinor !== 0)
  if (booked.length === 0) return
  const entryId = await insertRow(sql, ledgerEntries, { at, orderId, caseId, step })
  await insertRows(
    sql,
    ledgerPostings,
    booked.map(({ account, amountMinor }, position) => ({ entryId, position, account, currency, amountMinor })),
  )
}
