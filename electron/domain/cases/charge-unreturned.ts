import type { CaseDetail } from '../../../shared/model/case'
import type { Parsed } from '../../../shared/contract'
import type { MoneyRow } from '../../../shared/model/quote'
import { sumMinor } from '../../../shared/money'
import { Refusal } from '../../../shared/refusals'
import { insertRows } from '../../db/rows'
import { moneyRows, type CaseRow } from '../../db/schema/cases'
import type { ReadSql } from '../../db/sql'
import type { WriteContext } from '../context'
import { loadPolicyVersion } from '../policies/policy.repo'
import { postGrant } from './book'
import { caseDetail } from './case-detail'
import { openClocks } from './clock.repo'
import { setGoods } from './goods.repo'
import { quoteCase } from './quote-case'
import { keepDifferences } from './replacements.repo'
import { loadForMove, takeStep } from './take-step'

/**
 * An exchange that was shipped first, and whose goods never came back: the buyer owes what the replacements cost, less what
 * the exchange has had them pay already. Nothing is waited for any more.
 * @throws Refusal case.not_overdue while there is time to send them, case.quote_changed
 */
export async function chargeUnreturned(
  context: WriteContext,
  input: Parsed<'cases.chargeUnreturned'>,
): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'chargeUnreturned')
  await refuseInTime(context, row)
  const { priceMinor, collectedMinor, citation } = await figuresOf(context, row)
  const dueMinor = Math.max(0, priceMinor - collectedMinor)
  if (dueMinor !== input.expectedDueMinor) {
    const details = { expectedMinor: input.expectedDueMinor, totalMinor: dueMinor, currency: row.currency }
    throw new Refusal('case.quote_changed', details)
  }
  await keepCharge(context, row, chargeRow(dueMinor, priceMinor, collectedMinor, citation))
  const goods = row.goods === 'lost' ? 'lost' : 'not_needed'
  await setGoods(context.sql, row.id, goods)
  await takeStep(context, row, {
    move: 'chargeUnreturned',
    to: { goods, money: dueMinor === 0 ? 'nothing_owed' : 'due_from_buyer' },
    changes: { grantNumber: row.grantNumber + 1, grantedAt: row.grantedAt ?? context.now(), totalMinor: 0, dueMinor },
    rule: 'exchange.unreturned',
    details: { dueMinor, priceMinor, collectedMinor, currency: row.currency },
  })
  return caseDetail(context, row.id)
}

/**
 * The charge is a grant of its own, beside the one that the exchange may have had. Where it had none, what the replacements
 * cost more than the units they stand for is fixed now, so that a later return of one gives back what was paid for it.
 */
async function keepCharge(context: WriteContext, row: CaseRow, charge: MoneyRow): Promise<void> {
  if (row.grantedAt === null) await keepDifferences(context.sql, row.id, (await quoteCase(context, row)).rows)
  const rows = charge.amountMinor === 0 ? [] : [charge]
  await insertRows(
    context.sql,
    moneyRows,
    rows.map((each, position) => ({ ...each, caseId: row.id, grantNumber: row.grantNumber + 1, position })),
  )
  await postGrant(context, row, rows, 1)
}

/** A parcel that was lost needs no more waiting. */
async function refuseInTime(context: WriteContext, row: CaseRow): Promise<void> {
  if (row.goods === 'lost') return
  const clock = (await openClocks(context.sql, row.id)).find(({ step }) => step === 'ship_back')
  const dueAt = row.deadlineAt ?? clock?.dueAt ?? null
  if (dueAt !== null && context.now() <= dueAt) throw new Refusal('case.not_overdue', { dueAt })
}

interface Figures {
  priceMinor: number
  /** What the exchange asked the buyer for when it was granted: paid since, or waived. */
  collectedMinor: number
  citation: string | null
}

async function figuresOf({ sql }: { sql: ReadSql }, row: CaseRow): Promise<Figures> {
  const replacements = await sql.all<{ quantity: number; unitPriceMinor: number }>(
    'SELECT quantity, unit_price_minor AS unitPriceMinor FROM case_replacements WHERE case_id = ?',
    [row.id],
  )
  const { document } = await loadPolicyVersion(sql, row.policyVersionId)
  return {
    priceMinor: sumMinor(replacements.map(({ quantity, unitPriceMinor }) => quantity * unitPriceMinor)),
    collectedMinor: row.grantedAt === null ? 0 : row.dueMinor,
    citation: document.citation,
  }
}

function chargeRow(dueMinor: number, priceMinor: number, collectedMinor: number, citation: string | null): MoneyRow {
  return {
    kind: 'unreturned_goods',
    lineId: null,
    promotionId: null,
    amountMinor: -dueMinor,
    bearer: 'buyer',
    rule: 'exchange.unreturned',
    citation,
    inputs: { priceMinor, collectedMinor },
  }
}
