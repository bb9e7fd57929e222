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

/**
 * The published version in force at an instant. An order older than every version gets the earliest one:
 * it was sold before the desk kept policies.
 */
export async function policyVersionAt(sql: ReadSql, at: number): Promise<number> {
  const row = await sql.first<{ id: number }>(
    `SELECT id FROM policy_versions WHERE state <> 'draft'
     ORDER BY valid_from <= ?1 AND (valid_to IS NULL OR valid_to > ?1) DESC, abs(valid_from - ?1), id DESC LIMIT 1`,
    [at],
  )
  if (!row) throw new Refusal('policy.unknown')
  return row.id
}

function versionOf(row: PolicyVersionRow): PolicyVersion {
  const parsed = parseRow(policyVersions, row)
  return { ...parsed, state: parsed.state as PolicyVersion['state'], document: PolicyDocument.parse(parsed.document) }
}
