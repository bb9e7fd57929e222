/** Policy versions. They are published and retired, never edited, so an order's version always reads the same. */
import { PolicyDocument, PolicyScope, type PolicyVersion } from '../../../shared/model/policy'
import { Refusal } from '../../../shared/refusals'
import { selectOf } from '../../db/rows'
import { policyVersions, type PolicyVersionRow } from '../../db/schema/desk'
import type { ReadSql } from '../../db/sql'
import type { ScopedVersion } from './scope'

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

/** A draft that may still be changed. @throws Refusal policy.unknown, policy.not_draft */
export async function loadDraft(sql: ReadSql, id: number): Promise<PolicyVersion> {
  const version = await loadPolicyVersion(sql, id)
  if (version.state !== 'draft') throw new Refusal('policy.not_draft')
  return version
}

/** Every version but drafts, without the rest of its document: what a policy is chosen among. */
export async function listScopedVersions(sql: ReadSql): Promise<ScopedVersion[]> {
  const rows = await sql.all<Omit<ScopedVersion, 'scope'> & { scope: string | null }>(
    `SELECT id, valid_from AS validFrom, valid_to AS validTo, published_at AS publishedAt, document -> '$.scope' AS scope
     FROM policy_versions WHERE state <> 'draft'`,
  )
  return rows.map((row) => ({ ...row, scope: PolicyScope.parse(JSON.parse(row.scope ?? '{}')) }))
}

function versionOf(row: PolicyVersionRow): PolicyVersion {
  const { document, ...rest } = row
  return { ...rest, state: row.state as PolicyVersion['state'], document: documentOf(document) }
}

/** Documents by their text: every step of a case reads one, and a published one never changes. */
const read = new Map<string, PolicyDocument>()
const MOST_READ = 100

function documentOf(stored: unknown): PolicyDocument {
  const text = typeof stored === 'string' ? stored : JSON.stringify(stored)
  let document = read.get(text)
  if (!document) {
    document = PolicyDocument.parse(JSON.parse(text))
    if (read.size >= MOST_READ) read.clear()
    read.set(text, document)
  }
  return document
}
