/** The double entries of a refund: granting owes it, settling pays it, taking a grant back reverses it. */
import { sumMinor } from '../../../shared/money'
import type { MoneyRow } from '../../../shared/model/quote'
import type { CaseRow } from '../../db/schema/cases'
import type { WriteContext } from '../context'
import { post } from '../ledger/post'

type Posting = { account: string; amountMinor: number }

/** Seller-borne rows are an expense by their kind; what another bears is receivable from them. */
function accountOf({ bearer, kind }: Pick<MoneyRow, 'bearer' | 'kind'>): string {
  return bearer === 'seller' || bearer === 'buyer' ? `refunds.${kind}` : `receivable.${bearer}`
}

/** Debits what the rows cost, credits what is now owed to the buyer. `sign` −1 takes it back. */
export async function postGrant(
  context: WriteContext,
  row: CaseRow,
  rows: readonly MoneyRow[],
  sign: 1 | -1,
): Promise<void> {
  const debits = new Map<string, number>()
  for (const each of rows) debits.set(accountOf(each), (debits.get(accountOf(each)) ?? 0) + sign * each.amountMinor)
  const postings: Posting[] = [...debits].map(([account, amountMinor]) => ({ account, amountMinor }))
  const totalMinor = postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  if (postings.every(({ amountMinor }) => amountMinor === 0)) return
  await post(context.sql, {
    at: context.now(),
    orderId: row.orderId,
    caseId: row.id,
    step: sign === 1 ? 'grant' : 'grant_reversed',
    currency: row.currency,
    postings: [...postings, { account: 'owed_to_buyers', amountMinor: -totalMinor }],
  })
}

/** What was owed leaves through the payments it was paid with, all of it or the part that was paid now. */
export async function postSettlement(
  context: WriteContext,
  row: CaseRow,
  settlements: readonly { method: string; amountMinor: number }[],
): Promise<void> {
  await post(context.sql, {
    at: context.now(),
    orderId: row.orderId,
    caseId: row.id,
    step: 'settlement',
    currency: row.currency,
    postings: [
      { account: 'owed_to_buyers', amountMinor: sumMinor(settlements.map(({ amountMinor }) => amountMinor)) },
      ...settlements.map(({ method, amountMinor }) => ({ account: `paid_out.${method}`, amountMinor: -amountMinor })),
    ],
  })
}

/** The buyer paid what they owed. */
export function postCollection(context: WriteContext, row: CaseRow, method: string): Promise<void> {
  return postDueEnded(context, row, 'collection', `collected.${method}`)
}

/** The buyer was let off what they owed. */
export function postWaiver(context: WriteContext, row: CaseRow): Promise<void> {
  return postDueEnded(context, row, 'waiver', 'waived')
}

async function postDueEnded(context: WriteContext, row: CaseRow, step: string, account: string): Promise<void> {
  await post(context.sql, {
    at: context.now(),
    orderId: row.orderId,
    caseId: row.id,
    step,
    currency: row.currency,
    postings: [
      { account, amountMinor: row.dueMinor },
      { account: 'due_from_buyers', amountMinor: -row.dueMinor },
    ],
  })
}
