/** Policy versions. They are published and retired, never edited, so an order's version always reads the same. */
import { PolicyDocument, type PolicyVersion } from '../../../shared/model/policy'
import { Refusal } from '../../../shared/refusals'
import { selectOf } from '../../db/rows'
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
  return { ...row, state: row.state as PolicyVersion['state'], document: documentOf(String(row.document)) }
}

/** Documents parsed so far, by their text: parsing one costs more than a quote. A shop has a handful. */
const parsed = new Map<string, PolicyDocument>()
const MOST_PARSED = 50

function documentOf(text: string): PolicyDocument {
  const known = parsed.get(text)
  if (known) return known
  const document = PolicyDocument.parse(JSON.parse(text))
  if (parsed.size >= MOST_PARSED) parsed.clear()
  parsed.set(text, document)
  return document
}
