import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { sumMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'
import { insertRow } from '../../../db/rows'
import { moneyRows, type CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { loadPolicyVersion } from '../../policies/policy.repo'
import { postGrant } from '../money/book'
import { caseDetail } from '../case-detail'
import { openClocks } from '../clocks/clock.repo'
import { setGoods } from '../goods/goods.repo'
import { carriedNow } from '../money/grant-case'
import { priorGrants } from '../money/prior-grants'
import { carriedOf } from '../quote/shortfall'
import { replacementsOf } from './replacements.repo'
import { loadForMove, takeStep } from '../take-step'

/**
 * An exchange that was shipped first, and whose goods never came back: the buyer keeps both and owes what the replacements
 * cost, less what they paid for them already. Nothing is waited for any more.
 * @throws Refusal case.not_overdue while there is time to send them, case.quote_changed
 */
export async function chargeUnreturned(
  context: WriteContext,
  input: Parsed<'cases.chargeUnreturned'>,
): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'chargeUnreturned')
  await refuseInTime(context, row)
  const charge = await chargeOf(context, row)
  if (charge.dueMinor !== input.expectedDueMinor) {
    const details = { expectedMinor: input.expectedDueMinor, totalMinor: charge.dueMinor, currency: row.currency }
    throw new Refusal('case.quote_changed', details)
  }
  await keepCharge(context, row, charge)
  const goods = row.goods === 'lost' ? 'lost' : 'not_needed'
  await setGoods(context.sql, row.id, goods)
  const carriedMinor = carriedOf(await priorGrants(context.sql, row.orderId, row.id))
  await takeStep(context, row, {
    move: 'chargeUnreturned',
    to: { goods, money: charge.dueMinor === 0 ? 'nothing_owed' : 'due_from_buyer' },
    changes: {
      grantNumber: row.grantNumber + 1,
      grantedAt: context.now(),
      totalMinor: 0,
      dueMinor: charge.dueMinor,
    },
    order: { carriedMinor: carriedMinor - (await carriedNow(context, row.orderId)) },
    rule: 'exchange.unreturned',
    details: { ...charge, currency: row.currency },
  })
  return caseDetail(context, row.id)
}

/** A parcel that was lost needs no more waiting. */
async function refuseInTime(context: WriteContext, row: CaseRow): Promise<void> {
  if (row.goods === 'lost') return
  const clock = (await openClocks(context.sql, row.id)).find(({ step }) => step === 'ship_back')
  if (clock && clock.dueAt !== null && context.now() <= clock.dueAt)
    throw new Refusal('case.not_overdue', { dueAt: clock.dueAt })
}

interface Charge {
  priceMinor: number
  collectedMinor: number
  dueMinor: number
}

async function chargeOf({ sql }: WriteContext, row: CaseRow): Promise<Charge> {
  const replacements = await replacementsOf(sql, row.id)
  const priceMinor = sumMinor(replacements.map(({ quantity, unitPriceMinor }) => quantity * unitPriceMinor))
  const collectedMinor = row.money === 'collected' ? row.dueMinor : 0
  return { priceMinor, collectedMinor, dueMinor: Math.max(0, priceMinor - collectedMinor) }
}

/** The charge is a grant that takes the place of the exchange: no unit was given back for another, both are paid for. */
async function keepCharge(context: WriteContext, row: CaseRow, charge: Charge): Promise<void> {
  const { document } = await loadPolicyVersion(context.sql, row.policyVersionId)
  const money = {
    kind: 'unreturned_goods',
    lineId: null,
    promotionId: null,
    amountMinor: -charge.dueMinor,
    bearer: 'buyer',
    rule: 'exchange.unreturned',
    citation: document.citation,
    inputs: { priceMinor: charge.priceMinor, collectedMinor: charge.collectedMinor },
  } as const
  const place = { caseId: row.id, grantNumber: row.grantNumber + 1, position: 0 }
  await insertRow(context.sql, moneyRows, { ...money, ...place })
  await postGrant(context, row, [money], 1)
  await context.sql.run(
    'UPDATE case_replacements SET difference_minor = quantity * unit_price_minor WHERE case_id = ?',
    [row.id],
  )
}
