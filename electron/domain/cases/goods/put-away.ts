import type { CaseDetail } from '../../../../shared/model/case'
import type { Disposition } from '../../../../shared/model/goods'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { restock, scrapStock, type StockUnits } from '../../stock/stock.repo'
import { caseDetail } from '../case-detail'
import { dispositionsOf } from './dispositions'
import { findRepair, changeRepair } from '../repair/repair-record.repo'
import { loadForMove, takeStep } from '../take-step'

type Asked = Parsed<'cases.putAway'>['units']

interface HouseUnits extends StockUnits {
  id: number
  state: string
  outcome: Parameters<typeof dispositionsOf>[0]['outcome']
  grade: Parameters<typeof dispositionsOf>[0]['grade']
}

/**
 * Restocks, scraps or sends back inspected units. Those that are not named wait; the goods are done with the last one.
 * @throws Refusal case.units_unaccounted, case.disposition_not_allowed
 */
export async function putAway(context: WriteContext, input: Parsed<'cases.putAway'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'putAway')
  const inHouse = (await unitsInHouse(context, row.id)).filter(({ state }) => state === 'inspected')
  const chosen = chosenUnits(inHouse, input.units, row.decision !== 'approved' || row.offer !== null)
  for (const { unit, disposition } of chosen)
    await context.sql.run(`UPDATE case_goods SET state = 'put_away', disposition = ? WHERE id = ?`, [
      disposition,
      unit.id,
    ])
  const units = (as: Disposition) => chosen.filter(({ disposition }) => disposition === as).map(({ unit }) => unit)
  await restock(context.sql, units('restocked'))
  await scrapStock(context.sql, units('scrapped'))
  if (units('sent_back').length > 0) await endStayInWorkshop(context, row)
  await takeStep(context, row, {
    move: 'putAway',
    to: chosen.length < inHouse.length ? { goods: 'inspected' } : {},
    details: { units: input.units },
  })
  return caseDetail(context, row.id)
}

/** Units as the stock knows them: by the SKU that came back. */
function unitsInHouse({ sql }: WriteContext, caseId: number): Promise<HouseUnits[]> {
  return sql.all(
    `SELECT g.id, g.state, g.outcome, g.grade, g.quantity, coalesce(r.sku, l.sku) AS sku
     FROM case_goods g JOIN order_lines l ON l.id = g.line_id LEFT JOIN case_replacements r ON r.id = g.replacement_id
     WHERE g.case_id = ? ORDER BY g.id`,
    [caseId],
  )
}

function chosenUnits(
  inHouse: readonly HouseUnits[],
  asked: Asked,
  unpaid: boolean,
): { unit: HouseUnits; disposition: Disposition }[] {
  return asked.map(({ id, disposition }, index) => {
    const unit = inHouse.find((each) => each.id === id)
    if (!unit || asked.findIndex((each) => each.id === id) !== index)
      throw new Refusal('case.units_unaccounted', { position: index + 1, expected: 0, stated: unit?.quantity ?? 1 })
    if (!dispositionsOf(unit, unpaid).includes(disposition))
      throw new Refusal('case.disposition_not_allowed', { outcome: unit.outcome ?? 'declined', disposition })
    return { unit, disposition }
  })
}

/** A unit of a declined repair is no longer in the workshop: its warranty runs again. */
async function endStayInWorkshop(context: WriteContext, row: CaseRow): Promise<void> {
  const repair = await findRepair(context.sql, row.id)
  if (repair?.receivedAt && repair.returnedAt === null)
    await changeRepair(context.sql, row.id, { returnedAt: context.now() })
}
