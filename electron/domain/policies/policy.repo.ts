/** Policy versions. They are published and retired, never edited, so an order's version always reads the same. */
import { PolicyDocument, type PolicyVersion } from '../../../shared/model/policy'
import { Refusal } from '../../../shared/refusals'
import { parseRow, selectOf } from '../../db/rows'
import { policyVersions, type PolicyVersionRow } from '../../db/schema/desk'
import type { ReadSql } from '../../db/sql'

export async function listPolicyVersions(sql: ReadSql): Promise<PolicyVersion[]> {
  const rows = await sql.all<PolicyVersionRow>(`${selectOf(policyVersions)} ORDER BY id DESC`)
  return rows.map(versionOf)
}

/** @throws Refusal policy.unknown */
export async function loadPolicyVersion(sql: ReadSql, id: number): Promise<PolicyVersion> {
  const row = await sql.first<PolicyVersionRow>(`${selectOf(policyVersions)} WHERE id = ?`, [id])
  if (!row) throw new Refusal('policy.unknown')
  return versionOf(row)
}

function versionOf(row: PolicyVersionRow): PolicyVersion {
  const parsed = parseRow(policyVersions, row)
  return { ...parsed, state: parsed.state as PolicyVersion['state'], document: PolicyDocument.parse(parsed.document) }
}
