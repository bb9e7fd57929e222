import type { CaseStates } from '../../../../shared/model/case'
import type { Quote } from '../../../../shared/model/quote'
import { insertRows } from '../../../db/rows'
import { moneyRows, type CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import type { OrderChange } from '../../orders/change-order'
import { postGrant } from './book'
import { unitsGivenBack } from '../quote/granted-units'
import { keepDifferences } from '../exchange/replacements.repo'
import { oweSettlements } from './settlement.repo'

/** The parts of a step that a grant fills in. */
export interface Granted {
  to: Partial<CaseStates>
  changes: Partial<CaseRow>
  order: OrderChange
}

export type Granting = Pick<Quote, 'rows' | 'totalMinor' | 'dueMinor' | 'payments' | 'carriedMinor' | 'legalDueOn'>

/**
 * Grants an amount, once: keeps its money rows for good, writes the outbox, books what is owed to the buyer or due from
 * them, and fixes what replacements cost more. The step that is taken with the answer puts it on the case and the order.
 */
export async function grantCase(context: WriteContext, row: CaseRow, quote: Granting): Promise<Granted> {
  const grantNumber = row.grantNumber + 1
  await insertRows(
    context.sql,
    moneyRows,
    quote.rows.map((each, position) => ({ ...each, caseId: row.id, grantNumber, position })),
  )
  await oweSettlements(context, row.id, grantNumber, quote.payments)
  await postGrant(context, row, quote.rows, 1)
  if (row.kind === 'exchange') await keepDifferences(context.sql, row.id, quote.rows)
  return {
    to: { money: quote.totalMinor > 0 ? 'owed' : quote.dueMinor > 0 ? 'due_from_buyer' : 'nothing_owed' },
    changes: {
      grantNumber,
      grantedAt: context.now(),
      totalMinor: quote.totalMinor,
      dueMinor: quote.dueMinor,
      legalDueOn: quote.legalDueOn,
    },
    order: {
      grantedMinor: quote.totalMinor,
      grantedQuantity: unitsGivenBack(quote.rows),
      carriedMinor: quote.carriedMinor - (await carriedNow(context, row.orderId)),
    },
  }
}

/** The shortfall the order carries as its row says. */
export async function carriedNow({ sql }: Pick<WriteContext, 'sql'>, orderId: number): Promise<number> {
  const order = await sql.first<{ carriedMinor: number }>(
    'SELECT carried_minor AS carriedMinor FROM orders WHERE id = ?',
    [orderId],
  )
  return order!.carriedMinor
}
