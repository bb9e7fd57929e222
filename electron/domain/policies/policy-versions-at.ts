import { Refusal } from '../../../shared/refusals'
import type { ReadSql } from '../../db/sql'

/**
 * The published version in force at each instant, in their order. An order older than every version gets the earliest one:
 * it was sold before the desk kept policies.
 * @throws Refusal policy.unknown
 */
export async function policyVersionsAt(sql: ReadSql, instants: readonly number[]): Promise<number[]> {
  const rows = await sql.all<{ position: number; id: number | null }>(
    `SELECT j.key AS position, (SELECT id FROM policy_versions WHERE state <> 'draft'
       ORDER BY valid_from <= j.value AND (valid_to IS NULL OR valid_to > j.value) DESC, abs(valid_from - j.value), id DESC LIMIT 1) AS id
     FROM json_each(?) j`,
    [JSON.stringify(instants)],
  )
  const ids = new Map(rows.map(({ position, id }) => [position, id]))
  return instants.map((_, position) => {
    const id = ids.get(position)
    if (!id) throw new Refusal('policy.unknown')
    return id
  })
}
