/**
 * The double entries of a case: granting owes its amount, or makes the buyer owe; settling, collecting and waiving clear that;
 * taking back reverses it.
 */
import type { MoneyRow } from '../../../../shared/model/quote'
import { sumMinor } from '../../../../shared/money'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { post, type Posting } from '../../ledger/post'

type Sign = 1 | -1
type BookedRow = Pick<MoneyRow, 'bearer' | 'kind' | 'amountMinor'>

/** What the seller bears, or charges the buyer, goes by its kind; what another bears is receivable from them. */
function accountOf({ bearer, kind }: BookedRow): string {
  return bearer === 'seller' || bearer === 'buyer' ? `refunds.${kind}` : `receivable.${bearer}`
}

/** The postings of granted rows: what they cost, against what is now owed to the buyer, or due from them where they come to less than nothing. */
export function grantPostings(rows: readonly BookedRow[], sign: Sign): Posting[] {
  const debits = new Map<string, number>()
  for (const row of rows) debits.set(accountOf(row), (debits.get(accountOf(row)) ?? 0) + sign * row.amountMinor)
  const netMinor = sumMinor(rows.map(({ amountMinor }) => amountMinor))
  const postings = [...debits].map(([account, amountMinor]) => ({ account, amountMinor }))
  return [
    ...postings,
    { account: netMinor < 0 ? 'due_from_buyers' : 'owed_to_buyers', amountMinor: 0 - sign * netMinor },
  ].filter(({ amountMinor }) => amountMinor !== 0)
}

/** `sign` −1 takes a grant back. */
export async function postGrant(
  context: WriteContext,
  row: CaseRow,
  rows: readonly BookedRow[],
  sign: Sign,
): Promise<void> {
  await book(context, row, sign === 1 ? 'grant' : 'grant_reversed', grantPostings(rows, sign))
}

/** What was owed leaves through the payments it was paid with. */
export async function postSettlement(
  context: WriteContext,
  row: CaseRow,
  settlements: readonly { method: string; amountMinor: number }[],
): Promise<void> {
  await book(context, row, 'settlement', [
    { account: 'owed_to_buyers', amountMinor: sumMinor(settlements.map(({ amountMinor }) => amountMinor)) },
    ...settlements.map(({ method, amountMinor }) => ({ account: `paid_out.${method}`, amountMinor: -amountMinor })),
  ])
}

/** What the buyer owed came in. */
export async function postCollection(context: WriteContext, row: CaseRow, method: string): Promise<void> {
  await book(context, row, 'collection', [
    { account: `collected.${method}`, amountMinor: row.dueMinor },
    { account: 'due_from_buyers', amountMinor: -row.dueMinor },
  ])
}

/** The buyer is let off what they owe; `sign` −1 takes that back. */
export async function postWaiver(context: WriteContext, row: CaseRow, sign: Sign = 1): Promise<void> {
  await book(context, row, sign === 1 ? 'waiver' : 'waiver_reversed', [
    { account: 'waived', amountMinor: sign * row.dueMinor },
    { account: 'due_from_buyers', amountMinor: -sign * row.dueMinor },
  ])
}

async function book(context: WriteContext, row: CaseRow, step: string, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return
  const { id: caseId, orderId, currency } = row
  await post(context.sql, { at: context.now(), orderId, caseId, step, currency, postings })
}
