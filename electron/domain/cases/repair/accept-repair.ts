import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { grantCase } from '../money/grant-case'
import { quoteCase } from '../quoting/quote-case'
import { changeRepair } from './repair-record.repo'
import { takeStep } from '../take-step'

/** The work may begin: its amount is granted, and the unit waits for its way out, held while the buyer owes for it. */
export async function acceptRepair(
  context: WriteContext,
  row: CaseRow,
  move: 'diagnose' | 'acceptQuote',
  details: Record<string, unknown>,
): Promise<void> {
  await changeRepair(context.sql, row.id, { answeredAt: context.now() })
  const quote = await quoteCase(context, row)
  const granted = await grantCase(context, row, quote)
  await takeStep(context, row, {
    ...granted,
    move,
    to: { ...granted.to, work: 'accepted_by_buyer', out: quote.dueMinor > 0 ? 'held' : 'reserved' },
    rule: quote.dueMinor > 0 ? 'repair.charged' : 'warranty.covers',
    details: { ...details, dueMinor: quote.dueMinor, currency: row.currency },
  })
}
