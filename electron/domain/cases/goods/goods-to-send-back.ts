import type { GoodsState } from '../../../../shared/model/case'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteSql } from '../../../db/sql'
import { setGoods } from './goods.repo'

/** Goods the buyer is not paid for: a parcel nobody has looked into yet goes back like one that was inspected. */
export async function goodsToSendBack(sql: WriteSql, row: CaseRow): Promise<GoodsState> {
  if (row.goods !== 'received') return row.goods as GoodsState
  await setGoods(sql, row.id, 'inspected')
  return 'inspected'
}
