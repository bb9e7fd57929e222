import type { CaseDetail } from '../../../../shared/model/case'
import type { GoodsOutcome, InspectionDraft } from '../../../../shared/model/goods'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { GoodsRow } from '../../../db/schema/services'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { goodsOf, replaceGoods } from './goods.repo'
import { linePositions } from './line-positions'
import { loadForMove, takeStep } from '../take-step'

/** Units that are ours and in the house get a grade. */
const GRADED: readonly GoodsOutcome[] = ['accepted', 'damaged']

type Expected = Pick<GoodsRow, 'lineId' | 'replacementId' | 'quantity'>

/**
 * Writes down what the parcel held. Missing units have nothing left to be put away.
 * @throws Refusal case.units_unaccounted, case.grade_required, order.unknown_line
 */
export async function inspectGoods(context: WriteContext, input: Parsed<'cases.inspect'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'inspect')
  const expected = await goodsOf(context.sql, row.id)
  refuseUnaccounted(expected, input.units, await linePositions(context.sql, row.orderId))
  const found = input.units.map((unit) => rowOf(row.id, unit))
  await replaceGoods(context.sql, row.id, found)
  await takeStep(context, row, {
    move: 'inspect',
    to: found.every(({ state }) => state === 'put_away') ? { goods: 'put_away' } : {},
    details: {
      units: input.units.map(({ lineId, quantity, outcome, grade }) => ({ lineId, quantity, outcome, grade })),
    },
  })
  return caseDetail(context, row.id)
}

function rowOf(caseId: number, unit: InspectionDraft): Omit<GoodsRow, 'id'> {
  const { lineId, replacementId, quantity, outcome, grade, note } = unit
  return {
    caseId,
    lineId,
    replacementId,
    quantity,
    state: outcome === 'short' ? 'put_away' : 'inspected',
    outcome,
    grade: GRADED.includes(outcome) ? grade : null,
    disposition: null,
    note: note ?? null,
  }
}

/** Every unit that was expected has exactly one outcome. */
function refuseUnaccounted(
  expected: readonly Expected[],
  units: readonly InspectionDraft[],
  positions: ReadonlyMap<number, number>,
): void {
  const wanted = sumsOf(expected)
  for (const { lineId, outcome, grade } of units) {
    if (!expected.some((each) => each.lineId === lineId)) throw new Refusal('order.unknown_line', { lineId })
    if (GRADED.includes(outcome) && grade === null)
      throw new Refusal('case.grade_required', { position: positions.get(lineId) ?? null, lineId })
  }
  const stated = sumsOf(units)
  for (const [key, each] of new Map([...stated, ...wanted])) {
    const [is, ought] = [stated.get(key)?.quantity ?? 0, wanted.get(key)?.quantity ?? 0]
    if (is !== ought)
      throw new Refusal('case.units_unaccounted', {
        position: positions.get(each.lineId) ?? null,
        expected: ought,
        stated: is,
      })
  }
}

/** Units by line and, where an exchange put others in their place, by those. */
function sumsOf(units: readonly Expected[]): Map<string, Expected> {
  const sums = new Map<string, Expected>()
  for (const { lineId, replacementId, quantity } of units) {
    const key = `${lineId}/${replacementId ?? ''}`
    sums.set(key, { lineId, replacementId, quantity: quantity + (sums.get(key)?.quantity ?? 0) })
  }
  return sums
}
