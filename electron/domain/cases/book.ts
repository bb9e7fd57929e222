/** The double entries of a refund: granting owes it, settling pays it, taking a grant back reverses it. */
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

/** What was owed leaves through the payments it was paid with. */
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
      { account: 'owed_to_buyers', amountMinor: row.totalMinor },
      ...settlements.map(({ method, amountMinor }) => ({ account: `paid_out.${method}`, amountMinor: -amountMinor })),
    ],
  })
}
