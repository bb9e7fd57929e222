/** The units of a case that come in, as rows: units of one line that share one fate. */
import type { GoodsState } from '../../../../shared/model/case'
import { insertRows, selectOf } from '../../../db/rows'
import { caseGoods, type GoodsRow } from '../../../db/schema/services'
import type { ReadSql, WriteSql } from '../../../db/sql'

export function goodsOf(sql: ReadSql, caseId: number): Promise<GoodsRow[]> {
  return sql.all(`${selectOf(caseGoods)} WHERE case_id = ? ORDER BY id`, [caseId])
}

/** Every whole unit of the case is expected back. Answers how many there are: parts of a value leave units with the buyer. */
export async function expectGoods(sql: WriteSql, caseId: number): Promise<number> {
  await clearGoods(sql, caseId)
  const { changes } = await sql.run(
    `INSERT INTO case_goods (case_id, line_id, replacement_id, quantity, state)
     SELECT case_id, line_id, replacement_id, quantity, 'awaiting_shipment' FROM case_lines WHERE case_id = ? AND part_minor IS NULL ORDER BY line_id`,
    [caseId],
  )
  return changes
}

/** All units of a case come to stand there. */
export async function setGoods(sql: WriteSql, caseId: number, state: GoodsState): Promise<void> {
  await sql.run('UPDATE case_goods SET state = ? WHERE case_id = ?', [state, caseId])
}

/** What was found takes the place of what was expected. */
export async function replaceGoods(
  sql: WriteSql,
  caseId: number,
  rows: readonly Omit<GoodsRow, 'id'>[],
): Promise<void> {
  await clearGoods(sql, caseId)
  await insertRows<GoodsRow>(sql, caseGoods, rows)
}

export async function clearGoods(sql: WriteSql, caseId: number): Promise<void> {
  await sql.run('DELETE FROM case_goods WHERE case_id = ?', [caseId])
}
