import type { GoodsState } from '../../../../shared/model/case'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteSql } from '../../../db/sql'
import { clearGoods, goodsOf, setGoods } from './goods.repo'

const ON_THEIR_WAY: readonly string[] = ['in_transit', 'received', 'inspected', 'lost']

/**
 * Where the goods of a case stand when it comes back to review: what is in the house, on its way or lost stays so, also
 * on the shop's shelf; goods that were only expected, or are with the buyer again, are expected anew once the case is approved.
 */
export async function goodsKept(sql: WriteSql, row: CaseRow): Promise<GoodsState> {
  const units = await goodsOf(sql, row.id)
  const ours = units.some(({ disposition }) => disposition === 'restocked' || disposition === 'scrapped')
  if (!ON_THEIR_WAY.includes(row.goods) && !ours) {
    await clearGoods(sql, row.id)
    return 'not_needed'
  }
  // A case declined before anybody looked into its parcel has not been inspected.
  const unseen = row.goods === 'inspected' && units.every(({ outcome }) => outcome === null)
  if (!unseen) return row.goods as GoodsState
  await setGoods(sql, row.id, 'received')
  return 'received'
}
